/**
 * The registry: an append-only, hash-linked log of releases and withdrawals, with the definitions they speak of, in one
 * SQLite file. Nothing in it is edited; what holds on a day is computed from all that was entered.
 */
import type Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Digest } from '../base/digest.ts';
import {
  type EntryDates,
  isRetroactive,
  type Refusal,
  refuseDates,
  refuseRelease,
  refuseWithdrawal,
} from './admission.ts';
import { type DefinitionModel, parseDefinition } from './definition.ts';
import { type EntryRow, type LogEnd, readEntry } from './log-entry.ts';
import { digestOfHash } from './log-hash.ts';
import {
  insertDefinitions,
  insertEntries,
  type Queries,
  readDated,
  readDefinitions,
  readEnd,
  readEntries,
  type StoredDefinition,
} from './log-queries.ts';
import { PendingEntries } from './pending-entries.ts';
import { RegistryError } from './registry-error.ts';
import type { RegistryTables } from './schema.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';
import { asRegistryError, openRegistryFile } from './sqlite-file.ts';
import { type Claim, versionName } from './statement.ts';
import { byItem, type DatedEntry, intervalOn } from './timeline.ts';

export interface VersionRef {
  readonly item: string;
  readonly version: number;
}

/** A locked version that is to be published. */
export interface Release extends VersionRef, StoredDefinition {
  readonly sourceDigest: Digest;
}

/** A published version that is to be taken back. */
export interface Withdrawal extends VersionRef {
  readonly reason: string;
}

/** How far the log has grown: the number of its entries, and the link of the last, which is the digest of them all. */
export interface RegistryHead {
  readonly size: number;
  readonly head: Digest;
}

/** Either all of a call is entered, or nothing of it. */
export type EntryResult = Entered | { readonly ok: false; readonly refusals: readonly Refusal[] };

export interface Entered extends RegistryHead {
  readonly ok: true;
  readonly entered: readonly VersionRef[];
  /** Versions that the log already holds with the same definition: nothing was done about them. */
  readonly unchanged: readonly VersionRef[];
}

export interface HistoryEntry {
  readonly seq: number;
  readonly leafHash: Digest;
  readonly claim: Claim;
}

/** The version of an item that holds on a day. */
export interface EffectiveVersion extends VersionRef {
  readonly from: string;
  /** The first day on which it holds no more, as far as the log knows. */
  readonly until: string | undefined;
  readonly entry: HistoryEntry;
  readonly definition: DefinitionModel;
}

export interface RegistryCounts {
  readonly entries: number;
  readonly releases: number;
  readonly withdrawals: number;
  readonly items: number;
}

/**
 * Opens a registry. One that does not exist is created, unless it is opened for reading.
 * @throws RegistryError where the file is missing, not ours, of another version, damaged, or its guards were altered
 */
export async function openRegistry(path: string, options: { readonly readonly?: boolean } = {}): Promise<Registry> {
  return new Registry(path, openRegistryFile(path, options.readonly ?? false));
}

/** What becomes of a call's entries, before any is made. */
interface Admission {
  readonly refusals: readonly Refusal[];
  readonly unchanged: readonly VersionRef[];
  readonly definitions: readonly StoredDefinition[];
}

/** An open registry. Its methods throw RegistryError where the file cannot be used, or does not hold what was entered. */
export class Registry implements AsyncDisposable {
  readonly path: string;
  readonly #database: Database.Database;
  readonly #queries: Queries;

  constructor(path: string, database: Database.Database) {
    this.path = path;
    this.#database = database;
    this.#queries = new Kysely<RegistryTables>({ dialect: new ImmediateSqliteDialect(database) });
  }

