import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime, timeInCentiminutes } from '../../src/base/duration.ts';
import { allBlocks, type Branch, type Process, type Step } from '../../src/process/blocks.ts';
import { planSchedule } from '../../src/process/schedule.ts';
import { branchSlacks } from '../../src/process/slack.ts';
import { processTime } from '../../src/process/time.ts';
import { randomProcess, tighteningOf } from './support/random-process.ts';
import { withReturns } from './support/random-returns.ts';
import { processOf } from './support/read-text.ts';

const SEVEN_HOURS = 420;

function slacksOf(steps: string, minutesPerDay = SEVEN_HOURS): readonly string[] {
  const process = processOf(`process: permit\nname: 施工许可\nsteps:\n${steps}`);
  return branchSlacks(process, minutesPerDay).map(({ branch, slack }) => `${branch.key} ${formatTime(slack)}`);
}

describe('the slack of a branch', () => {
  it('is none on a critical path, and what is left beside it', () => {
    expect(
      slacksOf(`  - parallel: 并联
    branches:
      planning: [{review: 规划, within: 5wd}]
      defence: {after: [planning], steps: [{review: 人防, within: 5wd}]}
      fire: [{review: 消防, within: 9.5wd}]
      lightning: [{review: 防雷, within: 4wd}]
`),
    ).toEqual(['planning 0wd', 'defence 0wd', 'fire 0.5wd', 'lightning 6wd']);
  });

  it('is in hours where the process is, and in both where it mixes them', () => {
    const joint = (one: string, other: string): string =>
      `  - parallel: 联办\n    branches:\n      tax: [{review: 税务, within: ${one}}]\n      land: [{review: 不动产, within: ${other}}]\n`;
    expect(slacksOf(joint('15min', '1.5h'))).toEqual(['tax 1.25h', 'land 0wd']);
    expect(slacksOf(joint('90min', '2.5wd'))).toEqual(['tax 2wd 2h', 'land 0wd']);
    expect(slacksOf(joint('1wd', '8h'), 480)).toEqual(['tax 0wd', 'land 0wd']);
  });

  it('reaches beyond its own block where that lies off the critical path', () => {
    expect(
      slacksOf(`  - choose: 面积
    when: [{if: 面积 > 500, steps: [{inspect: 核查, within: 8wd}]}]
    otherwise:
      - parallel: 审查
        branches:
          fire: [{review: 消防, within: 3wd}]
          health: [{review: 卫生, within: 1wd}]
`),
    ).toEqual(['fire 5wd', 'health 7wd']);
  });

  it('is the shorter for every time that the block may be done again', () => {
    expect(
      slacksOf(`  - parallel: 并联
    branches:
      planning:
        - parallel: 内部
          branches:
            one: [{review: 甲, within: 1wd}]
            two: [{review: 乙, within: 1wd}]
        - {review: 复核, within: 1wd, return: {to: 内部}}
      fire: [{review: 消防, within: 10wd}]
`),
    ).toEqual(['planning 6wd', 'fire 0wd', 'one 3wd', 'two 3wd']);
  });
});

describe('the slack of any branch', () => {
  const cases = randomProcess
    .filter((process) => branchesOf(process).length > 0)
    .chain((process) => fc.tuple(withReturns(process), fc.option(tighteningOf(process), { nil: undefined })));

  it('can be taken by a step at its end, and not a minute more', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(360, 420, 480), fc.nat(), ([process, variant], day, chosen) => {
        const slacks = branchSlacks(process, day, variant);
        const { branch, slack } = slacks[chosen % slacks.length] as (typeof slacks)[number];
        const longest = (extended: Process): number =>
          timeInCentiminutes(processTime(extended, day, variant).longest, day);
        const minutes = Math.floor(timeInCentiminutes(slack, day) / 100);
        expect(longest(lengthened(process, branch, minutes))).toBe(longest(process));
        expect(longest(lengthened(process, branch, minutes + 1))).toBeGreaterThan(longest(process));
      }),
      { numRuns: 600 },
    );
  });

  it('is what the schedule of its last step says, where nothing is returned', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        randomProcess.filter((process) => branchesOf(process).length > 0),
        (process) => {
          const schedule = planSchedule(process, SEVEN_HOURS);
          const planned = new Map(schedule.steps.map((step) => [step.step, step]));
          for (const { branch, slack } of branchSlacks(process, SEVEN_HOURS)) {
            const last = planned.get(branch.blocks.at(-1) as Step);
            if (last === undefined) continue;
            const free = schedule.total - last.finish - last.remaining;
            const rounded = free - timeInCentiminutes(slack, SEVEN_HOURS);
            expect(rounded).toBeGreaterThanOrEqual(0);
            expect(rounded).toBeLessThan(100);
            compared += 1;
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});

function branchesOf(process: Process): readonly Branch[] {
  return allBlocks(process.blocks).flatMap((block) => (block.kind === 'parallel' ? block.branches : []));
}

/** The process with a step more at the end of a branch. */
function lengthened(process: Process, branch: Branch, minutes: number): Process {
  const extra: Step = {
    kind: 'step',
    id: '加办',
    name: '加办',
    path: [],
    verb: 'review',
    by: [],
    within: { unit: 'working-time', time: { centidays: 0, minutes } },
    warn: undefined,
    staff: undefined,
    optional: false,
    correction: undefined,
    return: undefined,
    need: 0,
    notSamePersonAs: [],
    basis: [],
    note: undefined,
  };
  const copy = structuredClone(process.blocks);
  const index = branchesOf(process).indexOf(branch);
  const target = branchesOf({ ...process, blocks: copy })[index];
  if (target !== undefined) (target.blocks as Step[]).push(extra);
  return { ...process, blocks: copy };
}
