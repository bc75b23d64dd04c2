/** Merging rows of an index into a library, and writing what came of it. */
import { describe, expect, it } from 'vitest';
import type { LawRow } from '../../../src/catalog/laws/law-row.ts';
import { type LawMerge, mergeLaws } from '../../../src/catalog/laws/merge-laws.ts';
import { writeLaws } from '../../../src/catalog/laws/write-laws.ts';
import { readDocument } from '../../../src/language/documents.ts';
import type { LawsLaw } from '../../../src/language/generated/types.ts';

const OPTIONS = { keys: 'zh', heading: ['法律库'] } as const;

const PESTICIDES: readonly LawRow[] = [
  {
    where: 'a:2',
    title: '农药管理条例',
    level: 'administrative-regulation',
    date: '2017-03-16',
    expired: true,
    last: 66,
  },
  {
    where: 'a:3',
    title: '农药管理条例',
    level: 'administrative-regulation',
    date: '2022-03-29',
    expired: false,
    last: 66,
  },
];

function lawsOf(text: string): readonly LawsLaw[] {
  const { document, findings } = readDocument('laws.yaml', text);
  expect(findings).toEqual([]);
  if (document?.kind !== 'laws') throw new Error('no law library');
  return document.data.laws;
}

function merge(rows: readonly LawRow[], text?: string, wanted: (key: string) => boolean = () => true): LawMerge {
  const library = text === undefined ? [] : lawsOf(text);
  return mergeLaws({ rows, library, wanted, note: (doubt, last) => `${doubt} ${last}` });
}

function imported(rows: readonly LawRow[], text?: string): string {
  return writeLaws(text, merge(rows, text).changes, OPTIONS);
}

describe('an import of laws', () => {
  it('writes a line a version', () => {
    const rows = [...PESTICIDES, { where: 'a:4', title: '中华人民共和国建筑法', level: 'law', last: 85 } as const];
    expect(imported(rows)).toBe(`# 法律库
法律库:
  - 名称: 中华人民共和国建筑法
    效力级别: 法律
    版本:
      - {末条: 85}
  - 名称: 农药管理条例
    效力级别: 行政法规
    版本:
      - {公布日期: 2017-03-16, 末条: 66, 失效: 是}
      - {公布日期: 2022-03-29, 末条: 66}
`);
    expect(writeLaws(undefined, merge(PESTICIDES).changes, { keys: 'en', heading: [] })).toContain(
      '{date: 2017-03-16, articles: 66, expired: true}',
    );
  });

  it('changes nothing the second time', () => {
    const doubted = { where: 'a:4', title: '麻醉药品管理条例', date: '2016-02-06', last: 3 };
    const rows = [...PESTICIDES, doubted, { where: 'a:5', title: '城市供水条例' }];
    const text = imported(rows);
    const again = merge(rows, text);
    expect(again.changes).toEqual([]);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(['known', 'known', 'known', 'known']);
    expect(imported(rows, text)).toBe(text);
  });

  it('takes only what is wanted', () => {
    const rows = [...PESTICIDES, { where: 'a:4', title: '中华人民共和国建筑法' }];
    const only = merge(rows, undefined, (key) => key === '建筑法');
    expect(only.rows.map(({ outcome }) => outcome)).toEqual(['not-cited', 'not-cited', 'written']);
    expect(only.changes.map(({ law }) => law.title)).toEqual(['中华人民共和国建筑法']);
  });

  it('merges parts and repetitions of one version', () => {
    const rows = [
      { where: 'a:2', title: '中华人民共和国民法典', short: '总则', last: 204, distinct: 204 },
      { where: 'a:3', title: '民法典', short: '物权编', last: 462, distinct: 258 },
    ];
    const result = merge(rows);
    expect(result.rows.map(({ outcome }) => outcome)).toEqual(['written', 'repeated']);
    expect(result.changes).toMatchObject([{ law: { title: '中华人民共和国民法典' }, added: [{ articles: 462 }] }]);
    // A part's name is no short title of the whole.
    expect(result.changes[0]?.law.short).toBeUndefined();
  });

  it('leaves out a last article that cannot be true, and says so in the file', () => {
    const result = merge([{ where: 'a:2', title: '麻醉药品管理条例', date: '2016-02-06', last: 3, distinct: 3 }]);
    expect(result.doubted).toEqual([{ title: '麻醉药品管理条例', date: '2016-02-06', last: 3, doubt: 'few' }]);
    expect(result.changes[0]?.added).toEqual([{ date: '2016-02-06', note: 'few 3' }]);
  });
});

describe('a library that people have edited', () => {
  const EDITED = `# 本中心的法律
laws:
  # 查过公报
  - title: 中华人民共和国建筑法
    versions:
      - {date: 2019-04-23, articles: 85} # 末条核对过
  - {title: 农药管理条例, versions: [{date: 2017-03-16, note: 以公报为准}]}
`;

  it('keeps its comments, its order and its keys', () => {
    const rows: LawRow[] = [
      ...PESTICIDES,
      { where: 'a:4', title: '建筑法', date: '2011-04-22', last: 85, expired: true },
      { where: 'a:5', title: '兽药管理条例', date: '2020-03-27', last: 75 },
    ];
    const text = imported(rows, EDITED);
    expect(text).toBe(`# 本中心的法律
laws:
  # 查过公报
  - title: 中华人民共和国建筑法
    versions:
      - {date: 2019-04-23, articles: 85} # 末条核对过
      - {date: 2011-04-22, articles: 85, expired: true}
  - title: 兽药管理条例
    versions:
      - {date: 2020-03-27, articles: 75}
  - {title: 农药管理条例, versions: [{date: 2017-03-16, note: 以公报为准, expired: true}, {date: 2022-03-29, articles: 66}]}
`);
    expect(imported(rows, text)).toBe(text);
  });

  it('is not contradicted', () => {
    const rows = [{ where: 'a:2', title: '建筑法', date: '2019-04-23', last: 90 }];
    const result = merge(rows, EDITED);
    expect(result.rows[0]?.outcome).toBe('differs');
    expect(result.changes).toEqual([]);
  });

  it('gets the last article that it lacks, unless a note says why it does', () => {
    const text = 'laws: [{title: 建筑法, versions: [{date: 2019-04-23}]}, {title: 水法, versions: [{note: 未核对}]}]\n';
    const rows = [
      { where: 'a:2', title: '中华人民共和国建筑法', date: '2019-04-23', last: 85 },
      { where: 'a:3', title: '水法', last: 82 },
    ];
    const [building, water] = lawsOf(imported(rows, text));
    expect(building?.versions).toEqual([{ date: '2019-04-23', articles: 85 }]);
    expect(water?.versions).toEqual([{ note: '未核对' }]);
  });

  it('may hold titles alone', () => {
    const text = '法律库: [{名称: 建筑法}, {名称: 水法}]\n';
    const rows = [{ where: 'a:2', title: '建筑法', date: '2019-04-23', last: 85 }];
    expect(lawsOf(imported(rows, text))).toEqual([
      { title: '建筑法', versions: [{ date: '2019-04-23', articles: 85 }] },
      { title: '水法' },
    ]);
  });
});
