/**
 * The registry: an append-only log of releases, withdrawals and what else is said of them, whose Merkle tree shows any change,
 * with the definitions they speak of, in one SQLite file or on a PostgreSQL server. Nothing in it is edited; what holds on a day is computed from all
 * that was entered.
 */
import type { Digest } from '../base/digest.ts';
import { type Frontier, rootOf } from '../proof/frontier.ts';
import type { EntryDates, Refusal } from './admission.ts';
import {
  type Admission,
  admitCorrection,
  admitKeyChange,
  admitReleases,
  admitRestoration,
  admitWithdrawal,
  type Correction,
  type KeyChange,
  type Release,
  type VersionRef,
  type Withdrawal,
} from './admit.ts';
import type { TrustState } from './approval.ts';
import { type DefinitionModel, parseDefinition } from './definition.ts';
import { type EntryRow, leafOf, readEntry } from './log-entry.ts';
import { digestOfHash } from './log-hash.ts';
import {
  insertDefinitions,
  insertEntries,
  type Queries,
  readDated,
  readDefinitions,
  readEnd,
  readEntries,
  readFrontier,
} from './log-queries.ts';
import { PendingEntries } from './pending-entries.ts';
import { refuseEntries } from './refuse-entries.ts';
import { RegistryError } from './registry-error.ts';
import { type Claim, ROOT_SUBJECT, versionName } from './statement.ts';
import { type OpenOptions, openStore } from './store.ts';
import type { Store } from './store-contract.ts';
import { byItem, type DatedEntry, type Gap, gapsOf, intervalOn, knownBy } from './timeline.ts';
import { readRootInForce } from './trust-log.ts';

/** How far the log has grown: the number of its entries, and the root of its tree, which is the digest of them all. */
export interface RegistryHead {
  readonly size: number;
  readonly root: Digest;
}

/** Either all of a call is entered, or nothing of it. */
export type EntryResult = Entered | { readonly ok: false; readonly refusals: readonly Refusal[] };

export interface Entered extends RegistryHead {
  readonly ok: true;
  readonly entered: readonly VersionRef[];
  /** Versions that the log already holds with the same definition: nothing was done about them. */
  readonly unchanged: readonly VersionRef[];
  /** Days on which no version holds, of which that is so only now: worth a warning. */
  readonly gaps: readonly Gap[];
}

export interface HistoryEntry {
  /** Counted from 1. */
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
 * @param location a file, or a URL such as `postgres://clerk@db.fy.gov.cn/guhua`
 * @throws RegistryError where it is missing, not ours, of another log or version, damaged, or its guards were altered
 */
export async function openRegistry(location: string, options: OpenOptions = {}): Promise<Registry> {
  const store = await openStore(location, options);
  return new Registry(store, await store.origin());
}

/** Opens a registry to read it; `undefined` where there is none yet. */
export async function openIfThere(location: string, origin?: string): Promise<Registry | undefined> {
  try {
    return await openRegistry(location, { readonly: true, ...(origin !== undefined && { origin }) });
  } catch (error) {
    if (error instanceof RegistryError && error.fault === 'missing') return undefined;
    throw error;
  }
}

/** An open registry. Its methods throw RegistryError where its store cannot be used, or does not hold what was entered. */
export class Registry implements AsyncDisposable {
  /** What the log is called; every checkpoint begins with it. */
  readonly origin: string;
  readonly #store: Store;

  constructor(store: Store, origin: string) {
    this.origin = origin;
    this.#store = store;
  }

  /** The file or the URL, as messages name it. */
  get path(): string {
    return this.#store.name;
  }

  /** Enters a release of every version given that the log does not hold yet, all in one transaction. */
  async publish(releases: readonly Release[], dates: EntryDates): Promise<EntryResult> {
    const items = releases.map((release) => release.item);
    return this.#enter(items, (pending) => admitReleases(pending, releases, dates));
  }

  /** Takes a published version back: from a day on it holds no more. No earlier version comes back by itself. */
  async withdraw(withdrawal: Withdrawal, dates: EntryDates): Promise<EntryResult> {
    return this.#enter([withdrawal.item], (pending) => admitWithdrawal(pending, withdrawal, dates));
  }

  /** Lets a withdrawn version hold again from a day on which no other holds. */
  async restore(restoration: Withdrawal, dates: EntryDates): Promise<EntryResult> {
    return this.#enter([restoration.item], (pending) => admitRestoration(pending, restoration, dates));
  }

  /** Enters a note on what an entry says wrongly. The entry stays as it is, and what holds is not changed by it. */
  async correct(correction: Correction, recordedAt: string): Promise<EntryResult> {
    const effectiveFrom = correction.approved?.claim.effectiveFrom ?? recordedAt.slice(0, 10);
    const dates = { effectiveFrom, recordedAt };
    const corrected = await this.entry(correction.entry);
    return this.#enter(corrected ? [corrected.claim.item] : [], (pending) =>
      admitCorrection(pending, correction, corrected, dates),
    );
  }

