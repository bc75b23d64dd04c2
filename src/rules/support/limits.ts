/** Comparing limits, and writing computed times as the author writes them. */
import {
  compareLimits,
  type Duration,
  formatDuration,
  formatTime,
  type LimitComparison,
  type MinutesPerDay,
  parseDuration,
  type WorkingTime,
} from '../../base/duration.ts';

/** A limit as the document holds it and as it is read. */
export interface WrittenLimit {
  readonly text: string;
  readonly duration: Duration;
}

/** A limit of a document; `undefined` where it is absent. */
export function readLimit(text: string | undefined): WrittenLimit | undefined {
  if (text === undefined) return undefined;
  const duration = parseDuration(text);
  return duration && { text, duration };
}

/** Working days as a limit. */
export function workingDays(days: number): Duration {
  return { unit: 'working-time', time: { centidays: days * 100, minutes: 0 } };
}

/**
 * Compares two limits where their order is sure, in unlike units too: n calendar days are over before n working days are,
 * and n working days take at most 2n + 12 calendar days, weekends and the longest holidays included.
 * @returns `unlike` where calendar and working days could fall either way
 */
export function compareSurely(first: Duration, second: Duration, minutesPerDay: MinutesPerDay): LimitComparison {
  const comparison = compareLimits(first, second, minutesPerDay);
  if (comparison !== 'unlike') return comparison;
  if (first.unit === 'calendar-days') return reversed(compareSurely(second, first, minutesPerDay));
  if (second.unit !== 'calendar-days') return 'unlike';
  if (compareLimits(first, workingDays(second.days), minutesPerDay) === 'longer') return 'longer';
  const fitting = workingDays(Math.max(0, (second.days - 12) / 2));
  return compareLimits(first, fitting, minutesPerDay) === 'longer' ? 'unlike' : 'shorter';
}

function reversed(comparison: LimitComparison): LimitComparison {
  if (comparison === 'shorter') return 'longer';
  return comparison === 'longer' ? 'shorter' : comparison;
}

/** Counted time as a limit that can be compared. */
export function asLimit(time: WorkingTime): Duration {
  return { unit: 'working-time', time };
}

/** A computed time in the language in which the author wrote a limit: `6个工作日` beside `5个工作日`, `6wd` beside `5wd`. */
export function timeLike(time: WorkingTime, written: string): string {
  return formatTime(time, languageOf(written));
}

/** A duration in the language in which the author wrote something else of its kind. */
export function durationLike(duration: Duration, written: string): string {
  return formatDuration(duration, languageOf(written));
}

function languageOf(written: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(written) ? 'zh' : 'en';
}
