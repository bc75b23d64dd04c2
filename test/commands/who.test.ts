/** The answers of `who`: the duties in a process, and the work of a department over all items. */
import { describe, expect, it } from 'vitest';
import { departmentWork, departmentWorkJson, findDepartment } from '../../src/commands/support/department-duties.ts';
import { namesOf } from '../../src/commands/support/names.ts';
import { resolveProcess } from '../../src/commands/support/resolve-process.ts';
import { processDuties, processDutiesJson } from '../../src/commands/support/who-answer.ts';
import { WhoText } from '../../src/commands/support/who-text.ts';
import type { DepartmentDocument } from '../../src/language/documents.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';
import { message } from '../../src/messages/catalog.ts';

function item(id: string, name: string, process: string): { readonly file: string; readonly text: string } {
  const text = `item: ${id}
name: ${name}
category: licence
department: housing
handling: promised
limits: {statutory: 20wd, promised: 8wd}
process: ${process}
basis: [《中华人民共和国行政许可法》第四十二条]
`;
  return { file: `items/housing/${id}.yaml`, text };
}

const workspace = buildWorkspace([
  { file: 'guhua.yaml', text: 'center: fuyang\nname: 阜阳市行政服务中心\n' },
  {
    file: 'departments/housing.yaml',
    text: `department: housing
name: 阜阳市住房和城乡建设局
short-name: 市住建局
offices:
  licensing: {name: 行政许可科, duty: licensing}
  market: {name: 建筑市场监管科, duty: supervision}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true, authorised: [accept, deliver]}
  reviewer: {name: 审查岗, office: licensing, authorised: [review]}
  leader: {name: 分管副局长, authorised: [sign, decide]}
  supervisor: {name: 市场监管岗, office: market}
`,
  },
  {
    file: 'processes/simple.yaml',
    text: `process: simple
name: 一审一核流程
template: true
parameters: {review: {type: duration}}
steps:
  - {accept: 受理, by: $department/$window, within: 0.5wd}
  - {review: 审查, by: $department/$reviewer, within: $review}
  - {decide: 决定, by: $department/$leader, within: 1wd}
`,
  },
  {
    file: 'processes/joint.yaml',
    text: `process: joint
name: 联合验收
steps:
  - {accept: 受理, by: housing/window, within: 0.5wd, correction: {notice: 5wd, wait: 30d}}
  - {inspect: 现场验收, by: fire/inspector, staff: 2, within: 3wd, warn: 2wd}
  - {pause: 检测, kind: testing, at-most: 10d, by: housing/reviewer}
  - {sign: 会签, by: [housing/leader, fire/leader], need: any, within: 1wd, optional: true, return: {to: 现场验收}}
  - {decide: 决定, by: housing/leader, not-same-person-as: 现场验收, within: 1wd}
variants: {short: {skip: [会签], limits: {现场验收: 1wd}}}
`,
  },
  item('housing-001', '燃气经营许可', '{uses: simple, with: {review: 3wd}}'),
  item('housing-002', '房产经纪备案', '{uses: simple, with: {review: 3wd}}'),
  item('housing-003', '竣工联合验收', '{uses: joint}'),
  item('housing-004', '白蚁防治备案', '{uses: simple, with: {review: 1wd, nosuch: 2wd}}'),
]);

const text = new WhoText((id, params) => message('zh', id, params), 'zh', namesOf(workspace));
const housing = findDepartment(workspace, '市住建局') as DepartmentDocument;

function dutiesOf(variant?: string): ReturnType<typeof processDuties> {
  const resolved = resolveProcess({ root: '', workspace }, 'joint', variant);
  return processDuties(resolved.process, resolved.variant);
}

describe('who of a process', () => {
  it('lists each post with its steps and what they demand', () => {
    expect(text.ofProcess(dutiesOf()).split('\n').slice(4)).toEqual([
      '市住建局  窗口受理岗  受理      受理      0.5个工作日  补正 5个工作日内一次告知，等申请人 30日',
      '          审查岗      检测      特别程序         10日  检测，不计入期限',
      '          分管副局长  会签      会签        1个工作日  一方同意即可；可退回现场验收，至多 1 次；可省略',
      '                      决定      决定        1个工作日  不得与现场验收同一人',
      'fire      inspector   现场验收  现场核查    3个工作日  2个工作日时预警；2 人办理',
      '          leader      会签      会签        1个工作日  一方同意即可；可退回现场验收，至多 1 次；可省略',
    ]);
  });

  it('follows a variant', () => {
    const json = processDutiesJson(dutiesOf('short')) as {
      departments: { posts: { post: string; duties: unknown[] }[] }[];
    };
    expect(json).toMatchObject({ process: 'joint', variant: 'short' });
    const posts = json.departments.flatMap((department) => department.posts);
    expect(posts.map(({ post, duties }) => `${post} ${duties.length}`)).toEqual([
      'housing/window 1',
      'housing/reviewer 1',
      'housing/leader 1',
      'fire/inspector 1',
    ]);
    expect(posts.at(-1)?.duties).toEqual([
      {
        step: '现场验收',
        does: 'inspect',
        limit: '1wd',
        warn: '2wd',
        staff: 2,
        signatures: null,
        notSamePersonAs: [],
        correction: null,
        returns: null,
        optional: false,
      },
    ]);
  });
});

describe('who of a department', () => {
  const work = departmentWork(workspace, housing);

  it('finds it by id, name and short name, and by nothing else', () => {
    for (const word of ['housing', '阜阳市住房和城乡建设局', '市住建局']) {
      expect(findDepartment(workspace, word)?.id).toBe('housing');
    }
    expect(findDepartment(workspace, '住建局')).toBeUndefined();
  });

  it('adds the same work up over the items', () => {
    const shown = work.posts.flatMap(({ post, work: own }) =>
      own.map(({ step, does, items }) => `${post} ${step} ${does} ${items.map((one) => one.id).join(' ')}`),
    );
    expect(shown).toEqual([
      'window 受理 accept housing-001 housing-002 housing-003',
      'reviewer 审查 review housing-001 housing-002',
      'reviewer 检测 pause housing-003',
      'leader 决定 decide housing-001 housing-002 housing-003',
      'leader 会签 sign housing-003',
    ]);
  });

  it('says of which items it knows nothing', () => {
    expect(work.unread).toEqual(['housing-004']);
    expect(departmentWorkJson(work)).toMatchObject({ department: 'housing', unread: ['housing-004'] });
  });

  it('tells each post with its office and what it may do', () => {
    const lines = text.ofDepartment(work).split('\n');
    expect(lines).toContain('窗口受理岗 (housing/window) · 行政许可科 · 在窗口 · 授权：受理、送达');
    expect(lines).toContain('分管副局长 (housing/leader) · 部门领导 · 授权：会签、决定');
    expect(lines.slice(-2)).toEqual([
      '市场监管岗 (housing/supervisor) · 建筑市场监管科 · 没有审批授权',
      '  没有环节由它办理。',
    ]);
    expect(lines.find((line) => line.startsWith('受理'))).toBe(
      '受理  受理    0.5个工作日       3  燃气经营许可、房产经纪备案 …',
    );
  });
});
