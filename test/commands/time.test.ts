/** The answers of `time` as people and programs read them. */
import { describe, expect, it } from 'vitest';
import { comparisonJson } from '../../src/commands/support/comparison-answer.ts';
import { ComparisonText } from '../../src/commands/support/comparison-text.ts';
import { namesOf } from '../../src/commands/support/names.ts';
import { resolveProcess } from '../../src/commands/support/resolve-process.ts';
import { timeAnswer } from '../../src/commands/support/time-answer.ts';
import { TimeText, timeLine } from '../../src/commands/support/time-text.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';
import { type Language, message } from '../../src/messages/catalog.ts';
import { comparedOf, compareTimes } from '../../src/process/compare-times.ts';

const workspace = buildWorkspace([
  { file: 'guhua.yaml', text: 'center: fuyang\nname: 阜阳市行政服务中心\n' },
  {
    file: 'departments/market.yaml',
    text: `department: market
name: 阜阳市市场监督管理局
short-name: 市市场监管局
offices: {licensing: {name: 行政许可科, duty: licensing}}
posts: {window: {name: 窗口受理岗, office: licensing}, chief: {name: 首席代表, office: licensing}}
`,
  },
  {
    file: 'processes/canteen.yaml',
    text: `process: canteen
name: 食堂开办联合办理
promised: 5wd
steps:
  - {accept: 受理, by: market/window, within: 2h, correction: {notice: 5wd, wait: 10d}}
  - parallel: 联合审查
    branches:
      food: [{inspect: 食品核查, by: market/inspector, within: 1wd, staff: 2}, {review: 食品审查, by: market/reviewer, within: 2h, return: {to: 食品核查}}]
      fire: [{inspect: 消防核查, by: fire/inspector, within: 1.5wd, staff: 2}]
  - {pause: 水质检测, kind: testing}
  - {decide: 决定, by: market/chief, within: 1wd}
variants:
  fast: {name: 快办, limits: {食品核查: 0.5wd}}
`,
  },
]);
const { minutesPerDay } = workspace;

function resolved(variant?: string): ReturnType<typeof resolveProcess> {
  return resolveProcess({ root: '', workspace }, 'canteen', variant);
}

function say(language: Language): (id: string, params?: Readonly<Record<string, string | number>>) => string {
  return (id, params) => message(language, id, params);
}

const answer = (variant?: string): ReturnType<typeof timeAnswer> => {
  const { process, variant: chosen } = resolved(variant);
  return timeAnswer(process, chosen, minutesPerDay);
};

