/**
 * Public keys by algorithm. An algorithm has a name of its own, so that another one (SM2 with SM3, GB/T 32918) is one more
 * entry of the table and no new format: statements, root documents and files name the algorithm beside every key.
 */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

interface AlgorithmFacts {
  /** Bytes of a raw public key. */
  readonly publicKeyLength: number;
  /** What stands before the raw key in its SubjectPublicKeyInfo (DER). */
  readonly spkiPrefix: Buffer;
}

/** RFC 8410: the object identifier 1.3.101.112 and a bit string of 32 bytes. */
const ED25519: AlgorithmFacts = { publicKeyLength: 32, spkiPrefix: Buffer.from('302a300506032b6570032100', 'hex') };

const ALGORITHMS = { ed25519: ED25519 } as const satisfies Readonly<Record<string, AlgorithmFacts>>;

export type Algorithm = keyof typeof ALGORITHMS;

/** A public key as documents and files carry it. */
export interface PublicKey {
  readonly algorithm: Algorithm;
  /** The raw key: for Ed25519 the 32 bytes of RFC 8032. */
  readonly publicKey: Uint8Array;
}

export function isAlgorithm(name: unknown): name is Algorithm {
  return typeof name === 'string' && Object.hasOwn(ALGORITHMS, name);
}

/** Whether bytes have the length of a public key of an algorithm. */
export function isPublicKeyLength(algorithm: Algorithm, bytes: Uint8Array): boolean {
  return bytes.length === ALGORITHMS[algorithm].publicKeyLength;
}

/** The key's SubjectPublicKeyInfo (RFC 5280 §4.1, DER), which other programs read. */
export function spkiOf({ algorithm, publicKey }: PublicKey): Buffer {
  return Buffer.concat([ALGORITHMS[algorithm].spkiPrefix, publicKey]);
}

/**
 * The identity of a key: SHA-256 of its SubjectPublicKeyInfo, 64 lowercase hexadecimal digits. The algorithm is in it.
 * Anybody computes it: `openssl pkey -pubin -in KEY.pub -outform DER | sha256sum`.
 */
export function keyIdOf(key: PublicKey): string {
  return createHash('sha256').update(spkiOf(key)).digest('hex');
}

/** The key as Node's own object. */
export function keyObjectOf(key: PublicKey): KeyObject {
  return createPublicKey({ key: spkiOf(key), format: 'der', type: 'spki' });
}

/** The public half of one of Node's keys; `undefined` where its algorithm is none of ours. */
export function publicKeyOf(object: KeyObject): PublicKey | undefined {
  const algorithm = object.asymmetricKeyType;
  if (!isAlgorithm(algorithm)) return undefined;
  const half = object.type === 'private' ? createPublicKey(object) : object;
  const spki = half.export({ format: 'der', type: 'spki' });
  return { algorithm, publicKey: Uint8Array.from(spki.subarray(ALGORITHMS[algorithm].spkiPrefix.length)) };
}
