/** How often something happens on the ways through a process. */
import type { Block, Choice, Parallel } from '../../process/blocks.ts';

export interface WayCount {
  /** On the way where it happens least often. */
  readonly least: number;
  /** On the way where it happens most often, following one branch of a parallel block. */
  readonly mostInSequence: number;
  /** On the way where it happens most often, in all branches. */
  readonly most: number;
}

const NEVER: WayCount = { least: 0, mostInSequence: 0, most: 0 };

/** Counts blocks of a kind on the ways through a list of blocks. */
export function countOnWays(blocks: readonly Block[], counts: (block: Block) => boolean): WayCount {
  return blocks.map((block) => countInBlock(block, counts)).reduce(inSequence, NEVER);
}

function countInBlock(block: Block, counts: (block: Block) => boolean): WayCount {
  switch (block.kind) {
    case 'step':
    case 'pause':
      return counts(block) ? { least: 1, mostInSequence: 1, most: 1 } : NEVER;
    case 'choose':
      return countInChoice(block, counts);
    case 'parallel':
      return countInParallel(block, counts);
  }
}

/** One of the ways is taken. */
function countInChoice(choice: Choice, counts: (block: Block) => boolean): WayCount {
  const ways = waysOf(choice).map((way) => countOnWays(way, counts));
  return {
    least: Math.min(...ways.map((way) => way.least)),
    mostInSequence: Math.max(...ways.map((way) => way.mostInSequence)),
    most: Math.max(...ways.map((way) => way.most)),
  };
}

/** All branches are gone through, each for itself. */
function countInParallel(parallel: Parallel, counts: (block: Block) => boolean): WayCount {
  const branches = parallel.branches.map((branch) => countOnWays(branch.blocks, counts));
  return {
    least: branches.reduce((sum, branch) => sum + branch.least, 0),
    mostInSequence: Math.max(0, ...branches.map((branch) => branch.mostInSequence)),
    most: branches.reduce((sum, branch) => sum + branch.most, 0),
  };
}

/** The ways of a choice: its cases and what is done otherwise. */
export function waysOf(choice: Choice): readonly (readonly Block[])[] {
  return [...choice.cases.map((each) => each.blocks), choice.otherwise];
}

function inSequence(first: WayCount, second: WayCount): WayCount {
  return {
    least: first.least + second.least,
    mostInSequence: first.mostInSequence + second.mostInSequence,
    most: first.most + second.most,
  };
}
