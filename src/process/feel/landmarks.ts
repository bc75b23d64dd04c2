/**
 * The values at which conditions can change their answer. Between two neighbouring landmarks of a field nothing changes,
 * so that a handful of values stands for all numbers, days and texts: what holds of them holds of every case.
 */
import type { CaseField } from '../blocks.ts';
import { fieldOfName } from './case-fields.ts';
import { constantValue } from './compile-condition.ts';
import { add, compare, divide, type ExactNumber, multiply, negate } from './exact-number.ts';
import { allExpressions, type Between, type Constant, type Expression, type Membership } from './expression.ts';
import { linearSum, minus } from './linear.ts';
import { printCondition } from './print-condition.ts';
import { isNumber, type Value } from './values.ts';

export interface Landmarks {
  /** The conditions; a test that no single field decides is a field of its own in them. */
  readonly expressions: readonly Expression[];
  /** The fields of the case, and those that stand for undecided tests. */
  readonly fields: readonly CaseField[];
  /** For each field that the conditions name, values that stand for all that it can have. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  /** Whether there are tests that compare several fields, or compute with products of them. */
  readonly hasUndecided: boolean;
}

/**
 * Finds the landmarks of conditions without faults. A field has a value in every case, unless one of the conditions asks
 * whether it is null.
 */
export function landmarksOf(expressions: readonly Expression[], fields: readonly CaseField[]): Landmarks {
  return new Surveyor(fields).survey(expressions);
}

class Surveyor {
  readonly #fields: readonly CaseField[];
  readonly #undecided = new Map<string, CaseField>();
  readonly #marks = new Map<string, readonly Value[]>();
  readonly #nullable = new Set<string>();

  constructor(fields: readonly CaseField[]) {
    this.#fields = fields;
  }

