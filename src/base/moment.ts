/** Moments of civil time in China to the minute, `2026-09-29T16:40`: one zone, no summer time since 1992. */
import { type Day, type DayError, isDayError, parseDay } from './day.ts';

declare const momentBrand: unique symbol;

/** A minute of a day. The end of a day is `T24:00`, as ISO 8601 allows; text order is the order in time. */
export type Moment = string & { readonly [momentBrand]: true };

/** Minutes since midnight, 0 to 1,440. */
export type MinuteOfDay = number;

const MINUTES_OF_DAY: MinuteOfDay = 1440;

/** Why a text is no moment. */
export interface MomentError {
  readonly error: DayError['error'] | 'no-moment' | 'other-zone';
  readonly text: string;
}

const FORM = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?$/u;
const CHINA = /^\+08:?00$/u;

/**
 * Reads a moment.
 * @param text `2026-09-29T16:40`; a space for the T, seconds (left out of account) and China's own offset are taken too
 */
export function parseMoment(text: string): Moment | MomentError {
  const [, date, hours, minutes, zone] = FORM.exec(text) ?? [];
  if (date === undefined) return { error: 'no-moment', text };
  const day = parseDay(date);
  if (isDayError(day)) return day;
  if (zone !== undefined && !CHINA.test(zone)) return { error: 'other-zone', text };
  if (Number(hours) > 23 || Number(minutes) > 59) return { error: 'no-moment', text };
  return momentOf(day, Number(hours) * 60 + Number(minutes));
}

/** Whether a result of reading is an error. */
export function isMomentError(result: Moment | MomentError): result is MomentError {
  return typeof result !== 'string';
}

/** A minute of a day as a moment. */
export function momentOf(day: Day, minute: MinuteOfDay): Moment {
  return `${day}T${clockTime(minute)}` as Moment;
}

/** Midnight at the beginning of a day. */
export function startOfDay(day: Day): Moment {
  return momentOf(day, 0);
}

/** Midnight at the end of a day. */
export function endOfDay(day: Day): Moment {
  return momentOf(day, MINUTES_OF_DAY);
}

export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10) as Day;
}

export function minuteOf(moment: Moment): MinuteOfDay {
  return Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
}

/** `09:00` */
function clockTime(minute: MinuteOfDay): string {
  const hours = Math.floor(minute / 60);
  return `${String(hours).padStart(2, '0')}:${String(minute - hours * 60).padStart(2, '0')}`;
}
