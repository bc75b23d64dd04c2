/** How single values are compared. Each comparison is one function of the value before and the value after. */
import type { JsonValue } from '../base/digest.ts';
import { compareLimits, type Duration, type MinutesPerDay, parseDuration } from '../base/duration.ts';
import { below, type Change, type Compare, changeOf, type Spot } from './change.ts';
import type { SubjectId } from './subjects.ts';
import type { How } from './tier.ts';
import { sameWording } from './wording.ts';

export type JsonObject = { readonly [key: string]: JsonValue };

/** How two texts compare by what they say, where they say it so that it can be computed. */
export type Judge = (before: string, after: string) => 'more' | 'less' | 'same' | 'unlike';

/** A code, an address, a phone, an id: another character is another one. */
export function exact(subject: SubjectId): Compare {
  return whereBoth(subject, () => 'changed');
}

/** Prose: there, gone, other. */
export function text(subject: SubjectId): Compare {
  return whereBoth(subject, (before, after) => (sameText(before, after) ? 'restated' : 'changed'));
}

/** A text whose amount can be read, such as a fee's standard. */
export function judged(subject: SubjectId, judge: Judge): Compare {
  return whereBoth(subject, (before, after) => {
    if (typeof before !== 'string' || typeof after !== 'string') return 'unlike';
    if (sameWording(before, after)) return 'restated';
    const judgement = judge(before, after);
    return judgement === 'same' ? 'restated' : judgement;
  });
}

/** The same, where nothing written means that nothing is known: that it is written now proves nothing. */
export function judgedOnce(subject: SubjectId, judge: Judge): Compare {
  const compare = judged(subject, judge);
  return (before, after, spot) => {
    if ((before === undefined) === (after === undefined)) return compare(before, after, spot);
    return [changeOf(subject, 'unlike', spot, before, after)];
  };
}

/** A length of time. Calendar days and working days do not compare. */
export function duration(subject: SubjectId): Compare {
  return whereBoth(subject, (before, after, { minutesPerDay }) => {
    const [first, second] = [durationOf(before), durationOf(after)];
    if (first === undefined || second === undefined) return 'unlike';
    return howLong(first, second, minutesPerDay);
  });
}

/**
 * Working days last as many calendar days at least, and a period that ends on a day of rest ends on the next working day
 * (民法典 Art. 203): so 15 days are never longer than 16 working days. Of 5 working days and 7 days nothing is proved.
 * On the spot is a day at most: shorter than any day, and neither shorter nor longer than so many hours.
 */
function howLong(first: Duration, second: Duration, minutesPerDay: MinutesPerDay): How {
  const isAtOnce = { first: first.unit === 'instant', second: second.unit === 'instant' };
  if (isAtOnce.first && isAtOnce.second) return 'restated';
  if (isAtOnce.first) return atLeastDays(second) >= 1 ? 'more' : 'unlike';
  if (isAtOnce.second) return atLeastDays(first) >= 1 ? 'less' : 'unlike';
  const comparison = compareLimits(first, second, minutesPerDay);
  if (comparison === 'equal') return 'restated';
  if (comparison !== 'unlike') return comparison === 'shorter' ? 'more' : 'less';
  if (second.unit === 'calendar-days') return second.days <= atLeastDays(first) ? 'less' : 'unlike';
  return first.unit === 'calendar-days' && first.days <= atLeastDays(second) ? 'more' : 'unlike';
}

/** The whole days that a length of time lasts at least. */
function atLeastDays(length: Duration): number {
  if (length.unit === 'calendar-days') return length.days;
  return length.unit === 'working-time' ? Math.floor(length.time.centidays / 100) : 0;
}

/** A number of things. Where none is written nothing is known of it, but that none at all is needed is the best there is. */
export function count(subject: SubjectId): Compare {
  return (before, after, spot) => {
    if (before === after) return [];
    return [changeOf(subject, howCounted(before, after), spot, before, after)];
  };
}

function howCounted(before: JsonValue | undefined, after: JsonValue | undefined): How {
  if (before === undefined) return after === 0 ? 'less' : 'unlike';
  if (after === undefined) return before === 0 ? 'more' : 'unlike';
  if (typeof before !== 'number' || typeof after !== 'number') return 'unlike';
  return after > before ? 'more' : 'less';
}

