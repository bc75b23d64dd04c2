/**
 * The arithmetic of blocks (docs/guide/process.md, «Time»): how long a list of blocks takes, as sums and maxima over the
 * tree. Days and minutes stay apart until two times are compared, so that every sum is exact.
 */
import {
  addTime,
  compareTime,
  countedTime,
  type Duration,
  longerTime,
  type MinutesPerDay,
  NO_TIME,
  type WorkingTime,
} from '../base/duration.ts';
import type { Block, Branch, Parallel, Step, Variant } from './blocks.ts';
import { holds, type ReturnInto, returnsInto } from './returns.ts';

/** Steps in order, as parts of parts: it is flattened once, at the end. */
export type Way = Step | readonly Way[];

/** The steps of a way. */
export function stepsOfWay(way: Way): readonly Step[] {
  return isStep(way) ? [way] : way.flatMap(stepsOfWay);
}

/** How long a part of a process takes, in counted working time. */
export interface Span {
  /** The longest way, with every return used as often as it may be. */
  readonly longest: WorkingTime;
  /** The longest way on which nothing is returned. */
  readonly once: WorkingTime;
  readonly shortest: WorkingTime;
  /** The longest way if nothing ran in parallel and nothing is returned. */
  readonly serial: WorkingTime;
  /** The steps of the longest way, each once. */
  readonly path: Way;
  /** The steps whose limits add up to `serial`. */
  readonly serialPath: Way;
}

/** A branch that ends later than its steps' limits say. */
export interface Delay {
  readonly branch: Branch;
  readonly by: WorkingTime;
  /** The blocks that hold the branch: what the delay can make longer. */
  readonly around: ReadonlySet<Block>;
}

const EMPTY: Span = { longest: NO_TIME, once: NO_TIME, shortest: NO_TIME, serial: NO_TIME, path: [], serialPath: [] };

/** The limit of a step, as the variant tightens it. */
export function limitOf(step: Step, variant?: Variant): Duration | undefined {
  return variant?.limits.get(step.id) ?? step.within;
}

/** Counted time of a step at most; none where it has no limit. */
export function timeOfStep(step: Step, variant?: Variant): WorkingTime {
  const limit = limitOf(step, variant);
  return (limit && countedTime(limit)) ?? NO_TIME;
}

/** Computes the spans of one process, each block's once. */
export class Spans {
  /** What each return adds where it is used as often as it may be. */
  readonly added = new Map<Step, WorkingTime>();
  readonly #minutesPerDay: MinutesPerDay;
  readonly #variant: Variant | undefined;
  /** The same process without the delay: what the delay does not touch is taken from there. */
  readonly #undelayed: Spans | undefined;
  readonly #delay: Delay | undefined;
  readonly #known = new Map<Block, Span>();
  readonly #returns: Map<readonly Block[], readonly ReturnInto[]>;
  /** When a branch of a parallel block begins, counted from the beginning of the block. */
  readonly #starts = new Map<Branch, WorkingTime>();

  constructor(minutesPerDay: MinutesPerDay, variant: Variant | undefined, undelayed?: Spans, delay?: Delay) {
    this.#minutesPerDay = minutesPerDay;
    this.#variant = variant;
    this.#undelayed = undelayed;
    this.#delay = delay;
    this.#returns = undelayed === undefined ? new Map() : undelayed.#returns;
  }

