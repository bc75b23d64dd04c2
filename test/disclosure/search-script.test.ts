import { describe, expect, it } from 'vitest';
import { type ListedItem, searchPage } from './support/search-page.ts';

const ITEMS: readonly ListedItem[] = [
  {
    name: '建筑工程施工许可证核发',
    department: '颍上县住房和城乡建设局',
    data: { handling: 'promised', audience: 'enterprise', online: '', text: 'housing-001 340115001000' },
  },
  {
    name: '商品房预售许可',
    department: '颍上县住房和城乡建设局',
    data: { handling: 'promised', audience: 'enterprise', free: '', text: 'housing-012 预售许可证' },
  },
  {
    name: '护士执业注册（ＡＢ类）',
    department: '颍上县卫生健康委员会',
    data: { handling: 'instant', audience: 'person enterprise', online: '', free: '', text: 'health-007' },
  },
];
const [PERMIT, SALE, NURSE] = ITEMS.map((item) => item.name);

describe('the search', () => {
  it('shows all at first', () => {
    const page = searchPage(ITEMS);
    expect(page.found()).toBe('共 3 个');
    expect(page.departmentsShown()).toBe(true);
  });

  it.each([
    ['施工许可', [PERMIT]],
    ['许可 住房', [PERMIT, SALE]],
    ['health-007', [NURSE]],
    ['HEALTH', [NURSE]],
    ['ab类', [NURSE]],
    ['预售许可证', [SALE]],
    ['340115001000', [PERMIT]],
    ['  ', [PERMIT, SALE, NURSE]],
  ])('finds by «%s»', (words, names) => {
    expect(searchPage(ITEMS).search({ words })).toEqual(names);
  });

  it('takes characters in their order where no name holds the words', () => {
    const page = searchPage(ITEMS);
    expect(page.search({ words: '建筑许可证' })).toEqual([PERMIT]);
    expect(page.found()).toBe('相近 1 个');
    expect(page.search({ words: '证可许' })).toEqual([]);
    expect(page.found()).toBe('没有');
  });

  it.each([
    [{ department: '颍上县卫生健康委员会' }, [NURSE]],
    [{ handling: 'promised' }, [PERMIT, SALE]],
    [{ audience: 'person' }, [NURSE]],
    [{ online: true }, [PERMIT, NURSE]],
    [{ free: true }, [SALE, NURSE]],
    [{ free: true, online: true, words: '护士' }, [NURSE]],
    [{ free: true, words: '施工许可' }, []],
  ] as const)('filters by %o', (fields, names) => {
    expect(searchPage(ITEMS).search(fields)).toEqual(names);
  });

  it('stands in the address, from which it is read again', () => {
    const page = searchPage(ITEMS);
    page.search({ words: '许可', free: true });
    expect(page.departmentsShown()).toBe(false);
    const again = searchPage(ITEMS, page.address());
    expect(again.found()).toBe('共 1 个');
    page.search({});
    expect(page.address()).toBe('#');
  });

  it('leaves an address alone that leads to a place of the page', () => {
    const page = searchPage(ITEMS, '#department-housing');
    expect(page.found()).toBe('共 3 个');
    expect(page.address()).toBe('#department-housing');
  });
});
