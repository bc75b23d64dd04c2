/** The types of expressions in a condition. */
import type { CaseField } from '../blocks.ts';
import { PLAIN, parseUnit, type Unit } from './units.ts';

export interface NumberType {
  readonly kind: 'number';
  /** `undefined` where a field of it declares none: it fits to everything. */
  readonly unit: Unit | undefined;
  /** Without any field in it: such a number takes the unit of what it meets. */
  readonly isConstant: boolean;
}

export interface TextType {
  readonly kind: 'text';
  /** The values that the field declares, if any. */
  readonly values: readonly string[] | undefined;
}

export type ConditionType =
  | NumberType
  | TextType
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'null' }
  /** Of what is already told to be wrong. */
  | { readonly kind: 'unknown' };

export const BOOLEAN: ConditionType = { kind: 'boolean' };
export const UNKNOWN: ConditionType = { kind: 'unknown' };
export const CONSTANT: NumberType = { kind: 'number', unit: PLAIN, isConstant: true };

export function typeOfField(field: CaseField): ConditionType {
  switch (field.type) {
    case 'number':
      return { kind: 'number', unit: field.unit === undefined ? undefined : parseUnit(field.unit), isConstant: false };
    case 'text':
      return { kind: 'text', values: field.values };
    case 'boolean':
    case 'date':
      return { kind: field.type };
  }
}
