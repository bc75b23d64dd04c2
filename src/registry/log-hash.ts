/** Hashes as they are stored (32 bytes), and as statements, answers and `guhua.lock` write them (`sha256:…`). */
import type { Digest } from '../base/digest.ts';

/** A hash as a digest. */
export function digestOfHash(bytes: Uint8Array): Digest {
  return `sha256:${Buffer.from(bytes).toString('hex')}`;
}

/** The bytes of a digest. */
export function hashOfDigest(digest: Digest): Buffer {
  return Buffer.from(digest.slice('sha256:'.length), 'hex');
}
