/**
 * The unified social credit code (USCC) of GB 32100-2015: 18 characters without I O S V Z, the last a check character.
 * Two bodies of 177 in real data carry a wrong one (domain §4), so a wrong check character is a warning.
 */

/** The characters of a code; a character's place is its value. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = CHARACTERS.length;
const BODY_LENGTH = 17;
const BASE = 3;

export const USCC_LENGTH = BODY_LENGTH + 1;

/** Whether a text has the length and the characters of a code, right or wrong. */
function isUsccShape(text: string): boolean {
  return text.length === USCC_LENGTH && [...text].every((character) => CHARACTERS.includes(character));
}

/**
 * The check character for the first 17 characters: C18 = 31 − Σ Ci·3^(i−1) mod 31, where 31 is written 0.
 * @throws RangeError where the body is not 17 characters of the code's alphabet
 */
export function usccCheckCharacter(body: string): string {
  const values = [...body].map((character) => CHARACTERS.indexOf(character));
  if (values.length !== BODY_LENGTH || values.includes(-1)) throw new RangeError(`no body of a USCC: ${body}`);
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    sum = (sum + value * weight) % MODULUS;
    weight = (weight * BASE) % MODULUS;
  }
  return CHARACTERS.charAt((MODULUS - sum) % MODULUS);
}

/** What is wrong in a code: its shape, its check character, or nothing. */
export function usccFault(text: string): 'shape' | 'check-character' | undefined {
  if (!isUsccShape(text)) return 'shape';
  return usccCheckCharacter(text.slice(0, BODY_LENGTH)) === text.slice(BODY_LENGTH) ? undefined : 'check-character';
}
