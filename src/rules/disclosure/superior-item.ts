import { disclosureRule } from '../support/disclosure-rule.ts';

/** Who is reported upward wants to follow the case there, under the superior's name for it. */
export const superiorItem = disclosureRule({
  id: 'disclosure/superior-item',
  purpose: {
    en: 'Checks that a report-upward item names the item of the superior authority.',
    zh: '检查初审报告件写明对应的上级事项。',
  },
  source: '行政许可法第四十三条',
  severity: 'info',
  check({ item, at, report }) {
    if (item.handling !== 'report-upward' || item['superior-item'] !== undefined) return;
    report('missing', { at: at.value('handling') });
  },
});
