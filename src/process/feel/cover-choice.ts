/**
 * Which cases of a choice can happen at all. The first case that holds is taken, so a case is dead where it contradicts
 * itself, where earlier cases take all of it, or where the choices around it leave nothing of it.
 */
import type { CaseField } from '../blocks.ts';
import type { Expression } from './expression.ts';
import { type Demand, Effort, findSituation, type Situation } from './find-situation.ts';

export interface DeadCase {
  readonly index: number;
  readonly reason: 'contradiction' | 'earlier' | 'outer';
  /** For `earlier`: the cases that take all of it. */
  readonly earlier: readonly number[];
}

/** Two cases that both hold of a situation, neither being the more special one. */
export interface Overlap {
  readonly first: number;
  readonly second: number;
  readonly situation: Situation;
}

export interface ChoiceCoverage {
  readonly dead: readonly DeadCase[];
  readonly overlaps: readonly Overlap[];
  /** Whether the cases leave nothing to `otherwise`. */
  readonly isOtherwiseDead: boolean;
}

/** What is known to be so where a choice stands, from the choices around it. */
export const ANYWHERE: Demand = { holds: [], fails: [] };

/** Effort for one choice. Beyond it nothing is said. */
const MOST_EFFORT = 300_000;

/**
 * Compares the cases of a choice.
 * @param conditions in the order of the text, without faults
 * @param outer what holds and what fails where the choice stands
 */
export function coverChoice(
  conditions: readonly Expression[],
  fields: readonly CaseField[],
  outer: Demand = ANYWHERE,
): ChoiceCoverage {
  const effort = new Effort(MOST_EFFORT);
  const search = (holds: readonly Expression[], fails: readonly Expression[]) =>
    findSituation({ holds, fails }, fields, effort);
  const isNever = (holds: readonly Expression[], fails: readonly Expression[]) => search(holds, fails) === 'none';

  const dead = conditions.flatMap((condition, index): DeadCase[] => {
    if (isNever([condition], [])) return [{ index, reason: 'contradiction', earlier: [] }];
    const before = conditions.slice(0, index);
    const alone = before.findIndex((other) => isNever([condition], [other]));
    if (alone !== -1) return [{ index, reason: 'earlier', earlier: [alone] }];
    if (before.length > 1 && isNever([condition], before)) {
      return [{ index, reason: 'earlier', earlier: needed(before, (fails) => isNever([condition], fails)) }];
    }
    const isOutside = outer !== ANYWHERE && isNever([condition, ...outer.holds], [...before, ...outer.fails]);
    return isOutside ? [{ index, reason: 'outer', earlier: [] }] : [];
  });

  const isDead = new Set(dead.map(({ index }) => index));
  const alive = [...conditions.entries()].filter(([index]) => !isDead.has(index));
  const overlaps = alive.flatMap(([first, condition]) =>
    alive.flatMap(([second, other]): Overlap[] => {
      if (second <= first) return [];
      const fails = [...conditions.slice(0, first), ...outer.fails];
      const both = search([condition, other, ...outer.holds], fails);
      if (typeof both === 'string') return [];
      // The special case before the general one is how choices are written.
      const isSpecial = search([condition, ...outer.holds], [...fails, other]) === 'none';
      return isSpecial ? [] : [{ first, second, situation: both.found }];
    }),
  );
  const isOtherwiseDead = isNever(outer.holds, [...conditions, ...outer.fails]);
  return { dead, overlaps, isOtherwiseDead };
}

/** Those of the earlier cases without which the proof does not stand, as positions in the list. */
function needed(earlier: readonly Expression[], isProof: (fails: readonly Expression[]) => boolean): readonly number[] {
  let kept = earlier.map((_, index) => index);
  for (const index of earlier.keys()) {
    const fewer = kept.filter((other) => other !== index);
    if (isProof(fewer.map((other) => earlier[other]).filter((condition) => condition !== undefined))) kept = fewer;
  }
  return kept;
}
