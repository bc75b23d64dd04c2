import { disclosureRule } from '../support/disclosure-rule.ts';

/** Whether there is a fee is one of the ten disclosures (domain §2; 行政许可法 Art. 58, 59). */
export const feeMissing = disclosureRule({
  id: 'disclosure/fee-missing',
  purpose: { en: 'Checks that an item says whether it is charged for.', zh: '检查事项写明是否收费。' },
  source: '行政许可法第五十八条、第五十九条',
  severity: 'warning',
  check({ item, at, report }) {
    if (item.fee === undefined) report('missing', { at: at.key('fee') });
  },
});
