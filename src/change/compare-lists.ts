/** How lists and mappings are compared: what came, what went, what changed, and in what order it stands. */
import type { JsonValue } from '../base/digest.ts';
import { below, type Change, type Compare, changeOf, type Spot } from './change.ts';
import { isSame, type JsonObject, listOf, objectOf, other } from './compare-values.ts';
import type { SubjectId } from './subjects.ts';
import { pairAlike, wordsOf } from './wording.ts';

/** An entry of a list and its identity there: two of one identity are told apart by their order. */
interface Keyed {
  readonly key: string;
  readonly index: number;
  readonly value: JsonValue;
}

/** Texts of which each stands for itself: legal bases, themes. */
export function members(subject: SubjectId): Compare {
  return listed({ subject: () => subject, keyOf: wordsOfEntry });
}

/** Texts that are edited: one much like another is the same, reworded. */
export function statements(subject: SubjectId): Compare {
  return listed({ subject: () => subject, keyOf: wordsOfEntry, rewords: true });
}

/** Mappings in a list, told apart by a name. */
export function entries(
  subject: (entry: JsonObject) => SubjectId,
  nameOf: (entry: JsonObject) => string,
  compare: Compare,
): Compare {
  const named = (value: JsonValue): string => nameOf(objectOf(value) ?? {});
  return listed({ subject: (value) => subject(objectOf(value) ?? {}), keyOf: named, compare });
}

interface ListOptions {
  readonly subject: (entry: JsonValue) => SubjectId;
  readonly keyOf: (entry: JsonValue) => string;
  readonly compare?: Compare;
  readonly rewords?: true;
}

function listed(options: ListOptions): Compare {
  return (before, after, spot) => {
    if ([before, after].some((value) => value !== undefined && !Array.isArray(value))) {
      return other(before, after, spot);
    }
    const [first, second] = [keyed(before, options.keyOf), keyed(after, options.keyOf)];
    const keysBefore = new Set(first.map(({ key }) => key));
    const later = new Map(second.map((entry) => [entry.key, entry]));
    const gone = first.filter(({ key }) => !later.has(key));
    const come = second.filter(({ key }) => !keysBefore.has(key));
    const pairs = options.rewords === true ? pairAlike(gone.map(textOf), come.map(textOf)) : [];
    const reworded = pairs.flatMap((pair) => {
      const [was, is] = [gone[pair.before], come[pair.after]];
      if (was === undefined || is === undefined) return [];
      return [changeOf(options.subject(is.value), 'changed', below(spot, is.index), was.value, is.value)];
    });
    const isPaired = {
      before: new Set(pairs.map((pair) => pair.before)),
      after: new Set(pairs.map((pair) => pair.after)),
    };
    const changes: Change[] = [
      ...come
        .filter((_, index) => !isPaired.after.has(index))
        .map(({ value, index }) => single(options, 'added', value, below(spot, index))),
      ...gone
        .filter((_, index) => !isPaired.before.has(index))
        .map(({ value, index }) => single(options, 'removed', value, below(spot, index))),
      ...reworded,
      ...first.flatMap((was) => kept(options, was, later.get(was.key), spot)),
    ];
    const moved = reordered(options, first, second, spot);
    if (moved !== undefined) changes.push(moved);
    return changes.length === 0 && !isSame(before, after) ? other(before, after, spot) : changes;
  };
}

function single({ subject, compare }: ListOptions, how: 'added' | 'removed', value: JsonValue, spot: Spot): Change {
  const named = compare === undefined ? spot : { ...spot, params: { ...spot.params, name: nameIn(value) } };
  const [before, after] = how === 'added' ? [undefined, value] : [value, undefined];
  return changeOf(subject(value), how, named, before, after);
}

function kept({ subject, compare }: ListOptions, was: Keyed, is: Keyed | undefined, spot: Spot): readonly Change[] {
  if (is === undefined || isSame(was.value, is.value)) return [];
  const here = below(spot, is.index, { ...spot.params, of: nameIn(is.value) });
  if (compare !== undefined) return compare(was.value, is.value, here);
  return [changeOf(subject(is.value), 'restated', below(spot, is.index), was.value, is.value)];
}

/** Whether what stands in both lists stands in another order. */
function reordered(
  { subject }: ListOptions,
  first: readonly Keyed[],
  second: readonly Keyed[],
  spot: Spot,
): Change | undefined {
  const [before, after] = [new Set(first.map(({ key }) => key)), new Set(second.map(({ key }) => key))];
  const was = first.filter(({ key }) => after.has(key));
  const is = second.filter(({ key }) => before.has(key));
  if (was.every(({ key }, index) => key === is[index]?.key)) return undefined;
  const names = (list: readonly Keyed[]): readonly string[] => list.map(({ value }) => nameIn(value));
  const [one] = is;
  return one && changeOf(subject(one.value), 'reordered', spot, names(was), names(is));
}

/** A mapping from ids to entries. */
export function mapping(
  subject: SubjectId,
  compare: Compare,
  nameOf: (id: string, entry: JsonObject) => string,
): Compare {
  return (before, after, spot) => {
    const [first, second] = [objectOf(before), objectOf(after)];
    if (first === undefined || second === undefined) return other(before, after, spot);
    const ids = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
    const changes = ids.flatMap((id) => {
      const [was, is] = [first[id], second[id]];
      if (isSame(was, is)) return [];
      const name = nameOf(id, objectOf(is ?? was) ?? {});
      const here = below(spot, id, { ...spot.params, of: name });
      if (was !== undefined && is !== undefined) return compare(was, is, here);
      const named = { ...here, params: { ...spot.params, name } };
      return [changeOf(subject, was === undefined ? 'added' : 'removed', named, was, is)];
    });
    return changes.length === 0 && !isSame(before, after) ? other(before, after, spot) : changes;
  };
}

function keyed(value: JsonValue | undefined, keyOf: (entry: JsonValue) => string): readonly Keyed[] {
  const seen = new Map<string, number>();
  return listOf(value).map((entry, index) => {
    const name = keyOf(entry);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { key: times === 1 ? name : `${name}\n${times}`, index, value: entry };
  });
}

function wordsOfEntry(value: JsonValue): string {
  return typeof value === 'string' ? wordsOf(value) : JSON.stringify(value);
}

function textOf({ value }: Keyed): string {
  return String(value);
}

/** What an entry is called in a sentence. */
function nameIn(value: JsonValue): string {
  const { name, question } = objectOf(value) ?? {};
  return String(name ?? question ?? value);
}
