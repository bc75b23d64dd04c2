/** Whether a log has only grown between two checkpoints (RFC 6962 §2.1.2; the procedure is RFC 9162 §2.1.4.2). */
import { EMPTY_ROOT, isSameHash, nodeHash } from './merkle-hash.ts';

/** A log's size and the root of its tree. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether a proof shows that the later tree begins with all leaves of the earlier one, in the same order. */
export function isConsistent(earlier: TreeHead, later: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (!isSize(earlier.size) || !isSize(later.size) || earlier.size > later.size) return false;
  if (earlier.size === 0) return proof.length === 0 && isSameHash(earlier.root, EMPTY_ROOT);
  if (earlier.size === later.size) return proof.length === 0 && isSameHash(earlier.root, later.root);
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  // A complete earlier tree is a subtree of the later one: the proof leaves out what both know.
  const [first, ...rest] = node === 0 ? [earlier.root, ...proof] : proof;
  if (first === undefined) return false;
  let [earlierRoot, laterRoot] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      earlierRoot = nodeHash(hash, earlierRoot);
      laterRoot = nodeHash(hash, laterRoot);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else laterRoot = nodeHash(laterRoot, hash);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(earlierRoot, earlier.root) && isSameHash(laterRoot, later.root);
}

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0;
}

function half(number: number): number {
  return Math.floor(number / 2);
}
