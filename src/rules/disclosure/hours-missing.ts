import { windowOf } from '../support/contacts.ts';
import { disclosureRule } from '../support/disclosure-rule.ts';

/** When one can come is one of the eight elements of a guide (domain §5). */
export const hoursMissing = disclosureRule({
  id: 'disclosure/hours-missing',
  purpose: { en: 'Checks that the hours of an item are told.', zh: '检查事项的办理时间已写明。' },
  source: '国办函〔2017〕115号',
  severity: 'info',
  check({ item, department, at, report }) {
    if (item.service?.hours !== undefined) return;
    // A window that does not exist is told by reference/unknown-window.
    const window = windowOf({ item, department });
    if (window?.hours !== undefined || (item.service?.window !== undefined && window === undefined)) return;
    report('missing', { at: at.key('service') });
  },
});
