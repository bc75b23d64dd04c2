import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLimits, type Duration, parseDuration } from '../../../src/base/duration.ts';
import { compareSurely } from '../../../src/rules/support/limits.ts';

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
    ['14wd', '30d', 'shorter'],
    ['15wd', '30d', 'unlike'],
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
