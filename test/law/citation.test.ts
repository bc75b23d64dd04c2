import { describe, expect, it } from 'vitest';
import { type Citation, parseCitations } from '../../src/law/citation.ts';

function cited(title: string, rest: Partial<Citation> = {}): Citation {
  return { title, quoted: true, number: undefined, articles: [], annex: false, ...rest };
}

describe('citations of law', () => {
  it('reads a title and its article', () => {
    expect(parseCitations('《中华人民共和国建筑法》第七条')).toEqual([
      cited('中华人民共和国建筑法', { articles: ['第七条'] }),
    ]);
  });

  it('reads several articles, paragraphs and entries', () => {
    expect(parseCitations('《建筑法》第七条、第八条第一款第（二）项，第十二条之一')[0]?.articles).toEqual([
      '第七条',
      '第八条第一款第（二）项',
      '第十二条之一',
    ]);
    expect(parseCitations('《建筑法》第12条')[0]?.articles).toEqual(['第12条']);
  });

  it('reads several laws in one text, each with its own articles', () => {
    expect(parseCitations('《建筑法》第七条；《招标投标法》第三条')).toEqual([
      cited('建筑法', { articles: ['第七条'] }),
      cited('招标投标法', { articles: ['第三条'] }),
    ]);
  });

  it('takes a title within a title as part of it', () => {
    expect(parseCitations('《安徽省实施《中华人民共和国水法》办法》第十二条')).toEqual([
      cited('安徽省实施《中华人民共和国水法》办法', { articles: ['第十二条'] }),
    ]);
  });

  it('reads a decree’s number and an annex', () => {
    expect(
      parseCitations('《国务院对确需保留的行政审批项目设定行政许可的决定》（国务院令第412号）附件第103项'),
    ).toEqual([cited('国务院对确需保留的行政审批项目设定行政许可的决定', { number: '国务院令第412号', annex: true })]);
  });

  it('does not take for cited what the law’s own words mention', () => {
    const text = '《城市商品房预售管理办法》第六条：根据《中华人民共和国城市房地产管理法》，商品房预售实行许可制度。';
    expect(parseCitations(text).map(({ title }) => title)).toEqual(['城市商品房预售管理办法']);
  });

  it('goes on with the next entry behind quoted words', () => {
    const text = '1.《预售管理办法》第六条：依照《城市房地产管理法》办理。2.《城乡规划法》第四十条：“申请办理……”';
    expect(parseCitations(text)).toEqual([
      cited('预售管理办法', { articles: ['第六条'] }),
      cited('城乡规划法', { articles: ['第四十条'] }),
    ]);
    expect(parseCitations('《甲办法》第一条：略\n《乙条例》第二条：略').map(({ title }) => title)).toEqual([
      '甲办法',
      '乙条例',
    ]);
  });

  it('reads a citation without 《》 as well as it can', () => {
    expect(parseCitations('建筑法第七条')).toEqual([cited('建筑法', { quoted: false, articles: ['第七条'] })]);
    expect(parseCitations('省政府令第205号')).toEqual([
      cited('省政府令第205号', { quoted: false, number: '省政府令第205号' }),
    ]);
  });

  it('reads nothing where nothing stands', () => {
    expect(parseCitations('  \n')).toEqual([]);
  });
});
