/** What the tree reader accepts is sound, and what it refuses is not: an independent checker walks every marking. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Process } from '../../src/process/blocks.ts';
import { type Net, netOf, type Rounds } from '../../src/process/graph.ts';
import { readAgain } from './support/definition-of.ts';
import { checkNet, type Problem } from './support/explicit-states.ts';
import { tighteningOf } from './support/random-process.ts';
import { circularProcess, returnIntoBranch, soundProcess } from './support/random-soundness.ts';
import { processOf } from './support/read-text.ts';

const MOST_STATES = 500;
const rounds = fc.constantFrom<Rounds>('counted', 'endless');

describe('ten thousand random processes', () => {
  it('are sound where reading accepts them, as they stand and in a variant', () => {
    let [checked, returning] = [0, 0];
    const given = soundProcess.chain((process) =>
      fc.tuple(fc.constant(process), fc.option(tighteningOf(process), { nil: undefined })),
    );
    fc.assert(
      fc.property(given, rounds, ([written, variant], counting) => {
        const { process, findings } = readAgain(written);
        expect(findings.filter(({ rule }) => rule !== 'process/lone-branch')).toEqual([]);
        const net = netOf(process, counting, variant);
        const verdict = checkNet(net, MOST_STATES);
        if (verdict === undefined) return;
        expect([...verdict.problems]).toEqual([]);
        checked += 1;
        if (net.transitions.some(({ event }) => event.kind === 'return')) returning += 1;
      }),
      { numRuns: 10_800 },
    );
    expect(checked).toBeGreaterThan(10_000);
    expect(returning).toBeGreaterThan(3_000);
  });

  it.each([
    ['branches that wait for each other', circularProcess, 'process/circular-after'],
    ['a return into a branch', returnIntoBranch, 'process/return-target'],
  ] as const)('with %s are refused, and are not sound', (_, faulty, rule) => {
    let checked = 0;
    fc.assert(
      fc.property(faulty, rounds, (given, counting) => {
        expect(readAgain(given).findings.map((finding) => finding.rule)).toContain(rule);
        const verdict = checkNet(netOf(given, counting), MOST_STATES);
        if (verdict === undefined) return;
        expect([...verdict.problems]).not.toEqual([]);
        checked += 1;
      }),
      { numRuns: 500 },
    );
    expect(checked).toBeGreaterThan(400);
  });
});

function problemsOf(process: Process): readonly Problem[] {
  return [...(checkNet(netOf(process, 'counted'), 10_000)?.problems ?? [])].toSorted();
}

function processWith(steps: string): Process {
  return processOf(`process: permit\nname: 施工许可\nsteps:\n${steps}`);
}

/** Every event that some marking allows, told as `kind block`. */
function eventsOf(process: Process): ReadonlySet<string> {
  const net = netOf(process, 'counted');
  const dead = new Set(checkNet(net, 10_000)?.dead);
  return new Set(
    net.transitions.flatMap(({ event }, index) => (dead.has(index) ? [] : [`${event.kind} ${event.block}`])),
  );
}

