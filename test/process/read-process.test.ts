import { describe, expect, it } from 'vitest';
import type { Duration } from '../../src/base/duration.ts';
import type { ItemDocument } from '../../src/language/documents.ts';
import { buildWorkspace, type Workspace } from '../../src/language/workspace.ts';
import { allBlocks, type Block, innerBlocks, type Process, VERBS } from '../../src/process/blocks.ts';
import { postOfRole, readItemProcess } from '../../src/process/item-process.ts';
import type { ProcessReading } from '../../src/process/read-process.ts';
import { CONSTRUCTION_PERMIT, ITEM, itemWithSteps, ONE_REVIEW_ONE_CHECK } from '../language/support/documents.ts';
import { processOf } from './support/read-text.ts';

const wd = (days: number): Duration => ({ unit: 'working-time', time: { centidays: days * 100, minutes: 0 } });
const days = (count: number): Duration => ({ unit: 'calendar-days', days: count });

function stepsOf(steps: string): readonly Block[] {
  return processOf(`process: joint\nname: 联合办理\nsteps:\n${steps}`).blocks;
}

describe('reading a process', () => {
  const process = processOf(CONSTRUCTION_PERMIT);
  const [accept, parallel, pause, sign, decide, deliver] = process.blocks;

  it('takes over what it says of itself', () => {
    expect(process).toMatchObject({
      id: 'construction-permit',
      name: '施工许可并联审批',
      lead: 'housing',
      promised: undefined,
    });
    expect(process.fields).toEqual([
      { id: 'area', name: '建筑面积', type: 'number', unit: 'm2' },
      { id: 'key', name: '重点项目', type: 'boolean', unit: undefined },
    ]);
    expect(processOf(CONSTRUCTION_PERMIT.replace('lead: housing', 'promised: 16个工作日')).promised).toEqual(wd(16));
  });

  it('reads a step with its correction', () => {
    expect(accept).toEqual({
      kind: 'step',
      verb: 'accept',
      id: '受理',
      name: '受理',
      path: ['steps', 0],
      by: [{ department: 'housing', post: 'window' }],
      within: wd(1),
      warn: undefined,
      staff: undefined,
      optional: false,
      correction: { notice: wd(5), wait: days(30), times: 1, else: 'refuse' },
      need: 1,
      notSamePersonAs: [],
      basis: [],
      note: undefined,
    });
  });

  it('reads a parallel block with its branches in the order of the text', () => {
    expect(parallel).toMatchObject({ kind: 'parallel', id: '并联审查', path: ['steps', 1] });
    const branches = parallel?.kind === 'parallel' ? parallel.branches : [];
    expect(branches.map(({ key, after, path }) => [key, after, path])).toEqual([
      ['planning', [], ['steps', 1, 'branches', 'planning']],
      ['fire', [], ['steps', 1, 'branches', 'fire']],
      ['defence', ['planning'], ['steps', 1, 'branches', 'defence']],
    ]);
    expect(branches[0]?.blocks[0]?.path).toEqual(['steps', 1, 'branches', 'planning', 0]);
    expect(branches[2]?.blocks[0]?.path).toEqual(['steps', 1, 'branches', 'defence', 'steps', 0]);
    expect(branches[1]?.blocks[1]).toMatchObject({ id: '消防设计审核', within: wd(7), warn: wd(5) });
  });

  it('reads a choice with its cases and what is done otherwise', () => {
    const choice = allBlocks(process.blocks).find((block) => block.kind === 'choose');
    expect(choice).toMatchObject({ id: '是否现场核查', otherwise: [], cases: [{ condition: '建筑面积 > 2000' }] });
    expect(choice?.cases[0]?.blocks[0]).toMatchObject({
      verb: 'inspect',
      staff: 2,
      path: ['steps', 1, 'branches', 'fire', 0, 'when', 0, 'steps', 0],
    });
  });

  it('reads a pause', () => {
    expect(pause).toEqual({
      kind: 'pause',
      id: '专家评审',
      name: '专家评审',
      path: ['steps', 2],
      pauseKind: 'expert-review',
      atMost: days(30),
      by: [],
      basis: [],
      optional: false,
    });
  });

  it('reads who signs and how many must agree, and who must be another person', () => {
    expect(sign).toMatchObject({
      verb: 'sign',
      by: [
        { department: 'housing', post: 'leader' },
        { department: 'fire', post: 'leader' },
      ],
      need: 2,
    });
    expect(decide).toMatchObject({ verb: 'decide', notSamePersonAs: ['规划审查'] });
    expect(deliver).toMatchObject({ verb: 'deliver' });
    const need = (written: string): unknown => {
      const [block] = stepsOf(`  - {sign: 会签, by: [a/leader, b/leader, c/leader]${written}}\n`);
      return block?.kind === 'step' ? block.need : undefined;
    };
    expect([
      need(''),
      need(', need: all'),
      need(', need: 全部'),
      need(', need: any'),
      need(', need: 任一'),
      need(', need: 2'),
    ]).toEqual([3, 3, 3, 1, 1, 2]);
  });

  it.each(VERBS)('knows the verb %s', (verb) => {
    expect(stepsOf(`  - {${verb}: 办理}\n`)).toMatchObject([{ kind: 'step', verb, name: '办理' }]);
  });

  it('takes the id of a step for its identity, and its name where there is none', () => {
    const blocks = stepsOf(
      '  - {review: 审查, id: first}\n  - {review: 审查, id: second}\n  - {decide: 决定, not-same-person-as: [first, second]}\n',
    );
    expect(blocks.map(({ id, name }) => [id, name])).toEqual([
      ['first', '审查'],
      ['second', '审查'],
      ['决定', '决定'],
    ]);
    expect(blocks[2]).toMatchObject({ notSamePersonAs: ['first', 'second'] });
  });

  it('gives what is left out its usual value', () => {
    const [step, pauseOfNoKind] = stepsOf(
      '  - {accept: 受理, correction: {notice: 5wd, wait: 10d}}\n  - {pause: 鉴定}\n',
    );
    expect(step).toMatchObject({ within: undefined, by: [], need: 0, correction: { times: 1, else: 'refuse' } });
    expect(pauseOfNoKind).toMatchObject({ pauseKind: undefined, atMost: undefined });
  });

  it('reads variants', () => {
    expect(process.variants.get('green-channel')).toEqual({
      id: 'green-channel',
      name: 'green-channel',
      when: 'key',
      limits: new Map([
        ['规划审查', wd(2)],
        ['消防设计审核', wd(3)],
        ['人防审查', wd(2)],
      ]),
      skip: new Set(),
      promised: undefined,
      path: ['variants', 'green-channel'],
    });
  });

  it('lists blocks from outer to inner in the order of the text', () => {
    expect(allBlocks(process.blocks).map(({ id }) => id)).toEqual([
      '受理',
      '并联审查',
      '规划审查',
      '是否现场核查',
      '现场核查',
      '消防设计审核',
      '人防审查',
      '专家评审',
      '联合会签',
      '决定',
      '送达',
    ]);
    expect(innerBlocks(accept as Block)).toEqual([]);
    expect(innerBlocks(parallel as Block).map((inner) => inner.length)).toEqual([1, 2, 1]);
  });

  it('is the same from a file with Chinese keys', () => {
    const chinese = `流程: joint
名称: 联合办理
步骤:
  - {受理: 窗口受理, 由: housing/window, 时限: 1个工作日, 补正: {告知: 5个工作日, 等待: 30日, 逾期: 终止办理}}
  - 并联: 审查
    分支:
      规划: [{审查: 规划审查, 时限: 2个工作日}]
      消防: {在后: [规划], 步骤: [{现场核查: 核查, 人数: 2, 可省略: 是}]}
  - {选择: 面积, 当: [{如果: 面积 > 1, 步骤: []}], 否则: []}
  - {暂停: 听证, 类型: 听证, 最长: 20日}
`;
    const english = `process: joint
name: 联合办理
steps:
  - {accept: 窗口受理, by: housing/window, within: 1wd, correction: {notice: 5wd, wait: 30d, else: close}}
  - parallel: 审查
    branches:
      规划: [{review: 规划审查, within: 2wd}]
      消防: {after: [规划], steps: [{inspect: 核查, staff: 2, optional: true}]}
  - {choose: 面积, when: [{if: 面积 > 1, steps: []}], otherwise: []}
  - {pause: 听证, kind: hearing, at-most: 20d}
`;
    expect(processOf(chinese)).toEqual(processOf(english));
  });
});

