import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../src/base/digest.ts';
import { type DefinitionModel, parseDefinition, resolveDefinition } from '../../src/registry/definition.ts';
import { center, definitionOf, edited, samples, TEXTS } from './support/fixture.ts';

function modelOf(edits: Record<string, string> = {}, item = 'housing-001'): DefinitionModel {
  return parseDefinition(definitionOf(center(edits), item).canonical);
}

function digestAfter(edits: Record<string, string>, item = 'housing-001'): string {
  return definitionOf(center(edits), item).modelDigest;
}

const before = definitionOf(center(), 'housing-001').modelDigest;

describe('a definition', () => {
  it('is canonical JSON, whose SHA-256 is its digest', () => {
    const { canonical, modelDigest } = definitionOf(center(), 'housing-001');
    expect(canonicalJson(JSON.parse(canonical))).toBe(canonical);
    expect(modelDigest).toBe(sha256(canonical));
  });

  it('holds the process with its parameters filled in', () => {
    const { process } = modelOf();
    expect(process.process).toBe('one-review');
    expect(process.description).toBe('窗口受理，一人审查，一人核准。');
    expect(process.steps[1]).toMatchObject({ name: '审查', by: ['housing/reviewer'], within: '5wd' });
    expect(process.steps[2]).toMatchObject({ name: '决定', result: '燃气经营许可证' });
    expect(process.steps[0]).toMatchObject({ correction: { notice: '5wd', wait: '30d', times: 1, else: 'refuse' } });
    expect(process.variants).toEqual({ 'green-channel': { name: 'green-channel', limits: { 审查: '1wd' }, skip: [] } });
  });

  it('holds no reference that would have to be resolved again', () => {
    const { canonical } = definitionOf(center(), 'housing-001');
    expect(canonical).not.toContain('$');
    expect(parseDefinition(canonical).item).not.toHaveProperty('process');
  });

  it('holds what is shown of the departments, and no more', () => {
    const { departments } = modelOf();
    expect(departments).toEqual({
      housing: {
        name: '阜阳市住房和城乡建设局',
        'short-name': '市住建局',
        posts: {
          window: { name: '窗口受理岗', office: '行政许可科' },
          reviewer: { name: '审查岗', office: '行政许可科' },
          chief: { name: '行政许可科负责人', office: '行政许可科' },
        },
        own: {
          phone: '0558-2551243',
          complaint: '0558-2551242',
          office: { name: '行政许可科', duty: 'licensing', duties: ['核发建筑工程施工许可证', '办理燃气经营许可'] },
          windows: { gas: { name: '燃气窗口', counter: '26号' } },
        },
      },
    });
  });

  it('holds of other departments their names and the posts that do a step', () => {
    const { departments } = modelOf({}, 'housing-002');
    expect(departments.fire).toEqual({
      name: '阜阳市消防救援支队',
      posts: { reviewer: { name: '消防审查岗', office: '行政审批科' } },
    });
  });

  it('holds every window where the item names none', () => {
    expect(Object.keys(modelOf({}, 'housing-003').departments.housing?.own?.windows ?? {})).toEqual(['gas', 'permits']);
  });

  it('holds the digests of the files that are handed out', () => {
    expect(modelOf().files).toEqual({
      'samples/gas-blank.txt': sha256('燃气经营许可申请表（空白）'),
      'samples/gas-sample.txt': sha256('燃气经营许可申请表（示范）：申请人 阜阳某燃气有限公司'),
    });
  });
});

describe('the model digest stays', () => {
  const item = 'items/housing-001.yaml';
  it.each([
    ['comments and blank lines', { [item]: `# 2026 年修订\n\n${TEXTS[item]}\n` }],
    [
      'the order of keys',
      edited(item, 'category: licence\nhandling: promised\n', 'handling: promised\ncategory: licence\n'),
    ],
    ['flow and block style', edited(item, '{statutory: 20wd, promised: 8wd}', '\n  statutory: 20wd\n  promised: 8wd')],
    [
      'Chinese lengths of time',
      edited(item, '{statutory: 20wd, promised: 8wd}', '{statutory: 20个工作日, promised: 8 wd}'),
    ],
    ['a Chinese length in an argument', edited(item, 'review: 5wd', 'review: 5个工作日')],
    ['zeros that say nothing', edited('processes/one-review.yaml', '\n    within: 2wd', '\n    within: 2.00wd')],
    ['Chinese keys and values', { [item]: inChinese() }],
    ['another file name', { [item]: undefined, 'items/gas.yaml': TEXTS[item] }],
    ['an office that is not shown', edited('departments/housing.yaml', '检查燃气经营企业', '检查燃气经营企业和加气站')],
    ['a window of other items', edited('departments/housing.yaml', 'counter: 25号', 'counter: 27号')],
  ])('under a change of %s', (_name, edits) => {
    expect(digestAfter(edits as Record<string, string>)).toBe(before);
  });

  it('whatever the order of branches', () => {
    const first = 'plan: [{review: 图纸审查, by: housing/reviewer, within: 2wd}]';
    const second = 'fire: [{review: 消防设计审查, by: fire/reviewer, within: 3wd}]';
    const swapped = edited('items/housing-002.yaml', `${first}\n        ${second}`, `${second}\n        ${first}`);
    expect(digestAfter(swapped, 'housing-002')).toBe(digestAfter({}, 'housing-002'));
  });
});

