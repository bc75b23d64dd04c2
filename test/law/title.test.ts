import { describe, expect, it } from 'vitest';
import { isMisspelling } from '../../src/law/similar-title.ts';
import { hasArticles, titleKey } from '../../src/law/title.ts';

describe('titles of laws', () => {
  it.each([
    ['行政许可法', '中华人民共和国行政许可法'],
    ['安徽省实施〈中华人民共和国水法〉办法', '安徽省实施《水法》办法'],
    ['中华人民共和国建筑法（2019年修正）', '建筑法'],
    ['建筑法(2019)', '建 筑 法'],
  ])('%s and %s are one law', (one, other) => {
    expect(titleKey(one)).toBe(titleKey(other));
  });

  it.each([
    ['医疗机构校验管理办法（试行）', '医疗机构校验管理办法'],
    ['安徽省消防条例', '山东省消防条例'],
    ['解释（一）', '解释（二）'],
  ])('%s and %s are two', (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
  });

  it('know what is divided into articles', () => {
    for (const title of ['建筑法', '民法典', '消防条例', '预售管理办法（试行）', '飞行基本规则'])
      expect(hasArticles(title), title).toBe(true);
    for (const title of ['关于加强预售管理的通知', '塔式起重机安全规程', '行政许可事项清单'])
      expect(hasArticles(title), title).toBe(false);
  });
});

describe('misspelt titles', () => {
  it.each([
    ['招投标法', '中华人民共和国招标投标法', true],
    ['中华人民共和国特种设备安全法法', '中华人民共和国特种设备安全法', true],
    ['建设工程质量管理条列', '建设工程质量管理条例', true],
    ['建设工质程量管理条例', '建设工程质量管理条例', true],
    // Another law, another place, another number: as near, and no slip of the hand.
    ['审计法', '会计法', false],
    ['消防法', '国防法', false],
    ['湖南省建设工程造价管理条例', '海南省建设工程造价管理条例', false],
    ['行政诉讼若干问题的解释（二）', '行政诉讼若干问题的解释（三）', false],
    ['建设工程勘察设计管理条例', '建设工程质量管理条例', false],
    ['建设工程质量管理条例', '建设工程质量管理条例', false],
  ])('%s for %s: %s', (written, title, expected) => {
    expect(isMisspelling(written, title)).toBe(expected);
    expect(isMisspelling(title, written)).toBe(expected);
  });
});
