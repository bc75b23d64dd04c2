/**
 * What an entry of the log says, in the shape of an in-toto statement inside a DSSE envelope
 * (https://github.com/in-toto/attestation, https://github.com/secure-systems-lab/dsse). The statement is what people sign,
 * before it has a place in the log; when it was entered is a field beside it, which the leaf's hash covers and no signature.
 */
import { canonicalJson, type Digest, type JsonValue } from '../base/digest.ts';
import type { Burden } from '../change/burden.ts';
import type { Waiver } from '../change/waiver.ts';
import { type Envelope, payloadOf, readEnvelopeValue, unsignedEnvelope } from '../trust/dsse.ts';

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** Kinds of entries and the predicate types that stand for them in a statement. */
const PREDICATE_TYPES = {
  release: 'urn:guhua:release:1',
  withdraw: 'urn:guhua:withdraw:1',
  restore: 'urn:guhua:restore:1',
  correct: 'urn:guhua:correct:1',
  'key-change': 'urn:guhua:key-change:1',
} as const;

export type EntryKind = keyof typeof PREDICATE_TYPES;

/** Whether an entry of a kind is what the next one of its subject names as the one before it. */
export function isPredecessor(kind: EntryKind): boolean {
  return kind === 'release' || kind === 'key-change';
}

/** Whether an entry decides from which day something holds; of the others the day says only when they were made. */
export function holdsFromADay({ kind }: { readonly kind: EntryKind }): boolean {
  return kind === 'release' || kind === 'withdraw' || kind === 'restore';
}

/** What key changes stand under in the log, where releases have their item. No item can be called so. */
export const ROOT_SUBJECT = 'keys/root';

/** What entries of every kind say. */
interface CommonClaim {
  readonly item: string;
  readonly version: number;
  /** Digest of the version's definition; of a key change, of the root document. */
  readonly modelDigest: Digest;
  /** Digest of the latest release of the item, or of the latest root document, before this entry; `null` where there is none. */
  readonly previousDigest: Digest | null;
  /** The day from which it holds, local to the center. */
  readonly effectiveFrom: string;
  /** When it was entered (RFC 3339, with the center's offset). Not part of the statement. */
  readonly recordedAt: string;
  /** Why it holds from a day before it was entered, where it does. */
  readonly retroactiveReason?: string;
  /** Whose item it is: a department approves its own and no other. */
  readonly department?: string;
  /** The person who wrote it, who does not approve it. */
  readonly author?: string;
  /** The program that made the statement, `guhua 0.1.0`. */
  readonly tool?: string;
  /** The origin of the log that it is meant for (C2SP tlog-checkpoint): an approval cannot be entered elsewhere. */
  readonly log?: string;
}

/** A version of an item is published. */
export interface ReleaseClaim extends CommonClaim {
  readonly kind: 'release';
  readonly sourceDigest: Digest;
  /** Digest of the rules, their severities and the preset that the version was checked by when it was locked. */
  readonly ruleset?: Digest;
  /** What differs from the release before it; absent where there is none. */
  readonly change?: ChangeClaim;
}

/** What differs from the release before, what it means for applicants, and what permits it where it is worse for them. */
export interface ChangeClaim extends Burden {
  /** Leave for exactly these changes; two people sign it with the release. */
  readonly waiver?: Waiver;
}

/** A published version is taken back. */
export interface WithdrawClaim extends CommonClaim {
  readonly kind: 'withdraw';
  readonly reason: string;
}

/** A withdrawn version holds again. */
export interface RestoreClaim extends CommonClaim {
  readonly kind: 'restore';
  readonly reason: string;
}

/** An entry says something wrongly that decides nothing: the entry stays, and this stands beside it. */
export interface CorrectClaim extends CommonClaim {
  readonly kind: 'correct';
  readonly reason: string;
  readonly corrects: {
    /** The number of the entry, counted from 1. */
    readonly entry: number;
    /** Its leaf hash. */
    readonly leaf: Digest;
    readonly field: string;
    readonly is: string;
  };
}

