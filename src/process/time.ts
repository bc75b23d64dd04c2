/**
 * How long a process takes: sums and maxima over the tree of blocks, in counted working time.
 *
 * A sequence takes the sum of its parts, a parallel block the longest way through its branches and their `after` links, a
 * choice its longest or its shortest way. Pauses (行政许可法 Art. 45) and the time that the applicant needs for a
 * correction (Art. 32) are not counted; they are listed apart, since their length must be told.
 */
import {
  addTime,
  compareTime,
  countedTime,
  type Duration,
  type MinutesPerDay,
  NO_TIME,
  normaliseTime,
  type WorkingTime,
} from '../base/duration.ts';
import { allBlocks, type Block, type Parallel, type Process, type Step, type Variant } from './blocks.ts';

/** Time that runs and is not counted. */
export interface UncountedTime {
  readonly step: string;
  readonly kind: 'correction' | 'pause';
  /** Of a pause, which of the eight special procedures it is. */
  readonly procedure: string | undefined;
  /** Its length at most; absent where the author left it out. */
  readonly atMost: Duration | undefined;
}

export interface ProcessTime {
  /** The longest and the shortest counted way through the process. */
  readonly longest: WorkingTime;
  readonly shortest: WorkingTime;
  /** All departments' time added up: the longest way if nothing ran in parallel. */
  readonly serial: WorkingTime;
  /** The steps of the longest way, in order. */
  readonly criticalPath: readonly Step[];
  readonly uncounted: readonly UncountedTime[];
}

interface Span {
  readonly longest: WorkingTime;
  readonly shortest: WorkingTime;
  readonly serial: WorkingTime;
  readonly path: readonly Step[];
}

const EMPTY: Span = { longest: NO_TIME, shortest: NO_TIME, serial: NO_TIME, path: [] };

/**
 * Computes the time of a process.
 * @param variant tightened limits and skipped steps; the process as it stands when absent
 * @param minutesPerDay length of the center's working day, by which hours and days compare
 */
export function processTime(process: Process, minutesPerDay: MinutesPerDay, variant?: Variant): ProcessTime {
  const clock = new Clock(minutesPerDay, variant);
  const { longest, shortest, serial, path } = clock.sequence(process.blocks);
  return {
    longest: normaliseTime(longest, minutesPerDay),
    shortest: normaliseTime(shortest, minutesPerDay),
    serial: normaliseTime(serial, minutesPerDay),
    criticalPath: path,
    uncounted: uncountedTimes(process, variant),
  };
}

/** The limit of a step, as the variant tightens it. */
export function limitOf(step: Step, variant?: Variant): Duration | undefined {
  return variant?.limits.get(step.id) ?? step.within;
}

class Clock {
  readonly #minutesPerDay: MinutesPerDay;
  readonly #variant: Variant | undefined;

  constructor(minutesPerDay: MinutesPerDay, variant: Variant | undefined) {
    this.#minutesPerDay = minutesPerDay;
    this.#variant = variant;
  }

  sequence(blocks: readonly Block[]): Span {
    return inSequence(blocks.map((block) => this.#block(block)));
  }

  #block(block: Block): Span {
    if (this.#variant?.skip.has(block.id)) return EMPTY;
    switch (block.kind) {
      case 'step': {
        const limit = limitOf(block, this.#variant);
        const time = (limit && countedTime(limit)) ?? NO_TIME;
        return { longest: time, shortest: time, serial: time, path: [block] };
      }
      case 'pause':
        return EMPTY;
      case 'choose':
        return this.#choice([...block.cases.map((choice) => choice.blocks), block.otherwise]);
      case 'parallel':
        return this.#parallel(block);
    }
  }

  #choice(ways: readonly (readonly Block[])[]): Span {
    const spans = ways.map((way) => this.sequence(way));
    return spans.reduce((chosen, span) => {
      const longer = this.#isLonger(span.longest, chosen.longest);
      return {
        longest: longer ? span.longest : chosen.longest,
        path: longer ? span.path : chosen.path,
        shortest: this.#isLonger(chosen.shortest, span.shortest) ? span.shortest : chosen.shortest,
        serial: this.#isLonger(span.serial, chosen.serial) ? span.serial : chosen.serial,
      };
    });
  }

  /** Each branch ends after the latest of those it waits for and its own time; the block ends with its last branch. */
  #parallel(block: Parallel): Span {
    const branches = new Map(block.branches.map((branch) => [branch.key, branch]));
    const ends = new Map<string, Span>();
    const endOf = (key: string): Span => {
      const known = ends.get(key);
      if (known !== undefined) return known;
      const branch = branches.get(key);
      if (branch === undefined) return EMPTY;
      const start = this.#latest(branch.after.map(endOf));
      const own = this.sequence(branch.blocks);
      const end = { ...inSequence([start, own]), serial: own.serial };
      ends.set(key, end);
      return end;
    };
    const all = block.branches.map((branch) => endOf(branch.key));
    const serial = all.reduce((sum, span) => addTime(sum, span.serial), NO_TIME);
    return { ...this.#latest(all), serial };
  }

  #latest(spans: readonly Span[]): Span {
    return spans.reduce((latest, span) => {
      const longer = this.#isLonger(span.longest, latest.longest);
      return {
        longest: longer ? span.longest : latest.longest,
        path: longer || latest.path.length === 0 ? span.path : latest.path,
        shortest: this.#isLonger(span.shortest, latest.shortest) ? span.shortest : latest.shortest,
        serial: latest.serial,
      };
    }, EMPTY);
  }

  #isLonger(one: WorkingTime, other: WorkingTime): boolean {
    return compareTime(one, other, this.#minutesPerDay) > 0;
  }
}

function inSequence(spans: readonly Span[]): Span {
  return {
    longest: spans.map((span) => span.longest).reduce(addTime, NO_TIME),
    shortest: spans.map((span) => span.shortest).reduce(addTime, NO_TIME),
    serial: spans.map((span) => span.serial).reduce(addTime, NO_TIME),
    path: spans.flatMap((span) => span.path),
  };
}

function uncountedTimes(process: Process, variant: Variant | undefined): UncountedTime[] {
  return allBlocks(process.blocks).flatMap((block): UncountedTime[] => {
    if (variant?.skip.has(block.id)) return [];
    if (block.kind === 'pause') {
      const atMost = variant?.limits.get(block.id) ?? block.atMost;
      return [{ step: block.id, kind: 'pause', procedure: block.pauseKind, atMost }];
    }
    if (block.kind === 'step' && block.correction !== undefined) {
      return [{ step: block.id, kind: 'correction', procedure: undefined, atMost: block.correction.wait }];
    }
    return [];
  });
}
