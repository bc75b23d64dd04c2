/**
 * Civil days as text, `2026-10-08`, and exact arithmetic on them. No moment and no time zone is involved, so nothing
 * depends on where the program runs; text order is the order in time.
 */

declare const dayBrand: unique symbol;

/** A day that exists, between 1990-01-01 and 2100-12-31, written `YYYY-MM-DD`. */
export type Day = string & { readonly [dayBrand]: true };

/** Why a text is no day, or where arithmetic has left the years that days are known in. */
export interface DayError {
  readonly error: 'no-date' | 'no-such-day' | 'out-of-range';
  /** The text as written, or the day that lies out of range. */
  readonly text: string;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** 1970-01-01 is day number 0; a Thursday. */
const EPOCH_WEEKDAY = 4;

/** Reads a day. */
export function parseDay(text: string): Day | DayError {
  const [, year, month, date] = (FORM.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return { error: 'no-date', text };
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return { error: 'no-such-day', text };
  if (year < FIRST_YEAR || year > LAST_YEAR) return { error: 'out-of-range', text };
  return text as Day;
}

/** Whether a result of this module is an error. */
export function isDayError(result: Day | DayError): result is DayError {
  return typeof result !== 'string';
}

/** The day so many days after another; before it where the count is negative. */
export function addDays(day: Day, count: number): Day | DayError {
  return dayOfNumber(dayNumber(day) + count);
}

/** Days from one day to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, until: Day): number {
  return dayNumber(until) - dayNumber(from);
}

/** Every day from one to another, both included; none where the other comes first. */
export function daysFrom(from: Day, until: Day): readonly Day[] {
  const first = dayNumber(from);
  return Array.from(
    { length: Math.max(0, dayNumber(until) - first + 1) },
    (_, index) => dayOfNumber(first + index) as Day,
  );
}

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

export function weekdayOfNumber(number: number): number {
  return ((((number + EPOCH_WEEKDAY - 1) % 7) + 7) % 7) + 1;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Days since 1970-01-01 (the count of proleptic Gregorian days, with years that begin in March). */
export function dayNumber(day: Day): number {
  return numberOfDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** The day of a day number. */
export function dayOfNumber(number: number): Day | DayError {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  return year < FIRST_YEAR || year > LAST_YEAR ? { error: 'out-of-range', text } : (text as Day);
}

/** Day numbers of the first and of the last day that arithmetic knows. */
export const FIRST_DAY_NUMBER = numberOfDate(FIRST_YEAR, 1, 1);
export const LAST_DAY_NUMBER = numberOfDate(LAST_YEAR, 12, 31);

function numberOfDate(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
