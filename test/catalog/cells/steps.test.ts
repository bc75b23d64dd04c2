import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../../src/base/duration.ts';
import { meaningOfStep } from '../../../src/catalog/cells/step-verbs.ts';
import { readProcessReference, readSteps, withoutProcessReference } from '../../../src/catalog/cells/steps.ts';

/** Steps in short: `accept 受理 0.5个工作日`. */
function read(text: string): readonly string[] | string {
  const reading = readSteps(text);
  if (reading.kind === 'unread') return `unread ${reading.about ?? ''}`.trim();
  if (reading.kind === 'nothing') return 'nothing';
  return reading.value.steps.map((step) => {
    const { meaning } = step;
    const verb = meaning.kind === 'step' ? meaning.verb : meaning.kind === 'pause' ? meaning.pauseKind : meaning.kind;
    const parts = [
      verb,
      step.name,
      step.within && formatDuration(step.within, 'zh'),
      step.staff && `${step.staff}人`,
      step.uncounted && '不计',
      ...step.remarks,
    ];
    return parts.filter(Boolean).join(' ');
  });
}

describe('readSteps', () => {
  it('reads arrows with limits, staff and pauses', () => {
    expect(
      read(
        '受理（0.5个工作日）→审查（2(工作日)）→现场核查（3个工作日，2人）→专家评审（20日，不计入时限）→决定（2个工作日）→送达（0.5 个工作日）',
      ),
    ).toEqual([
      'accept 受理 0.5个工作日',
      'review 审查 2个工作日',
      'inspect 现场核查 3个工作日 2人',
      'expert-review 专家评审 20日 不计',
      'decide 决定 2个工作日',
      'deliver 送达 0.5个工作日',
    ]);
  });

  it.each([
    '受理->审查->决定',
    '受理 —> 审查 —> 决定',
    '受理⇒审查⇒决定',
    '受理➡️审查➡决定',
    '受理=>审查=>决定',
    '受理↓审查↓决定',
    '1.受理；2.审查；3.决定',
    '受理\n审查\n决定',
    '受理-审查-决定',
    '受理、审查、决定',
  ])('reads %j', (text) => {
    expect(read(text)).toEqual(['accept 受理', 'review 审查', 'decide 决定']);
  });

  it('reads limits after a colon or a space', () => {
    expect(read('受理：1个工作日→决定 2个工作日')).toEqual(['accept 受理 1个工作日', 'decide 决定 2个工作日']);
  });

  it('keeps what else is said of a step', () => {
    expect(read('受理→会签（1个工作日，市文化和旅游局）→送达')).toEqual([
      'accept 受理',
      'sign 会签 1个工作日 市文化和旅游局',
      'deliver 送达',
    ]);
  });

  it('leaves out what the applicant does first, and says so', () => {
    expect(readSteps('申请→受理→决定')).toMatchObject({ kind: 'value', value: { implied: ['申请'] } });
    expect(readSteps('申请→受理→决定→办结')).toMatchObject({ value: { implied: ['申请', '办结'] } });
    expect(read('受理→办结')).toBe('unread 办结');
    expect(read('受理→办结→决定')).toBe('unread 办结');
    expect(read('受理→申请→决定')).toBe('unread 申请');
  });

  it('leaves the whole cell unread for one step that is not understood', () => {
    expect(read('受理→研究→决定')).toBe('unread 研究');
    expect(read('受理→办结')).toBe('unread 办结');
    expect(read('受理审核→决定')).toBe('unread 受理审核');
    expect(read('按照有关规定办理')).toBe('unread 按照有关规定办理');
    expect(read('受理（1个工作日，2个工作日）→决定')).toBe('unread 受理（1个工作日，2个工作日）');
    expect(read('无')).toBe('nothing');
  });

  it.each([
    ['接件', 'accept'],
    ['初审', 'review'],
    ['现场勘验', 'inspect'],
    ['核定', 'decide'],
    ['审核决定', 'decide'],
    ['决定与公开', 'decide'],
    ['上报', 'report'],
    ['缮证', 'issue'],
    ['发证', 'deliver'],
    ['告知', 'notify'],
    ['公示', 'announce'],
    ['联合会签', 'sign'],
  ])('knows that %s is %s', (name, verb) => {
    expect(meaningOfStep(name)).toEqual({ kind: 'step', verb });
  });

  it('knows the eight pauses by their whole names only', () => {
    expect(
      ['听证', '招标', '拍卖', '检验', '检测', '检疫', '鉴定', '专家评审'].map((name) => meaningOfStep(name)?.kind),
    ).toEqual(new Array(8).fill('pause'));
    expect(meaningOfStep('现场检验')).toEqual({ kind: 'step', verb: 'inspect' });
  });

  const step = fc.record({
    name: fc.constantFrom('受理', '审查', '现场核查', '初审', '会签', '公示', '决定', '制证', '送达', '告知', '上报'),
    within: fc.constantFrom('0.5个工作日', '3个工作日', '1.5小时', '7日', undefined),
    staff: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    uncounted: fc.boolean(),
  });

  it('reads back every process', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('→', ' → ', '->', '\n→'),
        fc.boolean(),
        (steps, arrow, half) => {
          const [open, close] = half ? ['(', ')'] : ['（', '）'];
          const written = steps.map(({ name, within, staff, uncounted }) => {
            const parts = [
              within,
              staff === undefined ? undefined : `${staff}人`,
              uncounted ? '不计入时限' : undefined,
            ];
            const text = parts.filter((part) => part !== undefined).join('，');
            return text === '' ? name : name + open + text + close;
          });
          const reading = readSteps(written.join(arrow));
          const value = reading.kind === 'value' ? reading.value.steps : [];
          expect(value.map(({ name, within, staff, uncounted }) => ({ name, within, staff, uncounted }))).toEqual(
            steps.map((one) => ({ ...one, within: one.within === undefined ? undefined : parseDuration(one.within) })),
          );
        },
      ),
    );
  });
});

describe('readProcessReference', () => {
  it.each(['见流程 construction-permit', '见流程「construction-permit」', '备案后施工，见流程：construction-permit。'])(
    'finds the process in %j',
    (text) => {
      expect(readProcessReference(text)).toBe('construction-permit');
    },
  );

  it('leaves the rest of the remark', () => {
    expect(readProcessReference('受理→决定')).toBeUndefined();
    expect(withoutProcessReference('见流程 construction-permit')).toBe('');
    expect(withoutProcessReference('一次提交一套材料；见流程 construction-permit')).toBe('一次提交一套材料');
  });
});
