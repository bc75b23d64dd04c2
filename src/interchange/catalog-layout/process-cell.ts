/**
 * A process in one cell, as import reads it: `受理（0.5个工作日）→审查（2个工作日）→决定（2个工作日）`, or the name of a
 * process of the workspace. What a cell has no words for (corrections, returns, choices) stands for readers only.
 */
import { type Duration, formatDuration } from '../../base/duration.ts';
import type { Block, Branch, Choice, Parallel, Pause, Process, Step } from '../../process/blocks.ts';

const ARROW = '→';

/** A process that stands in a file of its own, by its id. */
export function writeReference(process: string): string {
  return `见流程 ${process}`;
}

/** The steps of a process. */
export function writeSteps({ blocks }: Pick<Process, 'blocks'>): string {
  return writeBlocks(blocks);
}

function writeBlocks(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join(ARROW);
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'step':
      return writeStep(block);
    case 'pause':
      return writePause(block);
    case 'parallel':
      return writeParallel(block);
    case 'choose':
      return writeChoice(block);
  }
}

function writeStep({ name, within, staff, note }: Step): string {
  return withRemarks(name, [limit(within), staff === undefined ? undefined : `${staff}人`, note]);
}

function writePause({ name, atMost }: Pause): string {
  return withRemarks(name, [limit(atMost), '不计入时限']);
}

/**
 * Reviews of the lead and its partners at the same time are one step of a cell: import makes a branch for each partner
 * again. Branches with steps or limits of their own are written out for readers.
 */
function writeParallel(block: Parallel): string {
  const reviews = block.branches.map(soleReview);
  const limits = new Set(reviews.map((review) => review && (limit(review.within) ?? '')));
  const [only] = limits;
  if (limits.size === 1 && only !== undefined) return withRemarks(block.name, [only === '' ? undefined : only]);
  const branches = block.branches.map((branch) => writeBlocks(branch.blocks));
  return `${block.name}［${branches.join('；')}］`;
}

function soleReview({ blocks, after }: Branch): Step | undefined {
  const [block] = blocks;
  return blocks.length === 1 && after.length === 0 && block?.kind === 'step' ? block : undefined;
}

function writeChoice({ name, cases, otherwise }: Choice): string {
  const ways = cases.map(({ condition, blocks }) => `${condition}：${writeBlocks(blocks)}`);
  const rest = otherwise.length === 0 ? [] : [`其他情形：${writeBlocks(otherwise)}`];
  return `${name}［${[...ways, ...rest].join('；')}］`;
}

function withRemarks(name: string, remarks: readonly (string | undefined)[]): string {
  const said = remarks.filter((remark) => remark !== undefined);
  return said.length === 0 ? name : `${name}（${said.join('，')}）`;
}

function limit(duration: Duration | undefined): string | undefined {
  return duration && formatDuration(duration, 'zh');
}
