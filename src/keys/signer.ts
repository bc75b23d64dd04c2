/** Signing and checking signatures, by `node:crypto`. Ed25519 signs the bytes themselves (RFC 8032, no prehash). */
import { verify as checkSignature, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { type Algorithm, keyIdOf, keyObjectOf, type PublicKey, publicKeyOf } from './public-key.ts';

/** A private key at work. It signs and never shows itself. */
export interface Signer extends PublicKey {
  readonly keyId: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/** A public key ready to check many signatures: parsing the key costs as much as checking one. */
export interface Verifier extends PublicKey {
  readonly keyId: string;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
}

/** A signer of one of Node's private keys; `undefined` where its algorithm is none of ours. */
export function signerOf(privateKey: KeyObject): Signer | undefined {
  const half = publicKeyOf(privateKey);
  if (half === undefined) return undefined;
  return { ...half, keyId: keyIdOf(half), sign: (bytes) => new Uint8Array(signBytes(null, bytes, privateKey)) };
}

/** A key pair that did not exist before, as Node's private key. */
export function newPrivateKey(algorithm: Algorithm = 'ed25519'): KeyObject {
  return generateKeyPairSync(algorithm).privateKey;
}

export function verifierOf({ algorithm, publicKey }: PublicKey): Verifier {
  const object = keyObjectOf({ algorithm, publicKey });
  const keyId = keyIdOf({ algorithm, publicKey });
  return { algorithm, publicKey, keyId, verify: (bytes, signature) => checkSignature(null, bytes, object, signature) };
}

/** Whether a signature of some bytes is by the private half of a public key. */
export function verify(publicKey: Uint8Array, algorithm: Algorithm, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verifierOf({ algorithm, publicKey }).verify(bytes, signature);
}
