/** Comparing limits, and writing computed times as the author writes them. */
import {
  compareLimits,
  countedTime,
  type Duration,
  formatDuration,
  formatTime,
  type LimitComparison,
  type MinutesPerDay,
  parseDuration,
  timeInCentiminutes,
  type WorkingTime,
} from '../../base/duration.ts';
import type { Path } from '../../findings/finding.ts';
import type { DocumentSource } from '../../language/canonical-data.ts';

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
 * Compares two limits where their order is sure, in unlike units too: n calendar days are over before n working days are, and
 * n working days fit into the calendar days that they took at most.
 * @returns `unlike` where calendar and working days could fall either way
 */
export function compareSurely(first: Duration, second: Duration, minutesPerDay: MinutesPerDay): LimitComparison {
  const comparison = compareLimits(first, second, minutesPerDay);
  if (comparison !== 'unlike') return comparison;
  if (first.unit === 'calendar-days') return reversed(compareSurely(second, first, minutesPerDay));
  if (second.unit !== 'calendar-days') return 'unlike';
  if (isSameDay(first, minutesPerDay)) return second.days > 1 ? 'shorter' : 'unlike';
  const time = countedTime(first);
  if (time === undefined) return 'unlike';
  const days = timeInCentiminutes(time, minutesPerDay) / (minutesPerDay * 100);
  if (days > second.days) return 'longer';
  return longestSpan(days) <= second.days ? 'shorter' : 'unlike';
}

/** Whether a limit ends on the day of acceptance: 即办, or a few hours. */
function isSameDay(duration: Duration, minutesPerDay: MinutesPerDay): boolean {
  if (duration.unit === 'instant') return true;
  return duration.unit === 'working-time' && duration.time.centidays === 0 && duration.time.minutes < minutesPerDay;
}

/** Up to here the longest span is its weekends and one long holiday; from here on a second holiday can lie in it. */
const ONE_HOLIDAY = 19;

/** The most calendar days that n working days take, holidays and make-up days included: never exceeded from 2007 to 2026. */
export function longestSpan(workingDays: number): number {
  const days = Math.ceil(workingDays);
  return days <= ONE_HOLIDAY ? days + 2 * Math.ceil(days / 5) + 8 : Math.floor(days * 1.45 + 10);
}

function reversed(comparison: LimitComparison): LimitComparison {
  if (comparison === 'shorter') return 'longer';
  return comparison === 'longer' ? 'shorter' : comparison;
}

/** Counted time as a limit that can be compared. */
export function asLimit(time: WorkingTime): Duration {
  return { unit: 'working-time', time };
}

/** A computed time in the language in which the author writes durations: `6个工作日` beside `5个工作日`, `6wd` beside `5wd`. */
export function timeLike(time: WorkingTime, written: string): string {
  return formatTime(time, languageOf(written));
}

/** A duration of a document as its author wrote it; where a parameter stands there, in the document's own way. */
export function durationAt(duration: Duration, source: DocumentSource, path: Path): string {
  const node = source.node(path);
  const written = node?.kind === 'scalar' ? node.source : '';
  const text = /^\d|^即办|^当场/u.test(written) ? written : source.text;
  return formatDuration(duration, languageOf(text));
}

function languageOf(written: string): 'zh' | 'en' {
  return /\d\s*(?:wd|d|h|min)\b|\binstant\b/u.test(written) ? 'en' : 'zh';
}
