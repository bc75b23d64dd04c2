import { disclosureRule } from '../support/disclosure-rule.ts';

/** People find an item by whom it is for: persons, enterprises, other bodies (domain §4). */
export const audienceMissing = disclosureRule({
  id: 'disclosure/audience-missing',
  purpose: { en: 'Checks that an item tells whom it is for.', zh: '检查事项写明服务对象。' },
  source: 'GB/T 39046-2020',
  severity: 'warning',
  check({ item, at, report }) {
    if (item.audience === undefined) report('missing', { at: at.key('audience') });
  },
});
