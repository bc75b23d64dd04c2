/** Chinese numerals as laws count their articles by them: 一 to 九千九百九十九. */

const DIGITS = '零一二三四五六七八九';
const UNITS: readonly (readonly [string, number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** The largest number that is written: no law has ten thousand articles. */
export const LARGEST_NUMERAL = 9999;

/**
 * Reads a numeral in Chinese or Arabic digits: 一百零三, 一〇三 and 103 are the same.
 * @returns `undefined` for what is no numeral
 */
export function readNumeral(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (!/^[零一二三四五六七八九十百千]+$/u.test(plain)) return undefined;
  if (!/[十百千]/u.test(plain)) return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
  let total = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = UNITS.find(([name]) => name === character)?.[1];
    if (unit === undefined) {
      digit = DIGITS.indexOf(character);
      continue;
    }
    total += (digit === 0 ? 1 : digit) * unit;
    digit = 0;
  }
  return total + digit;
}

/**
 * Writes a number as laws do: 10 is 十, 103 is 一百零三, 110 is 一百一十.
 * @throws RangeError for what is no whole number from 1 to 9999
 */
export function writeNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > LARGEST_NUMERAL) throw new RangeError(`no numeral for ${value}`);
  let rest = value;
  let text = '';
  let gap = false;
  for (const [name, unit] of [...UNITS, ['', 1] as const]) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS.charAt(digit)}${name}`;
    gap = false;
  }
  return text.replace(/^一十/u, '十');
}
