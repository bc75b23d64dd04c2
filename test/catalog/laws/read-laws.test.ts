/** Reading an index of laws, and texts of laws. */
import { describe, expect, it } from 'vitest';
import { lastArticle } from '../../../src/catalog/laws/last-article.ts';
import { readLawIndex } from '../../../src/catalog/laws/read-law-index.ts';
import { isLawText, readLawText } from '../../../src/catalog/laws/read-law-text.ts';
import { sheetOf } from '../support/catalogs.ts';

describe('an index of laws', () => {
  it('is read by its headers, in English or Chinese, wherever they stand', () => {
    const english = sheetOf('index', [
      [
        'short_name',
        'full_title',
        'version_date',
        'level',
        'valid_from',
        'expired',
        'max_article',
        'distinct_articles',
      ],
      ['行政许可法', '中华人民共和国行政许可法', '2019-04-23', '法律', '2019-04-23', '0', '83', '83'],
    ]);
    const chinese = sheetOf('目录', [
      ['法律法规目录', null],
      ['序号', '末条', '名称', '公布日期', '时效性', '效力级别', '施行日期', '简称', '实有条数'],
      ['1', '83', '《中华人民共和国行政许可法》', '2019年4月23日', '有效', '法律', '2019/04/23', '行政许可法', '83'],
    ]);
    const facts = {
      title: '中华人民共和国行政许可法',
      short: '行政许可法',
      level: 'law',
      date: '2019-04-23',
      validFrom: '2019-04-23',
      expired: false,
      last: 83,
      distinct: 83,
    };
    expect(readLawIndex([english], 'a.csv')).toEqual({ rows: [{ where: 'a.csv:2', ...facts }], refused: [] });
    expect(readLawIndex([chinese], 'b.xlsx')).toEqual({ rows: [{ where: 'b.xlsx:3', ...facts }], refused: [] });
  });

  it('says which rows cannot be used, and why', () => {
    const sheet = sheetOf('目录', [
      ['名称', '公布日期'],
      [null, '2019-04-23'],
      ['信访条例', '二〇〇五年'],
      ['农药管理条例', '2022-02-30'],
      ['城市供水条例', '无'],
    ]);
    expect(readLawIndex([sheet], 'a.csv')).toEqual({
      rows: [{ where: 'a.csv:5', title: '城市供水条例', level: 'administrative-regulation' }],
      refused: [
        { where: 'a.csv:2', title: '', reason: 'no-title' },
        { where: 'a.csv:3', title: '信访条例', reason: 'unreadable-date' },
        { where: 'a.csv:4', title: '农药管理条例', reason: 'unreadable-date' },
      ],
    });
  });

  it('takes the level that is written, else the one that the title shows', () => {
    const sheet = sheetOf('目录', [
      ['名称', '效力级别'],
      ['市场主体登记管理条例实施细则', '部门规章'],
      ['安徽省消防条例', null],
      ['城市供水安全若干规定', null],
      ['建筑法', '不详'],
    ]);
    expect(readLawIndex([sheet], 'a.csv')?.rows.map(({ level }) => level)).toEqual([
      'ministry-rule',
      'local-regulation',
      undefined,
      'law',
    ]);
  });

  it('is none without titles', () => {
    expect(readLawIndex([sheetOf('目录', [['事项名称'], ['取水许可']])], 'a.csv')).toBeUndefined();
    expect(readLawIndex([sheetOf('目录', [['名称'], ['取水许可']])], 'a.csv')).toBeUndefined();
  });
});

describe('the text of a law', () => {
  const TEXT = `# 中华人民共和国行政许可法

（2003年8月27日通过）

## 第一章　总则

第一条　为了规范行政许可的设定和实施，依照本法第八十条制定本法。

**第二条** 本法所称行政许可……
第二条之一　……
第十二条　下列事项可以设定行政许可：
　　第十三条　……
`;

  it('has its articles where lines begin with them', () => {
    expect(readLawText('行政法/行政许可法(2019-04-23).md', TEXT)).toEqual({
      where: '行政法/行政许可法(2019-04-23).md',
      title: '中华人民共和国行政许可法',
      level: 'law',
      date: '2019-04-23',
      last: 13,
      distinct: 4,
    });
  });

  it('is known by its name', () => {
    expect(['行政许可法.md', '条例（2020-01-01）.txt', 'a/b/宪法.markdown'].filter(isLawText)).toHaveLength(3);
    expect(['README.md', '行政许可法.pdf', '.md'].filter(isLawText)).toEqual([]);
    expect(readLawText('信访条例.txt', '没有条文')).toEqual({
      where: '信访条例.txt',
      title: '信访条例',
      level: 'administrative-regulation',
    });
    expect(readLawText('信访条例(2005-13-10).txt', '')).toMatchObject({ reason: 'unreadable-date' });
  });
});

describe('the last article', () => {
  const row = { where: 'a.csv:2', title: '民法典' };

  it('is the highest of all parts of a law', () => {
    const parts = [
      { ...row, last: 204, distinct: 204 },
      { ...row, last: 462, distinct: 258 },
      { ...row, last: 1260, distinct: 798 },
    ];
    expect(lastArticle(parts)).toEqual({ last: 1260, doubt: undefined });
  });

  it('is doubted where there are too few, or too many are missing', () => {
    expect(lastArticle([{ ...row, last: 3, distinct: 3 }])).toEqual({ last: 3, doubt: 'few' });
    expect(lastArticle([{ ...row, last: 121, distinct: 12 }])).toEqual({ last: 121, doubt: 'gaps' });
    expect(lastArticle([{ ...row, last: 52, distinct: 51 }]).doubt).toBeUndefined();
    expect(lastArticle([row])).toEqual({ last: undefined, doubt: undefined });
  });
});
