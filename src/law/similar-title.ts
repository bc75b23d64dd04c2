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
  const one = [...titleKey(written)];
  const other = [...titleKey(title)];
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (longer.length - shorter.length > 1) return false;
  const start = commonStart(shorter, longer);
  const end = Math.min(commonStart(shorter.toReversed(), longer.toReversed()), shorter.length - start);
  const differing = longer.slice(start, longer.length - end);
  if (COUNTED.test(differing.join('')) || placeOf(written)?.name !== placeOf(title)?.name) return false;
  if (shorter.length < longer.length) return differing.length === 1 && longer.length >= SHORTEST_WITH_LOST_CHARACTER;
  if (differing.length === 1) return longer.length >= SHORTEST_WITH_OTHER_CHARACTER;
  const swapped =
    differing.length === 2 &&
    differing.join('') ===
      shorter
        .slice(start, start + 2)
        .toReversed()
        .join('');
  return swapped && longer.length >= SHORTEST_WITH_LOST_CHARACTER;
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((character, index) => character !== other[index]);
  return differs === -1 ? one.length : differs;
}
