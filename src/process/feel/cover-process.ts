/** The coverage of every choice of a process, each where it stands: inside a case, that case's condition is known to hold. */
import { type Block, type CaseField, type Choice, innerBlocks } from '../blocks.ts';
import { namesOfFields } from './case-fields.ts';
import { checkCondition } from './check-condition.ts';
import { ANYWHERE, type ChoiceCoverage, coverChoice } from './cover-choice.ts';
import type { Expression } from './expression.ts';
import type { Demand } from './find-situation.ts';
import { parseCondition } from './parse-condition.ts';

export interface CoveredChoice {
  readonly choice: Choice;
  readonly coverage: ChoiceCoverage;
}

/** Covers the choices whose conditions have no faults; what stands in a dead case is left out. */
export function coverChoices(blocks: readonly Block[], fields: readonly CaseField[]): readonly CoveredChoice[] {
  return coverWithin(blocks, fields, ANYWHERE);
}

function coverWithin(blocks: readonly Block[], fields: readonly CaseField[], outer: Demand): readonly CoveredChoice[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'choose') return coverOne(block, fields, outer);
    return innerBlocks(block).flatMap((inner) => coverWithin(inner, fields, outer));
  });
}

function coverOne(choice: Choice, fields: readonly CaseField[], outer: Demand): readonly CoveredChoice[] {
  const conditions = choice.cases.map(({ condition }) => faultlessCondition(condition, fields));
  if (!conditions.every((condition) => condition !== undefined)) {
    return innerBlocks(choice).flatMap((inner) => coverWithin(inner, fields, outer));
  }
  const coverage = coverChoice(conditions, fields, outer);
  const dead = new Set(coverage.dead.map(({ index }) => index));
  const inCases = choice.cases.flatMap(({ blocks }, index) => {
    const condition = conditions[index];
    if (condition === undefined || dead.has(index)) return [];
    const holds = [...outer.holds, condition];
    return coverWithin(blocks, fields, { holds, fails: [...outer.fails, ...conditions.slice(0, index)] });
  });
  const fails = [...outer.fails, ...conditions];
  const inOtherwise = coverage.isOtherwiseDead ? [] : coverWithin(choice.otherwise, fields, { ...outer, fails });
  return [{ choice, coverage }, ...inCases, ...inOtherwise];
}

/** A condition that can be read and has no fault. */
export function faultlessCondition(text: string, fields: readonly CaseField[]): Expression | undefined {
  const { expression, faults } = parseCondition(text, namesOfFields(fields));
  if (expression === undefined || faults.length > 0) return undefined;
  return checkCondition(expression, fields).length === 0 ? expression : undefined;
}
