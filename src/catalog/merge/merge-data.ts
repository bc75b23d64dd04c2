/**
 * Three-way merge of an item: what import wrote last (base), the file as it is now (mine), the row as it is now (theirs).
 * What only one side has changed is taken from it; what both have changed differently is a conflict, and mine stays.
 */
import { canonicalJson } from '../../base/digest.ts';
import { formatDuration, parseDuration } from '../../base/duration.ts';
import type { Data } from '../../language/canonical-data.ts';
import { keysOfList } from './list-keys.ts';

/** A way to a value: keys, and positions in lists. */
export type DataPath = readonly (string | number)[];

/** A change to the file: a value that is set or taken away, or an entry that comes into a list. */
export type Edit =
  | { readonly kind: 'set'; readonly path: DataPath; readonly value: Data }
  | { readonly kind: 'delete'; readonly path: DataPath }
  /** The path ends in the position that the entry takes. */
  | { readonly kind: 'insert'; readonly path: DataPath; readonly value: Data };

export interface Conflict {
  readonly path: DataPath;
  /** Absent where the value is. */
  readonly base?: Data;
  readonly mine?: Data;
  readonly theirs?: Data;
}

export interface Merge {
  /** In the order in which they are made: positions are those of the list as it is then. */
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
  /** What to compare with next time: theirs, but for the conflicts, which stay as open as they were. */
  readonly base: Data | undefined;
}

/** Who wins where both sides have changed the same; nobody when absent. */
export type Winner = 'mine' | 'theirs';

/** Merges; absent sides are empty. */
export function mergeData(
  base: Data | undefined,
  mine: Data | undefined,
  theirs: Data | undefined,
  winner?: Winner,
  path: DataPath = [],
): Merge {
  if (sameData(mine, theirs)) return { edits: [], conflicts: [], base: theirs };
  if (sameData(base, theirs)) return { edits: [], conflicts: [], base: theirs };
  if (isMap(mine) && isMap(theirs)) return mergeMaps(isMap(base) ? base : {}, mine, theirs, winner, path);
  if (Array.isArray(mine) && Array.isArray(theirs) && Array.isArray(base)) {
    const merged = mergeLists(base, mine, theirs, winner, path);
    if (merged !== undefined) return merged;
  }
  if (sameData(base, mine) || winner === 'theirs')
    return { edits: [editTo(theirs, path)], conflicts: [], base: theirs };
  if (winner === 'mine') return { edits: [], conflicts: [], base: theirs };
  return { edits: [], conflicts: [conflictAt(path, base, mine, theirs)], base };
}

/** Whether two values say the same, however their lengths of time are spelt. */
export function sameData(one: Data | undefined, other: Data | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || canonicalJson(withOneSpelling(one)) === canonicalJson(withOneSpelling(other));
}

function mergeMaps(base: DataMap, mine: DataMap, theirs: DataMap, winner: Winner | undefined, path: DataPath): Merge {
  const edits: Edit[] = [];
  const conflicts: Conflict[] = [];
  const next: DataMap = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(base), ...Object.keys(mine)])) {
    const merged = mergeData(base[key], mine[key], theirs[key], winner, [...path, key]);
    edits.push(...merged.edits);
    conflicts.push(...merged.conflicts);
    if (merged.base !== undefined) next[key] = merged.base;
  }
  return { edits, conflicts, base: next };
}

/**
 * Merges lists whose entries have names: materials, citations, steps.
 * @returns `undefined` where entries cannot be told apart, or both sides have put them in another order
 */
function mergeLists(
  base: readonly Data[],
  mine: readonly Data[],
  theirs: readonly Data[],
  winner: Winner | undefined,
  path: DataPath,
): Merge | undefined {
  const [ofBase, ofMine, ofTheirs] = [keysOfList(base), keysOfList(mine), keysOfList(theirs)];
  if (ofBase === undefined || ofMine === undefined || ofTheirs === undefined) return undefined;
  // A new order is a change of the list as a whole.
  if (!sameOrder(ofBase.keys(), ofTheirs) || !sameOrder(ofBase.keys(), ofMine) || !sameOrder(ofMine.keys(), ofTheirs))
    return undefined;
  // What both have dropped, one of them may have written anew in other words: nobody can tell which entry it was.
  const dropped = [...ofBase.keys()].some((key) => !ofMine.has(key) && !ofTheirs.has(key));
  const isNew = (key: string): boolean => !ofBase.has(key);
  if (dropped && ([...ofMine.keys()].some(isNew) || [...ofTheirs.keys()].some(isNew))) return undefined;
  const merger = new ListMerger(mine, path, winner);
  for (const [key, entry] of ofBase) merger.known(key, entry, ofMine, ofTheirs.get(key));
  for (const [key, entry] of ofMine) if (!ofBase.has(key)) merger.ownEntry(key, entry, ofMine, ofTheirs.get(key));
  const theirKeys = [...ofTheirs.keys()];
  for (const [index, key] of theirKeys.entries()) {
    const entry = ofTheirs.get(key);
    if (entry === undefined || ofBase.has(key) || ofMine.has(key)) continue;
    merger.insert(key, entry, theirKeys.slice(0, index));
  }
  return merger.result(theirKeys, ofBase);
}

