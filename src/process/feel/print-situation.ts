/** A situation as FEEL text: `建筑面积 = 2001 and 重点项目 = true`. */
import type { CaseField } from '../blocks.ts';
import { decimalText } from './exact-number.ts';
import type { Situation } from './find-situation.ts';
import { isPlainName, quoted } from './lexer.ts';
import { isNumber, type Value } from './values.ts';

/** Writes what the fields of a case hold, by their names, in the order in which they are declared. */
export function situationText(situation: Situation, fields: readonly CaseField[]): string {
  return fields
    .filter((field) => situation.has(field.id))
    .map((field) => `${nameOf(field)} = ${valueText(situation.get(field.id) ?? null, field)}`)
    .join(' and ');
}

function nameOf({ name }: CaseField): string {
  return isPlainName(name) ? name : `\`${name}\``;
}

function valueText(value: Value, { type }: CaseField): string {
  if (isNumber(value)) return decimalText(value);
  if (typeof value === 'string') return type === 'date' ? `date(${quoted(value)})` : quoted(value);
  return String(value);
}
