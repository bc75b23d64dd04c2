/** Text and the signatures under it (c2sp.org/signed-note §Format). */
import type { Signer } from '../keys/signer.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { isKeyName, verifierKey } from './verifier-key.ts';

export interface NoteSignature {
  /** The name of the key that made it. */
  readonly name: string;
  /** The short identity of the key, eight hexadecimal digits. */
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

export interface SignedNote {
  /** Lines, each with its newline, the last one too. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** The em dash that a line of a signature begins with. */
const DASH = '\u2014';

/** A note with more is refused; the specification asks for sixteen at least. */
const MOST_SIGNATURES = 100;

/** Reads a note; `undefined` where the text is none. */
export function parseNote(note: string): SignedNote | undefined {
  const split = note.lastIndexOf('\n\n');
  if (split === -1 || !note.endsWith('\n') || hasControls(note)) return undefined;
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(parseSignature).filter((signature) => signature !== undefined);
  return signatures.length === lines.length ? { text: note.slice(0, split + 1), signatures } : undefined;
}

/** Reads one line of a signature. */
export function parseSignature(line: string): NoteSignature | undefined {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = fromBase64(encoded);
  if (dash !== DASH || more.length > 0 || !isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: Buffer.from(bytes.subarray(0, 4)).toString('hex'), bytes: bytes.subarray(4) };
}

export function formatNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map((signature) => `${formatSignature(signature)}\n`).join('')}`;
}

export function formatSignature({ name, keyId, bytes }: NoteSignature): string {
  return `${DASH} ${name} ${toBase64(Uint8Array.of(...Buffer.from(keyId, 'hex'), ...bytes))}`;
}

/**
 * Signs a text (c2sp.org/signed-note §Ed25519 signatures).
 * @param name whose key it is; of a log its origin
 */
export function signNote(text: string, name: string, signer: Signer): NoteSignature {
  const { keyId } = verifierKey('note', name, signer);
  return { name, keyId, bytes: signer.sign(Buffer.from(text)) };
}

/** Both notes' signatures under their text, each once; `undefined` where their texts differ. */
export function mergeNotes(one: SignedNote, other: SignedNote): SignedNote | undefined {
  if (one.text !== other.text) return undefined;
  const known = new Set(one.signatures.map(formatSignature));
  const added = other.signatures.filter((signature) => !known.has(formatSignature(signature)));
  return { text: one.text, signatures: [...one.signatures, ...added] };
}

/** Whether a text holds characters below U+0020 other than newlines. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}
