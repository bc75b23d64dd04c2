/** Which of the versions that wait have all their approvals, and who is missing of the others. */
import type { PendingStatement } from '../../registry/approvals-folder.ts';
import type { LockedDefinition } from '../../registry/check-locks.ts';
import { versionName } from '../../registry/statement.ts';
import { checkEnvelope } from '../../trust/check-envelope.ts';
import type { KeyRing } from '../../trust/key-ring.ts';
import type { CheckedStatement } from './approval-text.ts';
import { type ReleaseRequest, releaseToSign } from './sign-pending.ts';

/** A version and the statement that it is entered by. */
export interface StatedRelease extends PendingStatement {
  readonly locked: LockedDefinition;
}

export interface ApprovedReleases {
  readonly ready: readonly StatedRelease[];
  readonly waiting: readonly CheckedStatement[];
}

/** @param day the day on which they are to be entered */
export function approvedReleases(
  pending: readonly LockedDefinition[],
  request: ReleaseRequest,
  ring: KeyRing,
  day: string,
): ApprovedReleases {
  const ready: StatedRelease[] = [];
  const waiting: CheckedStatement[] = [];
  for (const locked of pending) {
    const statement = releaseToSign(locked, { ...request, otherwise: day });
    if (statement === undefined) continue;
    const { claim, envelope } = statement;
    const { item, version, department, author } = claim;
    const check = checkEnvelope(envelope, { department, author }, ring, day);
    if (check.problems.length === 0) ready.push({ locked, claim, envelope });
    else waiting.push({ name: versionName(item, version), check });
  }
  return { ready, waiting };
}

/** The same of a trial registry, where nobody has to approve anything. */
export function unsignedReleases(
  pending: readonly LockedDefinition[],
  request: ReleaseRequest,
): readonly StatedRelease[] {
  return pending.flatMap((locked) => {
    const statement = releaseToSign(locked, request);
    return statement === undefined ? [] : [{ locked, ...statement }];
  });
}
