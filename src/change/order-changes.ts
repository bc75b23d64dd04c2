/**
 * Who waits for whom: «规划审查 no longer waits for 受理». What of it takes counted time shows in the longest way; a pause
 * and a step without a limit do not, so to wait for one, or to make one wait, is told as a burden of its own.
 */

import { type BlockPair, type PlacedBlock, precedes } from './blocks-of-model.ts';
import { type Change, changeOf, type Spot } from './change.ts';

type Side = 'before' | 'after';

/** A step or pause, and those that it began or ceased to wait for. */
interface Waiting {
  readonly pair: BlockPair;
  readonly awaited: readonly BlockPair[];
}

/** Compares the order of the steps and pauses that both processes have. */
export function orderChanges(pairs: readonly BlockPair[], spot: Spot): readonly Change[] {
  const leaves = pairs.filter(({ after: { block } }) => block.kind === 'step' || block.kind === 'pause');
  return leaves.flatMap((pair) => [
    ...changesOf({ pair, awaited: nearest(awaitedOnly('after', pair, leaves), 'after') }, 'added', spot),
    ...changesOf({ pair, awaited: nearest(awaitedOnly('before', pair, leaves), 'before') }, 'removed', spot),
  ]);
}

/** What a step waits for on one side and not on the other. */
function awaitedOnly(side: Side, pair: BlockPair, leaves: readonly BlockPair[]): readonly BlockPair[] {
  const opposite = side === 'before' ? 'after' : 'before';
  return leaves.filter((leaf) => precedes(leaf[side], pair[side]) && !precedes(leaf[opposite], pair[opposite]));
}

/** Those of which no other one waits for them: to wait for the last of a row is to wait for the row. */
function nearest(awaited: readonly BlockPair[], side: Side): readonly BlockPair[] {
  return awaited.filter((leaf) => !awaited.some((later) => precedes(leaf[side], later[side])));
}

function changesOf({ pair, awaited }: Waiting, how: 'added' | 'removed', spot: Spot): readonly Change[] {
  const side = how === 'added' ? 'after' : 'before';
  const groups = Map.groupBy(awaited, (leaf) =>
    isCounted(leaf) && isCounted(pair) ? ('waits' as const) : ('waits-uncounted' as const),
  );
  return [...groups].map(([subject, leaves]) => {
    const ids = leaves.map((leaf) => leaf[side].key);
    const params = {
      step: pair.after.block.name,
      steps: leaves.map((leaf) => leaf[side].block.name).join('、'),
    };
    const [before, after] = how === 'added' ? [undefined, ids] : [ids, undefined];
    return changeOf(subject, how, { ...spot, params, pointer: pair[side].pointer }, before, after);
  });
}

/** Whether the arithmetic of the longest way knows of a step on both sides. */
function isCounted({ before, after }: BlockPair): boolean {
  return hasLimit(before) && hasLimit(after);
}

function hasLimit({ block }: PlacedBlock): boolean {
  return block.kind === 'step' && block.within !== undefined;
}