/** Yes or no; what is not written is a no. */
export function flag(subject: SubjectId): Compare {
  return (before, after, spot) => {
    if (before === after) return [];
    const how = (before === true) === (after === true) ? 'restated' : after === true ? 'added' : 'removed';
    return [changeOf(subject, how, spot, before, after)];
  };
}

/**
 * One of several words that are more and less of something.
 * @param ranks the words from least to most; those of one rank are neither
 * @param absent the rank where nothing is written; left out where nothing is known then
 */
export function ranked(subject: SubjectId, ranks: readonly (readonly string[])[], absent?: number): Compare {
  const rankOf = (value: JsonValue | undefined): number | undefined => {
    if (value === undefined) return absent;
    const rank = ranks.findIndex((words) => words.includes(String(value)));
    return rank === -1 ? undefined : rank;
  };
  return (before, after, spot) => {
    if (before === after) return [];
    const [first, second] = [rankOf(before), rankOf(after)];
    const how = howRanked(first, second, before === undefined || after === undefined);
    return [changeOf(subject, how, spot, before, after)];
  };
}

function howRanked(first: number | undefined, second: number | undefined, isDefault: boolean): How {
  if (first === undefined || second === undefined) return 'unlike';
  if (first === second) return isDefault ? 'restated' : 'changed';
  return second > first ? 'more' : 'less';
}

/** A mapping with known keys. A key that nothing is said of is compared all the same, as `other`. */
export function fields(comparisons: Readonly<Record<string, Compare>>): Compare {
  return (before, after, spot) => {
    const [first, second] = [objectOf(before), objectOf(after)];
    if (first === undefined || second === undefined) return other(before, after, spot);
    const changes = keysOf(comparisons, first, second).flatMap((key) => {
      const [was, is] = [first[key], second[key]];
      if (isSame(was, is)) return [];
      const compare = Object.hasOwn(comparisons, key) ? comparisons[key] : undefined;
      return (compare ?? other)(was, is, below(spot, key));
    });
    // A mapping that says nothing has come or gone: nothing inside it tells.
    return changes.length === 0 && !isSame(before, after) ? other(before, after, spot) : changes;
  };
}

/** The keys in the order of the comparisons, then those that nothing is said of. */
function keysOf(comparisons: Readonly<Record<string, Compare>>, ...objects: readonly JsonObject[]): readonly string[] {
  return [...new Set([...Object.keys(comparisons), ...objects.flatMap((object) => Object.keys(object)).toSorted()])];
}

/** What no table speaks of: that it changed is told, and it counts as worse. */
export const other: Compare = (before, after, spot) => {
  if (isSame(before, after)) return [];
  const field = spot.pointer.split('/').slice(2).join('/');
  const how = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [changeOf('other', how, { ...spot, params: { ...spot.params, field } }, before, after)];
};

/** There, gone, or as the function says where it is on both sides. */
function whereBoth(
  subject: SubjectId,
  howOf: (before: JsonValue, after: JsonValue, spot: Spot) => How,
): (before: JsonValue | undefined, after: JsonValue | undefined, spot: Spot) => readonly Change[] {
  return (before, after, spot) => {
    if (isSame(before, after)) return [];
    if (before === undefined) return [changeOf(subject, 'added', spot, before, after)];
    if (after === undefined) return [changeOf(subject, 'removed', spot, before, after)];
    return [changeOf(subject, howOf(before, after, spot), spot, before, after)];
  };
}

/** Whether two values of a model are the same: the order of keys means nothing. */
export function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined || typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const [first, second] = [one as JsonObject, other as JsonObject];
  const keys = Object.keys(first);
  return (
    keys.length === Object.keys(second).length &&
    keys.every((key) => Object.hasOwn(second, key) && isSame(first[key], second[key]))
  );
}

/** A mapping; an empty one where there is none, nothing where the value is something else. */
export function objectOf(value: JsonValue | undefined): JsonObject | undefined {
  if (value === undefined) return {};
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The entries of a list; none where there is no list. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function sameText(before: JsonValue, after: JsonValue): boolean {
  return typeof before === 'string' && typeof after === 'string' && sameWording(before, after);
}

function durationOf(value: JsonValue): Duration | undefined {
  return typeof value === 'string' ? parseDuration(value) : undefined;
}
