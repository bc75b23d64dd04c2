/** An entry of the log as it is stored: the envelope is what counts, the columns beside it are there to be searched. */
import type { Insertable, Selectable } from 'kysely';
import { EMPTY_LINK, leafHash, linkHash } from './log-hash.ts';
import type { EntryTable } from './schema.ts';
import { type Claim, envelopeOf, readEnvelope, versionName } from './statement.ts';

export type EntryRow = Selectable<EntryTable>;
export type NewEntryRow = Insertable<EntryTable>;

/** The end of a log: the number of its entries and the link of the last one. */
export interface LogEnd {
  readonly size: number;
  readonly link: Buffer;
}

export const EMPTY_LOG: LogEnd = { size: 0, link: EMPTY_LINK };

/** What is wrong with an entry by itself; each has its message under `registry/problem.<fault>`. */
export type EntryFault = 'leaf-altered' | 'envelope-unreadable' | 'columns-differ';

/** The row that adds a claim to a log. */
export function rowAfter(end: LogEnd, claim: Claim): NewEntryRow {
  const envelope = envelopeOf(claim);
  const leaf = leafHash(envelope);
  return {
    seq: end.size + 1,
    kind: claim.kind,
    item: claim.item,
    version: claim.version,
    model_digest: claim.modelDigest,
    effective_from: claim.effectiveFrom,
    recorded_at: claim.recordedAt,
    envelope,
    leaf_hash: leaf,
    link: linkHash(end.link, leaf),
  };
}

export type EntryReading =
  | { readonly ok: true; readonly claim: Claim }
  | { readonly ok: false; readonly fault: EntryFault; readonly name: string; readonly claim: Claim | undefined };

/** Reads an entry and checks all that can be told of it alone: its leaf hash, its envelope, and the columns that repeat it. */
export function readEntry(row: EntryRow): EntryReading {
  const { envelope } = row;
  const stands = Buffer.isBuffer(envelope) && isSame(row.leaf_hash, leafHash(envelope));
  const claim = stands ? readEnvelope(envelope) : undefined;
  // The statement gives the true name; without it there is only what the columns say.
  const name = claim === undefined ? versionName(row.item, row.version) : versionName(claim.item, claim.version);
  if (!stands) return { ok: false, fault: 'leaf-altered', name, claim };
  if (claim === undefined) return { ok: false, fault: 'envelope-unreadable', name, claim };
  return repeats(row, claim) ? { ok: true, claim } : { ok: false, fault: 'columns-differ', name, claim };
}

function repeats(row: EntryRow, claim: Claim): boolean {
  return (
    row.kind === claim.kind &&
    row.item === claim.item &&
    row.version === claim.version &&
    row.model_digest === claim.modelDigest &&
    row.effective_from === claim.effectiveFrom &&
    row.recorded_at === claim.recordedAt
  );
}

/** Whether a stored hash, which damage may have made something else, is the computed one. */
export function isSame(stored: unknown, computed: Buffer): boolean {
  return Buffer.isBuffer(stored) && computed.equals(stored);
}
