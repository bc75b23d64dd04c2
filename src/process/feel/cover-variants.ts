/** Which variants of a process can come into use, and which two of them at once. */
import type { Process, Variant } from '../blocks.ts';
import { faultlessCondition } from './cover-process.ts';
import type { Expression } from './expression.ts';
import { Effort, findSituation, type Situation } from './find-situation.ts';

export interface VariantOverlap {
  readonly first: Variant;
  readonly second: Variant;
  readonly situation: Situation;
}

/** Effort for all variants of a process together; beyond it nothing is said. */
const MOST_EFFORT = 300_000;

/** Variants whose condition contradicts itself. */
export function deadVariants(process: Process): readonly Variant[] {
  const effort = new Effort(MOST_EFFORT);
  return conditionalVariants(process)
    .filter(([, condition]) => {
      return findSituation({ holds: [condition], fails: [] }, process.fields, effort) === 'none';
    })
    .map(([variant]) => variant);
}

/** Pairs of variants that a case may claim both; there is no order among variants that would decide. */
export function overlappingVariants(process: Process): readonly VariantOverlap[] {
  const effort = new Effort(MOST_EFFORT);
  const variants = conditionalVariants(process);
  return variants.flatMap(([second, condition], index) =>
    variants.slice(0, index).flatMap(([first, other]): VariantOverlap[] => {
      const search = findSituation({ holds: [other, condition], fails: [] }, process.fields, effort);
      return typeof search === 'string' ? [] : [{ first, second, situation: search.found }];
    }),
  );
}

function conditionalVariants(process: Process): readonly (readonly [Variant, Expression])[] {
  return [...process.variants.values()].flatMap((variant) => {
    const condition = variant.when === undefined ? undefined : faultlessCondition(variant.when, process.fields);
    return condition === undefined ? [] : [[variant, condition] as const];
  });
}
