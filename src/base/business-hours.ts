/** The business hours of a working day: when a center's windows are open. */
import type { MinutesPerDay } from './duration.ts';
import type { MinuteOfDay } from './moment.ts';

/** A stretch of a day in minutes since midnight, its end not included. */
interface BusinessSpan {
  readonly from: MinuteOfDay;
  readonly until: MinuteOfDay;
}

/** Spans of a day in order, without overlap; at least one. */
export type BusinessHours = readonly [BusinessSpan, ...BusinessSpan[]];

/** What is wrong with written hours, and at which span. */
export interface BusinessHoursError {
  readonly error: 'form' | 'reversed' | 'overlap';
  readonly index: number;
}

/** 09:00–12:00 and 13:00–17:00, when a workspace does not say otherwise. */
export const DEFAULT_BUSINESS_HOURS: BusinessHours = [
  { from: 540, until: 720 },
  { from: 780, until: 1020 },
];

const FORM = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/u;

/** Reads business hours, `["09:00-12:00", "13:00-17:00"]`; spans may stand in any order. */
export function parseBusinessHours(texts: readonly string[]): BusinessHours | BusinessHoursError {
  const spans: (BusinessSpan & { readonly index: number })[] = [];
  for (const [index, text] of texts.entries()) {
    const [, fromHour, fromMinute, untilHour, untilMinute] = (FORM.exec(text) ?? []).map(Number);
    if (fromHour === undefined || fromMinute === undefined || untilHour === undefined || untilMinute === undefined) {
      return { error: 'form', index };
    }
    const span = { from: fromHour * 60 + fromMinute, until: untilHour * 60 + untilMinute, index };
    if (span.until <= span.from) return { error: 'reversed', index };
    spans.push(span);
  }
  spans.sort((one, other) => one.from - other.from);
  const overlap = spans.find((span, position) => span.from < (spans[position - 1]?.until ?? 0));
  if (overlap !== undefined) return { error: 'overlap', index: overlap.index };
  const [first, ...rest] = spans.map(({ from, until }) => ({ from, until }));
  return first === undefined ? { error: 'form', index: 0 } : [first, ...rest];
}

/** Whether a result of reading is an error. */
export function isBusinessHoursError(result: BusinessHours | BusinessHoursError): result is BusinessHoursError {
  return 'error' in result;
}

/** Length of the working day in minutes. */
export function minutesPerDay(hours: BusinessHours): MinutesPerDay {
  return hours.reduce((sum, span) => sum + span.until - span.from, 0);
}

/** When the windows close for the day. */
export function closingTime(hours: BusinessHours): MinuteOfDay {
  return hours.at(-1)?.until ?? hours[0].until;
}

/** Business minutes of a day that have passed at a time of day. */
export function minutesPassed(hours: BusinessHours, minute: MinuteOfDay): number {
  return hours.reduce((sum, span) => sum + Math.max(0, Math.min(minute, span.until) - span.from), 0);
}

/**
 * The time of day at which so many business minutes have passed.
 * @param side at the end of a span `end` says that span's end and `start` the next span's beginning
 */
export function timeAfter(hours: BusinessHours, minutes: number, side: 'start' | 'end'): MinuteOfDay {
  let left = minutes;
  for (const span of hours) {
    const length = span.until - span.from;
    if (side === 'end' ? left <= length : left < length) return span.from + left;
    left -= length;
  }
  return closingTime(hours);
}
