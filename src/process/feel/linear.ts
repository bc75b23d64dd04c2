/** Arithmetic over fields as a sum: `area / 2 + 1.5` is ½·area + 1.5. */
import type { CaseField } from '../blocks.ts';
import { fieldOfName } from './case-fields.ts';
import { add, divide, type ExactNumber, exactNumber, multiply, negate } from './exact-number.ts';
import type { ArithmeticOperator, Expression } from './expression.ts';

export interface LinearSum {
  /** By the id of the field; none of them is zero. */
  readonly coefficients: ReadonlyMap<string, ExactNumber>;
  readonly constant: ExactNumber;
}

const ZERO: ExactNumber = { numerator: 0n, denominator: 1n };
const ONE: ExactNumber = { numerator: 1n, denominator: 1n };

/** An expression as a sum; `undefined` where it is none, such as a product of two fields. */
export function linearSum(expression: Expression, fields: readonly CaseField[]): LinearSum | undefined {
  switch (expression.kind) {
    case 'number': {
      const constant = exactNumber(expression.decimal);
      return constant && { coefficients: new Map(), constant };
    }
    case 'name': {
      const field = fieldOfName(expression.name, fields);
      return field?.type === 'number' ? { coefficients: new Map([[field.id, ONE]]), constant: ZERO } : undefined;
    }
    case 'negative': {
      const operand = linearSum(expression.operand, fields);
      return operand && times(operand, negate(ONE));
    }
    case 'arithmetic': {
      const left = linearSum(expression.left, fields);
      const right = linearSum(expression.right, fields);
      return left && right && combined(expression.operator, left, right);
    }
    default:
      return undefined;
  }
}

function combined(operator: ArithmeticOperator, left: LinearSum, right: LinearSum): LinearSum | undefined {
  switch (operator) {
    case '+':
      return plus(left, right);
    case '-':
      return minus(left, right);
    case '*':
      if (isConstant(left)) return times(right, left.constant);
      return isConstant(right) ? times(left, right.constant) : undefined;
    case '/': {
      const factor = isConstant(right) ? divide(ONE, right.constant) : undefined;
      return factor && times(left, factor);
    }
  }
}

function isConstant({ coefficients }: LinearSum): boolean {
  return coefficients.size === 0;
}

export function minus(one: LinearSum, other: LinearSum): LinearSum {
  return plus(one, times(other, negate(ONE)));
}

function plus(one: LinearSum, other: LinearSum): LinearSum {
  const coefficients = new Map(one.coefficients);
  for (const [id, factor] of other.coefficients) coefficients.set(id, add(coefficients.get(id) ?? ZERO, factor));
  return { coefficients: withoutZeros(coefficients), constant: add(one.constant, other.constant) };
}

function times(sum: LinearSum, factor: ExactNumber): LinearSum {
  const coefficients = new Map([...sum.coefficients].map(([id, own]) => [id, multiply(own, factor)]));
  return { coefficients: withoutZeros(coefficients), constant: multiply(sum.constant, factor) };
}

function withoutZeros(coefficients: ReadonlyMap<string, ExactNumber>): ReadonlyMap<string, ExactNumber> {
  return new Map([...coefficients].filter(([, factor]) => factor.numerator !== 0n));
}
