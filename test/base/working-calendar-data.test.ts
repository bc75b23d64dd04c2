/** The data against two witnesses: the package chinese-days, day by day, and dates known from the notices themselves. */
import { isWorkday } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { OFFICIAL_YEARS } from '../../src/base/calendar-data/official-years.ts';
import { type Day, daysFrom, parseDay, weekday } from '../../src/base/day.ts';
import {
  coverageBetween,
  isWorkingDay,
  knownUntil,
  OFFICIAL_CALENDAR,
  rulingsBetween,
  workingDaysBetween,
} from '../../src/base/working-calendar.ts';

const day = (text: string): Day => parseDay(text) as Day;
const isWorked = (text: string): boolean => isWorkingDay(OFFICIAL_CALENDAR, day(text));

describe('official working days', () => {
  it('agree with chinese-days on every day of 2007–2026', () => {
    const days = daysFrom(day('2007-01-01'), day('2026-12-31'));
    expect(days).toHaveLength(7305);
    expect(days.filter((each) => isWorkingDay(OFFICIAL_CALENDAR, each) !== isWorkday(each))).toEqual([]);
  });

  it.each([
    // 国办发明电〔2006〕49号 decides two days of 2006
    ['2006-12-30', true],
    ['2006-12-31', true],
    ['2007-12-29', true],
    ['2007-12-31', false],
    ['2011-12-31', true],
    // 国发明电〔2015〕1号: the 70th anniversary of victory
    ['2015-09-03', false],
    ['2015-09-04', false],
    ['2015-09-06', true],
    ['2016-09-03', false],
    ['2018-09-03', true],
    ['2018-12-29', true],
    ['2018-12-31', false],
    // 国办发明电〔2019〕3号 made four days of one
    ['2019-05-02', false],
    ['2019-05-03', false],
    ['2019-04-28', true],
    ['2019-05-05', true],
    // 国办发明电〔2020〕1号 prolonged the Spring Festival; Saturday February 1st had been a working day
    ['2020-01-31', false],
    ['2020-02-01', false],
    ['2020-02-03', true],
    ['2024-02-09', true],
    ['2025-01-26', true],
    ['2025-02-04', false],
    // 国办发明电〔2025〕7号
    ['2026-01-02', false],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-05-09', true],
    ['2026-09-20', true],
    ['2026-09-25', false],
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
  ])('%s: worked is %s', (text, worked) => {
    expect(isWorked(text)).toBe(worked);
  });

  it.each([
    [2007, 249],
    [2013, 250],
    [2020, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    const before = day(`${year - 1}-12-31`);
    expect(workingDaysBetween(OFFICIAL_CALENDAR, before, day(`${year}-12-31`))).toBe(count);
  });

  it('have a notice for each year, issued before the year or, where amended, later', () => {
    expect(OFFICIAL_YEARS.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, index) => 2007 + index));
    for (const { year, notice, amended, holidays } of OFFICIAL_YEARS) {
      expect(notice.number).toBe(`国办发明电〔${year - 1}〕${/\d+号$/u.exec(notice.number)?.[0]}`);
      expect(notice.issued.slice(0, 4)).toBe(String(year - 1));
      expect(parseDay(notice.issued)).toBe(notice.issued);
      if (amended !== undefined) expect(amended.issued.slice(0, 4)).toBe(String(year));
      expect(holidays.length).toBeGreaterThanOrEqual(4);
    }
    expect(OFFICIAL_YEARS.filter(({ amended }) => amended !== undefined).map(({ year }) => year)).toEqual([
      2015, 2019, 2020,
    ]);
  });

  it('let weekends be worked and never a day that is worked anyway', () => {
    const rulings = rulingsBetween(OFFICIAL_CALENDAR, day('2006-01-01'), day('2027-12-31'));
    expect(rulings.length).toBe(OFFICIAL_CALENDAR.rulings.size);
    expect(rulings.filter((ruling) => ruling.working && weekday(ruling.day) <= 5)).toEqual([]);
    expect(rulings.every(({ name }) => name !== undefined && name !== '')).toBe(true);
  });
});

describe('coverage', () => {
  it.each([
    ['2007-01-01', '2026-12-24', 'known'],
    ['2026-12-24', '2026-12-24', 'known'],
    ['2026-12-25', '2026-12-25', 'provisional'],
    ['2026-09-29', '2027-01-04', 'provisional'],
    ['2025-12-25', '2026-01-05', 'known'],
    ['2006-12-31', '2007-01-05', 'provisional'],
    ['2027-03-01', '2026-03-01', 'provisional'],
    ['1995-05-01', '1995-05-02', 'provisional'],
  ])('of %s to %s is %s', (from, until, coverage) => {
    expect(coverageBetween(OFFICIAL_CALENDAR, day(from), day(until))).toBe(coverage);
  });

  it('ends a week before the year that no notice is known of', () => {
    expect(knownUntil(OFFICIAL_CALENDAR, day('2026-09-29'))).toBe('2026-12-24');
    expect(knownUntil(OFFICIAL_CALENDAR, day('2007-09-29'))).toBe('2026-12-24');
    expect(knownUntil(OFFICIAL_CALENDAR, day('2026-12-28'))).toBeUndefined();
    expect(knownUntil(OFFICIAL_CALENDAR, day('2027-01-01'))).toBeUndefined();
  });

  it('takes days that no notice decides for what their weekday says', () => {
    expect(isWorked('2027-01-01')).toBe(true);
    expect(isWorked('2027-01-02')).toBe(false);
  });
});
