/** Whether a proof proves its entry to a reader who trusts some keys; nothing but the text and the keys is needed. */

import { isIncluded } from './check-inclusion.ts';
import { checkNote, type NoteCheck } from './check-note.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { leafHash } from './merkle-hash.ts';
import { parseNote } from './signed-note.ts';
import { parseProof } from './tlog-proof.ts';
import type { VerifierKey } from './verifier-key.ts';

/** Why a proof does not prove; each has its message under `proof/fault.<fault>`. */
export type ProofFault =
  /** The text is no tlog-proof. */
  | 'no-proof'
  /** It carries no entry. */
  | 'no-entry'
  /** Its checkpoint is no signed checkpoint. */
  | 'no-checkpoint'
  /** The checkpoint is of another log than the key. */
  | 'other-log'
  /** The log's key did not sign the checkpoint. */
  | 'unsigned'
  /** A signature names a trusted key, which did not make it. */
  | 'forged'
  /** The path does not lead from the entry to the checkpoint's root. */
  | 'not-included'
  /** A witness that was asked for has not cosigned. */
  | 'witness-missing';

export interface ProofTrust {
  /** The log's key; its name is the log's origin. */
  readonly log: VerifierKey;
  /** Witnesses that must all have cosigned. */
  readonly witnesses?: readonly VerifierKey[];
}

export type ProofCheck =
  | {
      readonly ok: true;
      /** The bytes of the proven entry. */
      readonly entry: Uint8Array;
      /** Number of the entry, counted from 0. */
      readonly index: number;
      readonly checkpoint: Checkpoint;
      readonly times: NoteCheck['times'];
    }
  | { readonly ok: false; readonly fault: ProofFault; readonly params: Readonly<Record<string, string | number>> };

/** Checks a proof; the first fault that is found is told. */
export function checkProof(text: string, { log, witnesses = [] }: ProofTrust): ProofCheck {
  const fail = (fault: ProofFault, params = {}): ProofCheck => ({ ok: false, fault, params });
  const proof = parseProof(text);
  if (proof === undefined) return fail('no-proof');
  if (proof.extra === undefined) return fail('no-entry');
  const note = parseNote(proof.checkpoint);
  const checkpoint = note && parseCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined) return fail('no-checkpoint');
  const { origin, size, root } = checkpoint;
  if (origin !== log.name) return fail('other-log', { origin, expected: log.name });
  const { signed, forged, times } = checkNote(note, [log, ...witnesses]);
  if (forged[0] !== undefined) return fail('forged', { name: forged[0].name });
  if (!signed.includes(log)) return fail('unsigned', { name: log.name, key: log.keyId });
  if (!isIncluded({ leaf: leafHash(proof.extra), index: proof.index, size, root }, proof.path)) {
    return fail('not-included', { index: proof.index, size });
  }
  const missing = witnesses.find((witness) => !signed.includes(witness));
  if (missing !== undefined) return fail('witness-missing', { name: missing.name });
  return { ok: true, entry: proof.extra, index: proof.index, checkpoint, times };
}
