/** Entries that a transaction is about to add: linked to the end of the log, and seen by the rules of those after them. */
import type { Digest } from '../base/digest.ts';
import { type LogEnd, type NewEntryRow, rowAfter } from './log-entry.ts';
import type { Claim } from './statement.ts';
import type { DatedEntry } from './timeline.ts';

/** A claim before its place in the log says what came before it. */
export type NewClaim = Claim extends infer Kind ? (Kind extends Claim ? Omit<Kind, 'previousDigest'> : never) : never;

export class PendingEntries {
  readonly rows: NewEntryRow[] = [];
  readonly #past: Map<string, DatedEntry[]>;
  #end: LogEnd;

  /**
   * @param end where the log ends now
   * @param past the entries so far of every item that is to get one, by item
   */
  constructor(end: LogEnd, past: Map<string, DatedEntry[]>) {
    this.#end = end;
    this.#past = past;
  }

  /** The end of the log once the rows are in it. */
  get end(): LogEnd {
    return this.#end;
  }

  /** The item's entries, those that are pending among them. */
  of(item: string): readonly DatedEntry[] {
    return this.#past.get(item) ?? [];
  }

  add(claim: NewClaim): void {
    const before = this.of(claim.item);
    const previousDigest: Digest | null = before.findLast((entry) => entry.kind === 'release')?.model_digest ?? null;
    const row = rowAfter(this.#end, { ...claim, previousDigest } as Claim);
    this.#past.set(claim.item, [...before, row]);
    this.#end = { size: row.seq, link: row.link };
    this.rows.push(row);
  }
}
