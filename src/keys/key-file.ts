/** Key files: the private key that only its owner may read, and the public key beside it that everybody may have. */

import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { type KeyFault, sealFault, sealPrivateKey } from './private-key.ts';
import { keyObjectOf, type PublicKey, publicKeyOf } from './public-key.ts';

/** Why a key file is not used. */
export type KeyFileFault = KeyFault | 'missing' | 'unreadable' | 'readable-by-others';

export type KeyFileReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: KeyFileFault; readonly detail: string };

/** Rights of others than the owner. Windows has none of them. */
const OTHERS = 0o077;

/** The name of the public key's file, beside the private one. */
export function publicKeyFile(file: string): string {
  return `${file}.pub`;
}

/** Reads a private key's file as far as it goes without its passphrase. */
export function readKeyFile(file: string): KeyFileReading {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    return unreadable(error);
  }
  try {
    const mode = fstatSync(descriptor).mode & 0o777;
    const text = readFileSync(descriptor, 'utf8');
    const fault = sealFault(text);
    // A public key may be read by everybody: first whether it is a private one at all.
    if (fault === 'not-a-key') return { ok: false, fault, detail: '' };
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      return { ok: false, fault: 'readable-by-others', detail: mode.toString(8).padStart(4, '0') };
    }
    return fault === undefined ? { ok: true, text } : { ok: false, fault, detail: '' };
  } catch (error) {
    return unreadable(error);
  } finally {
    closeSync(descriptor);
  }
}

export type KeyWriting =
  | { readonly ok: true; readonly key: PublicKey }
  /** A file that is there already: a key is never overwritten. */
  | { readonly ok: false; readonly exists: string };

/** Writes a new private key and its public half beside it. */
export function writeKeyFiles(file: string, privateKey: KeyObject, passphrase: string): KeyWriting {
  const key = publicKeyOf(privateKey);
  if (key === undefined) throw new TypeError('a key of an unknown algorithm');
  const exists = [file, publicKeyFile(file)].find((path) => existsSync(path));
  if (exists !== undefined) return { ok: false, exists };
  writeNew(file, sealPrivateKey(privateKey, passphrase), 0o600);
  writeNew(publicKeyFile(file), publicKeyPem(key), 0o644);
  return { ok: true, key };
}

/** The key in PEM, as any OpenSSL writes and reads it. */
export function publicKeyPem(key: PublicKey): string {
  return keyObjectOf(key).export({ format: 'pem', type: 'spki' }).toString();
}

/** Reads a public key's file; `undefined` where it holds no public key of an algorithm of ours. */
export function readPublicKey(text: string): PublicKey | undefined {
  if (!text.includes('-----BEGIN PUBLIC KEY-----')) return undefined;
  try {
    return publicKeyOf(createPublicKey(text));
  } catch {
    return undefined;
  }
}

function unreadable(error: unknown): KeyFileReading {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return { ok: false, fault: code === 'ENOENT' ? 'missing' : 'unreadable', detail: code };
}

function writeNew(file: string, text: string, mode: number): void {
  const descriptor = openSync(file, 'wx', mode);
  try {
    // The process's mask must not take more away, nor may it leave more.
    fchmodSync(descriptor, mode);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
