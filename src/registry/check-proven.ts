/** What a proof proves: its path and signatures, the statement in its entry, and the definition that the statement names. */
import { sha256 } from '../base/digest.ts';
import { checkProof, type ProofFault, type ProofTrust } from '../proof/check-proof.ts';
import type { Checkpoint } from '../proof/checkpoint.ts';
import { type Claim, readEntryBytes } from './statement.ts';

/** Why a proof does not prove; each has its message under `proof/fault.<fault>`. */
export type ProvenFault =
  | ProofFault
  /** The entry is a DSSE envelope of a type that this program does not know. */
  | 'unknown-payload'
  /** The entry is no statement that this program would write. */
  | 'unknown-statement'
  /** The definition is not the one that the statement names. */
  | 'other-definition';

export type Proven =
  | {
      readonly ok: true;
      readonly claim: Claim;
      /** The number of the entry, counted from 1. */
      readonly seq: number;
      readonly checkpoint: Checkpoint;
      /** When each witness cosigned, in seconds since 1970. */
      readonly times: ReadonlyMap<string, bigint>;
    }
  | { readonly ok: false; readonly fault: ProvenFault; readonly params: Readonly<Record<string, string | number>> };

/**
 * Checks a proof; nothing but its text is needed.
 * @param definition the bytes of the definition, where the reader has them
 */
export function checkProven(text: string, trust: ProofTrust, definition?: Uint8Array): Proven {
  const check = checkProof(text, trust);
  if (!check.ok) return check;
  const claim = readEntryBytes(check.entry)?.claim;
  if (claim === undefined) return unknownEntry(check.entry);
  const found = definition && sha256(definition);
  if (found !== undefined && found !== claim.modelDigest) {
    return { ok: false, fault: 'other-definition', params: { found, expected: claim.modelDigest } };
  }
  return { ok: true, claim, seq: check.index + 1, checkpoint: check.checkpoint, times: check.times };
}

function unknownEntry(entry: Uint8Array): Proven {
  const type = payloadTypeOf(entry);
  if (type === undefined || type === 'application/vnd.in-toto+json')
    return { ok: false, fault: 'unknown-statement', params: {} };
  return { ok: false, fault: 'unknown-payload', params: { type } };
}

function payloadTypeOf(entry: Uint8Array): string | undefined {
  try {
    const { payloadType } = JSON.parse(Buffer.from(entry).toString()) as { readonly payloadType?: unknown };
    return typeof payloadType === 'string' ? payloadType : undefined;
  } catch {
    // What is no JSON has no type.
    return undefined;
  }
}
