/**
 * Public keys as one line, as c2sp.org/signed-note §Verifier keys has them: `name+hash+key`, where the hash is the key's short
 * identity and the key is a byte for the kind of its signatures and the raw public key.
 */
import { createHash } from 'node:crypto';
import { isPublicKeyLength, type PublicKey } from '../keys/public-key.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** Kinds of signatures and their bytes (c2sp.org/signed-note §Signature types). Ed25519 is under both. */
const TYPES = { note: 0x01, cosignature: 0x04 } as const;

/** A `note` signature is of the text itself, a `cosignature` of the text and the time of a witness. */
export type NoteKeyKind = keyof typeof TYPES;

export interface VerifierKey {
  readonly kind: NoteKeyKind;
  /** Whose key it is; of a log its origin. No spaces and no plus sign. */
  readonly name: string;
  readonly publicKey: Uint8Array;
  /** Eight hexadecimal digits: the first four bytes of SHA-256(name || newline || kind || public key). */
  readonly keyId: string;
}

/** A key of a kind under a name. @throws TypeError where the name or the algorithm is none that a note can carry */
export function verifierKey(kind: NoteKeyKind, name: string, { algorithm, publicKey }: PublicKey): VerifierKey {
  if (algorithm !== 'ed25519') throw new TypeError(`no signature type for ${algorithm}`);
  if (!isKeyName(name)) throw new TypeError(`no name of a key: ${name}`);
  return { kind, name, publicKey, keyId: keyIdOf(kind, name, publicKey) };
}

/** Whether a text can name a key (c2sp.org/signed-note §Format). */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+\p{White_Space}\p{Cc}]/u.test(name);
}

export function formatVerifierKey({ kind, name, publicKey, keyId }: VerifierKey): string {
  return `${name}+${keyId}+${toBase64(Uint8Array.of(TYPES[kind], ...publicKey))}`;
}

/** The key that a line names; `undefined` where it is none, or one whose signatures cannot be checked here. */
export function parseVerifierKey(line: string): VerifierKey | undefined {
  const [, name = '', keyId = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  const kind = (Object.keys(TYPES) as NoteKeyKind[]).find((each) => TYPES[each] === bytes?.[0]);
  const publicKey = bytes?.subarray(1);
  if (kind === undefined || publicKey === undefined || !isPublicKeyLength('ed25519', publicKey)) return undefined;
  return isKeyName(name) && keyIdOf(kind, name, publicKey) === keyId ? { kind, name, publicKey, keyId } : undefined;
}

function keyIdOf(kind: NoteKeyKind, name: string, publicKey: Uint8Array): string {
  const identity = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(TYPES[kind])).update(publicKey);
  return identity.digest('hex').slice(0, 8);
}
