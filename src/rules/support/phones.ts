/** Phone numbers as catalogs write them: several in a cell, extensions, full-width digits and dashes (domain §7). */

export type PhoneKind =
  /** With its area code: `0558-2263310`, `0558-2263310转3`. */
  | 'landline'
  /** Reachable from everywhere as it is: `12345`, `0558-12333`, `400-612-3456`. */
  | 'service'
  | 'mobile'
  | 'without-area-code'
  | 'unreadable';

const SEPARATORS = /[、,，;；/\n]|或者?/u;
const DASHES = /[\u2010-\u2015\u2212\uff0d]/gu;
/** Keys pressed one after another, too: `020-12333-9-3`. */
const EXTENSION = String.raw`(?:转\d{1,6}|-\d{1,6}){0,3}`;

const KINDS: readonly (readonly [PhoneKind, RegExp])[] = [
  ['mobile', /^(?:\+?86-?)?1[3-9]\d{9}$/u],
  ['service', /^[48]00-?(?:\d-?){6}\d$/u],
  ['service', new RegExp(`^(?:0\\d{2,3}-?)?(?:1\\d{4}|9\\d{4}|1[12]\\d)${EXTENSION}$`, 'u')],
  ['landline', new RegExp(`^0\\d{2,3}-?[2-9]\\d{6,7}${EXTENSION}$`, 'u')],
  ['without-area-code', new RegExp(`^[2-9]\\d{6,7}${EXTENSION}$`, 'u')],
];

/** The single numbers of a text, in half-width characters and without spaces. */
export function phoneNumbers(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(SEPARATORS)
    .map((part) => part.replaceAll(/\s/gu, '').replaceAll(DASHES, '-'))
    .map((part) => part.replace(/^\((0\d{2,3})\)-?/u, '$1-'))
    .filter((part) => part !== '');
}

/** What kind of number one of `phoneNumbers` is. */
export function phoneKind(number: string): PhoneKind {
  return KINDS.find(([, pattern]) => pattern.test(number))?.[0] ?? 'unreadable';
}

/** The government's own hotline takes questions and complaints alike, and no department answers it for itself. */
const HOTLINE = /^(?:0\d{2,3})?12345$/u;

/** Whether complaints reach nobody but those who answer questions: every number for them is one for questions too. */
export function isSamePhone(consultation: string, complaint: string): boolean {
  const asked = new Set(phoneNumbers(consultation).map(digitsOf));
  const complained = phoneNumbers(complaint).map(digitsOf);
  return complained.length > 0 && complained.every((number) => asked.has(number) && !HOTLINE.test(number));
}

function digitsOf(number: string): string {
  return number.replaceAll('-', '');
}
