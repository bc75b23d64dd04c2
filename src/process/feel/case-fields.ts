/** The fields of a case as conditions name them: by id (`area`) or by name (`建筑面积`). */
import type { CaseField } from '../blocks.ts';

/** The field that a name in a condition means; an id comes before a name. */
export function fieldOfName(name: string, fields: readonly CaseField[]): CaseField | undefined {
  return fields.find((field) => field.id === name) ?? fields.find((field) => field.name === name);
}

/** All that a condition may call the fields. */
export function namesOfFields(fields: readonly CaseField[]): readonly string[] {
  return [...new Set(fields.flatMap((field) => [field.id, field.name]))];
}