/** Merges the entries of a list; keeps the list as it becomes, so that positions are right. */
class ListMerger {
  readonly #path: DataPath;
  readonly #winner: Winner | undefined;
  readonly #edits: Edit[] = [];
  readonly #conflicts: Conflict[] = [];
  /** The keys of the list as the edits so far make it. */
  readonly #order: string[];
  /** Positions in the file as it is. */
  readonly #original: ReadonlyMap<string, number>;
  readonly #next = new Map<string, Data>();

  constructor(mine: readonly Data[], path: DataPath, winner: Winner | undefined) {
    this.#path = path;
    this.#winner = winner;
    this.#order = [...(keysOfList(mine)?.keys() ?? [])];
    this.#original = new Map(this.#order.map((key, index) => [key, index]));
  }

  /** An entry that was there last time. */
  known(key: string, before: Data, ofMine: ReadonlyMap<string, Data>, theirs: Data | undefined): void {
    this.#merge(key, before, ofMine, theirs);
  }

  /** An entry that a person has added, and perhaps the spreadsheet, too. */
  ownEntry(key: string, mine: Data, ofMine: ReadonlyMap<string, Data>, theirs: Data | undefined): void {
    if (theirs !== undefined && !sameData(mine, theirs)) this.#merge(key, undefined, ofMine, theirs);
    else if (theirs !== undefined) this.#next.set(key, theirs);
  }

  insert(key: string, entry: Data, before: readonly string[]): void {
    const after = before.findLast((candidate) => this.#order.includes(candidate));
    const position = after === undefined ? 0 : this.#order.indexOf(after) + 1;
    this.#order.splice(position, 0, key);
    this.#edits.push({ kind: 'insert', path: [...this.#path, position], value: entry });
    this.#next.set(key, entry);
  }

  result(theirKeys: readonly string[], ofBase: ReadonlyMap<string, Data>): Merge {
    // An entry that is in conflict stays where it was, so that the order is no conflict of its own next time.
    const keys = [...theirKeys];
    let before = -1;
    for (const key of ofBase.keys()) {
      const position = keys.indexOf(key);
      before = position === -1 ? before + 1 : position;
      if (position === -1) keys.splice(before, 0, key);
    }
    const base = keys.flatMap((key) => this.#next.get(key) ?? []);
    return { edits: this.#edits, conflicts: this.#conflicts, base };
  }

  #merge(key: string, before: Data | undefined, ofMine: ReadonlyMap<string, Data>, theirs: Data | undefined): void {
    const position = this.#order.indexOf(key);
    const mine = ofMine.get(key);
    const place = position === -1 ? this.#order.length : position;
    const merged = mergeData(before, mine, theirs, this.#winner, [...this.#path, place]);
    const depth = this.#path.length;
    const original = this.#original.get(key) ?? this.#original.size;
    for (const conflict of merged.conflicts)
      this.#conflicts.push({ ...conflict, path: conflict.path.with(depth, original) });
    if (merged.base !== undefined) this.#next.set(key, merged.base);
    for (const edit of merged.edits) {
      const isEntry = edit.path.length === this.#path.length + 1;
      if (isEntry && edit.kind === 'delete') this.#order.splice(position, 1);
      if (isEntry && edit.kind === 'set' && position === -1) this.#order.push(key);
      this.#edits.push(
        isEntry && edit.kind === 'set' && position === -1
          ? { kind: 'insert', path: edit.path, value: edit.value }
          : edit,
      );
    }
  }
}

type DataMap = { [key: string]: Data };

function isMap(data: Data | undefined): data is DataMap {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function editTo(value: Data | undefined, path: DataPath): Edit {
  return value === undefined ? { kind: 'delete', path } : { kind: 'set', path, value };
}

function conflictAt(
  path: DataPath,
  base: Data | undefined,
  mine: Data | undefined,
  theirs: Data | undefined,
): Conflict {
  return {
    path,
    ...(base !== undefined && { base }),
    ...(mine !== undefined && { mine }),
    ...(theirs !== undefined && { theirs }),
  };
}

/** Whether the entries that both have stand in the same order. */
function sameOrder(one: Iterable<string>, other: ReadonlyMap<string, unknown>): boolean {
  const first = [...one].filter((key) => other.has(key));
  const set = new Set(first);
  const second = [...other.keys()].filter((key) => set.has(key));
  return first.every((key, index) => key === second[index]);
}

/** Data with every length of time in one spelling: 5个工作日 and 5wd are the same limit. */
function withOneSpelling(data: Data): Data {
  if (typeof data === 'string') {
    const duration = parseDuration(data);
    return duration === undefined ? data : formatDuration(duration);
  }
  if (Array.isArray(data)) return data.map(withOneSpelling);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withOneSpelling(value)]));
}
