/**
 * Returns: a step sends the case back to an earlier block, and everything from there on is done again.
 *
 * The target stands before the step in the step's own list or before the block that holds the step in a list around it. A
 * place inside another branch or way is no target: the branches beside it would wait for nothing or be done twice.
 */
import { type Block, innerBlocks, type Return, type Step } from './blocks.ts';

/** A return seen from the list that its target stands in. */
export interface ReturnInto {
  readonly step: Step;
  readonly times: number;
  /** Place of the target in the list. */
  readonly to: number;
  /** Place of the block that is the step or holds it; after `to`. */
  readonly from: number;
}

/** The returns that lead to a block of a list, from steps of the list itself and from steps deeper inside it. */
export function returnsInto(list: readonly Block[]): readonly ReturnInto[] {
  const places = new Map(list.map((block, index) => [block.id, index]));
  return list.flatMap((block, from) =>
    stepsThatReturn(block).flatMap(({ step, back }): ReturnInto[] => {
      const to = places.get(back.to);
      return to === undefined || to >= from ? [] : [{ step, times: back.times, to, from }];
    }),
  );
}

/** Whether a block is a step or holds it. */
export function holds(block: Block, step: Step): boolean {
  return block === step || innerBlocks(block).some((list) => list.some((inner) => holds(inner, step)));
}

function stepsThatReturn(block: Block): { readonly step: Step; readonly back: Return }[] {
  if (block.kind === 'step') return block.return === undefined ? [] : [{ step: block, back: block.return }];
  return innerBlocks(block).flatMap((list) => list.flatMap(stepsThatReturn));
}

/** A return that leads nowhere it can. */
export interface FaultyReturn {
  readonly step: Step;
  readonly to: string;
  readonly fault: 'unknown' | 'not-earlier' | 'into-branch';
  /** The block inside which the target stands, for a target in a branch or way. */
  readonly inside: string | undefined;
  /** Ids of the blocks to which the step could return, the nearest first. */
  readonly possible: readonly string[];
}

/** A list on the way from the process down to a step, and the place in it from which the way goes on. */
interface Level {
  readonly list: readonly Block[];
  readonly at: number;
}

/** Checks the targets of all returns of a process. */
export function faultyReturns(blocks: readonly Block[]): readonly FaultyReturn[] {
  const faults: FaultyReturn[] = [];
  const visit = (list: readonly Block[], outside: readonly Level[]): void => {
    for (const [at, block] of list.entries()) {
      const levels = [{ list, at }, ...outside];
      if (block.kind === 'step') {
        const fault = block.return && faultOf(block, block.return, levels, blocks);
        if (fault !== undefined) faults.push(fault);
      } else for (const inner of innerBlocks(block)) visit(inner, levels);
    }
  };
  visit(blocks, []);
  return faults;
}

function faultOf(
  step: Step,
  { to }: Return,
  levels: readonly Level[],
  blocks: readonly Block[],
): FaultyReturn | undefined {
  const possible = levels.flatMap(({ list, at }) =>
    list
      .slice(0, at)
      .map((block) => block.id)
      .reverse(),
  );
  if (possible.includes(to)) return undefined;
  const onTheWay = levels.some(({ list }) => list.some((block) => block.id === to));
  const inside = onTheWay ? undefined : holderOf(to, blocks);
  const fault = onTheWay ? 'not-earlier' : inside === undefined ? 'unknown' : 'into-branch';
  return { step, to, fault, inside, possible };
}

/** The name of the innermost block that has a block in one of its branches or ways. */
function holderOf(id: string, blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    for (const list of innerBlocks(block)) {
      const deeper = holderOf(id, list);
      if (deeper !== undefined) return deeper;
      if (list.some((inner) => inner.id === id)) return block.name;
    }
  }
  return undefined;
}
