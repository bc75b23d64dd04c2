/** Looks for a case of which some conditions hold and others do not, exactly and within bounded effort. */
import type { CaseField } from '../blocks.ts';
import { compileTruth } from './compile-condition.ts';
import type { Expression } from './expression.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import type { Truth, Value } from './values.ts';

/** The values of fields by id, as far as the conditions name them. */
export type Situation = ReadonlyMap<string, Value>;

/** What is looked for. */
export interface Demand {
  /** Conditions that are true. */
  readonly holds: readonly Expression[];
  /** Conditions that are false or null. */
  readonly fails: readonly Expression[];
}

/** A case of the kind, proof that there is none, or nothing where neither could be found. */
export type Search = { readonly found: Situation } | 'none' | 'unknown';

/** A bound on what may be computed; the same input always comes to the same answer. */
export class Effort {
  #left: number;

  /** @param computations computations of one condition for one situation */
  constructor(computations: number) {
    this.#left = computations;
  }

  /** Whether so many more may be made; they then count as made. */
  allows(computations: number): boolean {
    if (computations > this.#left) return false;
    this.#left -= computations;
    return true;
  }
}

/** Preparing a condition takes as long as computing it so many times. */
const PREPARATION = 25;

/**
 * Tries one situation for each stretch between the landmarks of the conditions. Every field has a value, unless one of
 * the conditions asks whether it is null.
 */
export function findSituation(demand: Demand, fields: readonly CaseField[], effort: Effort): Search {
  const conditions = [...demand.holds, ...demand.fails];
  if (!effort.allows(conditions.length * PREPARATION)) return 'unknown';
  const landmarks = landmarksOf(conditions, fields);
  const situations = [...landmarks.values.values()].reduce((product, { length }) => product * length, 1);
  if (!effort.allows(situations * conditions.length)) return 'unknown';
  const truths = landmarks.expressions.map((expression) => compileTruth(expression, landmarks.fields, valueIn));
  const found = firstSituation(landmarks, (situation) => isWanted(truths, demand.holds.length, situation));
  if (found === undefined) return 'none';
  // What compares several fields was taken for free to be true or false: that there is such a case is not proved.
  return landmarks.hasUndecided ? 'unknown' : { found };
}

function valueIn(situation: Situation, field: CaseField): Value {
  return situation.get(field.id) ?? null;
}

function isWanted(
  truths: readonly ((situation: Situation) => Truth)[],
  holding: number,
  situation: Situation,
): boolean {
  return truths.every((truth, index) => (truth(situation) === true) === index < holding);
}

function firstSituation({ values }: Landmarks, isWantedHere: (situation: Situation) => boolean): Situation | undefined {
  const choices = [...values];
  const situation = new Map<string, Value>();
  const search = (depth: number): boolean => {
    const [id, candidates] = choices[depth] ?? [];
    if (id === undefined || candidates === undefined) return isWantedHere(situation);
    return candidates.some((candidate) => {
      situation.set(id, candidate);
      return search(depth + 1);
    });
  };
  return search(0) ? situation : undefined;
}
