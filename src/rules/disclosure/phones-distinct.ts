import { rule } from '../rule.ts';
import { complaintOf, consultationOf } from '../support/contacts.ts';
import { disclosureRule } from '../support/disclosure-rule.ts';
import { isSamePhone } from '../support/phones.ts';

/** A complaint does not go to the desk that it is about (a reviewer's own check, domain §5; 183 real items fail it). */
export const phonesDistinct = disclosureRule({
  id: 'disclosure/phones-distinct',
  purpose: {
    en: 'Checks that complaints go to another phone than questions.',
    zh: '检查投诉电话与咨询电话不是同一个号码。',
  },
  source: '优化营商环境条例第四十九条',
  severity: 'error',
  check({ item, department, at, report }) {
    const consultation = consultationOf({ item, department });
    const complaint = complaintOf({ item, department });
    if (consultation === undefined || complaint === undefined) return;
    // Numbers that neither come from the item are told once, at the department.
    if (consultation.from !== 'item' && complaint.from !== 'item') return;
    if (!isSamePhone(consultation.phone, complaint.phone)) return;
    const place = at.value('contacts', complaint.from === 'item' ? 'complaint' : 'consultation');
    report('item', { at: place, params: { number: complaint.phone } });
  },
});

/** The same for what a department and its windows give to all items. */
export const phonesDistinctOfDepartment = rule({
  ...phonesDistinct,
  appliesTo: 'department',
  check({ department, at, report }) {
    const { phone, complaint, windows = {} } = department;
    if (complaint === undefined) return;
    if (phone !== undefined && isSamePhone(phone, complaint)) {
      report('department', { at: at.value('complaint'), related: [at.value('phone')], params: { number: complaint } });
    }
    for (const [id, window] of Object.entries(windows)) {
      if (window.phone === undefined || !isSamePhone(window.phone, complaint)) continue;
      const place = at.value('windows', id, 'phone');
      const params = { number: window.phone, window: window.name };
      report('window', { at: place, related: [at.value('complaint')], params });
    }
  },
});
