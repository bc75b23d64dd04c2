/** The steps of a process by what is done in them. */
import { allBlocks, type Process, type Step, type Verb } from '../../process/blocks.ts';

/** All steps in the order of the text, or those of some verbs. */
export function stepsOf({ blocks }: Pick<Process, 'blocks'>, ...verbs: readonly Verb[]): readonly Step[] {
  return allBlocks(blocks).filter(
    (block): block is Step => block.kind === 'step' && (verbs.length === 0 || verbs.includes(block.verb)),
  );
}
