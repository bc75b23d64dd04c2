/** Turns what a call wants entered into entries of a transaction, or says why none of it is admitted. */
import { canonicalJson, type Digest, type JsonValue } from '../base/digest.ts';
import type { Envelope } from '../trust/dsse.ts';
import { KeyRing } from '../trust/key-ring.ts';
import { canonicalRoot, type RootDocument, rootDigest } from '../trust/root-document.ts';
import {
  type CorrectedField,
  type EntryDates,
  isRetroactive,
  type Refusal,
  refuseCorrection,
  refuseRelease,
  refuseRestoration,
  refuseWithdrawal,
} from './admission.ts';
import { checkKeyChange, type TrustState } from './approval.ts';
import type { StoredDefinition } from './log-queries.ts';
import type { NewClaim, PendingEntries } from './pending-entries.ts';
import { type Claim, ROOT_SUBJECT, type UnrecordedClaim } from './statement.ts';
import type { DatedEntry } from './timeline.ts';

export interface VersionRef {
  readonly item: string;
  readonly version: number;
}

/** A locked version that is to be published. */
export interface Release extends VersionRef, StoredDefinition {
  readonly sourceDigest: Digest;
  readonly approved?: Approved;
}

/** A statement as it was prepared, and the envelope that people have signed; without it an entry is made anew, unsigned. */
export interface Approved {
  readonly claim: UnrecordedClaim;
  readonly envelope: Envelope;
}

/** The next root document, and who has signed for it. */
export interface KeyChange extends Approved {
  readonly root: RootDocument;
}

/** A published version that is to be taken back, or one that was taken back and is to hold again. */
export interface Withdrawal extends VersionRef {
  readonly reason: string;
  readonly approved?: Approved;
}

/** A note on what an entry says wrongly. */
export interface Correction extends CorrectedField {
  /** The number of the entry, counted from 1. */
  readonly entry: number;
  readonly reason: string;
  readonly approved?: Approved;
}

/** An entry that a correction is about. */
export interface CorrectedEntry {
  readonly claim: Claim;
  readonly leafHash: Digest;
}

/** What becomes of a call's entries, before any is made. */
export interface Admission {
  readonly refusals: readonly Refusal[];
  readonly unchanged: readonly VersionRef[];
  readonly definitions: readonly StoredDefinition[];
}

const ADMITTED: Admission = { refusals: [], unchanged: [], definitions: [] };

export function admitReleases(pending: PendingEntries, releases: readonly Release[], dates: EntryDates): Admission {
  const refusals: Refusal[] = [];
  const unchanged: VersionRef[] = [];
  const definitions: StoredDefinition[] = [];
  for (const release of releases) {
    const { item, version, modelDigest, sourceDigest, approved } = release;
    const effectiveFrom = approved?.claim.effectiveFrom ?? dates.effectiveFrom;
    const refusal = refuseRelease(release, pending.of(item), effectiveFrom);
    if (refusal === 'published') {
      unchanged.push({ item, version });
      continue;
    }
    const claim = { kind: 'release', item, version, modelDigest, sourceDigest, ...claimDates(dates) } as const;
    const refused = refusal ?? enter(pending, { ...claim, effectiveFrom }, approved);
    if (refused === undefined) definitions.push(release);
    else refusals.push(refused);
  }
  return { refusals, unchanged, definitions };
}

export function admitWithdrawal(pending: PendingEntries, withdrawal: Withdrawal, dates: EntryDates): Admission {
  const { item, version, reason, approved } = withdrawal;
  const refusal = refuseWithdrawal(withdrawal, pending.of(item));
  if (refusal !== undefined) return refused(refusal);
  const modelDigest = releaseOf(pending.of(item), version);
  const claim = { kind: 'withdraw', item, version, modelDigest, reason, ...claimDates(dates) } as const;
  return refused(enter(pending, claim, approved));
}

