import { disclosureRule } from '../support/disclosure-rule.ts';

/** A licence always has a statutory limit: twenty working days where no special law says otherwise (Art. 42). */
export const statutoryMissing = disclosureRule({
  id: 'disclosure/statutory-missing',
  purpose: { en: 'Checks that a licence tells its statutory limit.', zh: '检查行政许可写明法定期限。' },
  source: '行政许可法第四十二条',
  severity: 'warning',
  check({ item, at, report }) {
    if (item.category === 'licence' && item.limits.statutory === undefined) report('missing', { at: at.key('limits') });
  },
});