describe('the net of a process', () => {
  const joint = processWith(`  - {accept: 受理, correction: {notice: 5wd, wait: 30d, else: refuse}}
  - parallel: 并联审查
    branches:
      planning: [{review: 规划审查}, {review: 规划复核, return: {to: 规划审查, times: 2}}]
      fire: [{review: 消防审查, return: {to: 受理}}]
      defence: {after: [planning], steps: [{review: 人防审查}]}
  - {sign: 会签, by: [housing/leader, fire/leader, planning/leader], need: 2, return: {to: 并联审查}}
  - {decide: 决定}
`);

  it('is sound with corrections, links, returns out of a branch and two signatures of three', () => {
    expect(problemsOf(joint)).toEqual([]);
    expect([...eventsOf(joint)]).toEqual(
      expect.arrayContaining([
        'ask 受理',
        'give-up 受理',
        'return 规划复核',
        'return 消防审查',
        'sign 会签',
        'return 会签',
        'do 决定',
      ]),
    );
  });

  it('ends a case over an unanswered correction only where that refuses or closes it', () => {
    const accepting = (otherwise: string): Process =>
      processWith(`  - {accept: 受理, correction: {notice: 5wd, wait: 30d, else: ${otherwise}}}\n  - {decide: 决定}\n`);
    expect(eventsOf(accepting('refuse'))).toContain('give-up 受理');
    expect(eventsOf(accepting('close'))).toContain('give-up 受理');
    expect(eventsOf(accepting('decide'))).not.toContain('give-up 受理');
    expect(problemsOf(accepting('decide'))).toEqual([]);
  });

  it('returns as often as is written', () => {
    const returning = (times: number): Net =>
      netOf(processWith(`  - {review: 初审}\n  - {decide: 决定, return: {to: 初审, times: ${times}}}\n`), 'counted');
    const arrows = (net: Net): number => net.transitions.filter(({ event }) => event.kind === 'return').length;
    expect([1, 2, 9].map((times) => arrows(returning(times)))).toEqual([1, 2, 9]);
    expect([1, 2, 9].map((times) => checkNet(returning(times), 100)?.problems.size)).toEqual([0, 0, 0]);
  });

  it('stands still where more must sign than are asked', () => {
    expect(problemsOf(processWith('  - {sign: 会签, by: [housing/leader, fire/leader], need: 3}\n'))).toEqual([
      'cannot-end',
      'dead',
    ]);
  });

  it('leaves out what a variant skips', () => {
    const process = processOf(`process: permit
name: 施工许可
steps: [{accept: 受理}, {inspect: 核查, optional: true, return: {to: 受理}}, {decide: 决定}]
variants: {green: {skip: [核查]}}
`);
    const net = netOf(process, 'counted', process.variants.get('green'));
    expect(net.transitions.map(({ event }) => `${event.kind} ${event.block}`)).toEqual([
      'do 受理',
      'pass 核查',
      'do 决定',
    ]);
    expect(checkNet(net, 100)?.problems.size).toBe(0);
  });
});

describe('the checker', () => {
  const net = (
    places: number,
    arrows: readonly (readonly [takes: number[], gives: number[], clears?: number[]])[],
  ): Net => ({
    places: Array.from({ length: places }, (_, place) => `place ${place}`),
    transitions: arrows.map(([takes, gives, clears = []]) => ({
      event: { kind: 'pass', block: '' },
      takes,
      gives,
      clears,
    })),
    start: 0,
    end: 1,
    endedEarly: 2,
  });
  const found = (given: Net): readonly Problem[] => [...(checkNet(given, 100)?.problems ?? [])].toSorted();

  it.each<[string, Net, readonly Problem[]]>([
    ['nothing in one step', net(3, [[[0], [1]]]), []],
    [
      'nothing in an early end',
      net(3, [
        [[0], [1]],
        [[0], [2]],
      ]),
      [],
    ],
    [
      'a choice before a join',
      net(5, [
        [[0], [3]],
        [[0], [4]],
        [[3, 4], [1]],
      ]),
      ['cannot-end', 'dead'],
    ],
    ['an early end and no other', net(3, [[[0], [2]]]), ['cannot-end']],
    [
      'nothing where the end clears what is left',
      net(5, [
        [[0], [3, 4]],
        [[3], [1], [4]],
      ]),
      [],
    ],
    ['a fork before a plain end', net(4, [[[0], [1, 3]]]), ['cannot-end', 'left-over']],
    [
      'a branch that goes on after the end',
      net(5, [
        [[0], [1, 3]],
        [[3], [4]],
      ]),
      ['after-end', 'cannot-end', 'left-over'],
    ],
    [
      'a token put where one is',
      net(4, [
        [[0], [0, 3]],
        [[0], [1], [3]],
      ]),
      ['unsafe'],
    ],
    [
      'a loop without a way out',
      net(4, [
        [[0], [3]],
        [[3], [0]],
      ]),
      ['cannot-end'],
    ],
    [
      'a transition that never fires',
      net(4, [
        [[0], [1]],
        [[3], [1]],
      ]),
      ['dead'],
    ],
  ])('finds %s', (_, given, problems) => {
    expect(found(given)).toEqual(problems);
  });

  it('gives up where there are too many markings', () => {
    expect(
      checkNet(
        net(4, [
          [[0], [3]],
          [[3], [1]],
        ]),
        2,
      ),
    ).toBeUndefined();
  });
});
