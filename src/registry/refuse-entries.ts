/**
 * What the log refuses of entries that their own rules have admitted. Whose item an entry is, the statement says, since that
 * decides who approves it; the definition says so, too: where the two differ, a department has approved what is another's.
 */
import type { Digest } from '../base/digest.ts';
import { type Refusal, refuseEntryLength } from './admission.ts';
import { refuseUnapproved, type TrustState } from './approval.ts';
import { departmentOf } from './definition.ts';
import { type Queries, readDefinitions, type StoredDefinition } from './log-queries.ts';
import type { PendingEntries, PendingEntry } from './pending-entries.ts';
import type { Claim } from './statement.ts';

/**
 * What forbids a transaction's entries, whatever their kind: days in the past that no reason justifies, approvals that are
 * missing or another department's, and more bytes than an entry can have.
 * @param definitions those that are to be stored with the entries
 * @param last the time of the log's last entry
 */
export async function refuseEntries(
  queries: Queries,
  { entries, rows }: PendingEntries,
  definitions: readonly StoredDefinition[],
  trust: TrustState,
  last: string | undefined,
): Promise<readonly Refusal[]> {
  // Dates matter only where something is entered: to publish twice is no fault, whatever day it is by then.
  const unapproved = refuseUnapproved(entries, trust, last);
  const tooLong = rows.flatMap((row) => refuseEntryLength(row) ?? []);
  return [...unapproved, ...tooLong, ...(await refuseDepartments(queries, entries, definitions, trust))];
}

/** In a trial registry nothing is approved, so nothing is approved for a department. */
async function refuseDepartments(
  queries: Queries,
  entries: readonly PendingEntry[],
  definitions: readonly StoredDefinition[],
  { ring }: TrustState,
): Promise<readonly Refusal[]> {
  if (ring === undefined) return [];
  const claims = entries.flatMap(({ claim }) => (claim.kind === 'key-change' ? [] : [claim]));
  const brought = new Map<Digest, string>(definitions.map(({ modelDigest, canonical }) => [modelDigest, canonical]));
  const others = claims.map(({ modelDigest }) => modelDigest).filter((digest) => !brought.has(digest));
  const stored = await readDefinitions(queries, [...new Set(others)]);
  return claims.flatMap((claim) => {
    const canonical = brought.get(claim.modelDigest) ?? stored.get(claim.modelDigest);
    return canonical === undefined ? [] : (differing(claim, departmentOf(canonical)) ?? []);
  });
}

function differing({ item, version, department }: Claim, actual: string): Refusal | undefined {
  if (department === actual) return undefined;
  return { reason: 'approval-department', params: { item, version, department: department ?? '–', actual } };
}
