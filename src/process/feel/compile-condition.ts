/**
 * From a condition to a function: what FEEL's three-valued logic (DMN 1.5, 10.3.2) makes of it.
 *
 * - `and`: false if one operand is false, else null if one is null. `or`: true if one is true, else null if one is null.
 *   `not(null)` is null.
 * - `=` and `!=` know null: `x = null` is true where x has no value, `x = 3` is then false.
 * - `< <= > >=`, `between`, ranges and arithmetic with null give null; so does a division by zero.
 * - `x in (a, b)` is `x = a or x = b`; `x in [a..b]` is `x >= a and x <= b`.
 * - A condition holds only where it is true: null is as good as false.
 */
import type { CaseField } from '../blocks.ts';
import { fieldOfName } from './case-fields.ts';
import { add, compare, divide, type ExactNumber, exactNumber, multiply, negate, subtract } from './exact-number.ts';
import type { Arithmetic, ComparisonOperator, Constant, Expression, Junction, Range } from './expression.ts';
import { type CaseValues, isExistingDay, isNumber, readValue, type Truth, type Value } from './values.ts';

/** Where a name's value comes from, in a case of the caller's kind. */
type ReadValue<Case> = (current: Case, field: CaseField) => Value;
type Compute<Case> = (current: Case) => Value;

/**
 * Compiles a condition that `checkCondition` finds nothing wrong with; what is wrong nevertheless is null.
 * @returns whether the condition holds of a case
 */
export function compileCondition(
  expression: Expression,
  fields: readonly CaseField[],
): (values: CaseValues) => boolean {
  const truth = compileTruth(expression, fields, readValue);
  return (values) => truth(values) === true;
}

/** As `compileCondition`, for any kind of case and with the three truth values told apart. */
export function compileTruth<Case>(
  expression: Expression,
  fields: readonly CaseField[],
  read: ReadValue<Case>,
): (current: Case) => Truth {
  const compute = compile(expression, fields, read);
  return (current) => asTruth(compute(current));
}

function compile<Case>(expression: Expression, fields: readonly CaseField[], read: ReadValue<Case>): Compute<Case> {
  const inner = (operand: Expression): Compute<Case> => compile(operand, fields, read);
  switch (expression.kind) {
    case 'null':
      return () => null;
    case 'name': {
      const field = fieldOfName(expression.name, fields);
      return field === undefined ? () => null : (current) => read(current, field);
    }
    case 'negative': {
      const operand = inner(expression.operand);
      return (current) => {
        const value = operand(current);
        return isNumber(value) ? negate(value) : null;
      };
    }
    case 'arithmetic': {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      const operate = OPERATIONS[expression.operator];
      return (current) => {
        const [one, other] = [left(current), right(current)];
        return isNumber(one) && isNumber(other) ? (operate(one, other) ?? null) : null;
      };
    }
    case 'comparison': {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      const test = TESTS[expression.operator];
      return (current) => test(left(current), right(current));
    }
    case 'between': {
      const { from, to } = expression;
      return within(inner(expression.subject), [
        memberTest({ kind: 'range', from, to, includesFrom: true, includesTo: true, range: expression.range }),
      ]);
    }
    case 'membership':
      return within(inner(expression.subject), expression.members.map(memberTest));
    case 'not': {
      const operand = inner(expression.operand);
      return (current) => negated(asTruth(operand(current)));
    }
    case 'and':
    case 'or':
      return junction(expression.kind, expression.operands.map(inner));
    default: {
      const value = constantValue(expression);
      return () => value;
    }
  }
}

const OPERATIONS: Readonly<
  Record<Arithmetic['operator'], (one: ExactNumber, other: ExactNumber) => ExactNumber | undefined>
> = { '+': add, '-': subtract, '*': multiply, '/': divide };

const TESTS: Readonly<Record<ComparisonOperator, (one: Value, other: Value) => Truth>> = {
  '=': equal,
  '!=': (one, other) => negated(equal(one, other)),
  '<': (one, other) => ordered(one, other, (order) => order < 0),
  '<=': (one, other) => ordered(one, other, (order) => order <= 0),
  '>': (one, other) => ordered(one, other, (order) => order > 0),
  '>=': (one, other) => ordered(one, other, (order) => order >= 0),
};

/** Null equals null alone; values of unlike kinds are not comparable. */
function equal(one: Value, other: Value): Truth {
  if (one === null || other === null) return one === other;
  if (isNumber(one)) return isNumber(other) ? compare(one, other) === 0 : null;
  return typeof one === typeof other ? one === other : null;
}

/** Numbers and days have an order. */
function ordered(one: Value, other: Value, holds: (order: number) => boolean): Truth {
  if (isNumber(one) && isNumber(other)) return holds(compare(one, other));
  if (typeof one !== 'string' || typeof other !== 'string') return null;
  if (one === other) return holds(0);
  return holds(one < other ? -1 : 1);
}

function memberTest(member: Constant | Range): (value: Value) => Truth {
  if (member.kind !== 'range') {
    const wanted = constantValue(member);
    return (value) => equal(value, wanted);
  }
  const [from, to] = [constantValue(member.from), constantValue(member.to)];
  const fromTest = TESTS[member.includesFrom ? '>=' : '>'];
  const toTest = TESTS[member.includesTo ? '<=' : '<'];
  return (value) => joined('and', [fromTest(value, from), toTest(value, to)]);
}

function within<Case>(subject: Compute<Case>, tests: readonly ((value: Value) => Truth)[]): Compute<Case> {
  return (current) => {
    const value = subject(current);
    return joined(
      'or',
      tests.map((test) => test(value)),
    );
  };
}

function junction<Case>(kind: Junction['kind'], operands: readonly Compute<Case>[]): Compute<Case> {
  return (current) =>
    joined(
      kind,
      operands.map((operand) => asTruth(operand(current))),
    );
}

/** Kleene's logic: one false decides `and`, one true decides `or`; else what is not known stays so. */
function joined(kind: Junction['kind'], truths: readonly Truth[]): Truth {
  const deciding = kind === 'or';
  if (truths.includes(deciding)) return deciding;
  return truths.includes(null) ? null : !deciding;
}

function negated(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** The value of a constant; null for a date that does not exist. */
export function constantValue(constant: Constant): Value {
  switch (constant.kind) {
    case 'number':
      return exactNumber(constant.decimal) ?? null;
    case 'date':
      return isExistingDay(constant.day) ? constant.day : null;
    case 'text':
    case 'boolean':
      return constant.value;
  }
}

function asTruth(value: Value): Truth {
  return typeof value === 'boolean' ? value : null;
}
