/**
 * Hashes of the log. A leaf is hashed by RFC 6962 §2.1, so that a Merkle tree can be built over the same leaves; the leaves
 * are linked in their order, each link covering the one before it.
 */
import { createHash } from 'node:crypto';
import type { Digest } from '../base/digest.ts';

const LEAF_PREFIX = Uint8Array.of(0x00);

/** RFC 6962 has 0x00 for leaves and 0x01 for nodes: a link can never be taken for either. */
const LINK_PREFIX = Uint8Array.of(0x02);

/** The link before the first leaf: SHA-256 of nothing, as RFC 6962 has it for the empty tree. */
export const EMPTY_LINK: Buffer = hash();

/** The hash of a leaf: SHA-256(0x00 || envelope). */
export function leafHash(envelope: Uint8Array): Buffer {
  return hash(LEAF_PREFIX, envelope);
}

/** The link of a leaf: SHA-256(0x02 || link before || leaf hash). */
export function linkHash(before: Uint8Array, leaf: Uint8Array): Buffer {
  return hash(LINK_PREFIX, before, leaf);
}

/** A hash as a digest. */
export function digestOfHash(bytes: Uint8Array): Digest {
  return `sha256:${Buffer.from(bytes).toString('hex')}`;
}

function hash(...parts: readonly Uint8Array[]): Buffer {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
}
