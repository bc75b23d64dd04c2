/**
 * Which days are worked, and counting by them (行政许可法 Art. 82: limits are in working days, statutory holidays are not
 * counted). Monday to Friday are worked unless a notice of the State Council or the center itself says otherwise.
 *
 * Where no notice is known a day is taken for what its weekday says, and whatever is counted over it is provisional.
 */
import { OFFICIAL_YEARS, type OfficialYear } from './calendar-data/official-years.ts';
import {
  type Day,
  type DayError,
  dayNumber,
  dayOfNumber,
  daysFrom,
  FIRST_DAY_NUMBER,
  isDayError,
  LAST_DAY_NUMBER,
  parseDay,
  weekday,
  weekdayOfNumber,
  yearOf,
} from './day.ts';

/** Why a day is what its weekday does not say: a holiday, a weekend day worked instead, or the center's own doing. */
export interface DayRuling {
  readonly working: boolean;
  readonly by: 'holiday' | 'make-up' | 'closed' | 'open';
  /** The holiday, or the center's reason. */
  readonly name: string | undefined;
}

export interface WorkingCalendar {
  readonly rulings: ReadonlyMap<Day, DayRuling>;
  /** Years whose notice is known. */
  readonly knownYears: ReadonlySet<number>;
}

/** Whether all days concerned are decided by a known notice. */
export type Coverage = 'known' | 'provisional';

/**
 * From here on a December belongs to what the next year's notice may change: New Year's days off and their make-up days
 * lie within the week before (the earliest in twenty notices is December 29th).
 */
const UNSURE_DECEMBER = '12-25';

/** What a notice decides for a year, and for days of the December before it. */
export interface YearArrangement {
  readonly year: number;
  readonly daysOff: readonly NamedDay[];
  /** Weekend days worked instead. */
  readonly worked: readonly NamedDay[];
}

export interface NamedDay {
  readonly day: Day;
  readonly name: string | undefined;
}

/** The calendar of the State Council's notices. */
export const OFFICIAL_CALENDAR: WorkingCalendar = withYears(
  { rulings: new Map(), knownYears: new Set() },
  OFFICIAL_YEARS.map(arrangementOf),
);

/** A calendar with the notices of more years; a year that it has already is replaced. */
export function withYears(calendar: WorkingCalendar, years: readonly YearArrangement[]): WorkingCalendar {
  if (years.length === 0) return calendar;
  const added = new Set(years.map(({ year }) => year));
  const rulings = new Map([...calendar.rulings].filter(([day]) => !added.has(noticeYearOf(day))));
  for (const { daysOff, worked } of years) {
    for (const { day, name } of daysOff) rulings.set(day, { working: false, by: 'holiday', name });
    for (const { day, name } of worked) rulings.set(day, { working: true, by: 'make-up', name });
  }
  return { rulings, knownYears: new Set([...calendar.knownYears, ...added]) };
}

/** The year whose notice decides a day. */
export function noticeYearOf(day: Day): number {
  return yearOf(day) + (day.slice(5) >= UNSURE_DECEMBER ? 1 : 0);
}

/** A calendar with a center's own closed and open days laid over it, each with its reason. */
export function withOwnDays(
  calendar: WorkingCalendar,
  closed: readonly NamedDay[],
  open: readonly NamedDay[],
): WorkingCalendar {
  if (closed.length === 0 && open.length === 0) return calendar;
  const rulings = new Map(calendar.rulings);
  for (const { day, name } of closed) rulings.set(day, { working: false, by: 'closed', name });
  for (const { day, name } of open) rulings.set(day, { working: true, by: 'open', name });
  return { ...calendar, rulings };
}

export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  return calendar.rulings.get(day)?.working ?? weekday(day) <= 5;
}

