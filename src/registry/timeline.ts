/**
 * Which version of an item holds on a day. Nothing is closed by updating it: a release holds from its day until the next
 * release of the item holds, or until it is withdrawn. A release that was withdrawn before its day never held, so it ends
 * nothing; after a withdrawal no earlier version comes back by itself.
 */
import type { EntryRow } from './log-entry.ts';

/** What of an entry the timeline looks at. */
export type DatedEntry = Pick<EntryRow, 'seq' | 'kind' | 'item' | 'version' | 'model_digest' | 'effective_from'>;

/** The days on which a release holds: from a day on, until the day before another. */
export interface Interval<Entry extends DatedEntry> {
  readonly release: Entry;
  readonly from: string;
  /** The first day on which it holds no more; absent while its end is not known. */
  readonly until: string | undefined;
}

/**
 * The intervals of one item's releases, in order.
 * @param entries the item's entries, in the order of the log
 */
export function intervalsOf<Entry extends DatedEntry>(entries: readonly Entry[]): Interval<Entry>[] {
  const withdrawn = withdrawalDays(entries);
  const holding = entries.filter((entry) => {
    const day = withdrawn.get(entry.version);
    return entry.kind === 'release' && (day === undefined || day >= entry.effective_from);
  });
  return holding.map((release, index) => {
    const next = holding[index + 1]?.effective_from;
    const until = earlier(next, withdrawn.get(release.version));
    return { release, from: release.effective_from, until };
  });
}

/** The interval of an item's releases that a day lies in. */
export function intervalOn<Entry extends DatedEntry>(
  entries: readonly Entry[],
  day: string,
): Interval<Entry> | undefined {
  return intervalsOf(entries).findLast(({ from, until }) => from <= day && (until === undefined || day < until));
}

/** Entries by item, each item's in the order given. */
export function byItem<Entry extends DatedEntry>(entries: readonly Entry[]): Map<string, Entry[]> {
  return Map.groupBy(entries, (entry) => entry.item);
}

function withdrawalDays(entries: readonly DatedEntry[]): Map<number, string> {
  const withdrawals = entries.filter((entry) => entry.kind === 'withdraw');
  return new Map(withdrawals.map((entry) => [entry.version, entry.effective_from]));
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
