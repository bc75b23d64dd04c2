/** A tree that grows leaf by leaf and keeps of itself only what its root and the next leaf need. */
import { EMPTY_ROOT, joinHashes, nodeHash } from './merkle-hash.ts';

export interface Frontier {
  /** The number of leaves. */
  readonly size: number;
  /** The hashes of the complete subtrees from left to right, each larger than the next. */
  readonly peaks: readonly Uint8Array[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

export interface Growth {
  readonly frontier: Frontier;
  /** The leaf and the complete subtrees that it is the last leaf of, the smallest first. */
  readonly completed: readonly Uint8Array[];
}

/** Adds a leaf. A leaf completes a subtree for every subtree of the same size that waits on its left. */
export function grow({ size, peaks }: Frontier, leaf: Uint8Array): Growth {
  const completed = [leaf];
  const waiting = [...peaks];
  let newest = leaf;
  for (let count = size; count % 2 === 1; count = (count - 1) / 2) {
    newest = nodeHash(waiting.pop() as Uint8Array, newest);
    completed.push(newest);
  }
  return { frontier: { size: size + 1, peaks: [...waiting, newest] }, completed };
}

/** The root of the tree as far as it has grown. */
export function rootOf({ peaks }: Frontier): Uint8Array {
  return peaks.length === 0 ? EMPTY_ROOT : joinHashes(peaks);
}
