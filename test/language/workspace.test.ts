import { describe, expect, it } from 'vitest';
import { buildWorkspace, type SourceFile } from '../../src/language/workspace.ts';
import {
  CONSTRUCTION_PERMIT,
  DEPARTMENT,
  ITEM,
  ITEM_IN_CHINESE,
  ONE_REVIEW_ONE_CHECK,
  WORKSPACE,
} from './support/documents.ts';

const FILES: readonly SourceFile[] = [
  { file: 'departments/housing.yaml', text: DEPARTMENT },
  { file: 'guhua.yaml', text: WORKSPACE },
  { file: 'items/housing-012.yaml', text: ITEM },
  { file: 'processes/construction-permit.yaml', text: CONSTRUCTION_PERMIT },
  { file: 'processes/one-review-one-check.yaml', text: ONE_REVIEW_ONE_CHECK },
];

describe('buildWorkspace', () => {
  it('puts documents together by kind and id', () => {
    const workspace = buildWorkspace(FILES, new Set(['samples/a.pdf']));
    expect(workspace.findings).toEqual([]);
    expect([...workspace.departments.keys()]).toEqual(['housing']);
    expect([...workspace.items.keys()]).toEqual(['housing-012']);
    expect([...workspace.processes.keys()]).toEqual(['construction-permit', 'one-review-one-check']);
    expect(workspace.config?.data.center).toBe('fuyang');
    expect(workspace.texts.get('items/housing-012.yaml')).toBe(ITEM);
    expect(workspace.files).toEqual(FILES.map(({ file }) => file));
    expect(workspace.attachments).toEqual(new Set(['samples/a.pdf']));
    expect(workspace.faulty).toEqual([]);
  });

  it('keeps the first of two documents with one id and tells where the other stands', () => {
    const workspace = buildWorkspace([...FILES, { file: 'items/twin.yaml', text: ITEM_IN_CHINESE }]);
    expect(workspace.items.get('housing-012')?.file).toBe('items/housing-012.yaml');
    expect(workspace.findings).toMatchObject([
      {
        rule: 'reference/duplicate-id',
        file: 'items/twin.yaml',
        params: { id: 'housing-012', other: 'items/housing-012.yaml' },
        range: { start: 4, end: 15 },
        related: [{ file: 'items/housing-012.yaml', range: { start: 6, end: 17 } }],
      },
    ]);
  });

  it('keeps one workspace file', () => {
    const workspace = buildWorkspace([
      ...FILES,
      { file: 'other/guhua.yaml', text: 'center: taihe\nname: 太和县政务服务中心\n' },
    ]);
    expect(workspace.config?.id).toBe('fuyang');
    expect(workspace.findings.map(({ rule, file }) => [rule, file])).toEqual([
      ['reference/duplicate-id', 'other/guhua.yaml'],
    ]);
  });

  it.each([
    ['with a fault', ITEM.replace('licence', 'license'), 'item', 'housing-012'],
    ['that is no YAML', ITEM.replace('name: ', 'name: ['), 'item', 'housing-012'],
    ['in Chinese that is no YAML', ITEM_IN_CHINESE.replace('名称: ', '名称: ['), 'item', 'housing-012'],
    ['with a full-width colon after its id', '流程：one-review\n步骤: []\n', 'process', 'one-review'],
    ['with an alias', ONE_REVIEW_ONE_CHECK.replace('0.5wd', '*half'), 'process', 'one-review-one-check'],
    ['with an indented tab', DEPARTMENT.replace('\n  licensing', '\n\tlicensing'), 'department', 'housing'],
  ])('keeps the identity of a document %s, so that references to it lead somewhere', (_, text, kind, id) => {
    const { faulty, findings, items, processes, departments } = buildWorkspace([{ file: 'a.yaml', text }]);
    expect(findings).not.toEqual([]);
    expect([items.size, processes.size, departments.size]).toEqual([0, 0, 0]);
    expect(faulty).toEqual([{ kind, id, file: 'a.yaml' }]);
  });

  it('hands on what kept a file from being read', () => {
    const unreadable = { rule: 'source/unreadable', message: 'failed', params: { code: 'EACCES' } };
    const { findings, files, texts } = buildWorkspace([{ file: 'items/a.yaml', unreadable }]);
    expect(findings).toEqual([{ ...unreadable, file: 'items/a.yaml' }]);
    expect(files).toEqual(['items/a.yaml']);
    expect(texts.size).toBe(0);
  });

  it.each([
    ['["09:00-12:00", "13:00-17:00"]', 420],
    ['["08:30-12:00", "14:00-17:30"]', 420],
    ['["09:00-17:00"]', 480],
    ['["00:00-23:59"]', 1439],
  ])('counts the minutes of a working day of %s', (hours, minutes) => {
    const text = WORKSPACE.replace(/^办公时间:.*$/mu, `办公时间: ${hours}`);
    expect(buildWorkspace([{ file: 'guhua.yaml', text }]).minutesPerDay).toBe(minutes);
  });

  it('takes a day for seven hours where the workspace does not say', () => {
    expect(buildWorkspace([]).minutesPerDay).toBe(420);
    expect(
      buildWorkspace([{ file: 'guhua.yaml', text: '中心: fuyang\n名称: 阜阳市行政服务中心\n' }]).minutesPerDay,
    ).toBe(420);
  });
});

describe('what kind a document is', () => {
  const kindOf = (text: string): string => {
    const { items, processes, departments, config, faulty, findings } = buildWorkspace([{ file: 'a.yaml', text }]);
    if (findings.some(({ rule }) => rule === 'source/unknown-kind')) return 'unknown';
    const found = {
      item: items.size,
      process: processes.size,
      department: departments.size,
      workspace: config ? 1 : 0,
    };
    return faulty[0]?.kind ?? Object.entries(found).find(([, count]) => count > 0)?.[0] ?? findings[0]?.rule ?? 'none';
  };

  it.each([
    ['an item', ITEM, 'item'],
    [
      'an item that begins with its department',
      ITEM.replace('item: housing-012\n', '')
        .replace('department: housing\n', '')
        .replace(/^/u, 'department: housing\nitem: housing-012\n'),
      'item',
    ],
    ['a process', ONE_REVIEW_ONE_CHECK, 'process'],
    ['a process with a stray key of an item', `${CONSTRUCTION_PERMIT}item: housing-012\n`, 'process'],
    [
      'a process with several',
      'process: joint\nname: 联合办理\nsteps: []\ndepartment: housing\ncategory: licence\n',
      'process',
    ],
    ['a department', DEPARTMENT, 'department'],
    ['a workspace', WORKSPACE, 'workspace'],
    ['a file of another program', 'version: 3\nservices: {web: {}}\n', 'unknown'],
    ['a name alone', 'name: 商品房预售许可证核发\n', 'unknown'],
  ])('%s', (_, text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('is what most of its keys say where its own is missing or misspelt', () => {
    const rulesOf = (text: string): readonly unknown[] =>
      buildWorkspace([{ file: 'a.yaml', text }]).findings.map(({ rule, params }) => [rule, params.key]);
    expect(rulesOf(ITEM.replace('item: housing-012\n', ''))).toEqual([['source/missing-key', 'item']]);
    expect(rulesOf(ITEM_IN_CHINESE.replace('事项: housing-012\n', ''))).toEqual([['source/missing-key', '事项']]);
    expect(rulesOf(ITEM.replace('item', 'itme'))).toEqual([['source/unknown-key', 'itme']]);
    expect(rulesOf('procces: x\nname: 一审一核\nsteps: []\n')).toEqual([['source/unknown-key', 'procces']]);
  });
});