/** The people and keys that entries are approved with are others from now on. */
export interface KeyChangeClaim extends CommonClaim {
  readonly kind: 'key-change';
}

export type Claim = ReleaseClaim | WithdrawClaim | RestoreClaim | CorrectClaim | KeyChangeClaim;

/** A claim before it is entered. */
export type UnrecordedClaim = Claim extends infer Kind
  ? Kind extends Claim
    ? Omit<Kind, 'recordedAt'>
    : never
  : never;

/** What an entry holds: what is claimed, and the envelope that people signed. */
export interface Entry {
  readonly claim: Claim;
  readonly envelope: Envelope;
}

/** A version's name, as statements and messages write it: `housing-012@1`. */
export function versionName(item: string, version: number): string {
  return `${item}@${version}`;
}

/** The in-toto statement of a claim. */
export function statementOf(claim: UnrecordedClaim | Claim): JsonValue {
  const { kind, modelDigest, recordedAt: _entered, ...predicate } = claim as Claim;
  const digest = { sha256: modelDigest.slice('sha256:'.length) };
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: versionName(claim.item, claim.version), digest }],
    predicateType: PREDICATE_TYPES[kind],
    predicate: predicate as unknown as JsonValue,
  };
}

/** The envelope of a claim that nobody has signed yet. */
export function unsignedEnvelopeOf(claim: UnrecordedClaim | Claim): Envelope {
  return unsignedEnvelope(PAYLOAD_TYPE, Buffer.from(canonicalJson(statementOf(claim))));
}

/**
 * The bytes that the log holds of a claim: its envelope and when it was entered, in canonical JSON. DSSE lets producers add
 * fields to an envelope, so that its own tools verify the entry as it is.
 * @param envelope what was signed; a claim without one is entered unsigned
 */
export function envelopeOf(claim: Claim, envelope: Envelope = unsignedEnvelopeOf(claim)): Buffer {
  const { payload, payloadType, signatures } = envelope;
  const signed = signatures.map(({ keyid, sig }) => ({ keyid, sig }));
  return Buffer.from(canonicalJson({ payload, payloadType, recordedAt: claim.recordedAt, signatures: signed }));
}

/**
 * The claim inside an entry's bytes.
 * @returns `undefined` where the bytes are no envelope of a statement that this module would write
 */
export function readEnvelope(bytes: Uint8Array): Claim | undefined {
  return readEntryBytes(bytes)?.claim;
}

/** The same with the envelope, whose signatures are to be checked. */
export function readEntryBytes(bytes: Uint8Array): Entry | undefined {
  try {
    const value = JSON.parse(Buffer.from(bytes).toString()) as { readonly recordedAt: unknown };
    const envelope = readEnvelopeValue(value);
    const claim = envelope && claimOf(envelope);
    if (envelope === undefined || claim === undefined || typeof value.recordedAt !== 'string') return undefined;
    return { claim: { ...claim, recordedAt: value.recordedAt }, envelope };
  } catch {
    // Whatever fails in reading foreign bytes fails because they are foreign.
    return undefined;
  }
}

/** The claim that an envelope holds; `undefined` where its type is unknown or it says what this module would write otherwise. */
export function claimOf(envelope: Envelope): UnrecordedClaim | undefined {
  if (envelope.payloadType !== PAYLOAD_TYPE) return undefined;
  try {
    const text = payloadOf(envelope).toString();
    const { subject, predicateType, predicate } = JSON.parse(text) as Statement;
    const kind = Object.entries(PREDICATE_TYPES).find(([, type]) => type === predicateType)?.[0] as EntryKind;
    const claim = { ...predicate, kind, modelDigest: `sha256:${subject[0].digest.sha256}` } as UnrecordedClaim;
    return canonicalJson(statementOf(claim)) === text ? claim : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an envelope is of a kind that the log knows. */
export function isKnownPayload(envelope: Envelope): boolean {
  return envelope.payloadType === PAYLOAD_TYPE;
}

interface Statement {
  readonly subject: readonly [{ readonly digest: { readonly sha256: string } }];
  readonly predicateType: string;
  readonly predicate: object;
}
