/** Small counts: how often an applicant comes, `1`, `1次`, `一次`. */
import { comparable } from '../clean-text.ts';
import { readNumber } from './numbers.ts';
import { type CellReading, NOTHING, orUnread } from './reading.ts';

/** Reads a number of visits from 0 to 9; «零跑动» is none. */
export function readVisits(text: string): CellReading<number> {
  const plain = comparable(text).replace(/。$/u, '');
  if (plain === '/' || plain === '-') return NOTHING;
  if (['无', '不用跑', '零跑动', '零跑腿', '无需到场', '不到现场'].includes(plain)) return orUnread(0);
  const number = readNumber(plain.replace(/次$/u, ''));
  return orUnread(number !== undefined && Number.isInteger(number) && number <= 9 ? number : undefined);
}