  /** The spans of the same process where a branch ends later. */
  delayed(delay: Delay): Spans {
    return new Spans(this.#minutesPerDay, this.#variant, this, delay);
  }

  /** Blocks one after another, and some of them again for every return that leads into the list. */
  sequence(blocks: readonly Block[]): Span {
    const plain = inSequence(blocks.map((block) => this.#block(block)));
    const returns = this.#returnsInto(blocks);
    for (const back of returns) this.added.set(back.step, repeated(this.#stretch(blocks, back), back.times));
    return { ...plain, longest: this.#withReturns(plain.longest, returns) };
  }

  #block(block: Block): Span {
    const known = this.#knownSpan(block);
    if (known !== undefined) return known;
    const span = this.#variant?.skip.has(block.id) ? EMPTY : this.#spanOf(block);
    this.#known.set(block, span);
    return span;
  }

  #knownSpan(block: Block): Span | undefined {
    const own = this.#known.get(block);
    if (own !== undefined || this.#undelayed === undefined || this.#delay?.around.has(block)) return own;
    return this.#undelayed.#known.get(block);
  }

  #spanOf(block: Block): Span {
    switch (block.kind) {
      case 'step': {
        const time = timeOfStep(block, this.#variant);
        return { longest: time, once: time, shortest: time, serial: time, path: block, serialPath: block };
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
    return ways
      .map((way) => this.sequence(way))
      .reduce((chosen, span) => ({
        ...(this.#isLonger(span.longest, chosen.longest) ? span : chosen),
        once: this.#longerOf(chosen.once, span.once),
        ...(this.#isLonger(span.serial, chosen.serial) ? serialOf(span) : serialOf(chosen)),
        shortest: this.#isLonger(chosen.shortest, span.shortest) ? span.shortest : chosen.shortest,
      }));
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
      this.#starts.set(branch, start.longest);
      const end = inSequence([start, this.#branch(branch)]);
      ends.set(key, end);
      return end;
    };
    const latest = this.#latest(block.branches.map((branch) => endOf(branch.key)));
    return { ...latest, ...serialOf(inSequence(block.branches.map((branch) => this.#branch(branch)))) };
  }

  #branch(branch: Branch): Span {
    const span = this.sequence(branch.blocks);
    if (this.#delay?.branch !== branch) return span;
    return { ...span, longest: addTime(span.longest, this.#delay.by) };
  }

  #latest(spans: readonly Span[]): Span {
    return spans.reduce((latest, span) => {
      // Of branches that take no time, the first that has a step stands for all.
      const first = !isEmpty(latest.path) || this.#isLonger(latest.longest, span.longest);
      return {
        ...(first && !this.#isLonger(span.longest, latest.longest) ? latest : span),
        once: this.#longerOf(latest.once, span.once),
        shortest: this.#longerOf(latest.shortest, span.shortest),
        ...serialOf(latest),
      };
    }, EMPTY);
  }

  #withReturns(time: WorkingTime, returns: readonly ReturnInto[]): WorkingTime {
    return returns.map(({ step }) => this.#addedBy(step)).reduce(addTime, time);
  }

  #returnsInto(blocks: readonly Block[]): readonly ReturnInto[] {
    const known = this.#returns.get(blocks);
    if (known !== undefined) return known;
    const returns = returnsInto(blocks).filter(({ step }) => !this.#variant?.skip.has(step.id));
    this.#returns.set(blocks, returns);
    return returns;
  }

  #addedBy(step: Step): WorkingTime {
    return this.added.get(step) ?? this.#undelayed?.added.get(step) ?? NO_TIME;
  }

  #startOf(branch: Branch): WorkingTime {
    const own = this.#starts.get(branch);
    if (own !== undefined || this.#undelayed === undefined) return own ?? NO_TIME;
    return this.#undelayed.#startOf(branch);
  }

  /** Longest time from the target of a return to the end of the step that returns. */
  #stretch(list: readonly Block[], { to, from, step }: ReturnInto): WorkingTime {
    const between = list.slice(to, from).map((block) => this.#block(block).longest);
    return [...between, this.#upTo(list[from], step)].reduce(addTime, NO_TIME);
  }

  /** Longest time from the beginning of a block to the end of a step that it is or holds. */
  #upTo(block: Block | undefined, step: Step): WorkingTime {
    if (block === undefined) return NO_TIME;
    const { longest } = this.#block(block);
    switch (block.kind) {
      case 'step':
        return longest;
      case 'pause':
        return NO_TIME;
      case 'choose': {
        const ways = [...block.cases.map((choice) => choice.blocks), block.otherwise];
        return this.#upToIn(ways.find((way) => holdsStep(way, step)) ?? [], step);
      }
      case 'parallel': {
        const branch = block.branches.find(({ blocks }) => holdsStep(blocks, step));
        if (branch === undefined) return NO_TIME;
        return addTime(this.#startOf(branch), this.#upToIn(branch.blocks, step));
      }
    }
  }

  /** The same in a list: on the way there, every return is used that still lets the case come to the step. */
  #upToIn(list: readonly Block[], step: Step): WorkingTime {
    const at = list.findIndex((block) => holds(block, step));
    const returns = this.#returnsInto(list);
    let reached = at;
    const further = (): ReturnInto | undefined => returns.find(({ to, from }) => to <= reached && from > reached);
    for (let back = further(); back !== undefined; back = further()) reached = back.from;
    const before = list.slice(0, at).map((block) => this.#block(block).longest);
    const straight = [...before, this.#upTo(list[at], step)].reduce(addTime, NO_TIME);
    return this.#withReturns(
      straight,
      returns.filter(({ from }) => from <= reached),
    );
  }

  #longerOf(one: WorkingTime, other: WorkingTime): WorkingTime {
    return longerTime(one, other, this.#minutesPerDay);
  }

  #isLonger(one: WorkingTime, other: WorkingTime): boolean {
    return compareTime(one, other, this.#minutesPerDay) > 0;
  }
}

function inSequence(spans: readonly Span[]): Span {
  const sum = (part: (span: Span) => WorkingTime): WorkingTime => spans.map(part).reduce(addTime, NO_TIME);
  return {
    longest: sum((span) => span.longest),
    once: sum((span) => span.once),
    shortest: sum((span) => span.shortest),
    serial: sum((span) => span.serial),
    path: spans.map((span) => span.path),
    serialPath: spans.map((span) => span.serialPath),
  };
}

function serialOf({ serial, serialPath }: Span): Pick<Span, 'serial' | 'serialPath'> {
  return { serial, serialPath };
}

function isStep(way: Way): way is Step {
  return 'kind' in way;
}

function isEmpty(way: Way): boolean {
  return !isStep(way) && way.every(isEmpty);
}

function holdsStep(list: readonly Block[], step: Step): boolean {
  return list.some((block) => holds(block, step));
}

function repeated(time: WorkingTime, times: number): WorkingTime {
  return { centidays: time.centidays * times, minutes: time.minutes * times };
}