  /** Enters a release of every version given that the log does not hold yet, all in one transaction. */
  async publish(releases: readonly Release[], dates: EntryDates): Promise<EntryResult> {
    const items = releases.map((release) => release.item);
    return this.#enter(items, dates, (pending) => {
      const refusals: Refusal[] = [];
      const unchanged: VersionRef[] = [];
      const definitions: StoredDefinition[] = [];
      for (const release of releases) {
        const { item, version, modelDigest, sourceDigest } = release;
        const refusal = refuseRelease(release, pending.of(item), dates.effectiveFrom);
        if (refusal === 'published') unchanged.push({ item, version });
        else if (refusal !== undefined) refusals.push(refusal);
        else {
          pending.add({ kind: 'release', item, version, modelDigest, sourceDigest, ...claimDates(dates) });
          definitions.push(release);
        }
      }
      return { refusals, unchanged, definitions };
    });
  }

  /** Takes a published version back: from a day on it holds no more. No earlier version comes back by itself. */
  async withdraw(withdrawal: Withdrawal, dates: EntryDates): Promise<EntryResult> {
    const { item, version, reason } = withdrawal;
    return this.#enter([item], dates, (pending) => {
      const release = pending.of(item).find((entry) => entry.kind === 'release' && entry.version === version);
      const refusal = refuseWithdrawal(withdrawal, pending.of(item));
      if (refusal !== undefined) return { refusals: [refusal], unchanged: [], definitions: [] };
      const modelDigest = (release as DatedEntry).model_digest;
      pending.add({ kind: 'withdraw', item, version, modelDigest, reason, ...claimDates(dates) });
      return { refusals: [], unchanged: [], definitions: [] };
    });
  }

  /** All that was entered about an item, in the order of the log. */
  async history(item: string): Promise<HistoryEntry[]> {
    return this.#read(async (queries) => {
      const seqs = (await readDated(queries, [item])).map((entry) => entry.seq);
      const rows = await readEntries(queries, seqs);
      return seqs.map((seq) => this.#historyEntry(rows.get(seq)));
    });
  }

  /** The version of an item that holds on a day (`2026-12-01`); `undefined` where none does. */
  async effectiveVersion(item: string, asOf: string): Promise<EffectiveVersion | undefined> {
    return this.#read(async (queries) => (await this.#effective(queries, await readDated(queries, [item]), asOf))[0]);
  }

  /** The versions of all items that hold on a day, in the order of the items' ids. */
  async allEffective(asOf: string): Promise<EffectiveVersion[]> {
    return this.#read(async (queries) => this.#effective(queries, await readDated(queries), asOf));
  }

  async counts(): Promise<RegistryCounts> {
    return this.#read(async (queries) => {
      const { countAll, count } = queries.fn;
      return queries
        .selectFrom('entry')
        .select([
          countAll<number>().as('entries'),
          countAll<number>().filterWhere('kind', '=', 'release').as('releases'),
          countAll<number>().filterWhere('kind', '=', 'withdraw').as('withdrawals'),
          count<number>('item').distinct().as('items'),
        ])
        .executeTakeFirstOrThrow();
    });
  }

  /** How far the log has grown. Kept elsewhere, it proves later that nothing was cut off. */
  async head(): Promise<RegistryHead> {
    return this.#read(async (queries) => headOf((await readEnd(queries)).end));
  }

  async close(): Promise<void> {
    await this.#queries.destroy();
    // Kysely closes only what it has used.
    this.#database.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #enter(
    items: readonly string[],
    dates: EntryDates,
    admit: (pending: PendingEntries) => Admission,
  ): Promise<EntryResult> {
    return this.#translated(
      this.#queries.transaction().execute(async (queries) => {
        const { end, recordedAt } = await readEnd(queries);
        const pending = new PendingEntries(end, byItem(await readDated(queries, items)));
        const { refusals, unchanged, definitions } = admit(pending);
        // Dates matter only where something is entered: to publish twice is no fault, whatever day it is by then.
        const refusedDates = pending.rows.length === 0 ? undefined : refuseDates(dates, recordedAt);
        const all = refusedDates === undefined ? refusals : [refusedDates, ...refusals];
        if (all.length > 0) return { ok: false, refusals: all };
        await insertDefinitions(queries, definitions);
        await insertEntries(queries, pending.rows);
        const entered = pending.rows.map(({ item, version }) => ({ item, version }));
        return { ok: true, entered, unchanged, ...headOf(pending.end) };
      }),
    );
  }

  /** Reads in one transaction, so that all that is read is of one moment. */
  async #read<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#translated(this.#queries.transaction().setAccessMode('read only').execute(work));
  }

  async #translated<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      throw asRegistryError(this.path, error);
    }
  }

  async #effective(queries: Queries, dated: readonly DatedEntry[], asOf: string): Promise<EffectiveVersion[]> {
    const intervals = [...byItem(dated).values()].flatMap((entries) => intervalOn(entries, asOf) ?? []);
    intervals.sort((one, other) => (one.release.item < other.release.item ? -1 : 1));
    const rows = await readEntries(
      queries,
      intervals.map(({ release }) => release.seq),
    );
    const definitions = await readDefinitions(
      queries,
      intervals.map(({ release }) => release.model_digest),
    );
    return intervals.map(({ release, from, until }) => {
      const { item, version, model_digest } = release;
      const canonical = definitions.get(model_digest);
      if (canonical === undefined) throw this.#damaged(versionName(item, version));
      const entry = this.#historyEntry(rows.get(release.seq));
      return { item, version, from, until, entry, definition: parseDefinition(canonical) };
    });
  }

  #historyEntry(row: EntryRow | undefined): HistoryEntry {
    const reading = row && readEntry(row);
    if (row === undefined || !reading?.ok) throw this.#damaged(reading?.ok === false ? reading.name : '');
    return { seq: row.seq, leafHash: digestOfHash(row.leaf_hash), claim: reading.claim };
  }

  #damaged(entry: string): RegistryError {
    return new RegistryError('damaged', { file: this.path, detail: entry });
  }
}

function headOf(end: LogEnd): RegistryHead {
  return { size: end.size, head: digestOfHash(end.link) };
}

/** The dates of a claim; a reason for a day in the past is kept only where the day is past. */
function claimDates(dates: EntryDates): EntryDates {
  const { effectiveFrom, recordedAt, retroactiveReason } = dates;
  if (retroactiveReason === undefined || !isRetroactive(dates)) return { effectiveFrom, recordedAt };
  return { effectiveFrom, recordedAt, retroactiveReason };
}
