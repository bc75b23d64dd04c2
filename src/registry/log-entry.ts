/** An entry of the log as it is stored: the envelope is what counts, the columns beside it are there to be searched. */
import type { Insertable, Selectable } from 'kysely';
import { type Frontier, grow } from '../proof/frontier.ts';
import { HASH_LENGTH, isSameHash, leafHash } from '../proof/merkle-hash.ts';
import type { Envelope } from '../trust/dsse.ts';
import type { EntryTable } from './schema.ts';
import { type Claim, type Entry, envelopeOf, readEntryBytes, versionName } from './statement.ts';

export type EntryRow = Selectable<EntryTable>;
export type NewEntryRow = Insertable<EntryTable>;

/** What is wrong with an entry by itself; each has its message under `registry/problem.<fault>`. */
export type EntryFault = 'leaf-altered' | 'envelope-unreadable' | 'columns-differ';

/** The row that adds a claim to a log, and the log's tree with it. */
export function rowAfter(
  tree: Frontier,
  claim: Claim,
  signed?: Envelope,
): { readonly row: NewEntryRow; readonly frontier: Frontier } {
  const envelope = envelopeOf(claim, signed);
  const { frontier, completed } = grow(tree, leafHash(envelope));
  const row = {
    seq: frontier.size,
    kind: claim.kind,
    item: claim.item,
    version: claim.version,
    model_digest: claim.modelDigest,
    effective_from: claim.effectiveFrom,
    recorded_at: claim.recordedAt,
    envelope,
    hashes: Buffer.concat(completed),
  };
  return { row, frontier };
}

/** The leaf's hash of a row. */
export function leafOf(row: Pick<EntryRow, 'hashes'>): Buffer {
  return row.hashes.subarray(0, HASH_LENGTH);
}

export type EntryReading =
  | ({ readonly ok: true } & Entry)
  | { readonly ok: false; readonly fault: EntryFault; readonly name: string; readonly claim: Claim | undefined };

/** Reads an entry and checks all that can be told of it alone: its leaf hash, its envelope, and the columns that repeat it. */
export function readEntry(row: EntryRow): EntryReading {
  const { envelope } = row;
  const stands = Buffer.isBuffer(envelope) && isLeaf(row.hashes, leafHash(envelope));
  const entry = stands ? readEntryBytes(envelope) : undefined;
  const claim = entry?.claim;
  // The statement gives the true name; without it there is only what the columns say.
  const name = claim === undefined ? versionName(row.item, row.version) : versionName(claim.item, claim.version);
  if (!stands) return { ok: false, fault: 'leaf-altered', name, claim };
  if (entry === undefined || claim === undefined) return { ok: false, fault: 'envelope-unreadable', name, claim };
  return repeats(row, claim) ? { ok: true, ...entry } : { ok: false, fault: 'columns-differ', name, claim };
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

/** Whether stored hashes, which damage may have made something else, begin with a leaf's. */
function isLeaf(hashes: unknown, leaf: Uint8Array): boolean {
  return Buffer.isBuffer(hashes) && isSameHash(hashes.subarray(0, HASH_LENGTH), leaf);
}
