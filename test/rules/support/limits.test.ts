import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayNumber, dayOfNumber, daysBetween, isDayError, parseDay } from '../../../src/base/day.ts';
import { compareLimits, type Duration, parseDuration } from '../../../src/base/duration.ts';
import { addWorkingDays, isWorkingDay, OFFICIAL_CALENDAR } from '../../../src/base/working-calendar.ts';
import { compareSurely, longestSpan } from '../../../src/rules/support/limits.ts';

const DAY = 420;

function duration(text: string): Duration {
  const parsed = parseDuration(text);
  if (parsed === undefined) throw new Error(`${text} is no duration`);
  return parsed;
}

const anyDuration = fc.oneof(
  fc.constant(duration('即办')),
  fc.integer({ min: 0, max: 200 }).map((days) => duration(`${days}wd`)),
  fc.integer({ min: 0, max: 200 }).map((days) => duration(`${days}d`)),
  fc.integer({ min: 1, max: 40 }).map((hours) => duration(`${hours}h`)),
);

describe('limits in unlike units', () => {
  it.each([
    ['10wd', '60d', 'shorter'],
    ['15wd', '30d', 'shorter'],
    ['16wd', '30d', 'unlike'],
    ['3wd', '7d', 'unlike'],
    ['8wd', '7d', 'longer'],
    ['60d', '10wd', 'longer'],
    ['7d', '8wd', 'shorter'],
    ['0.5h', '3d', 'shorter'],
    ['即办', '3d', 'shorter'],
    ['即办', '1d', 'unlike'],
  ])('%s is %s → %s', (first, second, comparison) => {
    expect(compareSurely(duration(first), duration(second), DAY)).toBe(comparison);
  });

  it('compares either way round alike, and like units as compareLimits does', () => {
    const reverse = { shorter: 'longer', longer: 'shorter', equal: 'equal', unlike: 'unlike' };
    fc.assert(
      fc.property(anyDuration, anyDuration, (first, second) => {
        const comparison = compareSurely(first, second, DAY);
        expect(compareSurely(second, first, DAY)).toBe(reverse[comparison]);
        const like = compareLimits(first, second, DAY);
        if (like !== 'unlike') expect(comparison).toBe(like);
      }),
    );
  });
});

describe('the most calendar days that working days take', () => {
  /** Working days of the years whose notices are known. */
  const worked = daysOf('2007-01-01', '2026-12-20').filter((day) => isWorkingDay(OFFICIAL_CALENDAR, day));

  it.each([1, 2, 5, 10, 15, 18, 19, 20, 30, 45, 60])('is never exceeded by %d working days', (count) => {
    const spans = worked.flatMap((day) => {
      const end = addWorkingDays(OFFICIAL_CALENDAR, day, count);
      return isDayError(end) || end > '2026-12-20' ? [] : [daysBetween(day, end)];
    });
    const longest = Math.max(...spans);
    expect(longest).toBeGreaterThan(count);
    expect(longestSpan(count)).toBeGreaterThanOrEqual(longest);
    // No looser than needed, or the rule warns of promises that are sure to be met.
    expect(longestSpan(count) - longest).toBeLessThanOrEqual(2);
  });
});

function daysOf(from: string, until: string): readonly Day[] {
  const [first, last] = [from, until].map((text) => dayNumber(parseDay(text) as Day));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => dayOfNumber((first ?? 0) + index) as Day);
}
