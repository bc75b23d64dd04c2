/** Phone numbers: `020-38356454转1`, `020-12333–9` with a full-width dash, several joined, `无` (domain §7). */
import { halfWidth, oneLine, saysNothing } from '../clean-text.ts';
import { splitOutside } from './brackets.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';

const DASHES = /[‐‑‒–—―−ー－]+/gu;
const NUMBER = /\d{3,}/u;

/**
 * Reads a cell of phone numbers.
 * @returns the numbers with plain digits and dashes, several joined by `、`
 */
export function readPhones(text: string): CellReading<string> {
  if (saysNothing(text)) return NOTHING;
  const numbers = splitOutside(text, '\n；;，,、/').map(plainPhone);
  if (!numbers.some((number) => NUMBER.test(number))) return UNREAD;
  return understood(numbers.join('、'));
}

function plainPhone(text: string): string {
  const plain = halfWidth(oneLine(text))
    .replace(DASHES, '-')
    .replace(/\s*-\s*/gu, '-')
    .trim();
  // (0558)2262345 is 0558-2262345.
  return plain.replace(/^\((0\d{2,3})\)\s*-?/u, '$1-');
}
