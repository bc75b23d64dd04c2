/**
 * An explicit-state checker of workflow nets: walks every marking, breadth first, and knows nothing of the tree that a net
 * came from (soundness as in van der Aalst 1998, with a second end for cases that were refused or closed early).
 */
import type { Net, Transition } from '../../../src/process/graph.ts';

export type Problem =
  /** A place would hold two tokens: something runs twice at once. */
  | 'unsafe'
  /** From some marking the regular end cannot be reached any more. */
  | 'cannot-end'
  /** The end is reached while tokens are left elsewhere. */
  | 'left-over'
  /** Something can still happen when the case has ended. */
  | 'after-end'
  /** A transition never fires. */
  | 'dead';

export interface Verdict {
  readonly problems: ReadonlySet<Problem>;
  readonly states: number;
  /** Indices of the transitions that never fire. */
  readonly dead: readonly number[];
}

/** A set of places: one bit each. */
type Places = bigint;

interface Arrow {
  readonly takes: Places;
  readonly gives: Places;
  /** All that is gone after it has fired: what it takes and what it clears. */
  readonly removes: Places;
}

/**
 * Checks a net.
 * @param most markings at most
 * @returns `undefined` where there are more markings
 */
export function checkNet(net: Net, most: number): Verdict | undefined {
  const arrows = net.transitions.map(({ takes, gives, clears }: Transition): Arrow => {
    return { takes: setOf(takes), gives: setOf(gives), removes: setOf([...takes, ...clears]) };
  });
  const [end, endedEarly] = [setOf([net.end]), setOf([net.endedEarly])];
  const anyEnd = end | endedEarly;
  const problems = new Set<Problem>();
  const fired = new Set<number>();
  const markings: Places[] = [setOf([net.start])];
  const numbers = new Map<Places, number>([[setOf([net.start]), 0]]);
  const reachedFrom: number[][] = [[]];
  for (let current = 0; current < markings.length; current += 1) {
    const marking = markings[current] ?? 0n;
    const ended = (marking & anyEnd) !== 0n;
    if (ended && marking !== end && marking !== endedEarly) problems.add('left-over');
    for (const [index, { takes, gives, removes }] of arrows.entries()) {
      if ((marking & takes) !== takes) continue;
      fired.add(index);
      if (ended) problems.add('after-end');
      const kept = marking & ~removes;
      if ((kept & gives) !== 0n) {
        problems.add('unsafe');
        continue;
      }
      const next = kept | gives;
      let number = numbers.get(next);
      if (number === undefined) {
        number = markings.push(next) - 1;
        if (number >= most) return undefined;
        numbers.set(next, number);
        reachedFrom.push([]);
      }
      reachedFrom[number]?.push(current);
    }
  }
  const canEnd = backwards(numbers.get(end), reachedFrom);
  if (markings.some((marking, number) => !canEnd.has(number) && (marking & endedEarly) === 0n)) {
    problems.add('cannot-end');
  }
  const dead = [...arrows.keys()].filter((index) => !fired.has(index));
  if (dead.length > 0) problems.add('dead');
  return { problems, states: markings.length, dead };
}

/** All markings from which one can be reached. */
function backwards(goal: number | undefined, reachedFrom: readonly (readonly number[])[]): ReadonlySet<number> {
  const found = new Set<number>(goal === undefined ? [] : [goal]);
  for (const marking of found) for (const before of reachedFrom[marking] ?? []) found.add(before);
  return found;
}

function setOf(places: readonly number[]): Places {
  return places.reduce((set, place) => set | (1n << BigInt(place)), 0n);
}
