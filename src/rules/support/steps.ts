/** The steps of a process by what is done in them. */
import { allBlocks, type Block, type Process, type Step, type Verb } from '../../process/blocks.ts';

/** Steps of a tree, kept because a dozen rules ask for them. */
const stepsByTree = new WeakMap<readonly Block[], readonly Step[]>();

/** All steps in the order of the text, or those of some verbs. */
export function stepsOf({ blocks }: Pick<Process, 'blocks'>, ...verbs: readonly Verb[]): readonly Step[] {
  const steps = stepsByTree.get(blocks) ?? allBlocks(blocks).filter((block) => block.kind === 'step');
  stepsByTree.set(blocks, steps);
  return verbs.length === 0 ? steps : steps.filter((step) => verbs.includes(step.verb));
}
