import { rule } from '../rule.ts';

/** What refers the reader elsewhere instead of naming a sum. */
const REFERS_ELSEWHERE =
  /(?:按|按照|依|依照|依据|根据|执行).*(?:规定|标准|文件|通知|办法).*(?:收取|收费|执行|计收|缴纳)?$|详见|参见|另行(?:通知|规定|公布)|^见|面议|咨询/u;

/** A sum, a rate or that nothing is taken. */
const NAMES_A_SUM = /[\d０-９]|[一二三四五六七八九十百千万]+元|百分之|免收|不收/u;

/** Lawful ways to leave the sum open: the market sets it, or a formula that the row names. */
const NAMES_A_MEASURE = /市场调节价|政府指导价|面积|天数|数量|吨|立方|平方|比例|价款|金额/u;

/** A standard that says «as regulated» tells nobody what it costs (a third of real guides, domain §5). */
export const standardVague = rule({
  id: 'fee/standard-vague',
  purpose: {
    en: 'Checks that a fee’s standard names a sum or how it is computed.',
    zh: '检查收费标准写明金额或者计算办法。',
  },
  source: '行政许可法第五十九条',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, at, report }) {
    for (const [index, { standard }] of (item.fee?.rows ?? []).entries()) {
      const words = standard.replace(/《[^《》]*》(?:[（(][^）)]*[）)])?/gu, '规定');
      if (NAMES_A_SUM.test(words) || NAMES_A_MEASURE.test(words) || !REFERS_ELSEWHERE.test(words)) continue;
      report('vague', { at: at.value('fee', 'rows', index, 'standard'), params: { standard } });
    }
  },
});
