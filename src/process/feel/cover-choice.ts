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

/** Effort for each of the questions about one choice, a tenth of a second or so. Beyond it nothing is said. */
const MOST_EFFORT = 300_000;
/** Every case is compared with every other. */
const MOST_CASES = 100;

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
  if (conditions.length > MOST_CASES) return { dead: [], overlaps: [], isOtherwiseDead: false };
  const effort = new Effort(MOST_EFFORT);
  const isNever: IsNever = (holds, fails) => findSituation({ holds, fails }, fields, effort) === 'none';
  const dead = conditions.flatMap((_, index) => deathOf(conditions, index, outer, isNever) ?? []);
  const isOtherwiseDead = isNever(outer.holds, [...conditions, ...outer.fails]);
  const isDead = new Set(dead.map(({ index }) => index));
  const alive = [...conditions.keys()].filter((index) => !isDead.has(index));
  return { dead, isOtherwiseDead, overlaps: overlapsOf(conditions, alive, fields, outer) };
}

/** Whether it is proved that no case is such. */
type IsNever = (holds: readonly Expression[], fails: readonly Expression[]) => boolean;

function deathOf(
  conditions: readonly Expression[],
  index: number,
  outer: Demand,
  isNever: IsNever,
): DeadCase | undefined {
  const condition = conditions.slice(index, index + 1);
  if (isNever(condition, [])) return { index, reason: 'contradiction', earlier: [] };
  const before = conditions.slice(0, index);
  const alone = before.findIndex((other) => isNever(condition, [other]));
  if (alone !== -1) return { index, reason: 'earlier', earlier: [alone] };
  if (before.length > 1 && isNever(condition, before)) {
    return { index, reason: 'earlier', earlier: needed(before, (fails) => isNever(condition, fails)) };
  }
  const isOutside = isNever([...condition, ...outer.holds], [...before, ...outer.fails]);
  return isOutside ? { index, reason: 'outer', earlier: [] } : undefined;
}

/** Overlaps of those cases that can happen, outside of what cases before both of them take. */
function overlapsOf(
  conditions: readonly Expression[],
  alive: readonly number[],
  fields: readonly CaseField[],
  outer: Demand,
): readonly Overlap[] {
  const effort = new Effort(MOST_EFFORT);
  const overlaps: Overlap[] = [];
  for (const first of alive) {
    const holds = [...conditions.slice(first, first + 1), ...outer.holds];
    const fails = [...conditions.slice(0, first), ...outer.fails];
    for (const second of alive.filter((index) => index > first)) {
      const other = conditions.slice(second, second + 1);
      const both = findSituation({ holds: [...holds, ...other], fails }, fields, effort);
      if (typeof both === 'string') continue;
      // The special case before the general one is how choices are written.
      const special = findSituation({ holds, fails: [...fails, ...other] }, fields, effort);
      if (special !== 'none') overlaps.push({ first, second, situation: both.found });
    }
  }
  return overlaps;
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
