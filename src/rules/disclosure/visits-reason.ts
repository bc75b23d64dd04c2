import { disclosureRule } from '../support/disclosure-rule.ts';

/** Whoever must come in person is told why (a reviewer's own check, domain §5). */
export const visitsReason = disclosureRule({
  id: 'disclosure/visits-reason',
  purpose: {
    en: 'Checks that an item which asks people to come says why.',
    zh: '检查需要到现场的事项写明到现场原因。',
  },
  source: '优化营商环境条例第三十七条',
  severity: 'error',
  check({ item, at, report }) {
    const { visits = 0, 'visit-reason': reason } = item.service ?? {};
    if (visits > 0 && reason === undefined)
      report('missing', { at: at.value('service', 'visits'), params: { visits } });
  },
});
