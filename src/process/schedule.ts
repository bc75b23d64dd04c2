/**
 * When each step of a process runs, in counted time since the case was accepted: a forward walk that lets every step take
 * its whole limit, and a backward walk that says how much counted time must be left when a step ends (the critical-path
 * method on the tree of blocks). A choice is planned for its longest way.
 */
import { countedTime, type Duration, type MinutesPerDay, timeInCentiminutes } from '../base/duration.ts';
import type { Block, Parallel, Process, Step, Variant } from './blocks.ts';
import { limitOf } from './time.ts';

/** Counted time in hundredths of a minute, an exact integer. */
export type Centiminutes = number;

export interface PlannedStep {
  readonly step: Step;
  /** Its limit as the variant tightens it; a step without one takes no time. */
  readonly limit: Duration | undefined;
  readonly start: Centiminutes;
  readonly finish: Centiminutes;
  /** When it is warned of, where the author set a warning. */
  readonly warn: Centiminutes | undefined;
  /** The longest way from its end to the end of the process. */
  readonly remaining: Centiminutes;
  /** Pauses and corrections that stop this step's clock: its own and those that end before it begins. */
  readonly stoppedBy: ReadonlySet<string>;
}

export interface Schedule {
  /** In the order of the text; steps that the variant skips are left out. */
  readonly steps: readonly PlannedStep[];
  /** The longest way through the process. */
  readonly total: Centiminutes;
  /** Ids of what may stop the clock: pauses and steps with a correction. */
  readonly stops: ReadonlySet<string>;
}

/** Plans a process. */
export function planSchedule(process: Process, minutesPerDay: MinutesPerDay, variant?: Variant): Schedule {
  const planner = new Planner(minutesPerDay, variant);
  const end = planner.forward(process.blocks, { time: 0, stops: new Set() });
  planner.backward(process.blocks, 0);
  return { steps: planner.steps(), total: end.time, stops: end.stops };
}

/** A place between two blocks: how much is counted up to it at most, and what has stopped the clock on the way. */
interface Progress {
  readonly time: Centiminutes;
  readonly stops: ReadonlySet<string>;
}

class Planner {
  readonly #minutesPerDay: MinutesPerDay;
  readonly #variant: Variant | undefined;
  readonly #spans = new Map<string, Omit<PlannedStep, 'remaining'>>();
  readonly #remaining = new Map<string, Centiminutes>();

  constructor(minutesPerDay: MinutesPerDay, variant: Variant | undefined) {
    this.#minutesPerDay = minutesPerDay;
    this.#variant = variant;
  }

  steps(): PlannedStep[] {
    return [...this.#spans].map(([id, span]) => ({ ...span, remaining: this.#remaining.get(id) ?? 0 }));
  }

  /** @returns the progress at the end of a sequence that begins with `from` */
  forward(blocks: readonly Block[], from: Progress): Progress {
    return blocks.reduce((before, block) => this.#forwardBlock(block, before), from);
  }

  #forwardBlock(block: Block, from: Progress): Progress {
    if (this.#variant?.skip.has(block.id)) return from;
    switch (block.kind) {
      case 'step':
        return this.#planStep(block, from);
      case 'pause':
        return { time: from.time, stops: new Set([...from.stops, block.id]) };
      case 'choose':
        return latest([...block.cases.map((choice) => choice.blocks), block.otherwise].map((way) => this.forward(way, from)));
      case 'parallel':
        return this.#forwardParallel(block, from);
    }
  }

  #planStep(step: Step, from: Progress): Progress {
    const limit = limitOf(step, this.#variant);
    const finish = from.time + this.#length(limit);
    const warn = step.warn === undefined ? undefined : Math.min(finish, from.time + this.#length(step.warn));
    const stops = step.correction === undefined ? from.stops : new Set([...from.stops, step.id]);
    this.#spans.set(step.id, { step, limit, start: from.time, finish, warn, stoppedBy: stops });
    return { time: finish, stops };
  }

  #forwardParallel(block: Parallel, from: Progress): Progress {
    const ends = inOrder(
      block,
      (branch) => branch.after,
      (branch, before: readonly Progress[]) => this.forward(branch.blocks, latest([from, ...before])),
    );
    return latest([from, ...ends.values()]);
  }

  /** @returns the longest way from the beginning of a sequence to the end of the process, where `after` follows it */
  backward(blocks: readonly Block[], after: Centiminutes): Centiminutes {
    return blocks.reduceRight((left, block) => this.#backwardBlock(block, left), after);
  }

  #backwardBlock(block: Block, after: Centiminutes): Centiminutes {
    if (this.#variant?.skip.has(block.id)) return after;
    switch (block.kind) {
      case 'step':
        this.#remaining.set(block.id, after);
        return after + this.#length(limitOf(block, this.#variant));
      case 'pause':
        return after;
      case 'choose':
        return Math.max(
          ...[...block.cases.map((choice) => choice.blocks), block.otherwise].map((way) => this.backward(way, after)),
        );
      case 'parallel': {
        const followers = (key: string) => block.branches.filter((other) => other.after.includes(key));
        const starts = inOrder(
          block,
          (branch) => followers(branch.key).map((other) => other.key),
          (branch, next: readonly Centiminutes[]) => this.backward(branch.blocks, Math.max(after, ...next)),
        );
        return Math.max(after, ...starts.values());
      }
    }
  }

  #length(limit: Duration | undefined): Centiminutes {
    const time = limit === undefined ? undefined : countedTime(limit);
    return time === undefined ? 0 : timeInCentiminutes(time, this.#minutesPerDay);
  }
}

type BranchOf = Parallel['branches'][number];

/** Computes a value for each branch, each after those it depends on. `after` holds no circle: reading has seen to it. */
function inOrder<Value>(
  block: Parallel,
  dependencies: (branch: BranchOf) => readonly string[],
  compute: (branch: BranchOf, before: readonly Value[]) => Value,
): ReadonlyMap<string, Value> {
  const branches = new Map(block.branches.map((branch) => [branch.key, branch]));
  const values = new Map<string, Value>();
  const visit = (branch: BranchOf): Value => {
    const known = values.get(branch.key);
    if (known !== undefined) return known;
    const before = dependencies(branch).flatMap((key) => branches.get(key) ?? []).map(visit);
    const value = compute(branch, before);
    values.set(branch.key, value);
    return value;
  };
  for (const branch of block.branches) visit(branch);
  return values;
}

/** Where several ways meet: all of them must have ended. */
function latest(ways: readonly Progress[]): Progress {
  return {
    time: Math.max(...ways.map((way) => way.time)),
    stops: new Set(ways.flatMap((way) => [...way.stops])),
  };
}
