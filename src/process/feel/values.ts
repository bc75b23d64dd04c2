/** The values that conditions work with. */
import { isDayError, parseDay } from '../../base/day.ts';
import type { CaseField } from '../blocks.ts';
import { type ExactNumber, exactOf } from './exact-number.ts';

/** What a case holds in a field: a number, 是/否, a text, or a day as `2026-10-08`. */
export type CaseValue = number | boolean | string | null | undefined;

/** The values of a case by the id of the field. A field that is missing is null. */
export type CaseValues = Readonly<Record<string, CaseValue>>;

/** A value while a condition is computed. A day is its text: days are ordered as their texts are. */
export type Value = ExactNumber | boolean | string | null;

/** FEEL's three truth values; null where something is not known. */
export type Truth = boolean | null;

/** A field's value of the kind that the field declares; null where it has none or one of another kind. */
export function readValue(values: CaseValues, field: CaseField): Value {
  const value = Object.hasOwn(values, field.id) ? values[field.id] : undefined;
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? (exactOf(value) ?? null) : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'text':
      return typeof value === 'string' ? value : null;
    case 'date':
      return typeof value === 'string' && isExistingDay(value) ? value : null;
  }
}

/** Whether there is such a day, in whatever year: a case may be about somebody born in 1950. */
export function isExistingDay(text: string): boolean {
  const day = parseDay(text);
  return !isDayError(day) || day.error === 'out-of-range';
}

export function isNumber(value: Value): value is ExactNumber {
  return typeof value === 'object' && value !== null;
}
