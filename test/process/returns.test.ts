import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime, timeInCentiminutes } from '../../src/base/duration.ts';
import type { Variant } from '../../src/process/blocks.ts';
import { type ProcessTime, processTime } from '../../src/process/time.ts';
import { lengthsOfRuns } from './support/enumerate-runs.ts';
import { randomProcess, tighteningOf } from './support/random-process.ts';
import { mapSteps, withReturns } from './support/random-returns.ts';
import { processOf } from './support/read-text.ts';

const SEVEN_HOURS = 420;

function timesOf(steps: string): ProcessTime {
  return processTime(processOf(`process: permit\nname: 施工许可\nsteps:\n${steps}`), SEVEN_HOURS);
}

/** The longest way with and without returns, and what each return adds. */
function shown({ longest, withoutReturns, returns }: ProcessTime): readonly string[] {
  const added = returns.map(({ step, to, times, adds }) => `${step.id}→${to} ×${times}: ${formatTime(adds)}`);
  return [formatTime(longest), formatTime(withoutReturns), ...added];
}

const SEQUENCE = `  - {accept: 受理, within: 1wd}
  - {review: 初审, within: 3wd}
  - {review: 复审, within: 2wd, return: {to: 初审}}
  - {decide: 决定, within: 1wd, return: {to: 初审, times: 2}}
`;

describe('time of returns', () => {
  it('is that from the target to the end of the step that returns, as often as it may', () => {
    expect(shown(timesOf(SEQUENCE))).toEqual(['24wd', '7wd', '复审→初审 ×1: 5wd', '决定→初审 ×2: 12wd']);
  });

  it('adds to the longest way only', () => {
    const { shortest, serial, criticalPath } = timesOf(SEQUENCE);
    expect([shortest, serial].map((time) => formatTime(time))).toEqual(['7wd', '7wd']);
    expect(criticalPath.map(({ id }) => id)).toEqual(['受理', '初审', '复审', '决定']);
  });

  it('makes the branch in which it may happen the longer one', () => {
    const time = timesOf(`  - parallel: 并联
    branches:
      planning: [{review: 规划初审, within: 2wd}, {review: 规划复审, within: 1wd, return: {to: 规划初审}}]
      fire: [{review: 消防审查, within: 5wd}]
`);
    expect(shown(time)).toEqual(['6wd', '5wd', '规划复审→规划初审 ×1: 3wd']);
    expect(time.criticalPath.map(({ id }) => id)).toEqual(['规划初审', '规划复审']);
  });

  it('out of a branch counts from the target to the step, with what the branch had to wait for', () => {
    const time = timesOf(`  - {accept: 受理, within: 1wd}
  - parallel: 并联
    branches:
      planning: [{review: 规划审查, within: 4wd}]
      defence: {after: [planning], steps: [{review: 人防审查, within: 2wd, return: {to: 受理}}]}
      fire: [{review: 消防审查, within: 9wd}]
`);
    expect(shown(time)).toEqual(['17wd', '10wd', '人防审查→受理 ×1: 7wd']);
  });

  it('is none where a variant skips the step, and that of the variant’s limits elsewhere', () => {
    const process = processOf(`process: permit
name: 施工许可
steps:
  - {review: 初审, within: 4wd}
  - {inspect: 核查, within: 2wd, optional: true, return: {to: 初审}}
  - {decide: 决定, within: 1wd, return: {to: 核查}}
variants:
  short: {skip: [核查]}
  fast: {limits: {初审: 2wd}}
`);
    const times = (id: string): readonly string[] =>
      shown(processTime(process, SEVEN_HOURS, process.variants.get(id) as Variant));
    expect(times('short')).toEqual(['6wd', '5wd', '决定→核查 ×1: 1wd']);
    expect(times('fast')).toEqual(['12wd', '5wd', '核查→初审 ×1: 4wd', '决定→核查 ×1: 3wd']);
  });
});

describe('time of any process with returns', () => {
  it('is what walking every run finds', () => {
    let compared = 0;
    let returned = 0;
    const given = randomProcess.chain((process) =>
      fc.tuple(withReturns(process), fc.option(tighteningOf(process), { nil: undefined })),
    );
    fc.assert(
      fc.property(given, fc.constantFrom(360, 420, 480), ([process, variant], day) => {
        const lengths = lengthsOfRuns(process, day, variant, 300);
        if (lengths === undefined) return;
        const { longest, withoutReturns, shortest } = processTime(process, day, variant);
        expect(timeInCentiminutes(longest, day)).toBe(Math.max(...lengths));
        expect(timeInCentiminutes(shortest, day)).toBe(Math.min(...lengths));
        const never = mapSteps(process, (step) => ({ ...step, return: undefined }));
        expect(withoutReturns).toEqual(processTime(never, day, variant).longest);
        compared += 1;
        if (timeInCentiminutes(longest, day) > timeInCentiminutes(withoutReturns, day)) returned += 1;
      }),
      { numRuns: 11_000 },
    );
    expect(compared).toBeGreaterThan(10_000);
    expect(returned).toBeGreaterThan(3_000);
  });
});
