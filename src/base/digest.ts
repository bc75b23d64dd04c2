import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A SHA-256 digest, written `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`;

/**
 * The canonical JSON of a value, by RFC 8785: the same value gives the same bytes on every machine.
 * @throws Error where a number is not finite or a string holds half a surrogate pair, which the RFC refuses
 */
export function canonicalJson(value: JsonValue): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('canonical JSON of nothing');
  return text;
}

/** SHA-256 of text (as UTF-8) or bytes. */
export function sha256(content: string | Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** The digest of a value's canonical JSON. */
export function digestOf(value: JsonValue): Digest {
  return sha256(canonicalJson(value));
}
