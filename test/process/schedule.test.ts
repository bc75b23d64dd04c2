import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeInCentiminutes } from '../../src/base/duration.ts';
import { allBlocks } from '../../src/process/blocks.ts';
import { planSchedule } from '../../src/process/schedule.ts';
import { processTime } from '../../src/process/time.ts';
import { randomProcess } from '../drawing/random-process.ts';
import { witnessTimes } from './support/scenarios.ts';

const MINUTES = 420;

describe('the schedule of a process', () => {
  it('is the worst of all ways of choosing, for every step', () => {
    let witnessed = 0;
    fc.assert(
      fc.property(randomProcess, (process) => {
        const witness = witnessTimes(process, MINUTES, 64);
        if (witness === undefined) return;
        witnessed += 1;
        const schedule = planSchedule(process, MINUTES);
        expect(schedule.total).toBe(witness.total);
        expect(new Map(schedule.steps.map(({ step, finish }) => [step.id, finish]))).toEqual(witness.finish);
        expect(new Map(schedule.steps.map(({ step, remaining }) => [step.id, remaining]))).toEqual(witness.remaining);
      }),
      { numRuns: 1000 },
    );
    expect(witnessed).toBeGreaterThan(800);
  });

  it('takes as long as the time of the process says', () => {
    fc.assert(
      fc.property(randomProcess, (process) => {
        const { longest } = processTime(process, MINUTES);
        expect(planSchedule(process, MINUTES).total).toBe(timeInCentiminutes(longest, MINUTES));
      }),
      { numRuns: 1000 },
    );
  });

  it('has each step once, in the order of the text, none of which breaks the whole', () => {
    fc.assert(
      fc.property(randomProcess, (process) => {
        const schedule = planSchedule(process, MINUTES);
        const steps = allBlocks(process.blocks).filter((block) => block.kind === 'step');
        expect(schedule.steps.map(({ step }) => step.id)).toEqual(steps.map((step) => step.id));
        for (const { start, finish, remaining } of schedule.steps) {
          expect(start <= finish).toBe(true);
          expect(finish + remaining <= schedule.total).toBe(true);
        }
      }),
    );
  });

  it('lets no pause stop a step both before and after it', () => {
    fc.assert(
      fc.property(randomProcess, (process) => {
        for (const { step, stoppedBy, stopsAfter } of planSchedule(process, MINUTES).steps) {
          expect([...stoppedBy].filter((stop) => stopsAfter.has(stop))).toEqual([]);
          expect(stopsAfter.has(step.id)).toBe(false);
        }
      }),
    );
  });
});
