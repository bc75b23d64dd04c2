/** Whether the log takes an entry from the people who signed it, by the root document in force at that moment. */
import { needsWaiver, waiverProblems } from '../change/waiver.ts';
import { type ApprovalCheck, checkEnvelope } from '../trust/check-envelope.ts';
import { checkSuccession } from '../trust/check-succession.ts';
import type { Envelope } from '../trust/dsse.ts';
import type { KeyRing } from '../trust/key-ring.ts';
import { type Refusal, refuseDates } from './admission.ts';
import type { PendingEntry } from './pending-entries.ts';
import { type Claim, holdsFromADay, type UnrecordedClaim, unsignedEnvelopeOf } from './statement.ts';

/** What is wrong with the signatures of an entry; each has its message under `registry/problem.<what>` and `registry/refused.<what>`. */
export interface TrustProblem {
  readonly what:
    | 'approval-missing'
    | 'approval-author'
    | 'approval-expired'
    /** It was approved for another log. */
    | 'approval-other-log'
    /** It makes things worse for applicants, and what should permit that does not. */
    | 'approval-waiver'
    /** It was approved for another department than its item's. */
    | 'approval-department'
    /** The root document may not follow the one before it. */
    | 'approval-keys';
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the entries of a log are held against at one moment. */
export interface TrustState {
  /** The root document in force; absent in a trial registry, where nothing has to be signed. */
  readonly ring: KeyRing | undefined;
  /** What the log is called. */
  readonly origin: string;
}

/**
 * Checks the approvals of an entry that is no key change, and the waiver of a release that needs one.
 * @param day the day of the entry, local to the center
 */
export function checkApproval(
  claim: Claim | UnrecordedClaim,
  envelope: Envelope,
  { ring, origin }: TrustState,
  day: string,
): readonly TrustProblem[] {
  const named = { item: claim.item, version: claim.version };
  const problems: TrustProblem[] = [...waiverFaults(claim, day)];
  if (claim.log !== undefined && claim.log !== origin) {
    problems.push({ what: 'approval-other-log', params: { ...named, log: claim.log, origin } });
  }
  if (ring === undefined) return problems;
  const { department, author } = claim;
  const check = checkEnvelope(envelope, { department, author }, ring, day);
  for (const problem of check.problems) {
    if (problem === 'root-expired') {
      problems.push({ what: 'approval-expired', params: { ...named, day: ring.root.expires } });
    } else if (problem === 'author-unknown') {
      problems.push({ what: 'approval-author', params: { ...named, author: author ?? '–' } });
    } else problems.push({ what: 'approval-missing', params: { ...named, missing: missingText(check) } });
  }
  return problems;
}

/**
 * Refuses entries that are not approved, and days in the past that no reason justifies. Key changes have checks of their own.
 * @param last the time of the log's last entry
 */
export function refuseUnapproved(
  entries: readonly PendingEntry[],
  trust: TrustState,
  last: string | undefined,
): readonly Refusal[] {
  const dates = new Map<string, Refusal>();
  const problems = entries.flatMap(({ claim, envelope }) => {
    const day = claim.recordedAt.slice(0, 10);
    const isKeyChange = claim.kind === 'key-change';
    const refusal = refuseDates(holdsFromADay(claim) ? claim : { ...claim, effectiveFrom: day }, last);
    // Hundreds of entries may have one day in common: it is refused once.
    if (refusal !== undefined) dates.set(JSON.stringify(refusal), refusal);
    return isKeyChange ? [] : checkApproval(claim, envelope ?? unsignedEnvelopeOf(claim), trust, day);
  });
  return [...dates.values(), ...problems.map(({ what, params }): Refusal => ({ reason: what, params }))];
}

/** What is wrong with the leave for a release that is worse for applicants. */
function waiverFaults(claim: Claim | UnrecordedClaim, day: string): TrustProblem[] {
  if (claim.kind !== 'release' || claim.change === undefined || !needsWaiver(claim.change)) return [];
  const { item, version, change } = claim;
  const use = { item, burden: change, on: day };
  const problems =
    change.waiver === undefined ? ['none'] : waiverProblems(change.waiver, use).map(({ problem }) => problem);
  return problems.map((problem) => ({ what: 'approval-waiver', params: { item, version, problem } }));
}

/** Checks the signatures of a key change. */
export function checkKeyChange(
  envelope: Envelope,
  next: KeyRing,
  previous: KeyRing | undefined,
  day: string,
): readonly TrustProblem[] {
  const { version } = next.root;
  return checkSuccession(envelope, next, previous, day).map(({ what, params }) => {
    const details = Object.entries(params).map(([key, value]) => `${key} ${value}`);
    return { what: 'approval-keys', params: { version, problem: what, details: details.join(', ') } };
  });
}

/** Who is missing, in one line without words: `department housing (li-na, wang-fang); center (zhao-min)`. */
function missingText({ missing }: ApprovalCheck): string {
  const each = missing.map(({ role, department, people }) => {
    const whose = department === undefined ? role : `${role} ${department}`;
    return `${whose} (${people.length === 0 ? '–' : people.join(', ')})`;
  });
  return each.join('; ');
}
