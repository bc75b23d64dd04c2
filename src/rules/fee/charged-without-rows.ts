import { rule } from '../rule.ts';

/** Who pays must be able to read what and how much: items and rates of fees are published (行政许可法 Art. 59). */
export const chargedWithoutRows = rule({
  id: 'fee/charged-without-rows',
  purpose: {
    en: 'Checks that an item that charges says what it charges.',
    zh: '检查收费的事项写明收费项目与标准。',
  },
  source: '行政许可法第五十九条；优化营商环境条例第二十五条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    if (item.fee?.charged !== true || (item.fee.rows ?? []).length > 0) return;
    report('none', { at: at.value('fee', 'charged') });
  },
});
