/** The hashes of a Merkle tree (RFC 6962 §2.1): a leaf can never be taken for a node, since each has its own prefix. */
import { hash } from 'node:crypto';

/** Bytes of a hash. */
export const HASH_LENGTH = 32;

const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

/** The message of a node, written over for each: a tree has as many nodes as leaves. */
const NODE = Uint8Array.of(NODE_PREFIX, ...new Uint8Array(2 * HASH_LENGTH));

/** The root of a tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array(0));

/** The hash of a leaf: SHA-256(0x00 || entry). */
export function leafHash(entry: Uint8Array): Uint8Array {
  const message = new Uint8Array(1 + entry.length);
  message[0] = LEAF_PREFIX;
  message.set(entry, 1);
  return sha256(message);
}

/** The hash of a node: SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  NODE.set(left, 1);
  NODE.set(right, 1 + HASH_LENGTH);
  return sha256(NODE);
}

/** The root over neighbouring subtrees, each larger than the next: the right ones are joined first (RFC 6962 §2.1). */
export function joinHashes(hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function sha256(message: Uint8Array): Uint8Array {
  return hash('sha256', message, 'buffer');
}
