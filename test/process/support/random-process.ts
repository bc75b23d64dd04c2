/** Random processes with choices, parallel blocks in any order of branches, pauses and corrections, and variants of them. */
import fc from 'fast-check';
import type { Duration } from '../../../src/base/duration.ts';
import {
  allBlocks,
  type Block,
  type Branch,
  type Choice,
  type Parallel,
  type Pause,
  type Process,
  type Step,
  type Variant,
  VERBS,
} from '../../../src/process/blocks.ts';

const limit: fc.Arbitrary<Duration | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }).map((quarters) => workingTime(quarters * 25, 0)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 900 }).map((minutes) => workingTime(0, minutes)) },
  { weight: 1, arbitrary: fc.constant(workingTime(100, 90)) },
  { weight: 1, arbitrary: fc.constant<Duration>({ unit: 'instant' }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

function workingTime(centidays: number, minutes: number): Duration {
  return { unit: 'working-time', time: { centidays, minutes } };
}

const step: fc.Arbitrary<Step> = fc
  .record({ verb: fc.constantFrom(...VERBS), within: limit, optional: fc.boolean(), corrected: fc.boolean() })
  .map(({ corrected, ...rest }) => ({
    ...rest,
    kind: 'step',
    id: '',
    name: '',
    path: [],
    by: [],
    warn: undefined,
    staff: undefined,
    need: 0,
    notSamePersonAs: [],
    basis: [],
    note: undefined,
    return: undefined,
    correction: corrected
      ? { notice: workingTime(500, 0), wait: { unit: 'calendar-days', days: 30 }, times: 1, else: 'refuse' }
      : undefined,
  }));

const pause: fc.Arbitrary<Pause> = fc.record({
  kind: fc.constant('pause'),
  id: fc.constant(''),
  name: fc.constant(''),
  path: fc.constant([]),
  pauseKind: fc.constantFrom('hearing', 'testing'),
  atMost: fc.constantFrom<Duration | undefined>({ unit: 'calendar-days', days: 30 }, undefined),
  by: fc.constant([]),
  basis: fc.constant([]),
  optional: fc.boolean(),
});

const { block: anyBlock } = fc.letrec<{ blocks: Block[]; block: Block; choice: Choice; parallel: Parallel }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'process', size: 'max' }),
  block: fc.oneof(
    { depthIdentifier: 'process', depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: step },
    { weight: 1, arbitrary: pause },
    { weight: 2, arbitrary: tie('choice') },
    { weight: 2, arbitrary: tie('parallel') },
  ),
  choice: fc
    .record({ cases: fc.array(tie('blocks'), { minLength: 1, maxLength: 2 }), otherwise: tie('blocks') })
    .map(({ cases, otherwise }) => ({
      kind: 'choose',
      id: '',
      name: '',
      path: [],
      cases: cases.map((inner) => ({ condition: '建筑面积 > 2000', blocks: inner, path: [] })),
      otherwise,
    })),
  parallel: fc
    .record({
      branches: fc.array(tie('blocks'), { minLength: 2, maxLength: 4, size: 'max' }),
      links: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      order: fc.nat(),
    })
    .map(({ branches, links, order }) => ({
      kind: 'parallel',
      id: '',
      name: '',
      path: [],
      branches: linked(branches, links, order),
    })),
}));

/** Branches that wait for some of those made before them, listed in any order. */
function linked(branches: readonly (readonly Block[])[], links: readonly boolean[], order: number): Branch[] {
  let next = 0;
  const made = branches.map((inner, index): Branch => {
    const after: string[] = [];
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (links[next % links.length]) after.push(`branch-${earlier}`);
      next += 1;
    }
    return { key: `branch-${index}`, after, blocks: inner, path: [] };
  });
  const at = order % made.length;
  return [...made.slice(at), ...made.slice(0, at)];
}

/** Gives every block an identity of its own, in the order of the text. */
function named(given: readonly Block[], counter: { next: number }): Block[] {
  return given.map((block): Block => {
    counter.next += 1;
    const id = `环节${counter.next}`;
    const base = { id, name: id };
    switch (block.kind) {
      case 'parallel':
        return {
          ...block,
          ...base,
          branches: block.branches.map((branch) => ({ ...branch, blocks: named(branch.blocks, counter) })),
        };
      case 'choose':
        return {
          ...block,
          ...base,
          cases: block.cases.map((choice) => ({ ...choice, blocks: named(choice.blocks, counter) })),
          otherwise: named(block.otherwise, counter),
        };
      default:
        return { ...block, ...base };
    }
  });
}

const fewBlocks = fc.array(anyBlock, { minLength: 1, maxLength: 4, size: 'max' });

export const randomProcess: fc.Arbitrary<Process> = fewBlocks.map((given) => ({
  id: 'random',
  name: '随机流程',
  lead: undefined,
  promised: undefined,
  fields: [],
  blocks: named(given, { next: 0 }),
  variants: new Map(),
}));

/** A variant that makes some limits a part of what they are and skips some optional blocks. */
export function tighteningOf(process: Process): fc.Arbitrary<Variant> {
  const all = allBlocks(process.blocks);
  const steps = all.filter((block) => block.kind === 'step');
  const optional = all.filter((block) => 'optional' in block && block.optional).map((block) => block.id);
  return fc
    .record({
      parts: fc.array(fc.constantFrom(0, 0.25, 0.5, 1, undefined), {
        minLength: steps.length,
        maxLength: steps.length,
      }),
      skip: fc.subarray(optional),
    })
    .map(({ parts, skip }) => {
      const limits = new Map<string, Duration>();
      for (const [index, { id, within }] of steps.entries()) {
        const part = parts[index];
        if (part === undefined || within?.unit !== 'working-time') continue;
        limits.set(id, workingTime(Math.floor(within.time.centidays * part), Math.floor(within.time.minutes * part)));
      }
      return {
        id: 'green',
        name: '绿色通道',
        when: undefined,
        limits,
        skip: new Set(skip),
        promised: undefined,
        path: [],
      };
    });
}
