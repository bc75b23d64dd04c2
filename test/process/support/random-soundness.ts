/** Random processes for soundness: signatures, corrections and returns on them, and the same with a fault planted. */
import fc from 'fast-check';
import {
  allBlocks,
  type Block,
  type Branch,
  type Parallel,
  type Process,
  type Step,
} from '../../../src/process/blocks.ts';
import { randomProcess } from './random-process.ts';
import { forEachStep, mapSteps, withReturns } from './random-returns.ts';

/** More blocks mean more states than it is sensible to walk ten thousand times. */
const MOST_BLOCKS = 10;

/** Processes that reading accepts. */
export const soundProcess: fc.Arbitrary<Process> = randomProcess
  .filter((process) => allBlocks(process.blocks).length <= MOST_BLOCKS)
  .map((process) => ({ ...process, blocks: withoutEmptyBranches(process.blocks, { next: 0 }) }))
  .chain((process) => withReturns(process))
  .chain(dressed);

/** A parallel block two of whose branches wait for each other, or one for itself. */
export const circularProcess: fc.Arbitrary<Process> = soundProcess
  .filter((process) => parallelsOf(process).length > 0)
  .chain((process) =>
    fc
      .tuple(fc.constant(process), fc.constantFrom(...parallelsOf(process)), fc.nat(), fc.nat())
      .map(([whole, block, first, second]) => {
        const [one, other] = [first, second].map((number) => block.branches[number % block.branches.length]?.key ?? '');
        const branches = block.branches.map((branch) => {
          const more = [...(branch.key === one ? [other] : []), ...(branch.key === other ? [one] : [])];
          return { ...branch, after: [...new Set([...branch.after, ...more])] as string[] };
        });
        return { ...whole, blocks: replaced(whole.blocks, { ...block, branches }) };
      }),
  );

/** A step that returns to a place inside a branch in which it does not stand. */
export const returnIntoBranch: fc.Arbitrary<Process> = soundProcess
  .map((process) => ({ process, pairs: pairsAcross(process.blocks) }))
  .filter(({ pairs }) => pairs.length > 0)
  .chain(({ process, pairs }) =>
    fc.constantFrom(...pairs).map(({ step, target }) =>
      mapSteps(process, (other) => {
        if (other.id !== step.id) return other;
        return { ...other, verb: 'review', by: [], need: 0, return: { to: target, times: 1 } };
      }),
    ),
  );

/** Gives joint steps their posts, and every step a verb that may have what it has. */
function dressed(process: Process): fc.Arbitrary<Process> {
  const choice = fc.record({
    signers: fc.integer({ min: 1, max: 3 }),
    need: fc.integer({ min: 1, max: 3 }),
    otherwise: fc.constantFrom('refuse' as const, 'close' as const, 'decide' as const),
    times: fc.integer({ min: 1, max: 2 }),
  });
  return forEachStep(process, choice).map((choices) =>
    mapSteps(process, (step): Step => {
      const chosen = choices.get(step.id);
      if (chosen === undefined) return step;
      const { signers, need, otherwise, times } = chosen;
      if (step.correction !== undefined) {
        const verb = step.return === undefined ? 'accept' : 'review';
        return { ...step, verb, within: undefined, correction: { ...step.correction, times, else: otherwise } };
      }
      if (step.verb === 'sign') {
        const by = Array.from({ length: signers }, (_, index) => ({ department: 'housing', post: `leader-${index}` }));
        return { ...step, within: undefined, by, need: Math.min(need, signers) };
      }
      return { ...step, within: undefined, verb: step.return === undefined ? step.verb : 'decide' };
    }),
  );
}

/** Reading refuses an empty branch: each gets a step. */
function withoutEmptyBranches(blocks: readonly Block[], counter: { next: number }): Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'parallel') {
      const branches = block.branches.map((branch): Branch => {
        const inner = withoutEmptyBranches(branch.blocks, counter);
        counter.next += 1;
        return { ...branch, blocks: inner.length > 0 ? inner : [plainStep(`补${counter.next}`)] };
      });
      return { ...block, branches };
    }
    if (block.kind !== 'choose') return block;
    const cases = block.cases.map((way) => ({ ...way, blocks: withoutEmptyBranches(way.blocks, counter) }));
    return { ...block, cases, otherwise: withoutEmptyBranches(block.otherwise, counter) };
  });
}

function plainStep(id: string): Step {
  return {
    kind: 'step',
    id,
    name: id,
    path: [],
    verb: 'notify',
    by: [],
    within: undefined,
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
}

function parallelsOf(process: Process): readonly Parallel[] {
  return allBlocks(process.blocks).filter((block) => block.kind === 'parallel');
}

/** The tree with a block in the place of the one that has its id. */
function replaced(blocks: readonly Block[], other: Block): Block[] {
  return blocks.map((block): Block => {
    if (block.id === other.id) return other;
    switch (block.kind) {
      case 'parallel': {
        const branches = block.branches.map((branch) => ({ ...branch, blocks: replaced(branch.blocks, other) }));
        return { ...block, branches };
      }
      case 'choose': {
        const cases = block.cases.map((way) => ({ ...way, blocks: replaced(way.blocks, other) }));
        return { ...block, cases, otherwise: replaced(block.otherwise, other) };
      }
      default:
        return block;
    }
  });
}

/** Steps, and blocks inside branches that do not hold them. */
function pairsAcross(blocks: readonly Block[]): readonly { readonly step: Step; readonly target: string }[] {
  const steps = allBlocks(blocks).filter((block) => block.kind === 'step' && block.correction === undefined) as Step[];
  const branches = allBlocks(blocks).flatMap((block) => (block.kind === 'parallel' ? block.branches : []));
  return branches.flatMap((branch) => {
    const inside = allBlocks(branch.blocks);
    const outside = steps.filter((step) => !inside.includes(step));
    return outside.flatMap((step) => inside.map((block) => ({ step, target: block.id })));
  });
}
