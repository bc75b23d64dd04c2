/**
 * What a condition says that its fields do not allow: names that are none, values of the wrong type, units that do not
 * go together, texts that the field can never have. FEEL itself would answer null, and the case would silently take
 * another way.
 */
import { similarWord } from '../../base/similar-word.ts';
import type { CaseField } from '../blocks.ts';
import { fieldOfName, namesOfFields } from './case-fields.ts';
import { constantValue } from './compile-condition.ts';
import type { ConditionFault } from './condition-fault.ts';
import { BOOLEAN, CONSTANT, type ConditionType, type NumberType, typeOfField, UNKNOWN } from './condition-types.ts';
import { compare } from './exact-number.ts';
import {
  type Arithmetic,
  allExpressions,
  type Comparison,
  type ComparisonOperator,
  type Constant,
  type Expression,
  type Junction,
  type Name,
  type Not,
  type Range,
} from './expression.ts';
import { quoted } from './lexer.ts';
import { printCondition, printRange } from './print-condition.ts';
import { divideUnits, isSameUnit, multiplyUnits, unitText } from './units.ts';
import { isExistingDay, isNumber } from './values.ts';

/** Checks names and types of a condition against the fields of its process. */
export function checkCondition(expression: Expression, fields: readonly CaseField[]): readonly ConditionFault[] {
  const checker = new ConditionChecker(fields);
  checker.checkWhole(expression);
  return checker.faults;
}

/** More names than these are no help in a message. */
const SHOWN = 12;

