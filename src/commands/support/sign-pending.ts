/** Signs the statements that wait: each is made, or taken as others have signed it, and held against what it should say. */

import { ExitCode } from '../../findings/exit-code.ts';
import { type PendingRef, type PendingStatement, readPending } from '../../registry/approvals-folder.ts';
import type { LockedDefinition } from '../../registry/check-locks.ts';
import { unsignedEnvelopeOf, versionName } from '../../registry/statement.ts';
import { refusesKey } from '../../trust/check-envelope.ts';
import type { KeyRing } from '../../trust/key-ring.ts';
import { CommandError } from './command-error.ts';
import type { ReleaseStatements, ReleaseTerms } from './release-statements.ts';

/** A statement that waits, and why a certain key may not sign it. */
export interface Signable extends PendingStatement {
  readonly refusal: ReturnType<typeof refusesKey>;
}

/** The statement in a file of approvals/. @throws CommandError where the file is none that can be signed or entered */
export function pendingStatement(root: string, ref: PendingRef): PendingStatement | undefined {
  const reading = readPending(root, ref);
  if (reading !== undefined && !reading.ok) {
    throw new CommandError(`approve.${reading.fault}`, { file: reading.file }, ExitCode.refused);
  }
  return reading;
}

export interface ReleaseRequest {
  readonly root: string;
  readonly statements: ReleaseStatements;
  /** What a new statement says; `effectiveFrom` only where the command line names a day. */
  readonly terms: Omit<ReleaseTerms, 'effectiveFrom'> & { readonly effectiveFrom: string | undefined };
  /** The day of new statements where the command line names none. */
  readonly otherwise?: string;
  /** Whether statements that wait are made anew, so that their signatures are void. */
  readonly anew: boolean;
}

/**
 * The statement of a locked version's release: the one that waits where it still is of this version, else a new one.
 * @returns `undefined` where a new one would have no day
 * @throws CommandError where the one that waits has another day than the command line
 */
export function releaseToSign(locked: LockedDefinition, request: ReleaseRequest): PendingStatement | undefined {
  const { root, statements, terms, anew } = request;
  const { item, version } = locked.entry;
  const waiting = anew ? undefined : pendingStatement(root, { kind: 'release', item, version });
  if (waiting !== undefined && isOf(waiting, locked, request)) {
    const { effectiveFrom } = waiting.claim;
    if (terms.effectiveFrom !== undefined && terms.effectiveFrom !== effectiveFrom) {
      const params = { name: versionName(item, version), day: effectiveFrom, item };
      throw new CommandError('approve.other-day', params, ExitCode.refused);
    }
    return waiting;
  }
  const effectiveFrom = terms.effectiveFrom ?? request.otherwise;
  if (effectiveFrom === undefined) return undefined;
  const claim = statements.release(locked, { ...terms, effectiveFrom });
  return { claim, envelope: unsignedEnvelopeOf(claim) };
}

/** Whether a statement is of the locked version as it is now, after the release that is the latest now, for this log. */
function isOf({ claim }: PendingStatement, locked: LockedDefinition, { statements, terms }: ReleaseRequest): boolean {
  if (claim.kind !== 'release') return false;
  const { modelDigest, author } = locked.entry;
  const isSameVersion = claim.modelDigest === modelDigest && claim.author === author;
  const isSameTurn = claim.previousDigest === statements.previousOf(locked) && claim.log === terms.origin;
  return isSameVersion && isSameTurn && claim.change?.digest === statements.changeOf(locked)?.digest;
}

/** A statement and whether a key may sign it. */
export function signable(statement: PendingStatement, keyId: string, ring: KeyRing, day: string): Signable {
  const { department, author } = statement.claim;
  return { ...statement, refusal: refusesKey(keyId, { department, author }, ring, day) };
}