  survey(expressions: readonly Expression[]): Landmarks {
    const rewritten = expressions.map((expression) => this.#rewrite(expression));
    const fields = [...this.#fields, ...this.#undecided.values()];
    const named = rewritten.flatMap(allExpressions).flatMap((inner) => {
      const field = inner.kind === 'name' ? fieldOfName(inner.name, fields) : undefined;
      return field === undefined ? [] : [field];
    });
    const values = new Map([...new Set(named)].map((field) => [field.id, this.#valuesOf(field)]));
    return { expressions: rewritten, fields, values, hasUndecided: this.#undecided.size > 0 };
  }

  /** The expression with undecided tests replaced; on the way the landmarks of the others are kept. */
  #rewrite(expression: Expression): Expression {
    switch (expression.kind) {
      case 'and':
      case 'or':
        return { ...expression, operands: expression.operands.map((operand) => this.#rewrite(operand)) };
      case 'not':
        return { ...expression, operand: this.#rewrite(expression.operand) };
      case 'comparison': {
        const { left, right } = expression;
        if (this.#isLogical(left) && this.#isLogical(right)) {
          return { ...expression, left: this.#rewrite(left), right: this.#rewrite(right) };
        }
        return this.#marksComparison(left, right) ? expression : this.#asField(expression);
      }
      case 'between':
      case 'membership': {
        const { subject } = expression;
        if (this.#isLogical(subject)) return { ...expression, subject: this.#rewrite(subject) };
        const isDecided = boundsOf(expression).every((bound) => this.#marksComparison(subject, bound));
        return isDecided ? expression : this.#asField(expression);
      }
      default:
        return expression;
    }
  }

  #isLogical(expression: Expression): boolean {
    switch (expression.kind) {
      case 'name':
        return fieldOfName(expression.name, this.#fields)?.type === 'boolean';
      case 'boolean':
      case 'comparison':
      case 'between':
      case 'membership':
      case 'not':
      case 'and':
      case 'or':
        return true;
      default:
        return false;
    }
  }

  /** Keeps the landmarks of a comparison; false where it is not decided by one field. */
  #marksComparison(left: Expression, right: Expression): boolean {
    if (left.kind === 'null') return this.#marksNull(right);
    if (right.kind === 'null') return this.#marksNull(left);
    const [one, other] = [linearSum(left, this.#fields), linearSum(right, this.#fields)];
    if (one !== undefined && other !== undefined) {
      const { coefficients, constant } = minus(one, other);
      const [[id, factor] = [undefined, undefined], ...others] = coefficients;
      if (id === undefined) return true;
      const mark = divide(negate(constant), factor);
      if (others.length > 0 || mark === undefined) return false;
      this.#mark(id, mark);
      return true;
    }
    return this.#marksText(left, right) || this.#marksText(right, left);
  }

  /** A field compared with a text or a day, or two fields whose values are all known. */
  #marksText(name: Expression, other: Expression): boolean {
    const field = name.kind === 'name' ? fieldOfName(name.name, this.#fields) : undefined;
    if (other.kind === 'text' || other.kind === 'date') {
      if (field === undefined) return name.kind === other.kind;
      this.#mark(field.id, constantValue(other));
      return true;
    }
    const second = other.kind === 'name' ? fieldOfName(other.name, this.#fields) : undefined;
    return field?.values !== undefined && second?.values !== undefined;
  }

  #marksNull(expression: Expression): boolean {
    const field = expression.kind === 'name' ? fieldOfName(expression.name, this.#fields) : undefined;
    if (field === undefined) return allExpressions(expression).every((inner) => inner.kind !== 'name');
    this.#nullable.add(field.id);
    return true;
  }

  #mark(id: string, value: Value): void {
    this.#marks.set(id, [...(this.#marks.get(id) ?? []), value]);
  }

  /** A test that cannot be decided is a field that may be true, false or null; the same test is the same field. */
  #asField(expression: Expression): Expression {
    const text = printCondition(expression);
    const id = this.#undecided.get(text)?.id ?? `?${this.#undecided.size + 1}`;
    this.#undecided.set(text, { id, name: id, type: 'boolean', unit: undefined, values: undefined });
    this.#nullable.add(id);
    return { kind: 'name', name: id, range: expression.range };
  }

  #valuesOf(field: CaseField): readonly Value[] {
    const marks = this.#marks.get(field.id) ?? [];
    const values = valuesAround(field, marks);
    return this.#nullable.has(field.id) ? [...values, null] : values;
  }
}

function boundsOf(test: Between | Membership): readonly Constant[] {
  if (test.kind === 'between') return [test.from, test.to];
  return test.members.flatMap((member) => (member.kind === 'range' ? [member.from, member.to] : [member]));
}

function valuesAround(field: CaseField, marks: readonly Value[]): readonly Value[] {
  switch (field.type) {
    case 'boolean':
      return [true, false];
    case 'number':
      return numbersAround(marks.filter(isNumber));
    case 'date':
      return daysAround(marks.filter((mark) => typeof mark === 'string'));
    case 'text': {
      const texts = marks.filter((mark) => typeof mark === 'string');
      return field.values ?? [...new Set([...texts, otherText(texts)])];
    }
  }
}

const ONE: ExactNumber = { numerator: 1n, denominator: 1n };
const HALF: ExactNumber = { numerator: 1n, denominator: 2n };

/** Each landmark, one number between each two neighbours, one above and, since it may be negative, last one below all. */
function numbersAround(marks: readonly ExactNumber[]): readonly ExactNumber[] {
  const sorted = marks.toSorted(compare);
  const distinct = sorted.filter((mark, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, mark) !== 0;
  });
  const [first] = distinct;
  if (first === undefined) return [ONE];
  const upwards = distinct.flatMap((mark, index) => {
    const next = distinct[index + 1];
    return [mark, next === undefined ? add(mark, ONE) : multiply(add(mark, next), HALF)];
  });
  return [...upwards, add(first, negate(ONE))];
}

const MILLISECONDS_A_DAY = 86_400_000;
const ANY_DAY = '2026-01-01';

/** Days follow each other: each landmark with the day before and after it leaves no gap without a day. */
function daysAround(marks: readonly string[]): readonly string[] {
  const days = marks.flatMap((mark) => {
    const time = Date.parse(mark);
    return [-1, 0, 1].map((step) => new Date(time + step * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
  });
  return days.length === 0 ? [ANY_DAY] : [...new Set(days)].toSorted();
}

/** A text that is none of those named. */
function otherText(texts: readonly string[]): string {
  let other = '…';
  while (texts.includes(other)) other += '…';
  return other;
}
