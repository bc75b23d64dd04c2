import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareTime,
  countedTime,
  formatTime,
  NO_TIME,
  timeInCentiminutes,
  type WorkingTime,
} from '../../src/base/duration.ts';
import { allBlocks, type Process, type Step } from '../../src/process/blocks.ts';
import { limitOf, type ProcessTime, processTime } from '../../src/process/time.ts';
import { CONSTRUCTION_PERMIT } from '../language/support/documents.ts';
import { enumerate } from './support/enumerate.ts';
import { randomProcess, tighteningOf } from './support/random-process.ts';
import { processOf } from './support/read-text.ts';

const SEVEN_HOURS = 420;

/** The times of steps written as YAML. */
function timesOf(steps: string, minutesPerDay = SEVEN_HOURS): ProcessTime {
  return processTime(processOf(`process: joint\nname: 联合办理\nsteps:\n${steps}`), minutesPerDay);
}

function shown({ longest, shortest, serial, criticalPath }: ProcessTime): readonly string[] {
  return [formatTime(longest), formatTime(shortest), formatTime(serial), criticalPath.map(({ id }) => id).join(' ')];
}

describe('time of a process', () => {
  it('of the construction permit is sixteen working days (design §3)', () => {
    const process = processOf(CONSTRUCTION_PERMIT);
    const time = processTime(process, SEVEN_HOURS);
    expect(shown(time)).toEqual(['16wd', '16wd', '26wd', '受理 现场核查 消防设计审核 联合会签 决定 送达']);
    expect(time.uncounted).toEqual([
      { step: '受理', kind: 'correction', procedure: undefined, atMost: { unit: 'calendar-days', days: 30 } },
      { step: '专家评审', kind: 'pause', procedure: 'expert-review', atMost: { unit: 'calendar-days', days: 30 } },
    ]);
    const green = processTime(process, SEVEN_HOURS, process.variants.get('green-channel'));
    expect(shown(green)).toEqual(['12wd', '10wd', '16wd', '受理 现场核查 消防设计审核 联合会签 决定 送达']);
  });

  it('of nothing is no time', () => {
    expect(shown(timesOf('  []'))).toEqual(['0wd', '0wd', '0wd', '']);
  });

  it('of a sequence is its sum', () => {
    const steps =
      '  - {accept: 受理, within: 0.5wd}\n  - {review: 审查, within: 3wd}\n  - {notify: 告知}\n  - {decide: 决定, within: 1.5h}\n';
    expect(shown(timesOf(steps))).toEqual(['3.5wd 1.5h', '3.5wd 1.5h', '3.5wd 1.5h', '受理 审查 告知 决定']);
  });

  it('turns hours that fill a day into a day, by the length of the center’s day', () => {
    const steps = '  - {accept: 受理, within: 4h}\n  - {decide: 决定, within: 4h}\n';
    expect(formatTime(timesOf(steps, 420).longest)).toBe('1wd 1h');
    expect(formatTime(timesOf(steps, 480).longest)).toBe('1wd');
    expect(formatTime(timesOf(steps, 540).longest)).toBe('8h');
  });

  it('counts an instant step as a day and a step in calendar days as none', () => {
    expect(shown(timesOf('  - {accept: 受理, within: 1wd}\n  - {announce: 公示}\n'))).toEqual([
      '1wd',
      '1wd',
      '1wd',
      '受理 公示',
    ]);
  });

  it('of a choice is its longest and its shortest way', () => {
    const steps = `  - choose: 面积
    when:
      - {if: 建筑面积 > 2000, steps: [{inspect: 核查, within: 3wd}, {review: 复核, within: 1wd}]}
      - {if: 建筑面积 > 500, steps: [{review: 审查, within: 2wd}]}
    otherwise: [{notify: 备案, within: 0.5wd}]
`;
    expect(shown(timesOf(steps))).toEqual(['4wd', '0.5wd', '4wd', '核查 复核']);
    expect(shown(timesOf(steps.replace('[{notify: 备案, within: 0.5wd}]', '[]')))).toEqual([
      '4wd',
      '0wd',
      '4wd',
      '核查 复核',
    ]);
  });

  it('of a parallel block is its longest branch', () => {
    const steps = `  - parallel: 并联
    branches:
      planning: [{review: 规划, within: 5wd}]
      fire: [{inspect: 核查, within: 3wd}, {review: 消防, within: 4wd}]
      defence: [{pause: 检测, kind: testing, at-most: 20d}, {review: 人防, within: 6wd}]
`;
    expect(shown(timesOf(steps))).toEqual(['7wd', '7wd', '18wd', '核查 消防']);
  });

  it('of branches that wait for each other is their longest chain, in whatever order they are written', () => {
    const steps = `  - parallel: 并联
    branches:
      last: {after: [second, third], steps: [{review: 丁, within: 1wd}]}
      second: {after: [first], steps: [{review: 乙, within: 2wd}]}
      third: [{review: 丙, within: 4wd}]
      first: [{review: 甲, within: 3wd}]
`;
    expect(shown(timesOf(steps))).toEqual(['6wd', '6wd', '10wd', '甲 乙 丁']);
  });

  it('compares hours with days on the way', () => {
    const steps = `  - parallel: 并联
    branches:
      hours: [{review: 甲, within: 8h}]
      days: [{review: 乙, within: 1wd}]
`;
    expect(shown(timesOf(steps, 420))).toEqual(['1wd 1h', '1wd 1h', '2wd 1h', '甲']);
    expect(shown(timesOf(steps, 540))).toEqual(['1wd', '1wd', '1wd 8h', '乙']);
  });

  it('of a variant leaves out what it skips, takes its limits, and tells what of the uncounted is left', () => {
    const process = processOf(`process: joint
name: 联合办理
steps:
  - {accept: 受理, within: 1wd, correction: {notice: 5wd, wait: 10d}}
  - {inspect: 核查, within: 3wd, optional: true}
  - {pause: 检测, kind: testing, at-most: 30d, optional: true}
  - {pause: 听证, kind: hearing, at-most: 20d}
  - {decide: 决定, within: 2wd}
variants:
  short: {skip: [核查, 检测], limits: {决定: 3.5h, 听证: 5d}}
`);
    const time = processTime(process, SEVEN_HOURS, process.variants.get('short'));
    expect(shown(time)).toEqual(['1wd 3.5h', '1wd 3.5h', '1wd 3.5h', '受理 决定']);
    expect(time.uncounted).toEqual([
      { step: '受理', kind: 'correction', procedure: undefined, atMost: { unit: 'calendar-days', days: 10 } },
      { step: '听证', kind: 'pause', procedure: 'hearing', atMost: { unit: 'calendar-days', days: 5 } },
    ]);
    expect(processTime(process, SEVEN_HOURS).uncounted.map(({ step }) => step)).toEqual(['受理', '检测', '听证']);
  });

  it('tells of a pause without a length that it has none', () => {
    expect(timesOf('  - {pause: 听证, kind: hearing}\n').uncounted).toEqual([
      { step: '听证', kind: 'pause', procedure: 'hearing', atMost: undefined },
    ]);
  });
});

