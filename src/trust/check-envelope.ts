/**
 * Whether an entry of the log is approved: by one person of its department and one of the center, neither of whom wrote it.
 */
import { type Envelope, signersOf } from './dsse.ts';
import { isValidOn, type KeyRing } from './key-ring.ts';
import type { ApprovingRole } from './root-document.ts';

/** What of an entry decides who may approve it. */
export interface ApprovalSubject {
  /** The department whose item it is. */
  readonly department: string | undefined;
  /** The id of the person who wrote it. */
  readonly author: string | undefined;
}

/** An approval that counts. */
export interface Approval {
  readonly role: ApprovingRole;
  readonly person: string;
  readonly keyId: string;
}

/** Why a signature does not count. */
export interface DiscountedSignature {
  readonly why:
    | 'unknown-key'
    | 'bad-signature'
    | 'not-yet-valid'
    | 'expired'
    | 'author'
    | 'other-department'
    | 'no-role';
  readonly keyId: string;
  /** Absent where nobody knows whose key it is. */
  readonly person: string | undefined;
}

/** A role in which nobody has approved. */
export interface MissingApproval {
  readonly role: ApprovingRole;
  /** Whose department's; absent for the center. */
  readonly department: string | undefined;
  /** The people who could approve in it on that day, the author left out. */
  readonly people: readonly string[];
}

/** What is wrong with the approvals of an entry; each has its message under `trust/envelope.<what>`. */
export type ApprovalProblem =
  /** The root document has expired before the entry was made. */
  | 'root-expired'
  /** The entry names no author, or one whom the root document does not know. */
  | 'author-unknown'
  | 'unsigned'
  | 'below-threshold';

export interface ApprovalCheck {
  readonly approvals: readonly Approval[];
  readonly discounted: readonly DiscountedSignature[];
  readonly missing: readonly MissingApproval[];
  readonly problems: readonly ApprovalProblem[];
}

/**
 * Checks the signatures of an entry.
 * @param ring the root document in force when the entry was made
 * @param day the day on which it was made, local to the center
 */
export function checkEnvelope(envelope: Envelope, subject: ApprovalSubject, ring: KeyRing, day: string): ApprovalCheck {
  const { approvals, discounted } = countSignatures(envelope, subject, ring, day);
  const roles: readonly ApprovingRole[] = ['department', 'center'];
  const missing = roles
    .filter((role) => !approvals.some((approval) => approval.role === role))
    .map((role) => missingApproval(role, subject, ring, day));
  const problems: ApprovalProblem[] = [];
  if (day > ring.root.expires) problems.push('root-expired');
  if (subject.author === undefined || !Object.hasOwn(ring.root.people, subject.author)) problems.push('author-unknown');
  if (missing.length > 0) problems.push(envelope.signatures.length === 0 ? 'unsigned' : 'below-threshold');
  return { approvals, discounted, missing, problems };
}

/** Why a key may not approve an entry on a day; nothing where it may. Whether it has signed is another question. */
export function refusesKey(
  keyId: string,
  { department, author }: ApprovalSubject,
  ring: KeyRing,
  day: string,
): DiscountedSignature['why'] | undefined {
  const bound = ring.boundKey(keyId);
  if (bound === undefined) return 'unknown-key';
  const { key, person, personId } = bound;
  if (!isValidOn(key, day)) return day < key.from ? 'not-yet-valid' : 'expired';
  if (personId === author) return 'author';
  if (person.roles.includes('center')) return undefined;
  if (!person.roles.includes('department')) return 'no-role';
  return person.department === department ? undefined : 'other-department';
}

function countSignatures(
  envelope: Envelope,
  subject: ApprovalSubject,
  ring: KeyRing,
  day: string,
): Pick<ApprovalCheck, 'approvals' | 'discounted'> {
  const signed = signersOf(envelope, (keyId) => ring.verifier(keyId));
  const approvals: Approval[] = [];
  const discounted: DiscountedSignature[] = [];
  for (const { keyid: keyId } of envelope.signatures) {
    const bound = ring.boundKey(keyId);
    const refusal = refusesKey(keyId, subject, ring, day);
    const why = bound === undefined || signed.has(keyId) ? refusal : 'bad-signature';
    if (why !== undefined || bound === undefined) {
      discounted.push({ why: why ?? 'unknown-key', keyId, person: bound?.personId });
    } else if (!approvals.some(({ person }) => person === bound.personId)) {
      const role = bound.person.roles.includes('center') ? 'center' : 'department';
      approvals.push({ role, person: bound.personId, keyId });
    }
  }
  return { approvals, discounted };
}

function missingApproval(
  role: ApprovingRole,
  { department, author }: ApprovalSubject,
  ring: KeyRing,
  day: string,
): MissingApproval {
  const people = ring.peopleAble(role, day, department).filter((id) => id !== author);
  return { role, department: role === 'department' ? department : undefined, people };
}