function workspaceOf(
  item: string,
  template = ONE_REVIEW_ONE_CHECK,
): { readonly workspace: Workspace; readonly item: ItemDocument } {
  const workspace = buildWorkspace([
    { file: 'items/housing-012.yaml', text: item },
    { file: 'processes/template.yaml', text: template },
  ]);
  const [document] = workspace.items.values();
  if (document === undefined) throw new Error(JSON.stringify(workspace.findings));
  return { workspace, item: document };
}

function readingOf(text: string, template?: string): ProcessReading | undefined {
  const { workspace, item } = workspaceOf(text, template);
  return readItemProcess(workspace, item);
}

describe('the process of an item', () => {
  const actors = (process: Process | undefined): readonly string[] =>
    allBlocks(process?.blocks ?? []).flatMap((block) =>
      block.kind === 'step' ? block.by.map(({ department, post }) => `${department}/${post}`) : [],
    );

  it('is a template with the item’s arguments, department and posts', () => {
    const reading = readingOf(ITEM);
    expect(reading?.findings).toEqual([]);
    expect(reading?.process).toMatchObject({ id: 'one-review-one-check', lead: 'housing' });
    expect(actors(reading?.process)).toEqual(['housing/window', 'housing/reviewer', 'housing/chief']);
    expect(reading?.process.blocks.map((block) => block.kind === 'step' && block.within)).toEqual([
      wd(0.5),
      wd(2),
      wd(1),
    ]);
  });

  it('takes a template’s default where the item says nothing, and the item’s own post where it does', () => {
    const item = ITEM.replace('{review: 2wd, decide: 1wd}', '{review: 2wd, decider: leader}');
    const { process, findings } = readingOf(item) ?? {};
    expect(findings).toEqual([]);
    expect(actors(process)).toEqual(['housing/window', 'housing/reviewer', 'housing/leader']);
    expect(process?.blocks[2]).toMatchObject({ within: wd(1) });
  });

  it('has the posts of the office that undertakes it', () => {
    const item = ITEM.replace('category:', 'office: registration\ncategory:');
    expect(actors(readingOf(item)?.process)).toEqual([
      'housing/registration-window',
      'housing/registration-reviewer',
      'housing/registration-chief',
    ]);
    expect([
      postOfRole('licensing', 'chief'),
      postOfRole('registration', 'chief'),
      postOfRole('registration', 'leader'),
    ]).toEqual(['chief', 'registration-chief', 'leader']);
  });

  it('may stand in the item itself', () => {
    const reading = readingOf(
      itemWithSteps('- {accept: 受理, by: $department/$window, within: 0.5h}\n- {decide: 决定, by: housing/chief}'),
    );
    expect(reading?.findings).toEqual([]);
    expect(reading?.process).toMatchObject({ id: 'housing-012', name: '商品房预售许可证核发', lead: 'housing' });
    expect(reading?.process.blocks[0]?.path).toEqual(['process', 'steps', 0]);
    expect(actors(reading?.process)).toEqual(['housing/window', 'housing/chief']);
  });

  it('keeps the lead of the process that it uses', () => {
    expect(
      readingOf(ITEM, ONE_REVIEW_ONE_CHECK.replace('template: true', 'template: true\nlead: market'))?.process.lead,
    ).toBe('market');
  });

  it('is none where the process that it uses does not exist', () => {
    expect(readingOf(ITEM.replace('uses: one-review-one-check', 'uses: nowhere'))).toBeUndefined();
  });

  it('says once what it does not give to the template, however often that is used', () => {
    const template = ONE_REVIEW_ONE_CHECK.replace('within: 0.5wd', 'within: $review');
    const reading = readingOf(ITEM.replace('review: 2wd, ', ''), template);
    expect(
      reading?.findings.map(({ rule, params, range }) => [
        rule,
        params,
        ITEM.replace('review: 2wd, ', '').slice(range?.start, range?.end),
      ]),
    ).toEqual([['process/missing-argument', { parameter: 'review' }, 'process']]);
  });

  it('says nothing of what is wrong in the template itself', () => {
    const template = ONE_REVIEW_ONE_CHECK.replace('default: 1wd', 'default: 一天')
      .replace('within: 0.5wd', 'within: 3d')
      .replace('as: 审查', 'as: 复核');
    expect(readingOf(ITEM.replace(', decide: 1wd', ''), template)?.findings).toEqual([]);
  });
});
