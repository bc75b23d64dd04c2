import { disclosureRule } from '../support/disclosure-rule.ts';

/** Nobody has to come and there is a reason for coming: one of the two is a leftover. */
export const reasonWithoutVisit = disclosureRule({
  id: 'disclosure/reason-without-visit',
  purpose: {
    en: 'Checks that an item without visits gives no reason for coming.',
    zh: '检查到现场次数为零的事项没有写到现场原因。',
  },
  source: '优化营商环境条例第三十七条',
  severity: 'warning',
  check({ item, at, report }) {
    const { visits, 'visit-reason': reason } = item.service ?? {};
    if (visits !== 0 || reason === undefined) return;
    report('needless', { at: at.value('service', 'visit-reason'), related: [at.value('service', 'visits')] });
  },
});
