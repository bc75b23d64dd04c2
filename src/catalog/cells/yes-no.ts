/** Yes and no in all spellings of catalogs. */
import { comparable } from '../clean-text.ts';
import { type CellReading, UNREAD, understood } from './reading.ts';

const YES = new Set(
  ['是', '有', '√', '✓', '✔', '☑', '支持', '可', '可以', '能', '收费', '需要', 'y', 'yes', 'true', '1', '对'].map(
    comparable,
  ),
);
const NO = new Set(
  ['否', '无', '×', '✕', '✗', '✘', 'x', '不支持', '不可', '不可以', '不能', '不收费', '免费', '不需要', '不'].map(
    comparable,
  ),
);
const NO_IN_LETTERS = new Set(['n', 'no', 'false', '0', '-', '/', '没有']);

/** Reads a cell that answers yes or no. */
export function readYesNo(text: string): CellReading<boolean> {
  const plain = comparable(text).replace(/。$/u, '');
  if (YES.has(plain)) return understood(true);
  if (NO.has(plain) || NO_IN_LETTERS.has(plain)) return understood(false);
  return UNREAD;
}
