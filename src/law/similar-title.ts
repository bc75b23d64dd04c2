/**
 * Misspelt titles of laws. Titles are near one another by nature (审计法 and 会计法, 海南省 and 湖南省), so only one slip of
 * the hand is taken for one: «did you mean» must not lead to another law.
 */
import { placeOf } from './place.ts';
import { titleKey } from './title.ts';

/** Shorter titles differ by one character from many others. */
const SHORTEST_WITH_OTHER_CHARACTER = 7;
const SHORTEST_WITH_LOST_CHARACTER = 5;

/** 解释（一） and 解释（二） are two. */
const COUNTED = /[一二三四五六七八九十\d]/u;

/** Whether one title is the other with one character wrong, missing, added or in its neighbour's place. */
export function isMisspelling(written: string, title: string): boolean {
  const slip = slipBetween(titleKey(written), titleKey(title));
  if (slip === undefined || COUNTED.test(slip)) return false;
  return placeOf(written)?.name === placeOf(title)?.name;
}

/** The characters of the longer of two words that one slip of the hand would account for; `undefined` where none does. */
function slipBetween(one: string, other: string): string | undefined {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (longer.length - shorter.length > 1) return undefined;
  const start = commonStart(shorter, longer);
  const end = commonEnd(shorter.slice(start), longer.slice(start));
  const differing = longer.slice(start, longer.length - end);
  const shortest = slipLength(differing, shorter.slice(start, shorter.length - end));
  return shortest === undefined || longer.length < shortest ? undefined : differing;
}

/** From what length of a title a difference is a slip. */
function slipLength(differing: string, instead: string): number | undefined {
  if (differing.length === 1) return instead === '' ? SHORTEST_WITH_LOST_CHARACTER : SHORTEST_WITH_OTHER_CHARACTER;
  const isSwap =
    differing.length === 2 && differing.charAt(0) + differing.charAt(1) === instead.charAt(1) + instead.charAt(0);
  return isSwap ? SHORTEST_WITH_LOST_CHARACTER : undefined;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
