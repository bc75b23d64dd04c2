import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime, timeInCentiminutes } from '../../src/base/duration.ts';
import { processTime } from '../../src/process/time.ts';
import { lengthsOfRuns } from './support/enumerate-runs.ts';
import { randomProcess, tighteningOf } from './support/random-process.ts';
import { withReturns } from './support/random-returns.ts';
import { processOf } from './support/read-text.ts';

const SEVEN_HOURS = 420;

describe('time of any process with returns', () => {
  it('is what walking every run finds', () => {
    let compared = 0;
    let returned = 0;
    const given = randomProcess.chain((process) =>
      fc.tuple(withReturns(process), fc.option(tighteningOf(process), { nil: undefined })),
    );
    fc.assert(
      fc.property(given, fc.constantFrom(360, 420, 480), ([process, variant], day) => {
        const lengths = lengthsOfRuns(process, day, variant, 400);
        if (lengths === undefined) return;
        const { longest, withoutReturns, shortest } = processTime(process, day, variant);
        expect(timeInCentiminutes(longest, day)).toBe(Math.max(...lengths));
        expect(timeInCentiminutes(shortest, day)).toBe(Math.min(...lengths));
        compared += 1;
        if (timeInCentiminutes(longest, day) > timeInCentiminutes(withoutReturns, day)) returned += 1;
      }),
      { numRuns: 10_800 },
    );
    expect(compared).toBeGreaterThan(10_000);
    expect(returned).toBeGreaterThan(3_000);
  });
});
