/**
 * Which version of an item holds on a day. Nothing is closed by updating it: a release holds from its day until the next
 * release of the item holds, or until it is withdrawn; a withdrawn version may be restored and then holds again. What was
 * withdrawn before its day never held, so it ends nothing; after a withdrawal no earlier version comes back by itself.
 */
import type { EntryRow } from './log-entry.ts';

/** What of an entry the timeline looks at. */
export type DatedEntry = Pick<
  EntryRow,
  'seq' | 'kind' | 'item' | 'version' | 'model_digest' | 'effective_from' | 'recorded_at'
>;

/** The days on which a release holds: from a day on, until the day before another. */
export interface Interval<Entry extends DatedEntry> {
  readonly release: Entry;
  readonly from: string;
  /** The first day on which it holds no more; absent while its end is not known. */
  readonly until: string | undefined;
}

/** Days between two versions on which none holds. */
export interface Gap {
  readonly item: string;
  /** The first day without a version. */
  readonly from: string;
  /** The first day with one again. */
  readonly until: string;
}

/**
 * The intervals of one item's releases, in order. A version that was restored has several.
 * @param entries the item's entries, in the order of the log
 */
export function intervalsOf<Entry extends DatedEntry>(entries: readonly Entry[]): Interval<Entry>[] {
  const holding = startsOf(entries).filter(({ from, end }) => end === undefined || end >= from);
  return holding.map(({ release, from, end }, index) => ({
    release,
    from,
    until: earlier(holding[index + 1]?.from, end),
  }));
}

/** The interval of an item's releases that a day lies in. */
export function intervalOn<Entry extends DatedEntry>(
  entries: readonly Entry[],
  day: string,
): Interval<Entry> | undefined {
  return intervalsOf(entries).findLast(({ from, until }) => from <= day && (until === undefined || day < until));
}

/** The gaps between the intervals of one item. */
export function gapsOf(entries: readonly DatedEntry[]): Gap[] {
  const intervals = intervalsOf(entries);
  return intervals.slice(1).flatMap(({ release, from }, index) => {
    const until = intervals[index]?.until;
    return until === undefined || until >= from ? [] : [{ item: release.item, from: until, until: from }];
  });
}

/**
 * What the log knew at a moment of its own time: the entries that were recorded by then.
 * @param knownAt a day, all of it, or a time of RFC 3339
 */
export function knownBy<Entry extends Pick<DatedEntry, 'recorded_at'>>(
  entries: readonly Entry[],
  knownAt: string | undefined,
): readonly Entry[] {
  if (knownAt === undefined) return entries;
  if (knownAt.length === 10) return entries.filter((entry) => entry.recorded_at.slice(0, 10) <= knownAt);
  return entries.filter((entry) => Date.parse(entry.recorded_at) <= Date.parse(knownAt));
}

/** Entries by item, each item's in the order given. */
export function byItem<Entry extends DatedEntry>(entries: readonly Entry[]): Map<string, Entry[]> {
  return Map.groupBy(entries, (entry) => entry.item);
}

/** When a version begins to hold, by its release or its restoration, and when it was withdrawn from there. */
export interface Start<Entry extends DatedEntry> {
  readonly release: Entry;
  readonly from: string;
  readonly end: string | undefined;
}

/** All starts of one item's versions, those that never came to hold among them, in the order of the log. */
export function startsOf<Entry extends DatedEntry>(entries: readonly Entry[]): Start<Entry>[] {
  const starts: Start<Entry>[] = [];
  const latest = new Map<number, number>();
  for (const entry of entries) {
    const { kind, version, effective_from: day } = entry;
    const index = latest.get(version);
    const start = index === undefined ? undefined : starts[index];
    if (kind === 'release' || (kind === 'restore' && start !== undefined)) {
      latest.set(version, starts.length);
      starts.push({ release: start?.release ?? entry, from: day, end: undefined });
    } else if (kind === 'withdraw' && index !== undefined && start !== undefined && start.end === undefined) {
      starts[index] = { ...start, end: day };
    }
  }
  return starts;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
