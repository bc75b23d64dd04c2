/** What the log admits: the rules of dates and versions that its entries must keep. */
import { LONGEST_ENTRY } from '../proof/tiles.ts';
import type { NewEntryRow } from './log-entry.ts';
import type { Claim } from './statement.ts';
import { type DatedEntry, intervalsOf, startsOf } from './timeline.ts';

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
  | 'not-withdrawn'
  | 'before-withdrawal'
  | 'overlap'
  | 'no-such-entry'
  | 'no-such-field'
  | 'field-holds'
  | 'entry-too-long'
  | 'previous-changed'
  | 'statement-differs'
  | 'approval-missing'
  | 'approval-author'
  | 'approval-expired'
  | 'approval-other-log'
  | 'approval-waiver'
  | 'approval-department'
  | 'approval-keys'
  | 'too-long';

export interface Refusal {
  readonly reason: RefusalReason;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How far the log's time may go back from one entry to the next: longer than a writer waits for another's lock. */
export const CLOCK_TOLERANCE = 60_000;

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
  const last = startsOf(past).findLast(({ release }) => release.version === version);
  if (last === undefined) return { reason: 'never-published', params };
  if (last.end !== undefined) return { reason: 'already-withdrawn', params };
  if (isBlank(reason)) return { reason: 'no-reason', params };
  return refuseLength(reason);
}

/**
 * Checks that a withdrawn version may hold again from a day. Another version may not hold by then: what the public is shown
 * would change behind it, and that is a release.
 */
export function refuseRestoration(
  restoration: { readonly item: string; readonly version: number; readonly reason: string },
  past: readonly DatedEntry[],
  day: string,
): Refusal | undefined {
  const { item, version, reason } = restoration;
  const params = { item, version };
  const last = startsOf(past).findLast(({ release }) => release.version === version);
  if (last === undefined) return { reason: 'never-published', params };
  if (last.end === undefined) return { reason: 'not-withdrawn', params };
  if (day < last.end) return { reason: 'before-withdrawal', params: { ...params, day, withdrawn: last.end } };
  const other = intervalsOf(past).find(({ until }) => until === undefined || until > day);
  if (other !== undefined) {
    return { reason: 'overlap', params: { ...params, day, other: other.release.version, from: other.from } };
  }
  if (isBlank(reason)) return { reason: 'no-reason', params };
  return refuseLength(reason);
}

/** A field of an entry, and what should stand in it. */
export interface CorrectedField {
  readonly field: string;
  readonly is: string;
}

/** Fields that decide what holds when, or what is meant: a note does not change them, only another entry does. */
const FIELDS_THAT_HOLD: ReadonlySet<string> = new Set([
  'kind',
  'item',
  'version',
  'modelDigest',
  'previousDigest',
  'effectiveFrom',
  'recordedAt',
  'corrects',
]);

/**
 * Checks that a note may be entered on what an entry says wrongly.
 * @param claim what the entry says; absent where there is no such entry
 */
export function refuseCorrection(
  correction: CorrectedField & { readonly entry: number; readonly reason: string },
  claim: Claim | undefined,
): Refusal | undefined {
  const { entry, field, is, reason } = correction;
  if (claim === undefined) return { reason: 'no-such-entry', params: { entry } };
  const { item, version } = claim;
  if (FIELDS_THAT_HOLD.has(field)) return { reason: 'field-holds', params: { entry, field, item } };
  if (!Object.hasOwn(claim, field)) return { reason: 'no-such-field', params: { entry, field } };
  if (isBlank(reason)) return { reason: 'no-reason', params: { item, version } };
  return refuseLength(is) ?? refuseLength(reason);
}

/** Checks that an entry is short enough for the bundles in which a public log serves it (C2SP tlog-tiles: 65,535 bytes). */
export function refuseEntryLength(row: Pick<NewEntryRow, 'envelope' | 'item' | 'version'>): Refusal | undefined {
  const { item, version, envelope } = row;
  if (envelope.length <= LONGEST_ENTRY) return undefined;
  return { reason: 'entry-too-long', params: { item, version, bytes: envelope.length, limit: LONGEST_ENTRY } };
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
