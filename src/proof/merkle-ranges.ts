/**
 * Which parts of a tree a root, an inclusion proof or a consistency proof is made of, as ranges of leaves; the hashes come
 * later, from wherever they are kept. Sizes are those of JavaScript's safe integers, so there is no arithmetic in bits.
 */
import { EMPTY_ROOT, joinHashes } from './merkle-hash.ts';

/** The leaves from one number to before another, counted from 0. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** A complete subtree: level 0 are the leaves; at level 3 the node 2 stands over the leaves 16 to 23. */
export interface NodePosition {
  readonly level: number;
  readonly index: number;
}

export type ReadNode = (position: NodePosition) => Uint8Array;

/**
 * The siblings on the way from a leaf to the root, the leaf's own first (RFC 6962 §2.1.1, PATH).
 * @throws RangeError where the tree has no such leaf
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`no leaf ${index} of ${size}`);
  const siblings: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + leftSize(end - start);
    if (index < middle) {
      siblings.unshift({ start: middle, end });
      end = middle;
    } else {
      siblings.unshift({ start, end: middle });
      start = middle;
    }
  }
  return siblings;
}

/**
 * What shows that a tree has only grown since it was smaller (RFC 6962 §2.1.2, PROOF).
 * @throws RangeError where the tree was never of the earlier size
 */
export function consistencyRanges(earlier: number, size: number): LeafRange[] {
  if (!Number.isSafeInteger(earlier) || earlier < 0 || earlier > size) throw new RangeError(`${earlier} of ${size}`);
  if (earlier === 0) return [];
  const parts: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end > earlier) {
    const middle = start + leftSize(end - start);
    if (earlier <= middle) {
      parts.unshift({ start: middle, end });
      end = middle;
    } else {
      parts.unshift({ start, end: middle });
      start = middle;
    }
  }
  // The earlier tree itself is known to who asks; any other subtree is told.
  return start === 0 ? parts : [{ start, end }, ...parts];
}

/** The complete subtrees that cover a range, from left to right. The range begins where its largest subtree may begin. */
export function nodesOf({ start, end }: LeafRange): NodePosition[] {
  const nodes: NodePosition[] = [];
  for (let at = start; at < end; ) {
    let [level, width] = [0, 1];
    while (at % (2 * width) === 0 && at + 2 * width <= end) [level, width] = [level + 1, 2 * width];
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The hash over a range of leaves (RFC 6962 §2.1, MTH). */
export function rangeHash(range: LeafRange, read: ReadNode): Uint8Array {
  const nodes = nodesOf(range);
  return nodes.length === 0 ? EMPTY_ROOT : joinHashes(nodes.map(read));
}

/** How many of several leaves stand in the left subtree: the largest power of two below their number. */
function leftSize(count: number): number {
  let width = 1;
  while (2 * width < count) width *= 2;
  return width;
}
