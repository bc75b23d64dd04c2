import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTime, compareTime, formatDuration, parseDuration } from '../../src/base/duration.ts';
import { timeSaved } from '../../src/disclosure/time-saved.ts';

function saved(statutory: string | undefined, promised: string): string {
  const limit = statutory === undefined ? undefined : parseDuration(statutory);
  const result = timeSaved(limit, parseDuration(promised), 420);
  return result.kind === 'saved' ? `${formatDuration(result.by)} ${result.percent}%` : result.kind;
}

describe('the time that a promise saves', () => {
  it.each([
    ['20wd', '5wd', '15wd 75%'],
    ['20wd', '12.5wd', '7.5wd 37%'],
    ['20wd', '4h', '19wd 3h 97%'],
    ['20wd', 'instant', '19wd 95%'],
    ['30d', '10d', '20d 66%'],
    ['20wd', '20wd', 'none'],
    ['7wd', '10wd', 'none'],
    ['30d', '30d', 'none'],
    ['30d', '10wd', 'unlike'],
    ['20wd', '10d', 'unlike'],
    [undefined, '5wd', 'no-limit'],
  ])('of %s by %s is %s', (statutory, promised, expected) => {
    expect(saved(statutory, promised)).toBe(expected);
  });

  it('and the promise together are the limit', () => {
    const time = fc.record({ centidays: fc.nat(6000), minutes: fc.nat(419) });
    fc.assert(
      fc.property(time, time, fc.integer({ min: 300, max: 480 }), (limit, promise, minutesPerDay) => {
        const result = timeSaved(
          { unit: 'working-time', time: limit },
          { unit: 'working-time', time: promise },
          minutesPerDay,
        );
        if (result.kind !== 'saved' || result.by.unit !== 'working-time') {
          expect(compareTime(promise, limit, minutesPerDay)).toBeGreaterThanOrEqual(0);
          return;
        }
        // Hundredths of a day are no whole minutes: less than one minute is left to the promise.
        const rest = compareTime(limit, addTime(promise, result.by.time), minutesPerDay);
        expect(rest).toBeGreaterThanOrEqual(0);
        expect(rest).toBeLessThan(100);
        expect(result.percent).toBeLessThanOrEqual(100);
      }),
    );
  });
});
