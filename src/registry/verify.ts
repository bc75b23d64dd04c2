/**
 * Whether a registry is what was entered into it: its guards, every entry, the tree over them, every definition, and every
 * checkpoint that was seen of it, recomputed. What is wrong is an answer here, never an exception, however damaged the file is.
 */
import { type Digest, sha256 } from '../base/digest.ts';
import type { MessageParams } from '../findings/finding.ts';
import { parseVerifierKey } from '../proof/verifier-key.ts';
import {
  type CheckpointFault,
  type CheckpointTrust,
  checkSeen,
  checkSignatures,
  readSeen,
  type SeenHead,
} from './checkpoint-audit.ts';
import { EntryAudit, type EntryProblem } from './entry-audit.ts';
import { type Queries, readDefinitions, readEnd } from './log-queries.ts';
import { RegistryError, type RegistryFault } from './registry-error.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { ROOT_SUBJECT } from './statement.ts';
import { connectStore } from './store.ts';
import type { Store } from './store-contract.ts';
import { TrustAudit } from './trust-audit.ts';

/** What can be wrong; each has its message in the catalogs, under `registry/problem.<what>`. */
export type ProblemKind =
  | RegistryFault
  | EntryProblem['what']
  | CheckpointFault
  /** SQLite finds the file's own structure broken. */
  | 'file-broken'
  | 'definition-altered'
  | 'definition-missing'
  /** A definition that no entry speaks of. */
  | 'definition-stray';

export interface RegistryProblem {
  /** The entry it is about, such as `housing-012@1`; absent where it is about the whole file. */
  readonly entry: string | undefined;
  readonly what: ProblemKind;
  readonly params: MessageParams;
}

export interface Verification {
  readonly ok: boolean;
  /** What the log is called; absent where that cannot be read. */
  readonly origin: string | undefined;
  /** The number of entries, and the root over them all: to be kept elsewhere and expected next time. */
  readonly size: number;
  readonly root: Digest;
  /** Entries that nobody had to sign, since there was no root document yet: all of them in a trial registry. */
  readonly unsigned: number;
  readonly problems: readonly RegistryProblem[];
}

/** The keys that are asked for; where none are given, those of the root document in force. */
export interface VerifyOptions extends CheckpointTrust {
  /** What the log should be called. */
  readonly origin?: string;
  /** Checkpoints that were seen before. The log may have grown since; it must contain them. */
  readonly seen?: readonly SeenHead[];
  /** Told how many entries there are, gives what is called after each of them: a progress bar. */
  readonly track?: (entries: number) => Promise<() => void>;
}

/**
 * Verifies a registry. The time it takes grows with the number of entries and no faster.
 * @param location a file, or the URL of a server
 */
export async function verifyRegistry(location: string, options: VerifyOptions = {}): Promise<Verification> {
  const audit = new Audit(options);
  let store: Store | undefined;
  try {
    store = await connectStore(location, true);
    const file = store.name;
    const version = await store.version();
    if (version !== SCHEMA_VERSION) audit.report('earlier-version', { file, version });
    const altered = await store.schemaFaults();
    if (altered.length > 0) audit.report('altered-guards', { file, names: altered.join(', ') });
    const origin = await store.origin();
    const expected = options.origin ?? origin;
    if (origin !== expected) audit.report('other-log', { file, origin, expected });
    await audit.run(store, origin);
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    audit.report(error.fault, error.params);
  } finally {
    await store?.close();
  }
  audit.checkExpected();
  const { origin, unsigned, problems } = audit;
  const { size, root } = audit.entries;
  return { ok: problems.length === 0, origin, size, root, unsigned, problems };
}

