/**
 * A private key under a passphrase: PKCS#8 (RFC 5958) encrypted by PBES2 (RFC 8018 §6.2), in PEM (RFC 7468). Any OpenSSL reads
 * it: `openssl pkey -in FILE -pubout`. Node can write such files too, but derives their key with 2,048 rounds only.
 */
import { createCipheriv, createPrivateKey, type KeyObject, pbkdf2Sync, randomBytes } from 'node:crypto';
import { elementsOf, integer, nothing, objectIdentifier, octets, sequence } from './der.ts';
import { type Signer, signerOf } from './signer.ts';

/** Rounds of PBKDF2 with HMAC-SHA-256: what OWASP's password storage cheat sheet asks for; about 0.2 s. */
const ROUNDS = 600_000;

const OID = {
  pbes2: '2a864886f70d01050d',
  pbkdf2: '2a864886f70d01050c',
  hmacSha256: '2a864886f70d0209',
  aes256Cbc: '60864801650304012a',
} as const;

const PEM = /^-----BEGIN (ENCRYPTED PRIVATE KEY|[A-Z ]*PRIVATE KEY)-----\s+([A-Za-z0-9+/=\s]+?)\s*-----END \1-----\s*$/;

/** Why the text of a key file gives no signer. */
export type KeyFault =
  /** It is no private key in PEM, or a part of it is missing. */
  | 'not-a-key'
  /** Its end or its middle is missing. */
  | 'truncated'
  /** It is a private key that anybody can read who has the file. */
  | 'not-encrypted'
  /** It is encrypted in another way than by PBES2. */
  | 'unknown-encryption'
  | 'wrong-passphrase'
  /** The key is of an algorithm that signs nothing here. */
  | 'unknown-algorithm';

export type KeyReading =
  | { readonly ok: true; readonly signer: Signer }
  | { readonly ok: false; readonly fault: KeyFault };

/** The text of a private key's file. */
export function sealPrivateKey(privateKey: KeyObject, passphrase: string): string {
  const salt = randomBytes(16);
  const vector = randomBytes(16);
  const key = pbkdf2Sync(passphrase, salt, ROUNDS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, vector);
  const plain = privateKey.export({ format: 'der', type: 'pkcs8' });
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  plain.fill(0);
  const derivation = sequence(octets(salt), integer(ROUNDS), sequence(objectIdentifier(OID.hmacSha256), nothing()));
  const scheme = sequence(
    sequence(objectIdentifier(OID.pbkdf2), derivation),
    sequence(objectIdentifier(OID.aes256Cbc), octets(vector)),
  );
  const der = sequence(sequence(objectIdentifier(OID.pbes2), scheme), octets(sealed));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN ENCRYPTED PRIVATE KEY-----', ...lines, '-----END ENCRYPTED PRIVATE KEY-----', ''].join('\n');
}

/** What is wrong with a key file's text before any passphrase is tried. */
export function sealFault(text: string): KeyFault | undefined {
  if (!text.includes('PRIVATE KEY-----')) return 'not-a-key';
  const [, label, base64 = ''] = PEM.exec(text.trim()) ?? [];
  if (label === undefined) return 'truncated';
  if (label !== 'ENCRYPTED PRIVATE KEY') return 'not-encrypted';
  const [outer, ...more] = elementsOf(Buffer.from(base64, 'base64')) ?? [];
  const parts = outer && elementsOf(outer.content);
  if (parts?.length !== 2 || more.length > 0) return 'truncated';
  const [scheme] = elementsOf(parts[0]?.content ?? new Uint8Array()) ?? [];
  return Buffer.from(scheme?.content ?? []).toString('hex') === OID.pbes2 ? undefined : 'unknown-encryption';
}

/** Opens a private key with its passphrase. */
export function openPrivateKey(text: string, passphrase: string): KeyReading {
  const fault = sealFault(text);
  if (fault !== undefined) return { ok: false, fault };
  let opened: KeyObject;
  try {
    opened = createPrivateKey({ key: text, format: 'pem', passphrase });
  } catch {
    // The form is whole: what OpenSSL cannot decrypt or read after decrypting has another passphrase.
    return { ok: false, fault: 'wrong-passphrase' };
  }
  const signer = signerOf(opened);
  return signer === undefined ? { ok: false, fault: 'unknown-algorithm' } : { ok: true, signer };
}
