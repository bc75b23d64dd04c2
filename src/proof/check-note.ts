/** Who signed a note, among keys that the reader trusts (c2sp.org/signed-note §Signatures). */
import { type Verifier, verifierOf } from '../keys/signer.ts';
import { readCosignature } from './cosignature.ts';
import type { NoteSignature, SignedNote } from './signed-note.ts';
import type { VerifierKey } from './verifier-key.ts';

export interface NoteCheck {
  /** The keys whose signatures are right, each once. */
  readonly signed: readonly VerifierKey[];
  /** The keys that a signature names and that did not make it: such a note is rejected whole. */
  readonly forged: readonly VerifierKey[];
  /** When each witness cosigned, in seconds since 1970, by the name of its key. */
  readonly times: ReadonlyMap<string, bigint>;
}

/** Checks the signatures of known keys; those of unknown ones say nothing and are passed over. */
export function checkNote({ text, signatures }: SignedNote, keys: readonly VerifierKey[]): NoteCheck {
  const signed = new Set<VerifierKey>();
  const forged = new Set<VerifierKey>();
  const times = new Map<string, bigint>();
  for (const key of keys) {
    const verifier = verifierOf({ algorithm: 'ed25519', publicKey: key.publicKey });
    for (const signature of signatures) {
      if (signature.name !== key.name || signature.keyId !== key.keyId) continue;
      const time = key.kind === 'note' ? checkPlain(text, signature, verifier) : checkTimed(text, signature, verifier);
      (time === undefined ? forged : signed).add(key);
      if (time !== undefined && key.kind === 'cosignature') times.set(key.name, time);
    }
  }
  return { signed: [...signed], forged: [...forged], times };
}

/** The time that a signature tells, 0 where it tells none; `undefined` where it is wrong. */
function checkPlain(text: string, { bytes }: NoteSignature, verifier: Verifier): bigint | undefined {
  return verifier.verify(Buffer.from(text), bytes) ? 0n : undefined;
}

function checkTimed(text: string, { bytes }: NoteSignature, verifier: Verifier): bigint | undefined {
  const cosignature = readCosignature(text, bytes);
  if (cosignature === undefined) return undefined;
  return verifier.verify(cosignature.message, cosignature.signature) ? cosignature.time : undefined;
}
