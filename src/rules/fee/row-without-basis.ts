import { rule } from '../rule.ts';

/** No fee without a basis: what is charged is published with what it stands on (domain §2, disclosure 8). */
export const rowWithoutBasis = rule({
  id: 'fee/row-without-basis',
  purpose: {
    en: 'Checks that every fee cites its basis.',
    zh: '检查每个收费项目写明依据。',
  },
  source: '行政许可法第五十九条；优化营商环境条例第二十五条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    if (item.fee?.charged !== true) return;
    for (const [index, row] of (item.fee.rows ?? []).entries()) {
      if ((row.basis ?? []).length > 0) continue;
      report('none', { at: at.value('fee', 'rows', index, 'name'), params: { name: row.name } });
    }
  },
});
