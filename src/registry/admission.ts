/** What the log admits: the rules of dates and versions that a release or a withdrawal must keep. */
import { type DatedEntry, intervalsOf } from './timeline.ts';

/** When something holds and when it is entered. */
export interface EntryDates {
  /** The first day on which it holds, `2026-12-01`. */
  readonly effectiveFrom: string;
  /** Now, in RFC 3339 with the center's own offset: its first ten characters are the center's day. */
  readonly recordedAt: string;
  /** What justifies a day before the day of entering it; without it such a day is refused. */
  readonly retroactiveReason?: string;
}

/** Why nothing was entered; each has its message under `registry/refused.<reason>`. */
export type RefusalReason =
  | 'no-such-day'
  | 'retroactive'
  | 'clock-behind'
  | 'version-taken'
  | 'older-version'
  | 'before-previous'
  | 'no-reason'
  | 'never-published'
  | 'already-withdrawn'
  | 'too-long';

export interface Refusal {
  readonly reason: RefusalReason;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How far the log's time may go back from one entry to the next: longer than a writer waits for another's lock. */
const CLOCK_TOLERANCE = 60_000;

/** A reason is a few sentences; an entry must stay below the 65,535 bytes that a tile of a public log can hold. */
const LONGEST_REASON = 2_000;

/**
 * Checks the dates of new entries.
 * @param last the time of the log's last entry
 * @throws RangeError where `recordedAt` is no time: it is a clock's, never a user's
 */
export function refuseDates(dates: EntryDates, last: string | undefined): Refusal | undefined {
  const { effectiveFrom, recordedAt, retroactiveReason } = dates;
  if (!isTime(recordedAt)) throw new RangeError(`not a time of RFC 3339 with its offset: ${recordedAt}`);
  if (!isDay(effectiveFrom)) return { reason: 'no-such-day', params: { day: effectiveFrom } };
  if (last !== undefined && Date.parse(recordedAt) < Date.parse(last) - CLOCK_TOLERANCE) {
    return { reason: 'clock-behind', params: { now: recordedAt, last } };
  }
  if (isRetroactive(dates) && isBlank(retroactiveReason)) {
    return { reason: 'retroactive', params: { day: effectiveFrom, today: recordedAt.slice(0, 10) } };
  }
  return refuseLength(retroactiveReason);
}

/** Whether something is to hold from a day before the one on which it is entered. */
export function isRetroactive({ effectiveFrom, recordedAt }: EntryDates): boolean {
  return effectiveFrom < recordedAt.slice(0, 10);
}

/**
 * Checks a release against the item's entries.
 * @returns `published` where exactly this version is in the log already, `undefined` where it is welcome
 */
export function refuseRelease(
  release: { readonly item: string; readonly version: number; readonly modelDigest: string },
  past: readonly DatedEntry[],
  effectiveFrom: string,
): Refusal | 'published' | undefined {
  const { item, version, modelDigest } = release;
  const releases = past.filter((entry) => entry.kind === 'release');
  const same = releases.find((entry) => entry.version === version);
  if (same !== undefined) {
    return same.model_digest === modelDigest ? 'published' : { reason: 'version-taken', params: { item, version } };
  }
  const latest = releases.at(-1);
  if (latest !== undefined && version < latest.version) {
    return { reason: 'older-version', params: { item, version, latest: latest.version } };
  }
  const previous = intervalsOf(past).at(-1);
  if (previous !== undefined && effectiveFrom < previous.from) {
    const params = { item, version, day: effectiveFrom, previous: previous.release.version, from: previous.from };
    return { reason: 'before-previous', params };
  }
  return undefined;
}

/** Checks a withdrawal against the item's entries. */
export function refuseWithdrawal(
  withdrawal: { readonly item: string; readonly version: number; readonly reason: string },
  past: readonly DatedEntry[],
): Refusal | undefined {
  const { item, version, reason } = withdrawal;
  const params = { item, version };
  const entries = past.filter((entry) => entry.version === version);
  if (!entries.some((entry) => entry.kind === 'release')) return { reason: 'never-published', params };
  if (entries.some((entry) => entry.kind === 'withdraw')) return { reason: 'already-withdrawn', params };
  if (isBlank(reason)) return { reason: 'no-reason', params };
  return refuseLength(reason);
}

/** Whether a text is a day of the calendar, written `2026-12-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  const offset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
  return offset.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function refuseLength(reason: string | undefined): Refusal | undefined {
  if (reason === undefined || reason.length <= LONGEST_REASON) return undefined;
  return { reason: 'too-long', params: { limit: LONGEST_REASON } };
}
