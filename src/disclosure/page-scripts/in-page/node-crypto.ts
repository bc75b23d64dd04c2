/**
 * What the check of proofs takes from `node:crypto`, in the browser: SHA-256 and Ed25519 of @noble. The browser's own
 * (WebCrypto) is not there on pages over plain http, and Ed25519 not in older browsers.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Raw bytes of a public key, which stand for Node's key object. */
interface RawKey {
  readonly raw: Uint8Array;
}

const RAW_LENGTH = 32;

export function hash(_algorithm: 'sha256', message: Uint8Array): Uint8Array {
  return sha256(message);
}

export function createHash(_algorithm: 'sha256'): Hash {
  return new Hash();
}

class Hash {
  readonly #parts: Uint8Array[] = [];

  update(part: Uint8Array | string): this {
    this.#parts.push(typeof part === 'string' ? utf8ToBytes(part) : part);
    return this;
  }

  digest(_encoding: 'hex'): string {
    return bytesToHex(sha256(concatBytes(...this.#parts)));
  }
}

/** A key from its SubjectPublicKeyInfo: the raw key is what it ends with. */
export function createPublicKey({ key }: { readonly key: Uint8Array }): RawKey {
  return { raw: key.slice(-RAW_LENGTH) };
}

/** Whether a signature is right, as strictly as RFC 8032 asks. */
export function verify(_algorithm: null, bytes: Uint8Array, { raw }: RawKey, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(Uint8Array.from(signature), Uint8Array.from(bytes), raw, { zip215: false });
  } catch {
    return false;
  }
}

/** Nothing is signed in a page. */
export function sign(): never {
  throw new Error('no signing in a page');
}

export function generateKeyPairSync(): never {
  return sign();
}