/** Days outside of these years are slips of the pen. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2100-12-31';

class ConditionChecker {
  readonly faults: ConditionFault[] = [];
  readonly #fields: readonly CaseField[];

  constructor(fields: readonly CaseField[]) {
    this.#fields = fields;
  }

  checkWhole(expression: Expression): void {
    const { kind } = this.#typeOf(expression);
    if (kind !== 'boolean' && kind !== 'unknown') this.#report('not-condition', expression);
  }

  #typeOf(expression: Expression): ConditionType {
    switch (expression.kind) {
      case 'name':
        return this.#name(expression);
      case 'number':
        return CONSTANT;
      case 'text':
        return { kind: 'text', values: undefined };
      case 'boolean':
      case 'null':
        return { kind: expression.kind };
      case 'date':
        if (!isUsualDay(expression.day)) this.#report('no-such-day', expression, { day: expression.day });
        return { kind: 'date' };
      case 'negative':
        return this.#operand(expression.operand) ?? UNKNOWN;
      case 'arithmetic':
        return this.#arithmetic(expression);
      case 'comparison':
        this.#comparison(expression);
        return BOOLEAN;
      case 'between':
        this.#members(expression.subject, [{ ...expression, kind: 'range', includesFrom: true, includesTo: true }]);
        return BOOLEAN;
      case 'membership':
        this.#members(expression.subject, expression.members);
        return BOOLEAN;
      case 'not':
      case 'and':
      case 'or':
        this.#logic(expression);
        return BOOLEAN;
    }
  }

  #name(expression: Name): ConditionType {
    const { name } = expression;
    const field = fieldOfName(name, this.#fields);
    if (field === undefined) {
      this.#unknownName(expression);
      return UNKNOWN;
    }
    const namesakes = this.#fields.filter((candidate) => candidate.name === name);
    if (field.id !== name && namesakes.length > 1) {
      this.#nameFault('ambiguous', expression, { name, ids: namesakes.map(({ id }) => id).join('、') });
    }
    return typeOfField(field);
  }

  #unknownName(expression: Name): void {
    const { name } = expression;
    const names = namesOfFields(this.#fields);
    const suggestion = similarWord(name, names);
    if (names.length === 0) this.#nameFault('no-fields', expression, { name });
    else if (suggestion !== undefined) this.#nameFault('similar', expression, { name, suggestion });
    else {
      const known = [...new Set(this.#fields.map((field) => field.name))].slice(0, SHOWN).join('、');
      this.#nameFault('unknown', expression, { name, known });
    }
  }

  #arithmetic(expression: Arithmetic): ConditionType {
    const [left, right] = [this.#operand(expression.left), this.#operand(expression.right)];
    if (left === undefined || right === undefined) return UNKNOWN;
    if (expression.operator === '+' || expression.operator === '-') {
      this.#units(left, right, expression);
      if (left.unit === undefined || right.unit === undefined) return { ...left, unit: undefined, isConstant: false };
      return left.isConstant ? right : left;
    }
    const divisor = expression.operator === '/' ? expression.right : undefined;
    if (divisor?.kind === 'number' && Number(divisor.decimal) === 0) this.#report('division-by-zero', divisor);
    const combine = expression.operator === '/' ? divideUnits : multiplyUnits;
    const isKnown = left.unit !== undefined && right.unit !== undefined;
    const unit = isKnown ? combine(left.unit, right.unit) : undefined;
    return { kind: 'number', unit, isConstant: left.isConstant && right.isConstant };
  }

  /** The type of what is computed with; nothing where it is no number. */
  #operand(expression: Expression): NumberType | undefined {
    const type = this.#typeOf(expression);
    if (type.kind === 'number') return type;
    if (type.kind !== 'unknown') this.#report('arithmetic', expression);
    return undefined;
  }

  #logic(expression: Junction | Not): void {
    for (const operand of expression.kind === 'not' ? [expression.operand] : expression.operands) {
      const { kind } = this.#typeOf(operand);
      if (kind !== 'boolean' && kind !== 'unknown') this.#report('not-boolean', operand, { word: expression.kind });
    }
  }

  #comparison({ operator, left, right }: Comparison): void {
    if (this.#isUnquoted(left, right) || this.#isUnquoted(right, left)) return;
    this.#compare(operator, [left, this.#typeOf(left)], [right, this.#typeOf(right)]);
  }

  /** A text without its quotation marks looks like a name: `类型 = 新建`. */
  #isUnquoted(word: Expression, other: Expression): boolean {
    if (word.kind !== 'name' || fieldOfName(word.name, this.#fields) !== undefined || other.kind !== 'name')
      return false;
    const field = fieldOfName(other.name, this.#fields);
    if (field?.type !== 'text') return false;
    const isValue = field.values?.includes(word.name) ?? false;
    const replacement = isValue ? { replacement: quoted(word.name) } : {};
    this.#nameFault('unquoted', word, { name: word.name, field: other.name }, replacement);
    return true;
  }

  #members(subject: Expression, members: readonly (Constant | Range)[]): void {
    const typed = [subject, this.#typeOf(subject)] as const;
    for (const member of members) {
      if (member.kind !== 'range') this.#compare('=', typed, [member, this.#typeOf(member)]);
      else {
        this.#compare('>=', typed, [member.from, this.#typeOf(member.from)]);
        this.#compare('<=', typed, [member.to, this.#typeOf(member.to)]);
        if (isEmpty(member)) this.#report('empty-range', member);
      }
    }
  }

  #compare(
    operator: ComparisonOperator,
    left: readonly [Expression, ConditionType],
    right: readonly [Expression, ConditionType],
  ): void {
    const [one, other] = [left[1], right[1]];
    if (one.kind === 'unknown' || other.kind === 'unknown') return;
    const isOrder = operator !== '=' && operator !== '!=';
    if (one.kind === 'null' || other.kind === 'null') {
      if (isOrder) this.#report('null-order', (one.kind === 'null' ? left : right)[0], { operator });
    } else if (one.kind !== other.kind) {
      const [wanted, wrong] = !hasName(left[0]) && hasName(right[0]) ? [right, left] : [left, right];
      this.#wrongType(wanted, wrong[0]);
    } else if (isOrder && (one.kind === 'text' || one.kind === 'boolean')) {
      this.#report('no-order', left[0], { operator });
    } else if (one.kind === 'number' && other.kind === 'number') {
      this.#units(one, other, { left: left[0], right: right[0] });
    } else if (one.kind === 'text' && other.kind === 'text') {
      this.#value(left[0], one.values, right[0]);
      this.#value(right[0], other.values, left[0]);
    }
  }

  #wrongType([wanted, type]: readonly [Expression, ConditionType], wrong: Expression): void {
    if (type.kind === 'date' && wrong.kind === 'text') {
      const replacement = isUsualDay(wrong.value) ? { replacement: `date(${quoted(wrong.value)})` } : {};
      this.#report('date-as-text', wrong, { field: this.#text(wanted) }, replacement);
    } else this.#report(`should-be-${type.kind}`, wrong, { field: this.#text(wanted) });
  }

  #units(one: NumberType, other: NumberType, at: { readonly left: Expression; readonly right: Expression }): void {
    if (one.isConstant || other.isConstant || one.unit === undefined || other.unit === undefined) return;
    if (isSameUnit(one.unit, other.unit)) return;
    this.#report('units', at.right, {
      left: this.#text(at.left),
      leftUnit: unitText(one.unit),
      rightUnit: unitText(other.unit),
    });
  }

  /** A text that the field never has makes the condition always false, or always true. */
  #value(field: Expression, values: readonly string[] | undefined, literal: Expression): void {
    if (values === undefined || literal.kind !== 'text' || values.includes(literal.value)) return;
    const suggestion = similarWord(literal.value, values);
    const params = { field: this.#text(field), value: literal.value };
    if (suggestion !== undefined) this.#report('similar-value', literal, { ...params, suggestion });
    else this.#report('unknown-value', literal, { ...params, known: values.slice(0, SHOWN).join('、') });
  }

  #nameFault(
    message: string,
    { range }: Name,
    params: ConditionFault['params'],
    more: Pick<ConditionFault, 'replacement'> = {},
  ): void {
    this.faults.push({ about: 'names', message, params, range, ...more });
  }

  #report(
    message: string,
    at: Expression | Range,
    params: ConditionFault['params'] = {},
    more: Pick<ConditionFault, 'replacement'> = {},
  ): void {
    const written = this.#text(at);
    this.faults.push({ about: 'types', message, params: { written, ...params }, range: at.range, ...more });
  }

  #text(expression: Expression | Range): string {
    return expression.kind === 'range' ? printRange(expression) : printCondition(expression);
  }
}

function isUsualDay(day: string): boolean {
  return isExistingDay(day) && day >= FIRST_DAY && day <= LAST_DAY;
}

function hasName(expression: Expression): boolean {
  return allExpressions(expression).some((inner) => inner.kind === 'name');
}

/** Whether nothing lies between the bounds; open bounds of one value hold nothing either. */
function isEmpty({ from, to, includesFrom, includesTo }: Range): boolean {
  const [first, last] = [constantValue(from), constantValue(to)];
  const order = orderOf(first, last);
  return order !== undefined && (order > 0 || (order === 0 && !(includesFrom && includesTo)));
}

function orderOf(one: ReturnType<typeof constantValue>, other: ReturnType<typeof constantValue>): number | undefined {
  if (isNumber(one) && isNumber(other)) return compare(one, other);
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
