/**
 * A process as a workflow net (docs/guide/process.md, «The net»): from the tree of blocks to places and transitions, with
 * choices, joins, links between branches, signatures, corrections and returns. It is built as it is written, faults
 * included, so that what a checker finds in the net can be compared with what reading found in the tree.
 *
 * Beyond an ordinary net, a transition may clear places (a reset net): a return out of a parallel block calls its other
 * branches off, and a refusal ends the whole case.
 */
import type { Block, Choice, Correction, Parallel, Process, Step, Variant } from './blocks.ts';
import { type ReturnInto, returnsInto } from './returns.ts';

/** Index into `Net.places`. */
export type Place = number;

/** What happens when a transition fires. */
export interface NetEvent {
  readonly kind: /** A step or pause is done, or the needed signatures of a joint step are there. */
    | 'do'
    | 'sign'
    | 'return'
    /** The applicant is asked for a correction, answers, or does not. */
    | 'ask'
    | 'answer'
    | 'give-up'
    | 'choose'
    | 'fork'
    | 'join'
    | 'begin-branch'
    | 'end-branch'
    /** Nothing that anyone sees. */
    | 'pass';
  /** Id of the block that it belongs to; empty for a list's own bookkeeping. */
  readonly block: string;
}

/** Fires where all of `takes` hold a token: takes them, empties `clears`, and puts a token on each of `gives`. */
export interface Transition {
  readonly event: NetEvent;
  readonly takes: readonly Place[];
  readonly gives: readonly Place[];
  readonly clears: readonly Place[];
}

export interface Net {
  /** What a token on each place means. */
  readonly places: readonly string[];
  readonly transitions: readonly Transition[];
  /** One token here when a case begins. */
  readonly start: Place;
  /** One token here, and nowhere else, when it has run to its end. */
  readonly end: Place;
  /** The same when the applicant left a correction unanswered and the case was refused or closed over it. */
  readonly endedEarly: Place;
}

/** Whether returns and corrections end after as many times as are written, or may go on for ever. */
export type Rounds = 'counted' | 'endless';

/** Builds the net of a process. */
export function netOf(process: Process, rounds: Rounds, variant?: Variant): Net {
  return new NetBuilder(rounds, variant).build(process);
}

/** A place from which a step can return, and what of the step itself is then cleared. */
interface Exit {
  readonly place: Place;
  readonly clears: readonly Place[];
}

class NetBuilder {
  readonly #places: string[] = [];
  readonly #transitions: Transition[] = [];
  readonly #rounds: Rounds;
  readonly #variant: Variant | undefined;
  /** Where each block begins, and where each step returns from. */
  readonly #entries = new Map<string, Place>();
  readonly #exits = new Map<Step, readonly Exit[]>();
  readonly #led = new Set<Step>();
  /** Filled when all places are known. */
  readonly #everything: Place[] = [];
  readonly #endedEarly: Place;

  constructor(rounds: Rounds, variant: Variant | undefined) {
    this.#rounds = rounds;
    this.#variant = variant;
    this.#endedEarly = this.#place('ended early');
  }

