/** Whether a leaf is in a tree of which only the root is known (RFC 6962 §2.1.1; the procedure is RFC 9162 §2.1.3.2). */
import { isSameHash, nodeHash } from './merkle-hash.ts';

/** What a proof of inclusion claims. */
export interface InclusionClaim {
  /** Hash of the leaf. */
  readonly leaf: Uint8Array;
  /** Number of the leaf, counted from 0. */
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether a path leads from the leaf to the root. */
export function isIncluded({ leaf, index, size, root }: InclusionClaim, path: readonly Uint8Array[]): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let hash = leaf;
  let [node, last] = [index, size - 1];
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      // A last node without a right neighbour stands for its parents until one of them has a left neighbour.
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(hash, root);
}

function half(number: number): number {
  return Math.floor(number / 2);
}
