/** Small counts: how often an applicant comes, `1`, `1次`, `一次`. */
import { comparable } from '../clean-text.ts';
import { trailingBrackets } from './brackets.ts';
import { readNumber } from './numbers.ts';
import { type CellReading, NOTHING, orUnread, UNREAD, understood } from './reading.ts';

/** Reads a number of visits from 0 to 9; «零跑动» is none, «最多 1 次» is one. */
export function readVisits(text: string): CellReading<number> {
  const plain = comparable(text).replace(/。$/u, '');
  if (plain === '/' || plain === '-') return NOTHING;
  if (['无', '不用跑', '零跑动', '零跑腿', '无需到场', '不到现场', '不见面', '一次不跑'].includes(plain))
    return orUnread(0);
  const number = readNumber(
    plain.replace(/^(?:最多|至多|不超过|不多于)(?=[\d零一二两三四五六七八九])/u, '').replace(/[次趟]$/u, ''),
  );
  if (number !== undefined && Number.isInteger(number) && number <= 9) return understood(number);
  // «2次（申请、领证）»: the figure is clear, and the remark is kept.
  const remarked = trailingBrackets(text.trim());
  if (remarked === undefined || remarked.before === '') return UNREAD;
  const reading = readVisits(remarked.before);
  return reading.kind === 'value' ? understood(reading.value, [...reading.rest, remarked.inside]) : UNREAD;
}
