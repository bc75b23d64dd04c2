/** Whether the entries of one item could have been admitted one after another: the rules of admission, looked at from behind. */
import type { Digest } from '../base/digest.ts';
import { type Claim, holdsFromADay, isPredecessor } from './statement.ts';

/** What is wrong with an entry among those of its item; each has its message under `registry/problem.<fault>`. */
export type SequenceFault =
  /** It names another release as the one before it than the log has. */
  | 'chain-broken'
  /** A release whose version is not above those before it. */
  | 'version-order'
  /** It begins to hold while another version holds or after another has begun to. */
  | 'overlap'
  /** It withdraws what does not hold, or restores what was not withdrawn. */
  | 'not-in-force'
  /** It holds from a day before it was entered, without a reason. */
  | 'retroactive';

interface Start {
  readonly from: string;
  end?: string;
}

/** One item's entries as far as they have been walked. Every entry takes a constant time. */
export class ItemAudit {
  #previous: Digest | null = null;
  #version = 0;
  readonly #starts = new Map<number, Start>();
  /** Starts that hold or held, the latest at the end; those that never came to hold are dropped when they are met. */
  readonly #holding: Start[] = [];

  /** Takes the next entry in. @returns what is wrong with it */
  enter(claim: Claim): SequenceFault[] {
    const faults: SequenceFault[] = [];
    if (claim.previousDigest !== this.#previous) faults.push('chain-broken');
    if (isPredecessor(claim.kind)) this.#previous = claim.modelDigest;
    const isLate = holdsFromADay(claim) && claim.effectiveFrom < claim.recordedAt.slice(0, 10);
    if (isLate && (claim.retroactiveReason ?? '').trim() === '') faults.push('retroactive');
    const fault = this.#place(claim);
    return fault === undefined ? faults : [...faults, fault];
  }

  /** Takes in an entry of which only its digest can be told. */
  enterUnreadable(kind: Claim['kind'], modelDigest: Digest): void {
    if (isPredecessor(kind)) this.#previous = modelDigest;
  }

  #place(claim: Claim): SequenceFault | undefined {
    const { kind, version, effectiveFrom: day } = claim;
    const start = this.#starts.get(version);
    const latest = this.#latest();
    if (kind === 'release') {
      const isAhead = version > this.#version;
      this.#version = Math.max(version, this.#version);
      this.#begin(version, day);
      if (!isAhead) return 'version-order';
      return latest !== undefined && day < latest.from ? 'overlap' : undefined;
    }
    if (kind === 'withdraw') {
      if (start === undefined || start.end !== undefined) return 'not-in-force';
      start.end = day;
    } else if (kind === 'restore') {
      if (start?.end === undefined || day < start.end) return 'not-in-force';
      this.#begin(version, day);
      return latest !== undefined && (latest.end === undefined || latest.end > day) ? 'overlap' : undefined;
    }
    return undefined;
  }

  #begin(version: number, from: string): void {
    const start = { from };
    this.#starts.set(version, start);
    this.#holding.push(start);
  }

  #latest(): Start | undefined {
    for (let last = this.#holding.at(-1); last !== undefined; last = this.#holding.at(-1)) {
      if (last.end === undefined || last.end >= last.from) return last;
      this.#holding.pop();
    }
    return undefined;
  }
}
