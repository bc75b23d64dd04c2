/**
 * Business time: the minutes in which a center is open, counted through since 1990-01-01. A moment becomes a number, sums
 * are sums of integers, and the number becomes a moment again.
 */
import { type BusinessHours, minutesPassed, minutesPerDay, timeAfter } from './business-hours.ts';
import { type DayError, isDayError } from './day.ts';
import { dayOf, type Moment, minuteOf, momentOf } from './moment.ts';
import { isWorkingDay, type WorkingCalendar, workingDayAt, workingDaysBefore } from './working-calendar.ts';

export interface BusinessClock {
  readonly calendar: WorkingCalendar;
  readonly hours: BusinessHours;
}

/**
 * Between two spans of business hours no business time passes, so one number is many moments: `end` is the first of them
 * (closing time: when a limit runs out), `start` the last (the next opening: when work can begin).
 */
export type Side = 'start' | 'end';

/** Business minutes since 1990-01-01 at a moment. */
export function businessMinutes({ calendar, hours }: BusinessClock, moment: Moment): number {
  const day = dayOf(moment);
  const today = isWorkingDay(calendar, day) ? minutesPassed(hours, minuteOf(moment)) : 0;
  return workingDaysBefore(calendar, day) * minutesPerDay(hours) + today;
}

/** The moment at which so many business minutes have passed since 1990-01-01; a part of a minute counts as begun. */
export function momentAt({ calendar, hours }: BusinessClock, minutes: number, side: Side): Moment | DayError {
  const whole = Math.ceil(minutes);
  const length = minutesPerDay(hours);
  const rank = side === 'end' ? Math.ceil(whole / length) - 1 : Math.floor(whole / length);
  const day = workingDayAt(calendar, rank);
  return isDayError(day) ? day : momentOf(day, timeAfter(hours, whole - rank * length, side));
}

/** The moment so many business minutes after another; before it where they are negative. */
export function addBusinessMinutes(clock: BusinessClock, moment: Moment, minutes: number): Moment | DayError {
  return momentAt(clock, businessMinutes(clock, moment) + minutes, minutes < 0 ? 'start' : 'end');
}

/** Business minutes from one moment to another, negative backwards. */
export function businessMinutesBetween(clock: BusinessClock, from: Moment, until: Moment): number {
  return businessMinutes(clock, until) - businessMinutes(clock, from);
}