  build(process: Process): Net {
    const start = this.#place('begun');
    const end = this.#place('ended');
    this.#list(process.blocks, start, end);
    this.#strayReturns();
    this.#everything.push(...this.#places.keys());
    const [places, transitions] = [this.#places, this.#transitions];
    return { places, transitions, start, end, endedEarly: this.#endedEarly };
  }

  #list(blocks: readonly Block[], entry: Place, exit: Place): void {
    const returns = returnsInto(blocks).filter(({ step }) => !this.#variant?.skip.has(step.id));
    const counters = new Map(returns.map((back) => [back, this.#counter(back.times, `returns of ${back.step.id}`)]));
    const first = this.#openList(entry, [...counters.values()]);
    const last = this.#closeList(exit, [...counters.values()]);
    const before = blocks.map((block, index) => (index === 0 ? first : this.#place(`before ${block.id}`)));
    if (blocks.length === 0) this.#add('pass', '', [first], [last]);
    for (const [index, block] of blocks.entries()) {
      const begin = before[index] ?? first;
      const firstInside = this.#places.length;
      this.#entries.set(block.id, begin);
      this.#block(block, begin, before[index + 1] ?? last);
      const inside = range(firstInside, this.#places.length);
      for (const back of returns.filter(({ from }) => from === index)) {
        this.#return(back, before[back.to] ?? first, inside, counters.get(back) ?? []);
      }
    }
  }

  /** Puts a list's counters up before it begins. */
  #openList(entry: Place, counters: readonly (readonly Place[])[]): Place {
    const full = counters.flatMap((counter) => counter.slice(-1));
    if (full.length === 0) return entry;
    const first = this.#place('list begun');
    this.#add('pass', '', [entry], [first, ...full]);
    return first;
  }

  /** Takes them away when it has ended, whatever they show. */
  #closeList(exit: Place, counters: readonly (readonly Place[])[]): Place {
    const all = counters.flat();
    if (all.length === 0) return exit;
    const last = this.#place('list ended');
    this.#add('pass', '', [last], [exit], all);
    return last;
  }

  /** Places for «none left», «one left» and so on; none at all where rounds are endless. */
  #counter(times: number, name: string): readonly Place[] {
    if (this.#rounds === 'endless') return [];
    return Array.from({ length: times + 1 }, (_, left) => this.#place(`${name} left: ${left}`));
  }

  #return({ step }: ReturnInto, target: Place, inside: readonly Place[], counter: readonly Place[]): void {
    this.#led.add(step);
    for (const { place } of this.#exits.get(step) ?? []) {
      this.#addCounted('return', step.id, place, target, counter, inside);
    }
  }

  /** Returns that lead to no block before their step: reading refuses them, and here one sees why. */
  #strayReturns(): void {
    for (const [step, exits] of this.#exits) {
      const target = this.#entries.get(step.return?.to ?? '');
      if (target === undefined || this.#led.has(step)) continue;
      for (const { place, clears } of exits) this.#add('return', step.id, [place], [target], clears);
    }
  }

  #block(block: Block, entry: Place, exit: Place): void {
    if (this.#variant?.skip.has(block.id)) {
      this.#add('pass', block.id, [entry], [exit]);
      return;
    }
    switch (block.kind) {
      case 'step':
        this.#step(block, entry, exit);
        break;
      case 'pause':
        this.#add('do', block.id, [entry], [exit]);
        break;
      case 'choose':
        this.#choice(block, entry, exit);
        break;
      case 'parallel':
        this.#parallel(block, entry, exit);
        break;
    }
  }

  #step(step: Step, entry: Place, exit: Place): void {
    if (step.verb === 'sign' && step.by.length > 0) this.#signatures(step, entry, exit);
    else if (step.correction !== undefined) this.#corrected(step, step.correction, entry, exit);
    else {
      this.#exits.set(step, [{ place: entry, clears: [] }]);
      this.#add('do', step.id, [entry], [exit]);
    }
  }

  /** Each is asked at once and signs when he likes; when enough have signed, the others are not waited for. */
  #signatures(step: Step, entry: Place, exit: Place): void {
    const { id, by, need } = step;
    const asked = by.map((_, signer) => this.#place(`${id}: signer ${signer + 1} is asked`));
    const signed = Array.from({ length: need + 1 }, (_, count) => this.#place(`${id}: ${count} signed`));
    const all = [...asked, ...signed];
    this.#add('pass', id, [entry], [...asked, ...signed.slice(0, 1)]);
    for (const [count, place] of signed.slice(0, Math.min(need, by.length)).entries()) {
      for (const signer of asked) this.#add('sign', id, [signer, place], signed.slice(count + 1, count + 2));
    }
    this.#add('do', id, signed.slice(need), [exit], all);
    const exits = signed.slice(0, Math.min(need, by.length)).map((place) => ({ place, clears: all }));
    this.#exits.set(step, exits);
  }

  /** The clock stops until the applicant answers; without an answer the case ends, or is decided on what is there. */
  #corrected(step: Step, correction: Correction, entry: Place, exit: Place): void {
    const { id } = step;
    const counter = this.#counter(correction.times, `corrections of ${id}`);
    const open = counter.length === 0 ? entry : this.#place(`at ${id}`);
    if (open !== entry) this.#add('pass', id, [entry], [open, ...counter.slice(-1)]);
    const waiting = this.#place(`${id}: applicant is asked`);
    this.#addCounted('ask', id, open, waiting, counter, []);
    this.#add('answer', id, [waiting], [open]);
    if (correction.else !== 'decide') this.#add('give-up', id, [waiting], [this.#endedEarly], this.#everything);
    this.#add('do', id, [open], [exit], counter);
    this.#exits.set(step, [{ place: open, clears: counter }]);
  }

  #choice(block: Choice, entry: Place, exit: Place): void {
    for (const way of [...block.cases.map((choice) => choice.blocks), block.otherwise]) {
      const chosen = this.#place(`${block.id}: a way is chosen`);
      this.#add('choose', block.id, [entry], [chosen]);
      this.#list(way, chosen, exit);
    }
  }

  #parallel({ id, branches }: Parallel, entry: Place, exit: Place): void {
    const links = branches.flatMap(({ key, after }) =>
      after.map((before) => ({ before, key, place: this.#place(`${id}: ${before} ended, for ${key}`) })),
    );
    const ready: Place[] = [];
    const done: Place[] = [];
    for (const { key, blocks } of branches) {
      const begun = this.#place(`${id}: ${key} begun`);
      const ended = this.#place(`${id}: ${key} ended`);
      const awaited = links.filter((link) => link.key === key).map((link) => link.place);
      const awaiting = links.filter((link) => link.before === key).map((link) => link.place);
      const free = awaited.length === 0 ? begun : this.#place(`${id}: ${key} waits`);
      const last = awaiting.length === 0 ? ended : this.#place(`${id}: ${key} at its end`);
      if (free !== begun) this.#add('begin-branch', id, [free, ...awaited], [begun]);
      if (last !== ended) this.#add('end-branch', id, [last], [ended, ...awaiting]);
      this.#list(blocks, begun, last);
      ready.push(free);
      done.push(ended);
    }
    this.#add('fork', id, [entry], ready.length === 0 ? [exit] : ready);
    if (done.length > 0) this.#add('join', id, done, [exit]);
  }

  #place(meaning: string): Place {
    return this.#places.push(meaning) - 1;
  }

  #add(
    kind: NetEvent['kind'],
    block: string,
    takes: readonly Place[],
    gives: readonly Place[],
    clears: readonly Place[] = [],
  ): void {
    this.#transitions.push({ event: { kind, block }, takes, gives, clears });
  }

  /** A transition that may fire as often as its counter says; without a counter, as often as one likes. */
  #addCounted(
    kind: NetEvent['kind'],
    block: string,
    from: Place,
    to: Place,
    counter: readonly Place[],
    clears: readonly Place[],
  ): void {
    if (counter.length === 0) this.#add(kind, block, [from], [to], clears);
    for (const [index, left] of counter.slice(1).entries()) {
      this.#add(kind, block, [from, left], [to, ...counter.slice(index, index + 1)], clears);
    }
  }
}

function range(from: Place, until: Place): readonly Place[] {
  return Array.from({ length: until - from }, (_, index) => from + index);
}
