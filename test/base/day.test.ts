import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  daysFrom,
  FIRST_DAY_NUMBER,
  LAST_DAY_NUMBER,
  parseDay,
  weekday,
} from '../../src/base/day.ts';
import { dayOf, minuteOf, parseMoment } from '../../src/base/moment.ts';

const MILLISECONDS_OF_DAY = 86_400_000;
const dayNumbers = fc.integer({ min: FIRST_DAY_NUMBER, max: LAST_DAY_NUMBER });

describe('days', () => {
  it('are what UTC says they are, each from 1990 to 2100', () => {
    const numbers = Array.from(
      { length: LAST_DAY_NUMBER - FIRST_DAY_NUMBER + 1 },
      (_, index) => FIRST_DAY_NUMBER + index,
    );
    const wrong = numbers.filter((number) => {
      const date = new Date(number * MILLISECONDS_OF_DAY);
      const day = dayOfNumber(number) as Day;
      const same = day === date.toISOString().slice(0, 10) && weekday(day) % 7 === date.getUTCDay();
      return !same || parseDay(day) !== day || dayNumber(day) !== number;
    });
    expect(numbers).toHaveLength(40_542);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-02-29', 'no-such-day'],
    ['2100-02-29', 'no-such-day'],
    ['2026-13-01', 'no-such-day'],
    ['2026-04-31', 'no-such-day'],
    ['2026-00-10', 'no-such-day'],
    ['1989-12-31', 'out-of-range'],
    ['2101-01-01', 'out-of-range'],
    ['2026-1-1', 'no-date'],
    ['2026/01/01', 'no-date'],
    ['2026-01-01T00:00', 'no-date'],
    ['', 'no-date'],
  ])('%s is no day: %s', (text, error) => {
    expect(parseDay(text)).toEqual({ error, text });
  });

  it('has the leap day of 2000 and 2024', () => {
    expect(parseDay('2000-02-29')).toBe('2000-02-29');
    expect(addDays(parseDay('2024-02-28') as Day, 2)).toBe('2024-03-01');
  });

  it('says where arithmetic leaves the years it knows', () => {
    expect(addDays(parseDay('2100-12-31') as Day, 1)).toEqual({ error: 'out-of-range', text: '2101-01-01' });
    expect(addDays(parseDay('1990-01-01') as Day, -1)).toEqual({ error: 'out-of-range', text: '1989-12-31' });
  });

  it('adds and subtracts', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (one, other) => {
        const [from, until] = [dayOfNumber(one) as Day, dayOfNumber(other) as Day];
        expect(addDays(from, daysBetween(from, until))).toBe(until);
        expect(from < until).toBe(one < other);
      }),
    );
  });

  it('lists days from one to another', () => {
    const [from, until] = [parseDay('2026-12-30') as Day, parseDay('2027-01-02') as Day];
    expect(daysFrom(from, until)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(daysFrom(until, from)).toEqual([]);
  });
});

describe('moments', () => {
  it.each([
    '2026-09-29T16:40',
    '2026-09-29 16:40',
    '2026-09-29T16:40:59',
    '2026-09-29T16:40+08:00',
    '2026-09-29T16:40+0800',
  ])('%s is a moment', (text) => {
    const moment = parseMoment(text);
    expect(moment).toBe('2026-09-29T16:40');
    if (typeof moment !== 'string') return;
    expect(dayOf(moment)).toBe('2026-09-29');
    expect(minuteOf(moment)).toBe(1000);
  });

  it.each([
    ['2026-09-29', 'no-moment', '2026-09-29'],
    ['2026-09-29T24:00', 'no-moment', '2026-09-29T24:00'],
    ['2026-09-29T16:60', 'no-moment', '2026-09-29T16:60'],
    ['昨天下午', 'no-moment', '昨天下午'],
    ['2026-02-30T16:40', 'no-such-day', '2026-02-30'],
    ['1989-12-31T16:40', 'out-of-range', '1989-12-31'],
    ['2026-09-29T16:40Z', 'other-zone', '2026-09-29T16:40Z'],
    ['2026-09-29T16:40+09:00', 'other-zone', '2026-09-29T16:40+09:00'],
  ])('%s is none: %s', (text, error, told) => {
    expect(parseMoment(text)).toEqual({ error, text: told });
  });
});