/** One walk over a registry. */
class Audit {
  readonly problems: RegistryProblem[] = [];
  readonly entries = new EntryAudit((entry) => this.#trust?.check(entry) ?? []);
  origin: string | undefined;
  #trust: TrustAudit | undefined;
  readonly #options: VerifyOptions;

  constructor(options: VerifyOptions) {
    this.#options = options;
  }

  get unsigned(): number {
    return this.#trust?.unsigned ?? 0;
  }

  report(what: ProblemKind, params: MessageParams = {}, entry?: string): void {
    this.problems.push({ entry, what, params });
  }

  async run(store: Store, origin: string): Promise<void> {
    this.origin = origin;
    // One transaction: what another process enters meanwhile is not half seen.
    await store.snapshot(async (snapshot) => {
      const detail = await store.structureFault(snapshot);
      if (detail !== undefined) this.report('file-broken', { detail });
      const rootTexts = await readRootTexts(snapshot);
      this.#trust = new TrustAudit(origin, (digest) => rootTexts.get(digest));
      const notes = await snapshot.selectFrom('checkpoint').select(['size', 'note']).orderBy('seq').execute();
      const kept = notes.map(readSeen);
      this.entries.wantRoots([...kept, ...(this.#options.seen ?? [])].flatMap((head) => head?.size ?? []));
      const step = await this.#options.track?.((await readEnd(snapshot)).size);
      const entries = snapshot.selectFrom('entry').selectAll().orderBy('seq');
      for await (const row of store.rows(snapshot, entries)) {
        for (const { what, params, entry } of this.entries.enter(row)) this.report(what, params, entry);
        step?.();
      }
      for await (const row of store.rows(snapshot, snapshot.selectFrom('definition').selectAll())) {
        this.#checkDefinition(row.digest, row.canonical);
      }
      for (const names of this.entries.spokenOf.values()) {
        for (const name of names) this.report('definition-missing', {}, name);
      }
      for (const [index, head] of kept.entries()) {
        if (head === undefined) this.report('checkpoint-unreadable', { number: index + 1 });
        else this.#checkSeen(head);
      }
      for (const { what, params } of checkSignatures(notes, this.#checkpointTrust())) this.report(what, params);
    });
  }

  /** Whose signatures checkpoints need: as the caller says, else as the root document in force does. */
  #checkpointTrust(): CheckpointTrust {
    const root = this.#trust?.ring?.root;
    const keysOf = (lines: readonly string[] = []) => lines.flatMap((line) => parseVerifierKey(line) ?? []);
    const { logKeys = [], witnesses = [], threshold } = this.#options;
    return {
      logKeys: logKeys.length > 0 ? logKeys : keysOf(root?.log),
      ...(witnesses.length > 0
        ? { witnesses, ...(threshold !== undefined && { threshold }) }
        : { witnesses: keysOf(root?.witnesses?.keys), threshold: root?.witnesses?.threshold ?? 0 }),
    };
  }

  /** Compares the log with the checkpoints that others kept, also where it could not be read to its end. */
  checkExpected(): void {
    for (const head of this.#options.seen ?? []) this.#checkSeen(head);
  }

  #checkSeen(head: SeenHead): void {
    const log = { origin: this.origin ?? head.origin ?? '', size: this.entries.size };
    const problem = checkSeen(head, log, (size) => this.entries.rootAt(size));
    if (problem !== undefined) this.report(problem.what, problem.params);
  }

  #checkDefinition(digest: Digest, canonical: unknown): void {
    const entries = this.entries.spokenOf.get(digest);
    this.entries.spokenOf.delete(digest);
    if (sha256(Buffer.isBuffer(canonical) ? canonical : String(canonical)) !== digest) {
      for (const entry of entries ?? [undefined]) this.report('definition-altered', { digest }, entry);
    } else if (entries === undefined) this.report('definition-stray', { digest });
    else {
      const found = this.#trust?.checkDefinition(digest, String(canonical)) ?? [];
      for (const { what, params } of found) for (const entry of entries) this.report(what, params, entry);
    }
  }
}

/** The root documents that a log has had, by their digests; those that were altered are left out. */
async function readRootTexts(queries: Queries): Promise<ReadonlyMap<string, string>> {
  const rows = await queries.selectFrom('entry').select('model_digest').where('item', '=', ROOT_SUBJECT).execute();
  return readDefinitions(
    queries,
    rows.map((row) => row.model_digest),
  );
}
