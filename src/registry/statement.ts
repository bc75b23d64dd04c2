/**
 * What an entry of the log says, in the shape of an in-toto statement, inside the DSSE envelope that will carry its
 * signatures (https://github.com/in-toto/attestation, https://github.com/secure-systems-lab/dsse). No entry is signed yet:
 * the list of signatures is empty, and the bytes that a signature covers are already the ones that are logged.
 */
import { canonicalJson, type Digest, type JsonValue } from '../base/digest.ts';

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** Kinds of entries and the predicate types that stand for them in a statement. */
const PREDICATE_TYPES = { release: 'urn:guhua:release:1', withdraw: 'urn:guhua:withdraw:1' } as const;

export type EntryKind = keyof typeof PREDICATE_TYPES;

/** What entries of every kind say. */
interface CommonClaim {
  readonly item: string;
  readonly version: number;
  /** Digest of the version's definition. */
  readonly modelDigest: Digest;
  /** Digest of the item's latest release before this entry; `null` where there is none. */
  readonly previousDigest: Digest | null;
  /** The day from which it holds, local to the center. */
  readonly effectiveFrom: string;
  /** When it was entered (RFC 3339, with the center's offset). */
  readonly recordedAt: string;
  /** Why it holds from a day before it was entered, where it does. */
  readonly retroactiveReason?: string;
}

/** A version of an item is published. */
export interface ReleaseClaim extends CommonClaim {
  readonly kind: 'release';
  readonly sourceDigest: Digest;
}

/** A published version is taken back. */
export interface WithdrawClaim extends CommonClaim {
  readonly kind: 'withdraw';
  readonly reason: string;
}

export type Claim = ReleaseClaim | WithdrawClaim;

/** A version's name, as statements and messages write it: `housing-012@1`. */
export function versionName(item: string, version: number): string {
  return `${item}@${version}`;
}

/** The in-toto statement of a claim. */
export function statementOf(claim: Claim): JsonValue {
  const { kind, modelDigest, ...predicate } = claim;
  const digest = { sha256: modelDigest.slice('sha256:'.length) };
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: versionName(claim.item, claim.version), digest }],
    predicateType: PREDICATE_TYPES[kind],
    predicate,
  };
}

/** The bytes that the log holds of a claim: the envelope in canonical JSON. */
export function envelopeOf(claim: Claim): Buffer {
  const payload = Buffer.from(canonicalJson(statementOf(claim))).toString('base64');
  return Buffer.from(canonicalJson({ payload, payloadType: PAYLOAD_TYPE, signatures: [] }));
}

/**
 * The claim inside an envelope.
 * @returns `undefined` where the bytes are no envelope of a statement that this module would write
 */
export function readEnvelope(envelope: Uint8Array): Claim | undefined {
  try {
    const { payload, payloadType, signatures } = JSON.parse(Buffer.from(envelope).toString()) as Envelope;
    if (payloadType !== PAYLOAD_TYPE || !Array.isArray(signatures)) return undefined;
    const text = Buffer.from(payload, 'base64').toString();
    const { subject, predicateType, predicate } = JSON.parse(text) as Statement;
    const kind = Object.entries(PREDICATE_TYPES).find(([, type]) => type === predicateType)?.[0] as EntryKind;
    const claim = { ...predicate, kind, modelDigest: `sha256:${subject[0].digest.sha256}` } as Claim;
    return canonicalJson(statementOf(claim)) === text ? claim : undefined;
  } catch {
    // Whatever fails in reading foreign bytes fails because they are foreign.
    return undefined;
  }
}

interface Envelope {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: unknown;
}

interface Statement {
  readonly subject: readonly [{ readonly digest: { readonly sha256: string } }];
  readonly predicateType: string;
  readonly predicate: object;
}
