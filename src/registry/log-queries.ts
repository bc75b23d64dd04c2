/** What is asked of the tables, by Kysely. Lists are cut into pieces that fit into one statement. */
import type { Kysely } from 'kysely';
import { type Digest, sha256 } from '../base/digest.ts';
import type { Frontier } from '../proof/frontier.ts';
import { HASH_LENGTH } from '../proof/merkle-hash.ts';
import { type NodePosition, nodesOf, type ReadNode } from '../proof/merkle-ranges.ts';
import type { EntryRow, NewEntryRow } from './log-entry.ts';
import type { RegistryTables } from './schema.ts';
import type { DatedEntry } from './timeline.ts';

export type Queries = Kysely<RegistryTables>;

/** A definition in canonical JSON and its digest. */
export interface StoredDefinition {
  readonly canonical: string;
  readonly modelDigest: Digest;
}

/** SQLite takes 32,766 parameters in a statement; an entry has nine. */
const CHUNK = 500;

const DATED_COLUMNS = ['seq', 'kind', 'item', 'version', 'model_digest', 'effective_from', 'recorded_at'] as const;

/** The number of entries, and when the last one was recorded. */
export async function readEnd(queries: Queries): Promise<{ size: number; recordedAt: string | undefined }> {
  const last = await queries
    .selectFrom('entry')
    .select(['seq', 'recorded_at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { size: last?.seq ?? 0, recordedAt: last?.recorded_at };
}

/** The log's tree as it is at a size, ready for the next leaf. */
export async function readFrontier(queries: Queries, size: number): Promise<Frontier> {
  const positions = nodesOf({ start: 0, end: size });
  return { size, peaks: positions.map(await readNodes(queries, positions)) };
}

/**
 * Hashes of complete subtrees. The hash of a subtree stands with its last leaf.
 * @returns what gives those that were asked for, and throws where the log has not got one
 */
export async function readNodes(queries: Queries, positions: readonly NodePosition[]): Promise<ReadNode> {
  const seqs = [...new Set(positions.map(lastEntryOf))];
  const rows = await inChunks(seqs, (chunk) =>
    queries.selectFrom('entry').select(['seq', 'hashes']).where('seq', 'in', chunk).execute(),
  );
  const stored = new Map(rows.map(({ seq, hashes }) => [seq, hashes]));
  return (position) => {
    const hashes = stored.get(lastEntryOf(position));
    const start = position.level * HASH_LENGTH;
    if (hashes === undefined || hashes.length < start + HASH_LENGTH) {
      throw new RangeError(`the log has no subtree ${position.index} at level ${position.level}`);
    }
    return hashes.subarray(start, start + HASH_LENGTH);
  };
}

/** The number of the last entry below a node; entries are counted from 1. */
function lastEntryOf({ level, index }: NodePosition): number {
  return (index + 1) * 2 ** level;
}

/** What the timelines of items are made of, in the order of the log; of all items when none are named. */
export async function readDated(queries: Queries, items?: readonly string[]): Promise<DatedEntry[]> {
  const dated = queries.selectFrom('entry').select(DATED_COLUMNS).orderBy('seq');
  if (items === undefined) return dated.execute();
  return inChunks([...new Set(items)], (chunk) => dated.where('item', 'in', chunk).execute());
}

/** Whole entries by their numbers. */
export async function readEntries(queries: Queries, seqs: readonly number[]): Promise<Map<number, EntryRow>> {
  const rows = await inChunks(seqs, (chunk) =>
    queries.selectFrom('entry').selectAll().where('seq', 'in', chunk).execute(),
  );
  return new Map(rows.map((row) => [row.seq, row]));
}

/** Stored definitions by their digests; one whose text is no longer what was digested is left out. */
export async function readDefinitions(queries: Queries, digests: readonly Digest[]): Promise<Map<Digest, string>> {
  const rows = await inChunks(digests, (chunk) =>
    queries.selectFrom('definition').selectAll().where('digest', 'in', chunk).execute(),
  );
  const sound = rows.filter(({ digest, canonical }) => sha256(canonical) === digest);
  return new Map(sound.map(({ digest, canonical }) => [digest, canonical.toString()]));
}

/** Whole entries from a number on, in order. */
export async function readEntriesFrom(queries: Queries, seq: number, count: number): Promise<EntryRow[]> {
  return queries.selectFrom('entry').selectAll().where('seq', '>=', seq).orderBy('seq').limit(count).execute();
}

/** Adds entries at the end of the log. */
export async function insertEntries(queries: Queries, rows: readonly NewEntryRow[]): Promise<void> {
  await inChunks(rows, async (chunk) => {
    await queries.insertInto('entry').values(chunk).execute();
    return [];
  });
}

/**
 * Stores definitions that are not stored yet.
 * @throws Error where a digest is not that of its text, which is a bug of the caller
 */
export async function insertDefinitions(queries: Queries, definitions: readonly StoredDefinition[]): Promise<void> {
  const byDigest = new Map(definitions.map((definition) => [definition.modelDigest, definition]));
  await inChunks([...byDigest.values()], async (chunk) => {
    const digests = chunk.map((definition) => definition.modelDigest);
    const stored = await queries.selectFrom('definition').select('digest').where('digest', 'in', digests).execute();
    const known = new Set(stored.map((row) => row.digest));
    const rows = chunk
      .filter((definition) => !known.has(definition.modelDigest))
      .map(({ modelDigest, canonical }) => ({ digest: modelDigest, canonical: Buffer.from(canonical) }));
    for (const { digest, canonical } of rows) {
      if (sha256(canonical) !== digest) throw new Error(`${digest} is not the digest of its definition`);
    }
    if (rows.length > 0) await queries.insertInto('definition').values(rows).execute();
    return [];
  });
}

async function inChunks<Given, Row>(
  all: readonly Given[],
  query: (chunk: readonly Given[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < all.length; start += CHUNK) rows.push(...(await query(all.slice(start, start + CHUNK))));
  return rows;
}