  /** Enters the next root document: from here on entries are approved by its people and keys. */
  async changeKeys(change: KeyChange, recordedAt: string): Promise<EntryResult> {
    return this.#enter([ROOT_SUBJECT], (pending, trust) => admitKeyChange(pending, change, trust, recordedAt));
  }

  /** An entry by its number, counted from 1. */
  async entry(seq: number): Promise<HistoryEntry | undefined> {
    const row = (await this.read((queries) => readEntries(queries, [seq]))).get(seq);
    return row && this.#historyEntry(row);
  }

  /**
   * All that was entered about an item, in the order of the log.
   * @param knownAt leaves out what was recorded after this day or time
   */
  async history(item: string, knownAt?: string): Promise<HistoryEntry[]> {
    return this.read(async (queries) => {
      const seqs = knownBy(await readDated(queries, [item]), knownAt).map((entry) => entry.seq);
      const rows = await readEntries(queries, seqs);
      return seqs.map((seq) => this.#historyEntry(rows.get(seq)));
    });
  }

  /**
   * The version of an item that holds on a day (`2026-12-01`); `undefined` where none does.
   * @param knownAt the day or time of the log as which it is looked at: what was recorded later is not known
   */
  async effectiveVersion(item: string, asOf: string, knownAt?: string): Promise<EffectiveVersion | undefined> {
    return this.read(async (queries) => {
      const dated = knownBy(await readDated(queries, [item]), knownAt);
      return (await this.#effective(queries, dated, asOf))[0];
    });
  }

  /** The versions of all items that hold on a day, in the order of the items' ids. */
  async allEffective(asOf: string, knownAt?: string): Promise<EffectiveVersion[]> {
    return this.read(async (queries) => this.#effective(queries, knownBy(await readDated(queries), knownAt), asOf));
  }

  /** The items of which a version takes effect or is withdrawn from one day to another, both included; in order. */
  async changedItems(from: string, to: string): Promise<string[]> {
    const dated = await this.read((queries) => readDated(queries));
    const changed = dated.filter((entry) => from <= entry.effective_from && entry.effective_from <= to);
    return [...new Set(changed.map((entry) => entry.item))].toSorted();
  }

  async counts(): Promise<RegistryCounts> {
    return this.read(async (queries) => {
      const { countAll, count } = queries.fn;
      return queries
        .selectFrom('entry')
        .select([
          countAll<number>().as('entries'),
          countAll<number>().filterWhere('kind', '=', 'release').as('releases'),
          countAll<number>().filterWhere('kind', '=', 'withdraw').as('withdrawals'),
          count<number>('item').distinct().filterWhere('kind', '=', 'release').as('items'),
        ])
        .executeTakeFirstOrThrow();
    });
  }

  /** How far the log has grown. Kept elsewhere, it proves later that nothing was cut off or rewritten. */
  async head(): Promise<RegistryHead> {
    return this.read(async (queries) => headOf(await readFrontier(queries, (await readEnd(queries)).size)));
  }

  /** Reads in one transaction, so that all that is read is of one moment. */
  async read<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#store.snapshot(work);
  }

  /** Writes in one transaction, alone: other writers wait. What the triggers refuse is refused here, too. */
  async write<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#store.append(work);
  }

  async close(): Promise<void> {
    await this.#store.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #enter(
    items: readonly string[],
    admit: (pending: PendingEntries, trust: TrustState) => Admission,
  ): Promise<EntryResult> {
    return this.write(async (queries) => {
      const { size, recordedAt } = await readEnd(queries);
      const past = byItem(await readDated(queries, items));
      const gapsBefore = new Set([...past.values()].flatMap(gapsOf).map(gapName));
      const pending = new PendingEntries(await readFrontier(queries, size), past);
      const trust = { ring: (await readRootInForce(queries, this.path))?.ring, origin: this.origin };
      const { refusals, unchanged, definitions } = admit(pending, trust);
      const all = [...(await refuseEntries(queries, pending, definitions, trust, recordedAt)), ...refusals];
      if (all.length > 0) return { ok: false, refusals: all };
      await insertDefinitions(queries, definitions);
      await insertEntries(queries, pending.rows);
      const entered = pending.rows.map(({ item, version }) => ({ item, version }));
      const touched = [...new Set(entered.map(({ item }) => item))];
      const gaps = touched.flatMap((item) => gapsOf(pending.of(item))).filter((gap) => !gapsBefore.has(gapName(gap)));
      return { ok: true, entered, unchanged, gaps, ...headOf(pending.tree) };
    });
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
    return { seq: row.seq, leafHash: digestOfHash(leafOf(row)), claim: reading.claim };
  }

  #damaged(entry: string): RegistryError {
    return new RegistryError('damaged', { file: this.path, detail: entry });
  }
}

function headOf(tree: Frontier): RegistryHead {
  return { size: tree.size, root: digestOfHash(rootOf(tree)) };
}

function gapName({ item, from, until }: Gap): string {
  return `${item} ${from} ${until}`;
}
