import { disclosureRule } from '../support/disclosure-rule.ts';

/** A picture of the result helps to tell it from another certificate (a reviewer's own check, domain §5). */
export const resultSample = disclosureRule({
  id: 'disclosure/result-sample',
  purpose: {
    en: 'Checks that a certificate or approval comes with a sample.',
    zh: '检查证照、批文类结果附有样本。',
  },
  source: '行政许可法第三十九条',
  severity: 'info',
  check({ item, at, report }) {
    const { kind, sample, name = '' } = item.result ?? {};
    if (sample !== undefined || (kind !== 'certificate' && kind !== 'approval')) return;
    report('missing', { at: at.key('result'), params: { name } });
  },
});
