import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayNumber, dayOfNumber, parseDay } from '../../src/base/day.ts';
import {
  addWorkingDays,
  coverageBetween,
  endOfCalendarDays,
  isWorkingDay,
  OFFICIAL_CALENDAR,
  withOwnDays,
  withYears,
  workingDayFrom,
  workingDaysBetween,
} from '../../src/base/working-calendar.ts';

const day = (text: string): Day => parseDay(text) as Day;
const days = fc
  .integer({ min: dayNumber(day('2006-06-01')), max: dayNumber(day('2027-06-30')) })
  .map((number) => dayOfNumber(number) as Day);
const workingDays = days.filter((each) => isWorkingDay(OFFICIAL_CALENDAR, each));
const counts = fc.integer({ min: 0, max: 250 });
const add = (from: Day, count: number): Day => addWorkingDays(OFFICIAL_CALENDAR, from, count) as Day;
const between = (from: Day, until: Day): number => workingDaysBetween(OFFICIAL_CALENDAR, from, until);

describe('counting working days', () => {
  it('is what counting them one by one gives', () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        let current = from;
        for (let left = count; left > 0; ) {
          current = addDays(current, 1) as Day;
          if (isWorkingDay(OFFICIAL_CALENDAR, current)) left -= 1;
        }
        expect(add(from, count)).toBe(current);
      }),
    );
  });

  it('adding and counting undo each other', () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        expect(between(from, add(from, count))).toBe(count);
      }),
    );
    fc.assert(
      fc.property(workingDays, workingDays, (from, until) => {
        expect(add(from, between(from, until))).toBe(until);
      }),
    );
  });

  it('counts back from a working day to where it came from', () => {
    fc.assert(
      fc.property(workingDays, counts, (from, count) => {
        expect(add(add(from, count), -count)).toBe(from);
      }),
    );
  });

  it('is monotone in the day and in the count', () => {
    fc.assert(
      fc.property(days, days, counts, (one, other, count) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        if (count > 0) expect(add(first, count) <= add(second, count)).toBe(true);
        expect(add(one, count) < add(one, count + 1)).toBe(true);
      }),
    );
  });

  it('is additive', () => {
    fc.assert(
      fc.property(days, counts, counts, (from, one, other) => {
        expect(add(add(from, one), other)).toBe(add(from, one + other));
      }),
    );
    fc.assert(
      fc.property(days, days, days, (one, two, three) => {
        expect(between(one, two) + between(two, three)).toBe(between(one, three));
      }),
    );
  });

  it('ends on a working day, whatever day it begins on', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -250, max: 250 }), (from, count) => {
        if (count !== 0) expect(isWorkingDay(OFFICIAL_CALENDAR, add(from, count))).toBe(true);
      }),
    );
  });

  it.each([
    // The day of acceptance is not counted; October 1st to 7th is off, Saturday the 10th is worked.
    ['2026-09-29', 1, '2026-09-30'],
    ['2026-09-29', 2, '2026-10-08'],
    ['2026-09-29', 4, '2026-10-10'],
    ['2026-09-29', 5, '2026-10-12'],
    ['2026-09-29', 16, '2026-10-27'],
    ['2026-09-19', 1, '2026-09-20'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-05', 0, '2026-10-05'],
  ])('%s and %i working days is %s', (from, count, until) => {
    expect(add(day(from), count)).toBe(until);
  });

  it('says where it leaves the years it knows', () => {
    expect(addWorkingDays(OFFICIAL_CALENDAR, day('2100-12-31'), 1)).toEqual({
      error: 'out-of-range',
      text: '2101-01-01',
    });
    expect(addWorkingDays(OFFICIAL_CALENDAR, day('1990-01-02'), -9)).toEqual({
      error: 'out-of-range',
      text: '1989-12-31',
    });
    expect(addWorkingDays(OFFICIAL_CALENDAR, day('2026-01-01'), 99_999)).toMatchObject({ error: 'out-of-range' });
  });
});

describe('limits in calendar days', () => {
  it.each([
    ['2026-09-10', 10, '2026-09-20'],
    ['2026-09-10', 11, '2026-09-21'],
    // Ends within National Day: the first working day after it (民法典 Art. 203).
    ['2026-09-10', 22, '2026-10-08'],
    ['2026-10-01', 2, '2026-10-08'],
    ['2026-10-01', 9, '2026-10-10'],
    ['2026-10-01', 10, '2026-10-12'],
  ])('%s and %i days end on %s', (from, count, until) => {
    expect(endOfCalendarDays(OFFICIAL_CALENDAR, day(from), count)).toBe(until);
  });
});

describe('a center’s own days', () => {
  const own = withOwnDays(
    OFFICIAL_CALENDAR,
    [{ day: day('2026-05-18'), name: '大厅搬迁' }],
    [{ day: day('2026-05-16'), name: undefined }],
  );

  it('close working days and open days of rest', () => {
    expect(isWorkingDay(own, day('2026-05-16'))).toBe(true);
    expect(isWorkingDay(own, day('2026-05-18'))).toBe(false);
    expect(addWorkingDays(own, day('2026-05-15'), 2)).toBe('2026-05-19');
    expect(workingDayFrom(own, day('2026-05-18'))).toBe('2026-05-19');
  });

  it('leave the official calendar as it is', () => {
    expect(isWorkingDay(OFFICIAL_CALENDAR, day('2026-05-18'))).toBe(true);
    expect(addWorkingDays(OFFICIAL_CALENDAR, day('2026-05-15'), 2)).toBe('2026-05-19');
    expect(addWorkingDays(OFFICIAL_CALENDAR, day('2026-05-15'), 1)).toBe('2026-05-18');
  });
});

describe('the notice of a year that a center writes down', () => {
  const holidays = (...texts: string[]) => texts.map((text) => ({ day: day(text), name: '元旦' }));
  const longer = withYears(OFFICIAL_CALENDAR, [
    { year: 2027, daysOff: holidays('2027-01-01'), worked: [{ day: day('2026-12-26'), name: undefined }] },
  ]);

  it('makes that year known, and the December before it', () => {
    expect(coverageBetween(longer, day('2026-09-29'), day('2027-12-24'))).toBe('known');
    expect(coverageBetween(longer, day('2027-12-25'), day('2027-12-25'))).toBe('provisional');
    expect(isWorkingDay(longer, day('2027-01-01'))).toBe(false);
    expect(isWorkingDay(longer, day('2026-12-26'))).toBe(true);
  });

  it('replaces what is known of a year', () => {
    const changed = withYears(OFFICIAL_CALENDAR, [{ year: 2026, daysOff: holidays('2026-01-01'), worked: [] }]);
    expect(isWorkingDay(changed, day('2026-10-01'))).toBe(true);
    expect(isWorkingDay(changed, day('2026-10-10'))).toBe(false);
    expect(isWorkingDay(changed, day('2025-10-01'))).toBe(false);
  });
});