describe('the model digest changes', () => {
  const item = 'items/housing-001.yaml';
  it.each([
    ['a promise', edited(item, 'promised: 8wd', 'promised: 7wd')],
    ['a unit', edited(item, 'promised: 8wd', 'promised: 8d')],
    ['a name', edited(item, '燃气经营许可证核发', '燃气经营许可证新办')],
    ['an argument', edited(item, 'review: 5wd', 'review: 4wd')],
    ['the window', edited(item, 'window: gas', 'window: permits')],
    ['a step of the template', edited('processes/one-review.yaml', 'within: 2wd', 'within: 1wd')],
    ['what a step gives', edited('processes/one-review.yaml', '燃气经营许可证', '许可证')],
    ['the description of the template', edited('processes/one-review.yaml', '一人核准', '一人核定')],
    ['a variant', edited('processes/one-review.yaml', '{审查: 1wd}', '{审查: 2wd}')],
    ['a phone of the department', edited('departments/housing.yaml', '0558-2551242', '0558-2551249')],
    ['a duty of the office', edited('departments/housing.yaml', '办理燃气经营许可', '办理燃气许可')],
    ['the counter of its window', edited('departments/housing.yaml', 'counter: 26号', 'counter: 28号')],
    ['the name of a post', edited('departments/housing.yaml', '行政许可科负责人', '首席代表')],
  ])('with %s', (_name, edits) => {
    expect(digestAfter(edits)).not.toBe(before);
  });

  it('with the bytes of a sample', () => {
    const changed = samples({ 'samples/gas-blank.txt': '燃气经营许可申请表（2026 版）' });
    expect(definitionOf(center(), 'housing-001', changed).modelDigest).not.toBe(before);
  });

  it('and the source digest with every character of the text', () => {
    const commented = { 'items/housing-001.yaml': `# 注\n${TEXTS['items/housing-001.yaml']}` };
    const after = definitionOf(center(commented), 'housing-001');
    expect(after.sourceDigest).not.toBe(definitionOf(center(), 'housing-001').sourceDigest);
    expect(after.sourceDigest).toBe(sha256(commented['items/housing-001.yaml'] ?? ''));
  });
});

describe('a definition is refused', () => {
  const item = 'items/housing-001.yaml';
  it.each([
    ['a process that is not there', edited(item, 'uses: one-review', 'uses: two-reviews'), 'process', 'two-reviews'],
    [
      'a process that cannot be read',
      { 'processes/one-review.yaml': 'process: one-review\nname: 一审一核\n' },
      'faulty-process',
      'one-review',
    ],
    ['an argument that is not given', edited(item, ', with: {review: 5wd}', ''), 'faulty-process', 'one-review'],
    ['a department that is not there', edited(item, 'department: housing', 'department: gas'), 'department', 'gas'],
    [
      'an office that is not there',
      edited(item, 'department: housing', 'department: housing\noffice: gas-office'),
      'office',
      'housing/gas-office',
    ],
    [
      'a post that is not there',
      edited('processes/one-review.yaml', '/chief', '/director'),
      'post',
      'housing/director',
    ],
    ['a window that is not there', edited(item, 'window: gas', 'window: heat'), 'window', 'housing/heat'],
    ['half a character', edited(item, 'name: 燃气经营许可证核发', 'name: "燃气\\ud800"'), 'text', 'housing-001'],
    ['its own file that cannot be read', { [item]: 'item: housing-001\nname: 燃气\n' }, 'faulty-item', 'housing-001'],
  ])('with %s', (_name, edits, what, name) => {
    const resolution = resolveDefinition(center(edits as Record<string, string>), 'housing-001', samples());
    expect(resolution).toEqual({ ok: false, missing: expect.arrayContaining([{ what, name }]) });
  });

  it('with a step that would be left out', () => {
    const after = edited(
      'items/housing-002.yaml',
      'fire: [{review: 消防设计审查, by: fire/reviewer, within: 3wd}]',
      'fire: {after: [plans], steps: [{review: 消防设计审查, by: fire/reviewer, within: 3wd}]}',
    );
    const resolution = resolveDefinition(center(after), 'housing-002', samples());
    expect(resolution).toEqual({ ok: false, missing: [{ what: 'faulty-process', name: 'housing-002' }] });
  });

  it('with a sample that is not there', () => {
    const resolution = resolveDefinition(center(), 'housing-001', samples({ 'samples/gas-sample.txt': undefined }));
    expect(resolution).toEqual({ ok: false, missing: [{ what: 'file', name: 'samples/gas-sample.txt' }] });
  });

  it('when there is none of the id', () => {
    expect(resolveDefinition(center(), 'housing-999', samples())).toEqual({
      ok: false,
      missing: [{ what: 'item', name: 'housing-999' }],
    });
  });
});

/** The gas licence as a clerk writes it in Chinese. */
function inChinese(): string {
  return `事项: housing-001
名称: 燃气经营许可证核发
部门: housing
事项类型: 许可
办件类型: 承诺件
设定依据: [《城镇燃气管理条例》第十五条]
申请材料:
  - {名称: 燃气经营许可申请表, 类型: 申请表格文书, 空白表格: samples/gas-blank.txt, 示例样表: samples/gas-sample.txt}
期限: {法定: 20个工作日, 承诺: 8个工作日}
流程: {引用: one-review, 参数: {review: 5个工作日}}
服务: {窗口: gas}
`;
}
