import { disclosureRule } from '../support/disclosure-rule.ts';

/** How far an item can be done online is a degree, Ⅰ to Ⅳ; Ⅳ means from start to end without coming (domain §4). */
export const onlineDepth = disclosureRule({
  id: 'disclosure/online-depth',
  purpose: {
    en: 'Checks that an online item tells its depth, and that depth IV needs no visit.',
    zh: '检查网上受理的事项写明网办深度，且Ⅳ级不需到现场。',
  },
  source: '国务院关于在线政务服务的若干规定第六条',
  severity: 'warning',
  check({ item, at, report }) {
    const { online, visits = 0, 'online-depth': depth } = item.service ?? {};
    if (online === true && depth === undefined) report('missing', { at: at.key('service', 'online') });
    if (depth === 'IV' && visits > 0) {
      const related = [at.value('service', 'visits')];
      report('visits', { at: at.value('service', 'online-depth'), related, params: { visits } });
    }
  },
});
