/**
 * The edge of approving: statements that wait for signatures, one DSSE envelope a file, in the folder `approvals/` of a
 * workspace. They belong into version control, where people pass them on and see who has signed; what is entered leaves the folder.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Envelope, readEnvelopeValue } from '../trust/dsse.ts';
import { claimOf, isKnownPayload, type UnrecordedClaim, versionName } from './statement.ts';

export const APPROVALS_FOLDER = 'approvals';

/** A statement that waits, and the signatures that it has. */
export interface PendingStatement {
  readonly claim: UnrecordedClaim;
  readonly envelope: Envelope;
}

export type PendingReading =
  | ({ readonly ok: true } & PendingStatement)
  | {
      readonly ok: false;
      /** `misplaced`: the statement is of another version than the file's name says. */
      readonly fault: 'no-envelope' | 'unknown-payload' | 'no-statement' | 'misplaced';
      readonly file: string;
    };

/** What an approval is of: a version's release or its withdrawal. */
export type PendingRef = Pick<UnrecordedClaim, 'kind' | 'item' | 'version'>;

/** The file of a statement below the workspace: `approvals/housing-012@1.json`, `approvals/housing-012@1.withdraw.json`. */
export function pendingFile({ kind, item, version }: PendingRef): string {
  const kinds = kind === 'release' ? '' : `.${kind}`;
  return `${APPROVALS_FOLDER}/${versionName(item, version)}${kinds}.json`;
}

/** Reads a waiting statement; `undefined` where none waits. */
export function readPending(root: string, ref: PendingRef): PendingReading | undefined {
  const file = pendingFile(ref);
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const envelope = envelopeIn(text);
  if (envelope === undefined) return { ok: false, fault: 'no-envelope', file };
  if (!isKnownPayload(envelope)) return { ok: false, fault: 'unknown-payload', file };
  const claim = claimOf(envelope);
  if (claim === undefined) return { ok: false, fault: 'no-statement', file };
  if (pendingFile(claim) !== file) return { ok: false, fault: 'misplaced', file };
  return { ok: true, claim, envelope };
}

/** The statements that wait beside releases: withdrawals, restorations and corrections that somebody has prepared. */
export function pendingOthers(root: string): readonly PendingRef[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(root, APPROVALS_FOLDER));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names.toSorted().flatMap((name) => {
    const [, item, version, kind] = /^(.+)@(\d+)\.(withdraw|restore|correct)\.json$/.exec(name) ?? [];
    if (item === undefined) return [];
    return [{ kind: kind as PendingRef['kind'], item, version: Number(version) }];
  });
}

/** Writes a waiting statement whole or not at all. */
export function writePending(root: string, { claim, envelope }: PendingStatement): void {
  const path = join(root, pendingFile(claim));
  const draft = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(draft, `${JSON.stringify(envelope, null, 2)}\n`);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes away a statement that waits no more. */
export function removePending(root: string, ref: PendingRef): void {
  rmSync(join(root, pendingFile(ref)), { force: true });
}

function envelopeIn(text: string): Envelope | undefined {
  try {
    return readEnvelopeValue(JSON.parse(text));
  } catch {
    return undefined;
  }
}
