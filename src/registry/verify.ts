/**
 * Whether a registry is what was entered into it: its guards, every entry, every link and every definition, recomputed.
 * What is wrong is an answer here, never an exception, however damaged the file is.
 */
import type Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { type Digest, sha256 } from '../base/digest.ts';
import type { MessageParams } from '../findings/finding.ts';
import { type EntryFault, type EntryRow, isSame, readEntry } from './log-entry.ts';
import { digestOfHash, EMPTY_LINK, linkHash } from './log-hash.ts';
import { RegistryError, type RegistryFault } from './registry-error.ts';
import { type RegistryTables, SCHEMA_VERSION } from './schema.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';
import { asRegistryError, connect, identify, schemaFaults } from './sqlite-file.ts';
import { versionName } from './statement.ts';

/** What can be wrong; each has its message in the catalogs, under `registry/problem.<what>`. */
export type ProblemKind =
  | RegistryFault
  | EntryFault
  /** SQLite finds the file's own structure broken. */
  | 'file-broken'
  /** The number of an entry is not the one after the entry before it. */
  | 'gap'
  /** An entry does not follow from the one before it. */
  | 'link-broken'
  /** An entry names another release as the one before it than the log has. */
  | 'chain-broken'
  | 'definition-altered'
  | 'definition-missing'
  /** A definition that no entry speaks of. */
  | 'definition-stray'
  /** The expected head is none that the log ever had: its end was cut off, or it is another log. */
  | 'head-unknown';

export interface RegistryProblem {
  /** The entry it is about, such as `housing-012@1`; absent where it is about the whole file. */
  readonly entry: string | undefined;
  readonly what: ProblemKind;
  readonly params: MessageParams;
}

export interface Verification {
  readonly ok: boolean;
  /** The number of entries, and the digest of them all: to be kept elsewhere and expected next time. */
  readonly size: number;
  readonly head: Digest;
  readonly problems: readonly RegistryProblem[];
}

export interface VerifyOptions {
  /** A head that was seen before. The log may have grown since; it must contain it. */
  readonly head?: Digest;
}

/** Verifies a registry file. */
export async function verifyRegistry(path: string, options: VerifyOptions = {}): Promise<Verification> {
  const audit = new Audit();
  let database: Database.Database | undefined;
  try {
    database = connect(path, true);
    const version = identify(path, database);
    if (version !== SCHEMA_VERSION) audit.report('earlier-version', { file: path, version });
    const altered = schemaFaults(database);
    if (altered.length > 0) audit.report('altered-guards', { file: path, names: altered.join(', ') });
    await audit.run(database);
  } catch (error) {
    const translated = asRegistryError(path, error);
    if (!(translated instanceof RegistryError)) throw error;
    audit.report(translated.fault, translated.params);
  } finally {
    database?.close();
  }
  if (options.head !== undefined && !audit.heads.has(options.head))
    audit.report('head-unknown', { head: options.head });
  const { size, head, problems } = audit;
  return { ok: problems.length === 0, size, head, problems };
}

/** One walk over a registry; what it has seen so far is what the next row is held against. */
class Audit {
  readonly problems: RegistryProblem[] = [];
  readonly heads = new Set<Digest>([digestOfHash(EMPTY_LINK)]);
  size = 0;
  #link: Buffer = EMPTY_LINK;
  /** The latest release of each item. */
  readonly #released = new Map<string, Digest>();
  /** Which entries speak of a definition. */
  readonly #spokenOf = new Map<Digest, Set<string>>();

  get head(): Digest {
    return digestOfHash(this.#link);
  }

  report(what: ProblemKind, params: MessageParams = {}, entry?: string): void {
    this.problems.push({ entry, what, params });
  }

  async run(database: Database.Database): Promise<void> {
    const queries = new Kysely<RegistryTables>({ dialect: new ImmediateSqliteDialect(database) });
    // One transaction: what another process enters meanwhile is not half seen.
    await queries
      .transaction()
      .setAccessMode('read only')
      .execute(async (snapshot) => {
        await this.#checkFile(snapshot);
        for await (const row of snapshot.selectFrom('entry').selectAll().orderBy('seq').stream()) this.#checkEntry(row);
        for await (const row of snapshot.selectFrom('definition').selectAll().stream()) {
          this.#checkDefinition(row.digest, row.canonical);
        }
        for (const entries of this.#spokenOf.values()) {
          for (const entry of entries) this.report('definition-missing', {}, entry);
        }
      });
  }

  /** The file's own structure: pages, indexes that do not say what their tables say, references that lead nowhere. */
  async #checkFile(queries: Kysely<RegistryTables>): Promise<void> {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(1)`.execute(queries);
    const detail = rows[0]?.integrity_check;
    if (detail !== 'ok') this.report('file-broken', { detail: detail ?? '' });
  }

  #checkEntry(row: EntryRow): void {
    const reading = readEntry(row);
    const name = reading.ok ? versionName(reading.claim.item, reading.claim.version) : reading.name;
    if (row.seq !== this.size + 1) this.report('gap', { seq: row.seq, expected: this.size + 1 }, name);
    if (!reading.ok) this.report(reading.fault, {}, name);
    // Against the stored leaf hash: an altered leaf is one problem and not two.
    if (!isSame(row.link, linkHash(this.#link, asBytes(row.leaf_hash)))) this.report('link-broken', {}, name);
    this.size = row.seq;
    this.#link = asBytes(row.link);
    this.heads.add(this.head);
    // What cannot be read is one problem; the columns stand in for it, so that it is not a second one elsewhere.
    const { claim } = reading;
    const { item, kind, modelDigest } = claim ?? { ...row, modelDigest: row.model_digest };
    if (claim !== undefined && claim.previousDigest !== (this.#released.get(item) ?? null)) {
      this.report('chain-broken', {}, name);
    }
    if (kind === 'release') this.#released.set(item, modelDigest);
    this.#spokenOf.set(modelDigest, new Set(this.#spokenOf.get(modelDigest)).add(name));
  }

  #checkDefinition(digest: Digest, canonical: unknown): void {
    const entries = this.#spokenOf.get(digest);
    this.#spokenOf.delete(digest);
    if (sha256(asBytes(canonical)) !== digest) {
      for (const entry of entries ?? [undefined]) this.report('definition-altered', { digest }, entry);
    } else if (entries === undefined) this.report('definition-stray', { digest });
  }
}

/** Damage can make a value of one type out of one of another. */
function asBytes(value: unknown): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(String(value));
}
