/** What a drawing can be asked for besides a process: lanes by post, variants beside each other, colours, a legend. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawingOf, toMermaid, toSvg, toSvgBeside, toTerminal } from '../../src/drawing/index.ts';
import { PIXELS } from '../../src/drawing/pixel-metrics.ts';
import { DARK, LIGHT } from '../../src/drawing/svg-style.ts';
import { drawingFaults } from './drawing-faults.ts';
import { caseNamed } from './golden-cases.ts';
import { OPTIONS, processWith, randomProcess, step } from './random-process.ts';

const { process, options } = caseNamed('construction-permit');
const variants = [...process.variants.values()];

describe('lanes by post', () => {
  const drawing = drawingOf(process, { ...options, lanes: 'post' });

  it('have a lane for each post, its department below its name', () => {
    const headers = drawing.lanes.map((lane) => lane.texts.map(({ text }) => text).join(' / '));
    expect(headers.slice(0, 3)).toEqual([
      '综合窗口 / 市住建局',
      '规划许可岗 / 市自然资源和规划局',
      '现场核查组 / 市消防救援支队',
    ]);
    expect(new Set(headers).size).toBe(headers.length);
  });

  it('put a step with its post, and do not repeat who it is', () => {
    const decide = drawing.nodes.find((node) => node.texts.some(({ text }) => text === '决定'));
    expect(drawing.lanes[decide?.flow.lane ?? -1]?.id).toBe('housing/chief');
    expect(decide?.texts.map(({ text }) => text)).toEqual(['决定', '3个工作日']);
    expect(drawing.description).toContain('决定，市住建局，行政许可科科长，3个工作日');
    expect(toMermaid(process, { ...options, lanes: 'post' })).toContain('subgraph lane0["综合窗口<br/>市住建局"]');
  });

  it('are laid out well for any process', () => {
    fc.assert(
      fc.property(randomProcess, (random) => {
        expect(drawingFaults(drawingOf(random, { ...OPTIONS, lanes: 'post' }), PIXELS)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('say in a terminal who does a step where there is no room for lanes', () => {
    expect(toTerminal(process, 60, { ...options, lanes: 'post' })).toBe(toTerminal(process, 60, options));
  });
});

describe('variants beside each other', () => {
  const [first, ...others] = [undefined, ...variants].map((variant) =>
    drawingOf(process, { ...options, ...(variant === undefined ? { label: '一般情形' } : { variant }) }),
  );
  if (first === undefined) throw new Error('no drawing');
  const svg = toSvgBeside([first, ...others]);

  it('are one picture as wide as all of them', () => {
    const width = [first, ...others].reduce((sum, drawing) => sum + drawing.width, 0);
    expect(svg).toContain(`viewBox="0 0 ${width} ${Math.max(first.height, ...others.map(({ height }) => height))}"`);
    expect(svg.match(/<svg/gu)).toHaveLength(1);
    expect(svg.match(/<style>/gu)).toHaveLength(1);
    expect(svg).toContain(`<g transform="translate(${first.width} 0)">`);
  });

  it('are each told in words and named', () => {
    expect(others.length).toBeGreaterThan(0);
    expect(svg).toContain('一般情形');
    expect(svg).toContain('适用：绿色通道');
    for (const { description } of others) expect(svg).toContain(description.slice(0, 20));
  });
});

describe('the colours of a drawing', () => {
  const drawing = drawingOf(process, options);

  it('are the reader’s, or one palette wherever it is seen', () => {
    const [auto, light, dark] = (['auto', 'light', 'dark'] as const).map((theme) => toSvg(drawing, { theme }));
    expect(auto).toContain('prefers-color-scheme');
    for (const svg of [light, dark]) expect(svg).not.toContain('prefers-color-scheme');
    expect(light).toContain(`fill:${LIGHT.paper}`);
    expect(light).not.toContain(DARK.paper);
    expect(dark).toContain(`fill:${DARK.paper}`);
    expect(dark).not.toContain(`.l{fill:${LIGHT.lane}`);
  });
});

describe('the legend', () => {
  it('explains what the drawing marks, and nothing else', () => {
    const kinds = (name: string): readonly string[] => {
      const golden = caseNamed(name);
      return drawingOf(golden.process, golden.options).legend?.samples.map(({ kind }) => kind) ?? [];
    };
    expect(kinds('construction-permit')).toEqual(['critical', 'pause', 'return']);
    expect(kinds('one-review-one-check')).toEqual(['return']);
    expect(kinds('english')).toContain('skipped');
    expect(drawingOf(processWith([step({ id: 'a', name: '受理' })]), OPTIONS).legend).toBeUndefined();
  });

  it('goes on in the next line where the drawing is narrow', () => {
    const pause = {
      ...step({ id: 'b', name: '听证' }),
      kind: 'pause',
      pauseKind: 'hearing',
      atMost: undefined,
    } as never;
    const narrow = drawingOf(processWith([step({ id: 'a', name: '受理', extra: true }), pause]), OPTIONS);
    const right = Math.max(...(narrow.legend?.texts ?? []).map(({ x, text }) => x + PIXELS.widthOf(text, 'note')));
    expect(right).toBeLessThanOrEqual(narrow.width);
    expect(narrow.legend?.samples).toHaveLength(2);
  });
});

describe('texts that are hard to draw', () => {
  const NAMES = [
    '建设项目涉及国家安全事项审查与城市地下交通干线兼顾人民防空需要审查意见出具'.repeat(40).slice(0, 1049),
    '联合会签🏛️👨‍👩‍👧‍👦🇨🇳',
    '现场\u202e核查\u2066审批\u2069\u200f',
    '</text></g></svg><script>alert(1)</script>',
    '"]; click n0 callback "x" %%{init: {}}%% `md` end --> n1',
  ];

  it.each(NAMES)('fit, and stay texts: %s', (name) => {
    const hard = processWith(
      [step({ id: 'a', name }), step({ id: 'b', name, by: [{ department: name, post: name }] })],
      name,
    );
    const drawing = drawingOf(hard, OPTIONS);
    expect(drawingFaults(drawing, PIXELS)).toEqual([]);
    const svg = toSvg(drawing) + toSvgBeside([drawing, drawing]);
    expect(svg).not.toMatch(/<script|<\/svg>.+<\/svg>.+<\/svg>|[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
    const mermaid = toMermaid(hard, OPTIONS);
    expect(mermaid.split('\n').filter((line) => /^\s*(?:click|%%)/u.test(line))).toEqual([]);
    expect(mermaid).not.toMatch(/<(?!br\/>)/u);
  });

  it('sixty steps, and twelve branches in one lane and in twelve, are laid out without a fault', () => {
    const steps = Array.from({ length: 60 }, (_, index) => step({ id: `s${index}`, name: `第${index + 1}次审查` }));
    const branches = (department: (index: number) => string): ReturnType<typeof processWith> =>
      processWith([
        {
          kind: 'parallel',
          id: 'p',
          name: '并联审查',
          path: [],
          branches: Array.from({ length: 12 }, (_, index) => ({
            key: `第${index + 1}支`,
            after: [],
            path: [],
            blocks: [
              step({ id: `b${index}`, by: [{ department: department(index), post: 'window' }], days: 1 + (index % 4) }),
            ],
          })),
        },
      ]);
    for (const hard of [processWith(steps), branches(() => 'housing'), branches((index) => `d${index}`)]) {
      expect(drawingFaults(drawingOf(hard, OPTIONS), PIXELS)).toEqual([]);
    }
  });
});
