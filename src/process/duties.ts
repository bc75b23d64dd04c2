/** Who does what in a process: each step once for each post that has a part in it. */
import type { Duration } from '../base/duration.ts';
import { type Actor, allBlocks, type Pause, type Process, type Step, type Variant } from './blocks.ts';
import { limitOf } from './spans.ts';

export interface Duty {
  readonly actor: Actor;
  readonly block: Step | Pause;
  /** Of a step its counted limit, of a pause its length at most. */
  readonly limit: Duration | undefined;
}

/** The duties of a process in the order of the text. What a variant skips is nobody's. */
export function dutiesOf(process: Process, variant?: Variant): readonly Duty[] {
  return allBlocks(process.blocks).flatMap((block): Duty[] => {
    if ((block.kind !== 'step' && block.kind !== 'pause') || variant?.skip.has(block.id)) return [];
    const limit = block.kind === 'step' ? limitOf(block, variant) : (variant?.limits.get(block.id) ?? block.atMost);
    return block.by.map((actor) => ({ actor, block, limit }));
  });
}
