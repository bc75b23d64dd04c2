/** The part of a process that leads to one of its steps. */
import { type Block, type Branch, innerBlocks, type Parallel, type Step } from '../../process/blocks.ts';

/**
 * What has happened when a step ends: the blocks before it and the step itself. Of a parallel block only its branch and those
 * that the branch waits for are left, of a choice only the ways that lead to it.
 */
export function untilStep(blocks: readonly Block[], last: Step): readonly Block[] {
  const index = blocks.findIndex((block) => leadsTo(block, last));
  const block = blocks[index];
  if (block === undefined) return blocks;
  return [...blocks.slice(0, index), cut(block, last)];
}

function cut(block: Block, last: Step): Block {
  switch (block.kind) {
    case 'step':
    case 'pause':
      return block;
    case 'parallel':
      return { ...block, branches: branchesUntil(block, last) };
    case 'choose': {
      const ways = [...block.cases.map((choice) => choice.blocks), block.otherwise].filter((way) =>
        way.some((inner) => leadsTo(inner, last)),
      );
      return { ...block, cases: [], otherwise: untilStep(ways[0] ?? [], last) };
    }
  }
}

function branchesUntil(block: Parallel, last: Step): readonly Branch[] {
  const own = block.branches.find((branch) => branch.blocks.some((inner) => leadsTo(inner, last)));
  if (own === undefined) return block.branches;
  const awaited = new Set<string>();
  const collect = (branch: Branch): void => {
    for (const key of branch.after) {
      if (awaited.has(key)) continue;
      awaited.add(key);
      const next = block.branches.find((candidate) => candidate.key === key);
      if (next !== undefined) collect(next);
    }
  };
  collect(own);
  return [
    ...block.branches.filter((branch) => awaited.has(branch.key)),
    { ...own, blocks: untilStep(own.blocks, last) },
  ];
}

function leadsTo(block: Block, last: Step): boolean {
  return block === last || innerBlocks(block).some((inner) => inner.some((candidate) => leadsTo(candidate, last)));
}
