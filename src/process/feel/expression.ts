/**
 * The tree of a condition: the part of FEEL (DMN 1.5, 10.3) that processes use. It keeps no brackets and no spaces;
 * every node knows where it stands in the condition's text.
 */
import type { TextRange } from '../../findings/finding.ts';

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/';

interface Node {
  /** UTF-16 offsets within the condition's text. */
  readonly range: TextRange;
}

/** A decimal as it was written, with its sign where it is a bound: `2000`, `0.5`, `-1`. */
export interface NumberLiteral extends Node {
  readonly kind: 'number';
  readonly decimal: string;
}

export interface TextLiteral extends Node {
  readonly kind: 'text';
  readonly value: string;
}

export interface BooleanLiteral extends Node {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullLiteral extends Node {
  readonly kind: 'null';
}

/** `date("2026-10-08")`; whether there is such a day is not yet said. */
export interface DateLiteral extends Node {
  readonly kind: 'date';
  readonly day: string;
}

/** What may bound a range or stand in a list: a value that is never null. */
export type Constant = NumberLiteral | TextLiteral | BooleanLiteral | DateLiteral;
export type Literal = Constant | NullLiteral;

/** A field of the case, by its id or its name. */
export interface Name extends Node {
  readonly kind: 'name';
  readonly name: string;
}

export interface Negative extends Node {
  readonly kind: 'negative';
  readonly operand: Expression;
}

export interface Arithmetic extends Node {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Comparison extends Node {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `[from..to]`; a round bracket, or a square one turned outwards, leaves the bound out. */
export interface Range extends Node {
  readonly kind: 'range';
  readonly from: Constant;
  readonly to: Constant;
  readonly includesFrom: boolean;
  readonly includesTo: boolean;
}

/** `subject between from and to`, both bounds included. */
export interface Between extends Node {
  readonly kind: 'between';
  readonly subject: Expression;
  readonly from: Constant;
  readonly to: Constant;
}

/** `subject in (…)`: equal to one of the values or within one of the ranges. */
export interface Membership extends Node {
  readonly kind: 'membership';
  readonly subject: Expression;
  readonly members: readonly (Constant | Range)[];
}

export interface Not extends Node {
  readonly kind: 'not';
  readonly operand: Expression;
}

/** All or any of two operands or more. */
export interface Junction extends Node {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Expression[];
}

export type Expression = Literal | Name | Negative | Arithmetic | Comparison | Between | Membership | Not | Junction;

/** The expressions directly inside an expression, in the order of the text. */
export function innerExpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'null':
    case 'date':
    case 'name':
      return [];
    case 'negative':
    case 'not':
      return [expression.operand];
    case 'arithmetic':
    case 'comparison':
      return [expression.left, expression.right];
    case 'between':
    case 'membership':
      return [expression.subject];
    case 'and':
    case 'or':
      return expression.operands;
  }
}

/** An expression and all within it, outer ones first. */
export function allExpressions(expression: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const visit = (current: Expression): void => {
    found.push(current);
    for (const inner of innerExpressions(current)) visit(inner);
  };
  visit(expression);
  return found;
}