const minutesPerDay = fc.constantFrom(360, 420, 480);

function sumOf(steps: readonly Step[], limits: (step: Step) => ReturnType<typeof limitOf>, day: number): number {
  return steps.reduce((sum, step) => {
    const limit = limits(step);
    const time = limit && countedTime(limit);
    return sum + (time === undefined ? 0 : timeInCentiminutes(time, day));
  }, 0);
}

function expectOrdered(times: readonly WorkingTime[], day: number): void {
  for (const [index, time] of times.slice(1).entries())
    expect(compareTime(times[index] ?? NO_TIME, time, day)).toBeLessThanOrEqual(0);
}

/** The steps that stand in no block: every way through the process passes them. */
function stepsOfTheTopLevel(process: Process): readonly string[] {
  return process.blocks.filter((block) => block.kind === 'step').map(({ id }) => id);
}

describe('time of any process', () => {
  it('is what trying every way finds, as it stands and in a variant', () => {
    let compared = 0;
    let withChoices = 0;
    const processAndVariant = fc.oneof(
      randomProcess.map((process) => [process, undefined] as const),
      randomProcess.chain((process) => tighteningOf(process).map((variant) => [process, variant] as const)),
    );
    fc.assert(
      fc.property(processAndVariant, minutesPerDay, ([process, variant], day) => {
        const found = enumerate(process, day, variant, 40);
        if (found === undefined) return;
        const { longest, shortest } = processTime(process, day, variant);
        const times = { longest: timeInCentiminutes(longest, day), shortest: timeInCentiminutes(shortest, day) };
        if (times.longest !== found.longest || times.shortest !== found.shortest) expect(times).toEqual(found);
        compared += 1;
        if (found.combinations > 1) withChoices += 1;
      }),
      { numRuns: 12_000 },
    );
    expect(compared).toBeGreaterThan(10_000);
    expect(withChoices).toBeGreaterThan(2_000);
  });

  it('has a critical path whose limits add up to the longest way', () => {
    fc.assert(
      fc.property(
        randomProcess.chain((process) => fc.tuple(fc.constant(process), tighteningOf(process))),
        minutesPerDay,
        ([process, variant], day) => {
          for (const chosen of [undefined, variant]) {
            const { longest, criticalPath } = processTime(process, day, chosen);
            const ids = criticalPath.map(({ id }) => id);
            expect(sumOf(criticalPath, (step) => limitOf(step, chosen), day)).toBe(timeInCentiminutes(longest, day));
            expect(new Set(ids).size).toBe(ids.length);
            expect(ids.filter((id) => chosen?.skip.has(id))).toEqual([]);
            const top = stepsOfTheTopLevel(process).filter((id) => !chosen?.skip.has(id));
            expect(ids.filter((id) => top.includes(id))).toEqual(top);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is at most the sum of all limits and at least the shortest way', () => {
    fc.assert(
      fc.property(randomProcess, minutesPerDay, (process, day) => {
        const { longest, shortest, serial } = processTime(process, day);
        expectOrdered([shortest, longest, serial], day);
        const steps = allBlocks(process.blocks).filter((block) => block.kind === 'step');
        expect(timeInCentiminutes(serial, day)).toBeLessThanOrEqual(sumOf(steps, ({ within }) => within, day));
      }),
      { numRuns: 1500 },
    );
  });

  it('is never longer in a variant that only tightens', () => {
    fc.assert(
      fc.property(
        randomProcess.chain((process) => fc.tuple(fc.constant(process), tighteningOf(process))),
        minutesPerDay,
        ([process, variant], day) => {
          const [whole, tightened] = [processTime(process, day), processTime(process, day, variant)];
          expectOrdered([tightened.longest, whole.longest], day);
          expectOrdered([tightened.shortest, whole.shortest], day);
          expectOrdered([tightened.serial, whole.serial], day);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
