import { type At, type Report, rule } from '../rule.ts';
import { disclosureRule } from '../support/disclosure-rule.ts';
import { type PhonePlace, phonesOfDepartment, phonesOfItem } from '../support/phone-places.ts';
import { phoneKind } from '../support/phones.ts';

/** A mobile phone is a person's, and goes with the person when the post changes hands. */
export const phoneMobile = disclosureRule({
  id: 'disclosure/phone-mobile',
  purpose: { en: 'Checks that no mobile phone is disclosed.', zh: '检查公示的电话不是手机号码。' },
  source: '国办函〔2017〕115号',
  severity: 'warning',
  check({ item, at, report }) {
    checkPhones(phonesOfItem(item), at, report);
  },
});

/** The same for the numbers of a department and its windows. */
export const phoneMobileOfDepartment = rule({
  ...phoneMobile,
  appliesTo: 'department',
  check({ department, at, report }) {
    checkPhones(phonesOfDepartment(department), at, report);
  },
});

function checkPhones(phones: readonly PhonePlace[], at: At, report: (message: string, report: Report) => void): void {
  for (const { number, path } of phones) {
    if (phoneKind(number) === 'mobile') report('mobile', { at: at.value(...path), params: { number } });
  }
}
