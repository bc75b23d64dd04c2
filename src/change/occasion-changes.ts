/**
 * In which cases a step is done. A step inside choices is done where all conditions around it hold and those of the cases
 * before it do not; whether these cases have become more or fewer is decided from the conditions (docs/guide/conditions.md),
 * and where it cannot be, nothing is proved.
 */

import type { JsonValue } from '../base/digest.ts';
import type { CaseField, Process } from '../process/blocks.ts';
import { faultlessCondition } from '../process/feel/cover-process.ts';
import type { Expression } from '../process/feel/expression.ts';
import { Effort, findSituation } from '../process/feel/find-situation.ts';
import type { PlacedBlock } from './blocks-of-model.ts';
import { isSame } from './compare-values.ts';
import type { How } from './tier.ts';

/** Conditions as written: those that hold where a step is done, and those that do not. */
export interface Occasion {
  readonly holds: readonly string[];
  readonly fails: readonly string[];
}

/** The fields of the two processes' cases. */
export interface CaseFields {
  readonly before: Process;
  readonly after: Process;
}

const ALWAYS: Occasion = { holds: [], fails: [] };

/** Effort for one step, a tenth of a second or so. Beyond it nothing is proved. */
const MOST_EFFORT = 300_000;

/** The cases in which a block is done. */
export function occasionOf({ place }: PlacedBlock): Occasion {
  return place.reduce<Occasion>(({ holds, fails }, { holder, way }) => {
    if (holder?.kind !== 'choose') return { holds, fails };
    const conditions = holder.cases.map(({ condition }) => condition);
    if (way === -1) return { holds, fails: [...fails, ...conditions] };
    const at = Number(way);
    return { holds: [...holds, ...conditions.slice(at, at + 1)], fails: [...fails, ...conditions.slice(0, at)] };
  }, ALWAYS);
}

/** How the cases of a step have changed; nothing where the same conditions stand around it. */
export function compareOccasions(before: Occasion, after: Occasion, processes: CaseFields): How | undefined {
  if (isSame(jsonOf(before), jsonOf(after))) return undefined;
  return compareConditions(before, after, processes);
}

/** An occasion as a change holds it; a step that is always done has none. */
export function jsonOf({ holds, fails }: Occasion): JsonValue | undefined {
  return holds.length + fails.length === 0 ? undefined : { if: holds, not: fails };
}

/** How the condition of a variant has changed. */
export function compareConditions(before: Occasion, after: Occasion, processes: CaseFields): How {
  const fields = commonFields(processes);
  if (fields === undefined) return 'unlike';
  const [was, is] = [readOccasion(before, fields), readOccasion(after, fields)];
  if (was === undefined || is === undefined) return 'unlike';
  const effort = new Effort(MOST_EFFORT);
  const isNarrower = isWithin(is, was, fields, effort);
  const isWider = isWithin(was, is, fields, effort);
  if (isNarrower) return isWider ? 'restated' : 'less';
  return isWider ? 'more' : 'unlike';
}

/** The fields of both cases; nothing where one of them means another thing now. */
function commonFields({ before, after }: CaseFields): readonly CaseField[] | undefined {
  const known = new Map(before.fields.map((field) => [field.id, field]));
  for (const field of after.fields) {
    const same = known.get(field.id);
    if (same !== undefined && (same.type !== field.type || same.unit !== field.unit || same.name !== field.name)) {
      return undefined;
    }
    known.set(field.id, field);
  }
  return [...known.values()];
}

interface ReadOccasion {
  readonly holds: readonly Expression[];
  readonly fails: readonly Expression[];
}

function readOccasion({ holds, fails }: Occasion, fields: readonly CaseField[]): ReadOccasion | undefined {
  const [first, second] = [readAll(holds, fields), readAll(fails, fields)];
  return first && second && { holds: first, fails: second };
}

function readAll(texts: readonly string[], fields: readonly CaseField[]): readonly Expression[] | undefined {
  const expressions = texts.map((text) => faultlessCondition(text, fields));
  return expressions.every((expression) => expression !== undefined) ? expressions : undefined;
}

/** Whether every case of one occasion is proved to be one of the other: none is outside any of its conditions. */
function isWithin(one: ReadOccasion, other: ReadOccasion, fields: readonly CaseField[], effort: Effort): boolean {
  const isNever = (holds: readonly Expression[], fails: readonly Expression[]): boolean =>
    findSituation({ holds: [...one.holds, ...holds], fails: [...one.fails, ...fails] }, fields, effort) === 'none';
  return (
    other.holds.every((condition) => isNever([], [condition])) &&
    other.fails.every((condition) => isNever([condition], []))
  );
}
