/** What is asked of the tables, by Kysely. Lists are cut into pieces that fit into one statement. */
import type { Kysely } from 'kysely';
import { type Digest, sha256 } from '../base/digest.ts';
import { EMPTY_LOG, type EntryRow, type LogEnd, type NewEntryRow } from './log-entry.ts';
import type { RegistryTables } from './schema.ts';
import type { DatedEntry } from './timeline.ts';

export type Queries = Kysely<RegistryTables>;

/** A definition in canonical JSON and its digest. */
export interface StoredDefinition {
  readonly canonical: string;
  readonly modelDigest: Digest;
}

/** SQLite takes 32,766 parameters in a statement; an entry has ten. */
const CHUNK = 500;

const DATED_COLUMNS = ['seq', 'kind', 'item', 'version', 'model_digest', 'effective_from'] as const;

/** The end of the log, and when its last entry was recorded. */
export async function readEnd(queries: Queries): Promise<{ end: LogEnd; recordedAt: string | undefined }> {
  const last = await queries
    .selectFrom('entry')
    .select(['seq', 'link', 'recorded_at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return { end: EMPTY_LOG, recordedAt: undefined };
  return { end: { size: last.seq, link: last.link }, recordedAt: last.recorded_at };
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