export function admitRestoration(pending: PendingEntries, restoration: Withdrawal, dates: EntryDates): Admission {
  const { item, version, reason, approved } = restoration;
  const refusal = refuseRestoration(restoration, pending.of(item), dates.effectiveFrom);
  if (refusal !== undefined) return refused(refusal);
  const modelDigest = releaseOf(pending.of(item), version);
  const claim = { kind: 'restore', item, version, modelDigest, reason, ...claimDates(dates) } as const;
  return refused(enter(pending, claim, approved));
}

/** @param corrected the entry that the correction is about; absent where there is none */
export function admitCorrection(
  pending: PendingEntries,
  correction: Correction,
  corrected: CorrectedEntry | undefined,
  dates: EntryDates,
): Admission {
  const refusal = refuseCorrection(correction, corrected?.claim);
  if (corrected === undefined || refusal !== undefined) return refused(refusal);
  const { entry, field, is, reason, approved } = correction;
  const { item, version, modelDigest } = corrected.claim;
  const corrects = { entry, leaf: corrected.leafHash, field, is };
  const claim = { kind: 'correct', item, version, modelDigest, reason, corrects, ...claimDates(dates) } as const;
  return refused(enter(pending, claim, approved));
}

/** Enters the next root document, signed by those whom the present one and the next one ask. */
export function admitKeyChange(
  pending: PendingEntries,
  { root, claim, envelope }: KeyChange,
  { ring }: TrustState,
  recordedAt: string,
): Admission {
  const { version } = root;
  const problems = checkKeyChange(envelope, new KeyRing(root), ring, recordedAt.slice(0, 10));
  if (problems.length > 0) {
    return { ...ADMITTED, refusals: problems.map(({ what, params }) => ({ reason: what, params })) };
  }
  const modelDigest = rootDigest(root);
  const effectiveFrom = root.issued;
  const made = { kind: 'key-change', item: ROOT_SUBJECT, version, modelDigest, effectiveFrom, recordedAt } as const;
  const refusal = enter(pending, made, { claim, envelope });
  return { ...refused(refusal), definitions: [{ modelDigest, canonical: canonicalRoot(root) }] };
}

function refused(refusal: Refusal | undefined): Admission {
  return refusal === undefined ? ADMITTED : { ...ADMITTED, refusals: [refusal] };
}

/** What a statement may not say otherwise than the entry that it is for. */
const SAME_KEYS = ['kind', 'item', 'version', 'modelDigest', 'effectiveFrom', 'reason', 'corrects'] as const;

function saysSame(made: NewClaim, signed: UnrecordedClaim): boolean {
  const [one, other]: readonly Partial<Record<(typeof SAME_KEYS)[number], JsonValue>>[] = [made, signed];
  // A correction holds from no day: it may wait for its approvals as long as it takes.
  const keys = SAME_KEYS.filter((key) => key !== 'effectiveFrom' || made.kind !== 'correct');
  return keys.every((key) => canonicalJson(one?.[key] ?? null) === canonicalJson(other?.[key] ?? null));
}

/** Adds what people have signed where it says just this, else the claim itself, unsigned. */
function enter(pending: PendingEntries, claim: NewClaim, approved: Approved | undefined): Refusal | undefined {
  if (approved === undefined) {
    pending.add(claim);
    return undefined;
  }
  const { item, version, recordedAt } = claim;
  if (!saysSame(claim, approved.claim)) return { reason: 'statement-differs', params: { item, version } };
  if (approved.claim.previousDigest !== pending.previousOf(item)) {
    return { reason: 'previous-changed', params: { item, version } };
  }
  pending.addSigned({ ...approved.claim, recordedAt } as Claim, approved.envelope);
  return undefined;
}

/** The digest of a version that the rules have found among the releases. */
function releaseOf(past: readonly DatedEntry[], version: number): Digest {
  return (past.find((entry) => entry.kind === 'release' && entry.version === version) as DatedEntry).model_digest;
}

/** The dates of a claim; a reason for a day in the past is kept only where the day is past. */
function claimDates(dates: EntryDates): EntryDates {
  const { effectiveFrom, recordedAt, retroactiveReason } = dates;
  if (retroactiveReason === undefined || !isRetroactive(dates)) return { effectiveFrom, recordedAt };
  return { effectiveFrom, recordedAt, retroactiveReason };
}
