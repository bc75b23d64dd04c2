import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessMinutes,
  businessMinutes,
  businessMinutesBetween,
  momentAt,
} from '../../src/base/business-clock.ts';
import { DEFAULT_BUSINESS_HOURS, minutesPerDay, parseBusinessHours } from '../../src/base/business-hours.ts';
import { type Day, dayNumber, dayOfNumber, parseDay } from '../../src/base/day.ts';
import { DEFAULT_MINUTES_PER_DAY } from '../../src/base/duration.ts';
import { dayOf, type Moment, minuteOf, momentOf, parseMoment } from '../../src/base/moment.ts';
import { isWorkingDay, OFFICIAL_CALENDAR } from '../../src/base/working-calendar.ts';

const clock = { calendar: OFFICIAL_CALENDAR, hours: DEFAULT_BUSINESS_HOURS };
const moment = (text: string): Moment => parseMoment(text) as Moment;
const dayNumberOf = (text: string): number => dayNumber(parseDay(text) as Day);
const moments = fc
  .tuple(
    fc.integer({ min: dayNumberOf('2007-01-01'), max: dayNumberOf('2027-12-31') }),
    fc.integer({ min: 0, max: 1439 }),
  )
  .map(([number, minute]) => momentOf(dayOfNumber(number) as Day, minute));
const amounts = fc.integer({ min: 0, max: 10_000 });

function isOpen(at: Moment): boolean {
  const minute = minuteOf(at);
  const inside = DEFAULT_BUSINESS_HOURS.some((span) => span.from <= minute && minute < span.until);
  return inside && isWorkingDay(OFFICIAL_CALENDAR, dayOf(at));
}

describe('business time', () => {
  it.each([
    // Within a span, over lunch, over the night, over National Day.
    ['2026-09-29T09:30', 60, '2026-09-29T10:30'],
    ['2026-09-29T11:30', 60, '2026-09-29T13:30'],
    ['2026-09-29T11:30', 30, '2026-09-29T12:00'],
    ['2026-09-29T16:40', 20, '2026-09-29T17:00'],
    ['2026-09-29T16:40', 21, '2026-09-30T09:01'],
    ['2026-09-30T16:40', 90, '2026-10-08T10:10'],
    // Outside business hours and on days of rest it begins with the next opening.
    ['2026-09-29T07:15', 90, '2026-09-29T10:30'],
    ['2026-09-29T12:20', 60, '2026-09-29T14:00'],
    ['2026-09-29T21:00', 60, '2026-09-30T10:00'],
    ['2026-10-03T10:00', 60, '2026-10-08T10:00'],
    ['2026-10-09T16:30', 60, '2026-10-10T09:30'],
  ])('%s and %i minutes is %s', (from, minutes, until) => {
    expect(addBusinessMinutes(clock, moment(from), minutes)).toBe(until);
  });

  it('adding and counting undo each other', () => {
    fc.assert(
      fc.property(moments, amounts, (from, minutes) => {
        const until = addBusinessMinutes(clock, from, minutes) as Moment;
        expect(businessMinutesBetween(clock, from, until)).toBe(minutes);
      }),
    );
  });

  it('is additive and monotone', () => {
    fc.assert(
      fc.property(moments, amounts, amounts, (from, one, other) => {
        const first = addBusinessMinutes(clock, from, one) as Moment;
        expect(addBusinessMinutes(clock, first, other)).toBe(addBusinessMinutes(clock, from, one + other));
        expect(addBusinessMinutes(clock, from, one) <= addBusinessMinutes(clock, from, one + other)).toBe(true);
      }),
    );
  });

  it('passes minute by minute while the windows are open, and not otherwise', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const next = momentOf(dayOf(at), minuteOf(at) + 1);
        expect(businessMinutesBetween(clock, at, next)).toBe(isOpen(at) ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends when a span ends and starts when the next begins', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const minutes = businessMinutes(clock, at);
        const [end, start] = [momentAt(clock, minutes, 'end') as Moment, momentAt(clock, minutes, 'start') as Moment];
        expect(businessMinutes(clock, end)).toBe(minutes);
        expect(businessMinutes(clock, start)).toBe(minutes);
        expect(isOpen(start)).toBe(true);
        expect(end <= at && at <= start).toBe(true);
      }),
    );
  });

  it('says where it leaves the years it knows', () => {
    expect(addBusinessMinutes(clock, moment('2100-12-31T16:30'), 31)).toEqual({
      error: 'out-of-range',
      text: '2101-01-01',
    });
    expect(addBusinessMinutes(clock, moment('1990-01-01T10:00'), -61)).toEqual({
      error: 'out-of-range',
      text: '1989-12-31',
    });
  });
});

describe('business hours', () => {
  it('are seven hours when nothing is said', () => {
    expect(minutesPerDay(DEFAULT_BUSINESS_HOURS)).toBe(DEFAULT_MINUTES_PER_DAY);
  });

  it('may be written in any order', () => {
    expect(parseBusinessHours(['13:00-17:00', '09:00-12:00'])).toEqual(DEFAULT_BUSINESS_HOURS);
  });

  it.each([
    [['09:00-12:00', '17:00-13:00'], { error: 'reversed', index: 1 }],
    [['09:00-09:00'], { error: 'reversed', index: 0 }],
    [['13:00-17:00', '09:00-13:01'], { error: 'overlap', index: 0 }],
    [['9点到12点'], { error: 'form', index: 0 }],
    [[], { error: 'form', index: 0 }],
  ])('%j is refused', (texts, error) => {
    expect(parseBusinessHours(texts)).toEqual(error);
  });
});
