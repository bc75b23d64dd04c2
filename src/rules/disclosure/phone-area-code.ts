import { type At, type Report, rule } from '../rule.ts';
import { disclosureRule } from '../support/disclosure-rule.ts';
import { type PhonePlace, phonesOfDepartment, phonesOfItem } from '../support/phone-places.ts';
import { phoneKind } from '../support/phones.ts';

/** A number without its area code reaches nobody from another city; a guide without a usable number fails (§5). */
export const phoneAreaCode = disclosureRule({
  id: 'disclosure/phone-area-code',
  purpose: {
    en: 'Checks that phone numbers can be dialled from everywhere: with their area code.',
    zh: '检查电话带区号，在外地也能拨通。',
  },
  source: '国办函〔2017〕115号',
  severity: 'error',
  check({ item, at, report }) {
    checkPhones(phonesOfItem(item), at, report);
  },
});

/** The same for the numbers of a department and its windows. */
export const phoneAreaCodeOfDepartment = rule({
  ...phoneAreaCode,
  appliesTo: 'department',
  check({ department, at, report }) {
    checkPhones(phonesOfDepartment(department), at, report);
  },
});

function checkPhones(phones: readonly PhonePlace[], at: At, report: (message: string, report: Report) => void): void {
  for (const { number, path } of phones) {
    const kind = phoneKind(number);
    if (kind !== 'without-area-code' && kind !== 'unreadable') continue;
    report(kind, { at: at.value(...path), params: { number } });
  }
}
