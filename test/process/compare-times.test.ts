import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MinutesPerDay, timeInCentiminutes, type WorkingTime } from '../../src/base/duration.ts';
import { comparedOf, compareTimes, type TimeComparison } from '../../src/process/compare-times.ts';
import { formatDifference, timeDifference } from '../../src/process/time-difference.ts';
import { randomProcess } from './support/random-process.ts';
import { withReturns } from './support/random-returns.ts';
import { processOf } from './support/read-text.ts';

const SEVEN_HOURS = 420;

const BEFORE = processOf(`process: cinema-serial
name: 影院设立逐家审批
promised: 30wd
steps:
  - {accept: 公安受理, by: police/window, within: 1wd}
  - {review: 治安审查, by: police/reviewer, within: 6wd}
  - {accept: 受理, by: culture/window, within: 1wd}
  - choose: 规模
    when: [{if: 座位 > 500, steps: [{inspect: 大型场所核查, by: culture/inspector, within: 8wd}]}]
    otherwise: [{inspect: 场所核查, by: culture/inspector, within: 5wd}]
  - {review: 复核, by: culture/reviewer, within: 2wd, return: {to: 受理}}
  - {decide: 决定, by: culture/chief, within: 1wd}
`);

const AFTER = processOf(`process: cinema
name: 影院设立并联审批
promised: 10wd
steps:
  - {accept: 受理, by: culture/window, within: 1wd}
  - parallel: 并联
    branches:
      police: [{review: 治安审查, by: police/reviewer, within: 3wd}]
      culture:
        - choose: 规模
          when: [{if: 座位 > 500, steps: [{inspect: 大型场所核查, by: culture/inspector, within: 4wd}]}]
          otherwise: [{inspect: 场所核查, by: culture/inspector, within: 5wd}]
  - {sign: 会签, by: [culture/leader, police/leader], within: 4h}
  - {decide: 决定, by: culture/chief, within: 2wd}
variants: {fast: {limits: {场所核查: 2wd, 大型场所核查: 3wd, 决定: 1wd}}}
`);

function compare(variant?: string): TimeComparison {
  const after = variant === undefined ? undefined : AFTER.variants.get(variant);
  return compareTimes(comparedOf(BEFORE, undefined, SEVEN_HOURS), comparedOf(AFTER, after, SEVEN_HOURS), SEVEN_HOURS);
}

describe('what a change saves', () => {
  it('is told in all, and by what it is made of', () => {
    const { saved, percent, bySteps, byParallel, byReturns, promised } = compare();
    const shown = [saved, bySteps, byParallel, byReturns, promised as WorkingTime].map((time) =>
      formatDifference(time),
    );
    // 30wd with the return of 11wd become 8wd 4h; the steps' sum of 19wd becomes 11wd 4h, of which 3wd run beside others.
    expect(shown).toEqual(['21wd 3h', '7wd 3h', '3wd', '11wd', '20wd']);
    expect(percent).toBe(71);
  });

  it('is told step by step, matched by identity', () => {
    const steps = compare().steps.map(({ id, change, saved }) => `${id} ${change} ${formatDifference(saved)}`);
    expect(steps).toEqual([
      '公安受理 removed 1wd',
      '治安审查 shortened 3wd',
      '受理 unchanged 0wd',
      '大型场所核查 shortened 8wd',
      '场所核查 other-way -5wd',
      '复核 removed 2wd',
      '决定 lengthened -1wd',
      '会签 added -4h',
    ]);
  });

  it('is told by department', () => {
    expect(compare().departments.map(({ department, saved }) => `${department} ${formatDifference(saved)}`)).toEqual([
      'police 3wd 3h',
      'culture 3wd 3h',
    ]);
  });

  it('may be that of a variant, and negative where time is lost', () => {
    expect(formatDifference(compare('fast').saved)).toBe('24wd 3h');
    const back = compareTimes(
      comparedOf(AFTER, undefined, SEVEN_HOURS),
      comparedOf(BEFORE, undefined, SEVEN_HOURS),
      SEVEN_HOURS,
    );
    expect(formatDifference(back.saved)).toBe('-21wd 3h');
    expect(formatDifference(back.promised as WorkingTime)).toBe('-20wd');
    expect(back.percent).toBeLessThan(0);
  });

  it('adds up for any two processes', () => {
    // Their limits are whole minutes, so that nothing is rounded.
    const side = randomProcess.chain((process) => withReturns(process));
    fc.assert(
      fc.property(side, side, fc.constantFrom(360, 420, 480), (one, other, day) => {
        const comparison = compareTimes(comparedOf(one, undefined, day), comparedOf(other, undefined, day), day);
        const { saved, bySteps, byParallel, byReturns, steps } = comparison;
        const sum = (times: readonly WorkingTime[]): number =>
          times.reduce((all, time) => all + timeInCentiminutes(time, day), 0);
        expect(sum([bySteps, byParallel, byReturns])).toBe(sum([saved]));
        expect(sum(steps.map((step) => step.saved))).toBe(sum([bySteps]));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the difference of two times', () => {
  const time = fc.record({ centidays: fc.nat({ max: 5000 }), minutes: fc.nat({ max: 5000 }) });

  it('is exact, and of one sign', () => {
    fc.assert(
      fc.property(time, time, fc.constantFrom<MinutesPerDay>(360, 420, 480), (first, second, day) => {
        const { centidays, minutes } = timeDifference(first, second, day);
        expect(Math.sign(centidays) * Math.sign(minutes)).toBeGreaterThanOrEqual(0);
        const exact = timeInCentiminutes(first, day) - timeInCentiminutes(second, day);
        const found = timeInCentiminutes({ centidays, minutes }, day);
        expect(Math.abs(exact - found)).toBeLessThan(100);
        expect(Math.abs(found)).toBeLessThanOrEqual(Math.abs(exact));
      }),
    );
  });
});
