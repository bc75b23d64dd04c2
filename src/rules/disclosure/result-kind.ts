import { disclosureRule } from '../support/disclosure-rule.ts';

/** Applicants know what they will get: a certificate, an approval, something else, or nothing (domain §4). */
export const resultKind = disclosureRule({
  id: 'disclosure/result-kind',
  purpose: { en: 'Checks that an item tells its result and names it.', zh: '检查事项写明办理结果及其名称。' },
  source: '行政许可法第三十九条',
  severity: 'error',
  check({ item, at, report }) {
    if (item.result === undefined) report('missing', { at: at.key('result') });
    else if (item.result.kind !== 'none' && item.result.name === undefined) {
      report('unnamed', { at: at.value('result', 'kind') });
    }
  },
});
