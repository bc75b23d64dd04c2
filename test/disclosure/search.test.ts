import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/disclosure/entry.ts';
import { EMPTY_QUERY, type Query, readHash, writeHash } from '../../src/disclosure/page-scripts/filters.ts';
import { faultsIn } from '../../src/disclosure/page-scripts/near-match.ts';
import { matchSound } from '../../src/disclosure/page-scripts/pinyin-match.ts';
import { searchIn } from '../../src/disclosure/page-scripts/search.ts';
import type { SearchIndex } from '../../src/disclosure/page-scripts/search-index.ts';
import { searchIndexOf, searchIndexScript, syllablesOf } from '../../src/disclosure/search-index.ts';
import { wordingIn } from '../../src/disclosure/wording.ts';
import { BARE, centerFixture, effectiveTable, LICENCE, tableOf } from './support/fixture.ts';

const NAMES = [
  '建筑工程施工许可证核发',
  '施工许可',
  '施工许可变更',
  '商品房预售许可',
  '会计师事务所登记备案',
  '护士执业注册（ＡＢ类）',
  '女职工生育津贴支付',
];

function entryNamed(name: string, place: number): ReturnType<typeof entryOf> {
  const text = LICENCE.replace('娱乐场所经营许可\n', `${name}\n`).replace('culture-001', `culture-1${place}`);
  return entryOf(effectiveTable(text));
}

const index = searchIndexOf(NAMES.map(entryNamed), centerFixture(), wordingIn('zh'));
const search = searchIn(index);
const found = (words: string): readonly string[] => search({ ...EMPTY_QUERY, words }).items.map(([, name]) => name);

describe('the search', () => {
  it('puts the whole name before its beginning, and that before a part of it', () => {
    expect(found('施工许可')).toEqual(['施工许可', '施工许可变更', '建筑工程施工许可证核发']);
  });

  it.each([
    ['shigongxuke', ['施工许可', '施工许可变更', '建筑工程施工许可证核发']],
    ['shigongxu', ['施工许可', '施工许可变更', '建筑工程施工许可证核发']],
    ['sgxk', ['施工许可', '施工许可变更', '建筑工程施工许可证核发']],
    ['shigxuk', ['施工许可', '施工许可变更', '建筑工程施工许可证核发']],
    ['sgxkbg', ['施工许可变更']],
    ['SPFYS', ['商品房预售许可']],
    ['kuaiji', ['会计师事务所登记备案']],
    ['nvzhigong', ['女职工生育津贴支付']],
    ['hszyzcab', ['护士执业注册（ＡＢ类）']],
    ['ab类', ['护士执业注册（ＡＢ类）']],
    ['预售 许可', ['商品房预售许可']],
    ['culture-13', ['商品房预售许可']],
    ['文旅局 护士', ['护士执业注册（ＡＢ类）']],
  ])('finds by «%s»', (words, names) => {
    expect(found(words)).toEqual(names);
  });

  it.each([
    ['a character of the same sound', '护士只业', ['护士执业注册（ＡＢ类）']],
    ['a wrong character', '商品房预卖许可', ['商品房预售许可']],
    ['a character too many', '商品房的预售许可', ['商品房预售许可']],
    ['characters left out', '商房许可', ['商品房预售许可']],
    ['a wrong letter', 'shigingxuke', ['施工许可', '施工许可变更', '建筑工程施工许可证核发']],
    ['two letters exchanged', 'hsigong', ['施工许可', '施工许可变更', '建筑工程施工许可证核发']],
  ])('forgives %s, and says so', (_fault, words, names) => {
    expect(found(words)).toEqual(names);
    expect(search({ ...EMPTY_QUERY, words }).isNear).toBe(true);
  });

  it('forgives nothing where something is found without, and no digits', () => {
    expect(search({ ...EMPTY_QUERY, words: '施工许可' }).isNear).toBe(false);
    expect(found('culture-19')).toEqual([]);
    expect(found('340122001009')).toEqual([]);
    expect(found('天')).toEqual([]);
  });

  it('filters by several things at once', () => {
    const two = searchIndexOf([entryOf(effectiveTable()), entryOf(tableOf(BARE))], centerFixture(), wordingIn('zh'));
    const filtered = (query: Partial<Query>): number => searchIn(two)({ ...EMPTY_QUERY, ...query }).items.length;
    expect(filtered({})).toBe(2);
    expect(filtered({ handling: 'joint' })).toBe(1);
    expect(filtered({ handling: 'joint', online: true, audience: 'enterprise' })).toBe(1);
    expect(filtered({ handling: 'instant', online: true })).toBe(0);
    expect(filtered({ audience: 'agency' })).toBe(0);
    expect(filtered({ department: 'culture' })).toBe(2);
  });
});

describe('a query in an address', () => {
  it.each([
    [EMPTY_QUERY, ''],
    [{ ...EMPTY_QUERY, words: ' 预售 & 许可 ' }, '#words=%E9%A2%84%E5%94%AE+%26+%E8%AE%B8%E5%8F%AF'],
    [{ ...EMPTY_QUERY, department: 'culture', online: true }, '#department=culture&online=1'],
  ])('%o is written as %s and read again', (query, hash) => {
    expect(writeHash(query)).toBe(hash);
    expect(readHash(hash)).toEqual({ ...query, words: query.words.trim() });
  });

  it('says nothing where it is that of a place on the page', () => {
    expect(readHash('#departments')).toEqual(EMPTY_QUERY);
  });
});

describe('pinyin', () => {
  it('is read in its words', () => {
    expect(syllablesOf('会计')).toBe('kuai ji');
    expect(syllablesOf('社会团体2026年检')).toBe('she hui tuan ti 2026 nian jian');
    expect(syllablesOf('（）')).toBe('');
  });

  it.each([
    ['gongxuke', 'shi gong xu ke', { kind: 'whole', at: 1 }],
    ['gxk', 'shi gong xu ke', { kind: 'short', at: 1 }],
    ['ongxu', 'shi gong xu ke', undefined],
    ['sg', 'shi dao gong', undefined],
    ['xian', 'xi an', { kind: 'whole', at: 0 }],
  ])('«%s» in «%s»', (letters, syllables, match) => {
    expect(matchSound(letters, syllables.split(' '))).toEqual(match);
  });

  it('is written of a name only where a character is not read as it mostly is', () => {
    const { sounds, items } = searchIndexOf(
      ['会议中心租用', '会议服务', '会计服务'].map(entryNamed),
      centerFixture(),
      wordingIn('zh'),
    );
    expect(sounds).toContain('会hui');
    expect(items.map(([, , syllables]) => syllables)).toEqual(['', '', 'kuai ji fu wu']);
  });
});

describe('faults', () => {
  it.each([
    ['abc', 'xabcx', 0],
    ['abc', 'xabx', 1],
    ['abc', 'acb', 1],
    ['abcd', 'abxcd', 1],
  ])('«%s» in «%s»: %i', (word, text, faults) => {
    expect(faultsIn([...word], [...text], () => true)).toBe(faults);
  });
});

describe('the index as a script', () => {
  it('is one statement that any browser reads', () => {
    const script = searchIndexScript(index);
    const read = new Function('window', `${script} return window.guhuaIndex;`) as (window: object) => SearchIndex;
    expect(read({})).toEqual(index);
  });
});
