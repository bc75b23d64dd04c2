/** Entries that a transaction is about to add: leaves at the end of the log's tree, and seen by the rules of those after them. */
import type { Digest } from '../base/digest.ts';
import type { Frontier } from '../proof/frontier.ts';
import type { Envelope } from '../trust/dsse.ts';
import { type NewEntryRow, rowAfter } from './log-entry.ts';
import { type Claim, isPredecessor } from './statement.ts';
import type { DatedEntry } from './timeline.ts';

/** A claim before its place in the log says what came before it. */
export type NewClaim = Claim extends infer Kind ? (Kind extends Claim ? Omit<Kind, 'previousDigest'> : never) : never;

/** An entry that is not in the log yet; nobody has signed it where it has no envelope. */
export interface PendingEntry {
  readonly claim: Claim;
  readonly envelope: Envelope | undefined;
}

export class PendingEntries {
  readonly rows: NewEntryRow[] = [];
  /** What the rows say and who has signed it, in their order. */
  readonly entries: PendingEntry[] = [];
  readonly #past: Map<string, DatedEntry[]>;
  #tree: Frontier;

  /**
   * @param tree the log's tree as it is now
   * @param past the entries so far of every item that is to get one, by item
   */
  constructor(tree: Frontier, past: Map<string, DatedEntry[]>) {
    this.#tree = tree;
    this.#past = past;
  }

  /** The tree of the log once the rows are in it. */
  get tree(): Frontier {
    return this.#tree;
  }

  /** The item's entries, those that are pending among them. */
  of(item: string): readonly DatedEntry[] {
    return this.#past.get(item) ?? [];
  }

  /** The digest of the item's latest release, or of the latest root document; `null` where there is none. */
  previousOf(item: string): Digest | null {
    return this.of(item).findLast(({ kind }) => isPredecessor(kind))?.model_digest ?? null;
  }

  /** Adds a claim that nobody has signed. */
  add(claim: NewClaim): void {
    this.addSigned({ ...claim, previousDigest: this.previousOf(claim.item) } as Claim, undefined);
  }

  /** Adds a claim in the envelope that people have signed. */
  addSigned(claim: Claim, envelope: Envelope | undefined): void {
    const { row, frontier } = rowAfter(this.#tree, claim, envelope);
    this.#past.set(claim.item, [...this.of(claim.item), row]);
    this.#tree = frontier;
    this.rows.push(row);
    this.entries.push({ claim, envelope });
  }
}
