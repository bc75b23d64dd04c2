import { complaintOf, consultationOf } from '../support/contacts.ts';
import { disclosureRule } from '../support/disclosure-rule.ts';

/** Applicants know whom to ask and where to complain (domain §2, the tenth disclosure). */
export const phoneMissing = disclosureRule({
  id: 'disclosure/phone-missing',
  purpose: {
    en: 'Checks that an item has a phone for questions and one for complaints.',
    zh: '检查事项有咨询电话和投诉电话。',
  },
  source: '行政许可法第三十条；国办函〔2017〕115号',
  severity: 'error',
  check({ item, department, at, report }) {
    // Of a department that does not exist, nothing can be said.
    if (department === undefined) return;
    const place = at.key('contacts');
    if (consultationOf({ item, department }) === undefined) report('consultation', { at: place });
    if (complaintOf({ item, department }) === undefined) report('complaint', { at: place });
  },
});