/**
 * The n-th working day after a day. The day itself is not counted (民法典 Art. 201); a limit ends with the n-th day's
 * business hours (Art. 203).
 * @param count 0 gives the day itself, whatever it is; -1 the last working day before it
 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, count: number): Day | DayError {
  if (count === 0) return day;
  const before = workingDaysBefore(calendar, day) + (count > 0 && isWorkingDay(calendar, day) ? 1 : 0);
  return workingDayAt(calendar, count > 0 ? before + count - 1 : before + count);
}

/** How many working days lie after one day up to another, that one included; negative backwards. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, until: Day): number {
  return workingDaysThrough(calendar, until) - workingDaysThrough(calendar, from);
}

/** A day if it is worked, else the next that is. */
export function workingDayFrom(calendar: WorkingCalendar, day: Day): Day | DayError {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** The day on which a limit in calendar days ends: if it is no working day, the next one (民法典 Art. 203). */
export function endOfCalendarDays(calendar: WorkingCalendar, day: Day, count: number): Day | DayError {
  const last = dayOfNumber(dayNumber(day) + count);
  return isDayError(last) ? last : workingDayFrom(calendar, last);
}

/** Working days since 1990-01-01 up to a day, that day not included. */
export function workingDaysBefore(calendar: WorkingCalendar, day: Day): number {
  return indexOf(calendar).before[dayNumber(day) - FIRST_DAY_NUMBER] ?? 0;
}

/** The working day with so many working days before it since 1990-01-01. */
export function workingDayAt(calendar: WorkingCalendar, rank: number): Day | DayError {
  const number = indexOf(calendar).days[rank];
  return dayOfNumber(number ?? (rank < 0 ? FIRST_DAY_NUMBER - 1 : LAST_DAY_NUMBER + 1));
}

/** The days from one to another, both included, that are not what their weekday says, in order. */
export function rulingsBetween(
  { rulings }: WorkingCalendar,
  from: Day,
  until: Day,
): readonly (DayRuling & { readonly day: Day })[] {
  return daysFrom(from, until).flatMap((day) => {
    const ruling = rulings.get(day);
    return ruling === undefined ? [] : [{ ...ruling, day }];
  });
}

/** Whether every day from one to another, both included, is decided by a known notice. */
export function coverageBetween({ knownYears }: WorkingCalendar, from: Day, until: Day): Coverage {
  const [first, last] = from <= until ? [from, until] : [until, from];
  for (let year = yearOf(first); year <= yearOf(last); year += 1) if (!knownYears.has(year)) return 'provisional';
  return knownYears.has(noticeYearOf(last)) ? 'known' : 'provisional';
}

/** The last day up to which, from a day on, everything is decided by known notices; `undefined` where the day is not. */
export function knownUntil({ knownYears }: WorkingCalendar, from: Day): Day | undefined {
  let year = yearOf(from);
  if (!knownYears.has(year)) return undefined;
  while (knownYears.has(year + 1)) year += 1;
  const last = dayOfNumber(dayNumber(dayIn(UNSURE_DECEMBER, year)) - 1);
  return isDayError(last) || last < from ? undefined : last;
}

interface DayIndex {
  /** For each day since 1990-01-01, how many working days lie before it. */
  readonly before: Int32Array;
  /** The day number of each working day. */
  readonly days: Int32Array;
}

const indices = new WeakMap<WorkingCalendar, DayIndex>();

/** All of 1990–2100 counted once, so that every question is two look-ups. */
function indexOf(calendar: WorkingCalendar): DayIndex {
  const known = indices.get(calendar);
  if (known !== undefined) return known;
  const rulings = new Map([...calendar.rulings].map(([day, ruling]) => [dayNumber(day), ruling.working]));
  const length = LAST_DAY_NUMBER - FIRST_DAY_NUMBER + 1;
  const before = new Int32Array(length);
  const days = new Int32Array(length);
  let count = 0;
  for (let offset = 0; offset < length; offset += 1) {
    const number = FIRST_DAY_NUMBER + offset;
    before[offset] = count;
    if (rulings.get(number) ?? weekdayOfNumber(number) <= 5) {
      days[count] = number;
      count += 1;
    }
  }
  const index: DayIndex = { before, days: days.slice(0, count) };
  indices.set(calendar, index);
  return index;
}

function workingDaysThrough(calendar: WorkingCalendar, day: Day): number {
  return workingDaysBefore(calendar, day) + (isWorkingDay(calendar, day) ? 1 : 0);
}

function arrangementOf({ year, holidays }: OfficialYear): YearArrangement {
  const named = (name: string) => (day: Day) => ({ day, name });
  return {
    year,
    daysOff: holidays.flatMap(([name, span]) => daysOfSpan(span, year).map(named(name))),
    worked: holidays.flatMap(([name, , ...days]) => days.map((text) => dayIn(text, year)).map(named(name))),
  };
}

/** Days of a span as the data write it: `10-01..10-07`, `05-01`, `2007-12-30..01-01`. */
function daysOfSpan(span: string, year: number): readonly Day[] {
  const [first = '', last = first] = span.split('..');
  return daysFrom(dayIn(first, year), dayIn(last, year));
}

/**
 * A day of a year's notice.
 * @throws Error where the data hold no such day, a bug of ours that the tests of the data find
 */
function dayIn(text: string, year: number): Day {
  const day = parseDay(text.length === 5 ? `${year}-${text}` : text);
  if (isDayError(day)) throw new Error(`calendar data: ${day.error} ${day.text}`);
  return day;
}
