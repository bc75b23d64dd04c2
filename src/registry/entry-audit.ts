/** The walk over a log's entries: each by itself, in the tree, and among those of its item. */
import type { Digest } from '../base/digest.ts';
import type { MessageParams } from '../findings/finding.ts';
import { EMPTY_FRONTIER, type Frontier, grow, rootOf } from '../proof/frontier.ts';
import { HASH_LENGTH } from '../proof/merkle-hash.ts';
import { CLOCK_TOLERANCE } from './admission.ts';
import type { TrustProblem } from './approval.ts';
import { ItemAudit, type SequenceFault } from './item-audit.ts';
import { type EntryFault, type EntryRow, readEntry } from './log-entry.ts';
import { digestOfHash } from './log-hash.ts';
import { type Claim, type Entry, versionName } from './statement.ts';

export interface EntryProblem {
  readonly what:
    | EntryFault
    | SequenceFault
    | TrustProblem['what']
    /** The number of an entry is not the one after the entry before it. */
    | 'gap'
    /** The stored hashes of subtrees are not those of the entries: an entry was dropped, exchanged or rewritten. */
    | 'tree-altered'
    /** It was recorded earlier than the entry before it. */
    | 'clock-behind'
    /** It corrects an entry that the log has not got, or not so. */
    | 'correction-stray';
  readonly params: MessageParams;
  readonly entry: string;
}

/** Checks the signatures of every entry that can be read, in the order of the log. */
export type EntryCheck = (entry: Entry) => readonly TrustProblem[];

/** What has been seen so far is what the next entry is held against. */
export class EntryAudit {
  /** Which entries speak of a definition. */
  readonly spokenOf = new Map<Digest, Set<string>>();
  readonly #check: EntryCheck;
  readonly #items = new Map<string, ItemAudit>();
  readonly #leaves: Buffer[] = [];
  readonly #roots = new Map<number, Digest | undefined>();
  #tree: Frontier = EMPTY_FRONTIER;
  #lastSeq = 0;
  #recorded = Number.NEGATIVE_INFINITY;

  /** @param check checks the signatures of each entry */
  constructor(check: EntryCheck) {
    this.#check = check;
  }

  /** How many entries there are. */
  get size(): number {
    return this.#tree.size;
  }

  get root(): Digest {
    return digestOfHash(rootOf(this.#tree));
  }

  /** The sizes whose roots will be asked for. */
  wantRoots(sizes: readonly number[]): void {
    for (const size of sizes) this.#roots.set(size, size === this.size ? this.root : undefined);
  }

  /** The root at a size that was wanted or is the present one. */
  rootAt(size: number): Digest | undefined {
    return size === this.size ? this.root : this.#roots.get(size);
  }

  /** Takes the next entry in. @returns what is wrong with it */
  enter(row: EntryRow): EntryProblem[] {
    const reading = readEntry(row);
    const { claim } = reading;
    const entry = claim === undefined ? versionName(row.item, row.version) : versionName(claim.item, claim.version);
    const problems: EntryProblem[] = [];
    const report = (what: EntryProblem['what'], params: MessageParams = {}) => problems.push({ what, params, entry });
    const expected = this.#lastSeq + 1;
    if (row.seq !== expected) report('gap', { seq: row.seq, expected });
    this.#lastSeq = row.seq;
    if (!reading.ok) report(reading.fault);
    if (!this.#grow(row)) report('tree-altered');
    // What cannot be read is one problem; the columns stand in for it, so that it is not a second one elsewhere.
    const { item, kind, modelDigest } = claim ?? { ...row, modelDigest: row.model_digest };
    const sequence = this.#items.get(item) ?? new ItemAudit();
    this.#items.set(item, sequence);
    if (claim === undefined) sequence.enterUnreadable(kind, modelDigest);
    else {
      for (const fault of sequence.enter(claim)) report(fault, { day: claim.effectiveFrom });
      if (!this.#follows(claim)) report('clock-behind', { time: claim.recordedAt });
      if (!this.#corrects(claim)) report('correction-stray');
    }
    if (reading.ok) for (const { what, params } of this.#check(reading)) report(what, params);
    this.spokenOf.set(modelDigest, (this.spokenOf.get(modelDigest) ?? new Set()).add(entry));
    return problems;
  }

  /** Adds the stored leaf to the tree: an altered leaf is one problem and not two. @returns whether the subtrees are right */
  #grow(row: EntryRow): boolean {
    const stored = Buffer.isBuffer(row.hashes) ? row.hashes : Buffer.from(String(row.hashes));
    const leaf = stored.subarray(0, HASH_LENGTH);
    const { frontier, completed } = grow(this.#tree, leaf);
    const isRight = Buffer.concat(completed).equals(stored);
    // What is wrong in one place is told once: the walk goes on from what is stored, as far as it can stand in the tree.
    const canStand = !isRight && stored.length === completed.length * HASH_LENGTH;
    const peaks = canStand ? [...frontier.peaks.slice(0, -1), stored.subarray(-HASH_LENGTH)] : frontier.peaks;
    this.#tree = { size: frontier.size, peaks };
    this.#leaves.push(leaf);
    if (this.#roots.has(frontier.size)) this.#roots.set(frontier.size, this.root);
    return isRight;
  }

  #follows(claim: Claim): boolean {
    const time = Date.parse(claim.recordedAt);
    const isLater = time >= this.#recorded - CLOCK_TOLERANCE;
    this.#recorded = time;
    return isLater;
  }

  #corrects(claim: Claim): boolean {
    if (claim.kind !== 'correct') return true;
    const leaf = this.#leaves[claim.corrects.entry - 1];
    return leaf !== undefined && digestOfHash(leaf) === claim.corrects.leaf;
  }
}
