/**
 * When each step of a process runs, in counted time since the case was accepted: a forward walk that lets every step take
 * its whole limit, and a backward walk that says how much counted time must be left when a step ends (the critical-path
 * method on the tree of blocks). A choice is planned for its longest way.
 */
import { countedTime, type Duration, type MinutesPerDay, timeInCentiminutes } from '../base/duration.ts';
import {
  allBlocks,
  type Block,
  type Branch,
  type Choice,
  type Parallel,
  type Process,
  type Step,
  type Variant,
} from './blocks.ts';
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
  /** Those that begin after it has ended; all others run beside it. */
  readonly stopsAfter: ReadonlySet<string>;
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
  planner.backward(process.blocks, { time: 0, stops: new Set() });
  return { steps: planner.steps(process.blocks), total: end.time, stops: end.stops };
}

/**
 * A place between two blocks. Forward: how much is counted up to it at most, and what may have stopped the clock on the
 * way. Backward: the same of the way from it to the end.
 */
interface Way {
  readonly time: Centiminutes;
  readonly stops: ReadonlySet<string>;
}

type ForwardPart = Omit<PlannedStep, 'remaining' | 'stopsAfter'>;

class Planner {
  readonly #minutesPerDay: MinutesPerDay;
  readonly #variant: Variant | undefined;
  readonly #forward = new Map<string, ForwardPart>();
  readonly #after = new Map<string, Way>();

  constructor(minutesPerDay: MinutesPerDay, variant: Variant | undefined) {
    this.#minutesPerDay = minutesPerDay;
    this.#variant = variant;
  }

  steps(blocks: readonly Block[]): PlannedStep[] {
    return allBlocks(blocks).flatMap(({ id }) => {
      const part = this.#forward.get(id);
      const after = this.#after.get(id);
      if (part === undefined || after === undefined) return [];
      return [{ ...part, remaining: after.time, stopsAfter: after.stops }];
    });
  }

  /** @returns the way up to the end of a sequence, where `before` leads to its beginning */
  forward(blocks: readonly Block[], before: Way): Way {
    return blocks.reduce((way, block) => this.#forwardBlock(block, way), before);
  }

  #forwardBlock(block: Block, before: Way): Way {
    if (this.#variant?.skip.has(block.id)) return before;
    switch (block.kind) {
      case 'step':
        return this.#forwardStep(block, before);
      case 'pause':
        return stoppedAlso(before, block.id);
      case 'choose':
        return longest(waysOf(block).map((way) => this.forward(way, before)));
      case 'parallel': {
        const ends = inOrder(
          block,
          (branch) => branch.after,
          (branch, earlier: readonly Way[]) => this.forward(branch.blocks, longest([before, ...earlier])),
        );
        return longest([before, ...ends]);
      }
    }
  }

  #forwardStep(step: Step, before: Way): Way {
    const limit = limitOf(step, this.#variant);
    const start = before.time;
    const finish = start + this.#length(limit);
    const warn = step.warn === undefined ? undefined : Math.min(finish, start + this.#length(step.warn));
    const way = step.correction === undefined ? before : stoppedAlso(before, step.id);
    this.#forward.set(step.id, { step, limit, start, finish, warn, stoppedBy: way.stops });
    return { ...way, time: finish };
  }

  /** @returns the way from the beginning of a sequence to the end of the process, where `after` leads on from its end */
  backward(blocks: readonly Block[], after: Way): Way {
    return blocks.reduceRight((way, block) => this.#backwardBlock(block, way), after);
  }

  #backwardBlock(block: Block, after: Way): Way {
    if (this.#variant?.skip.has(block.id)) return after;
    switch (block.kind) {
      case 'step': {
        this.#after.set(block.id, after);
        const way = block.correction === undefined ? after : stoppedAlso(after, block.id);
        return { ...way, time: after.time + this.#length(limitOf(block, this.#variant)) };
      }
      case 'pause':
        return stoppedAlso(after, block.id);
      case 'choose':
        return longest(waysOf(block).map((way) => this.backward(way, after)));
      case 'parallel': {
        const starts = inOrder(
          block,
          ({ key }) => block.branches.filter((other) => other.after.includes(key)).map((other) => other.key),
          (branch, later: readonly Way[]) => this.backward(branch.blocks, longest([after, ...later])),
        );
        return longest([after, ...starts]);
      }
    }
  }

  #length(limit: Duration | undefined): Centiminutes {
    const time = limit === undefined ? undefined : countedTime(limit);
    return time === undefined ? 0 : timeInCentiminutes(time, this.#minutesPerDay);
  }
}

/**
 * Computes a value for each branch, each after those it depends on. `after` holds no circle: reading has seen to it.
 */
function inOrder<Value>(
  { branches }: Parallel,
  dependencies: (branch: Branch) => readonly string[],
  compute: (branch: Branch, before: readonly Value[]) => Value,
): readonly Value[] {
  const byKey = new Map(branches.map((branch) => [branch.key, branch]));
  const values = new Map<Branch, Value>();
  const visit = (branch: Branch): Value => {
    const known = values.get(branch);
    if (known !== undefined) return known;
    const before = dependencies(branch).flatMap((key) => byKey.get(key) ?? []);
    const value = compute(branch, before.map(visit));
    values.set(branch, value);
    return value;
  };
  return branches.map(visit);
}

function waysOf(block: Choice): readonly (readonly Block[])[] {
  return [...block.cases.map((choice) => choice.blocks), block.otherwise];
}

function stoppedAlso(way: Way, stop: string): Way {
  return { ...way, stops: new Set([...way.stops, stop]) };
}

/** Where several ways meet: the longest counts, and what may stop any of them may stop what comes beyond. */
function longest(ways: readonly Way[]): Way {
  return {
    time: Math.max(...ways.map((way) => way.time)),
    stops: new Set(ways.flatMap((way) => [...way.stops])),
  };
}
