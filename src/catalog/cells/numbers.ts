/** Numbers as Chinese cells write them: `3`, `３`, `三`, `两`, `十五`. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100 };

/** Characters of a number in Chinese, for patterns. */
export const CHINESE_NUMBER = '[零〇一壹二贰两三叁四五六七八九十拾百]+';

/**
 * Reads a number below a thousand.
 * @returns `undefined` where the text is no number
 */
export function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  if (/^\d+(?:\.\d+)?$/u.test(plain)) return Number(plain);
  let sum = 0;
  let digit: number | undefined;
  for (const character of plain) {
    const place = PLACES[character];
    if (place === undefined) {
      const next = DIGITS[character];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
    } else {
      sum += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return plain === '' ? undefined : sum + (digit ?? 0);
}
