/** Proofs out of a tree whose complete subtrees are at hand. */
import { EMPTY_FRONTIER, grow } from './frontier.ts';
import { consistencyRanges, inclusionRanges, type ReadNode, rangeHash } from './merkle-ranges.ts';

/** A tree in memory, to read the complete subtrees of. It takes twice the memory of its leaf hashes. */
export function treeOf(leafHashes: Iterable<Uint8Array>): ReadNode {
  const levels: Uint8Array[][] = [];
  let frontier = EMPTY_FRONTIER;
  for (const leaf of leafHashes) {
    const growth = grow(frontier, leaf);
    frontier = growth.frontier;
    for (const [level, hash] of growth.completed.entries()) {
      const nodes = levels[level] ?? [];
      levels[level] = nodes;
      nodes.push(hash);
    }
  }
  return ({ level, index }) => {
    const hash = levels[level]?.[index];
    if (hash === undefined) throw new RangeError(`the tree has no node ${index} at level ${level}`);
    return hash;
  };
}

/** The root of the tree's first leaves. */
export function rootAt(size: number, read: ReadNode): Uint8Array {
  return rangeHash({ start: 0, end: size }, read);
}

/** The hashes that lead from a leaf, counted from 0, to the root of a size (RFC 6962 §2.1.1). */
export function inclusionProof(index: number, size: number, read: ReadNode): Uint8Array[] {
  return inclusionRanges(index, size).map((range) => rangeHash(range, read));
}

/** The hashes that show that the tree of a size holds the tree of an earlier size (RFC 6962 §2.1.2). */
export function consistencyProof(earlier: number, size: number, read: ReadNode): Uint8Array[] {
  return consistencyRanges(earlier, size).map((range) => rangeHash(range, read));
}