describe('time', () => {
  it('answers programs with every figure', () => {
    expect(answer().json).toEqual({
      process: 'canteen',
      variant: null,
      counted: { longest: '3wd 6h', shortest: '2.5wd 2h' },
      serial: '3.5wd 4h',
      promised: '5wd',
      criticalPath: ['受理', '食品核查', '食品审查', '决定'],
      returns: [{ step: '食品审查', to: '食品核查', times: 1, adds: '1wd 2h' }],
      slack: [
        { block: '联合审查', branch: 'food', slack: '0wd' },
        { block: '联合审查', branch: 'fire', slack: '1wd 0.5h' },
      ],
      byDepartment: [
        { department: 'market', time: '2wd 4h', steps: ['受理', '食品核查', '食品审查', '决定'] },
        { department: 'fire', time: '1.5wd', steps: ['消防核查'] },
      ],
      byPost: [
        { post: 'market/window', time: '2h', steps: ['受理'] },
        { post: 'market/inspector', time: '1wd', steps: ['食品核查'] },
        { post: 'market/reviewer', time: '2h', steps: ['食品审查'] },
        { post: 'fire/inspector', time: '1.5wd', steps: ['消防核查'] },
        { post: 'market/chief', time: '1wd', steps: ['决定'] },
      ],
      uncounted: [
        { step: '受理', kind: 'correction', procedure: null, atMost: '10d' },
        { step: '水质检测', kind: 'pause', procedure: 'testing', atMost: null },
      ],
      workingDay: '7h',
    });
  });

  it('answers people in their language', () => {
    const text = new TimeText(say('en'), 'en', namesOf(workspace)).print(answer());
    expect(text.split('\n').slice(0, 9)).toEqual([
      '食堂开办联合办理 (canteen)',
      '',
      '  longest 3wd 6h (counted; 2.5wd 2h if nothing is returned)',
      '  shortest 2.5wd 2h',
      '  all steps added up 3.5wd 4h; running at the same time saves 1wd 2h',
      '  promised 5wd',
      '  critical path: 受理 → 食品核查 → 食品审查 → 决定',
      '  a working day is 7h',
      '',
    ]);
    expect(text).toContain('  食品审查 → 食品核查: at most 1 times, 1wd 2h in all');
    expect(text).toContain('水质检测: (length not told) at most, told in writing');
    expect(new TimeText(say('zh'), 'zh', namesOf(workspace)).print(answer())).not.toMatch(/\b(?:time|compare)\./u);
  });

  it('fits one line with --brief', () => {
    expect(timeLine(answer('fast'), say('zh'), 'zh')).toBe(
      '食堂开办联合办理 · 快办: 最长 2个工作日6小时（计入期限）, 各环节相加 3个工作日4小时',
    );
  });

  it('leaves out what a process does not have', () => {
    const { process } = resolved();
    const plain = {
      ...process,
      blocks: process.blocks.filter((block) => block.kind === 'step' && block.verb === 'decide'),
    };
    const text = new TimeText(say('zh'), 'zh', namesOf(workspace)).print(timeAnswer(plain, undefined, minutesPerDay));
    for (const heading of ['time.returns', 'time.branches', 'time.uncounted', 'time.working-day']) {
      expect(text).not.toContain(message('zh', heading).split('{')[0]);
    }
  });
});

describe('time --compare', () => {
  const comparison = compareTimes(
    comparedOf(resolved().process, undefined, minutesPerDay),
    comparedOf(resolved().process, resolved('fast').variant, minutesPerDay),
    minutesPerDay,
  );

  it('answers programs', () => {
    const { before, after, saved, steps, byDepartment } = comparisonJson(comparison);
    expect([before.counted.longest, after.counted.longest]).toEqual(['3wd 6h', '2wd 6h']);
    expect([before.variant, after.variant, before.acceptances, before.departments]).toEqual([null, 'fast', 1, 2]);
    expect(saved).toEqual({
      longest: '1wd',
      percent: 26,
      bySteps: '0.5wd',
      byParallel: '-0.5wd',
      byReturns: '1wd',
      promised: null,
    });
    expect(steps.filter(({ change }) => change !== 'unchanged')).toEqual([
      { step: '食品核查', change: 'shortened', before: '1wd', after: '0.5wd', saved: '0.5wd' },
    ]);
    expect(byDepartment.map(({ department, saved: time }) => `${department} ${time}`)).toEqual([
      'market 0.5wd',
      'fire 0wd',
    ]);
  });

  it('answers people', () => {
    const text = new ComparisonText(say('zh'), 'zh', namesOf(workspace)).print(comparison);
    expect(text.split('\n').slice(0, 7)).toEqual([
      '之前：食堂开办联合办理 (canteen)',
      '之后：食堂开办联合办理 · 快办 (canteen, fast)',
      '',
      '从 3个工作日6小时 到 2个工作日6小时，省去 1个工作日（26 %）：',
      '  环节取消、缩短，省去 0.5个工作日',
      '  由同时改为先后办理，多出 0.5个工作日',
      '  退回减少，省去 1个工作日',
    ]);
    expect(text).toContain('有变化的环节（另有 4 个没有变化）');
    expect(text).not.toMatch(/compare\./u);
  });

  it('of a process with itself says that nothing changed', () => {
    const same = comparedOf(resolved().process, undefined, minutesPerDay);
    const text = new ComparisonText(say('en'), 'en', namesOf(workspace)).print(compareTimes(same, same, minutesPerDay));
    expect(text).toContain('3wd 6h both before and after:\n  nothing changed');
    expect(text).toContain('No step has another limit.');
  });
});
