/**
 * Writes a condition as FEEL text: one spelling for each tree, with no more brackets than needed. Camunda 8 reads it as
 * it is (feel-scala 1.17 and later), and so does every engine that follows DMN 1.5.
 */
import type { Constant, Expression, Range } from './expression.ts';
import { isPlainName, quoted } from './lexer.ts';

/** How a name is to be written: the variable of an engine may be called by a field's id where the author wrote its name. */
export type Rename = (name: string) => string;

/** How tightly an expression holds together. */
const BINDING = { or: 1, and: 2, test: 3, sum: 4, product: 5, sign: 6, primary: 7 } as const;
type Binding = (typeof BINDING)[keyof typeof BINDING];

export function printCondition(expression: Expression, rename: Rename = (name) => name): string {
  /** Text of an operand, in brackets where it would fall apart otherwise. */
  const operand = (inner: Expression, least: Binding): string => {
    const text = print(inner);
    return bindingOf(inner) < least ? `(${text})` : text;
  };
  const print = (current: Expression): string => {
    switch (current.kind) {
      case 'null':
        return 'null';
      case 'name':
        return printName(rename(current.name));
      case 'negative':
        return `-${operand(current.operand, BINDING.primary)}`;
      case 'arithmetic': {
        const own = bindingOf(current);
        const right = operand(current.right, own === BINDING.sum ? BINDING.product : BINDING.sign);
        return `${operand(current.left, own)} ${current.operator} ${right}`;
      }
      case 'comparison':
        return `${operand(current.left, BINDING.sum)} ${current.operator} ${operand(current.right, BINDING.sum)}`;
      case 'between': {
        const subject = operand(current.subject, BINDING.sum);
        return `${subject} between ${printConstant(current.from)} and ${printConstant(current.to)}`;
      }
      case 'membership':
        return `${operand(current.subject, BINDING.sum)} in ${printMembers(current.members)}`;
      case 'not':
        return `not(${print(current.operand)})`;
      case 'and':
      case 'or':
        // One of the same kind within it stands in brackets, so that the tree is read back as it was.
        return current.operands
          .map((inner) => operand(inner, current.kind === 'or' ? BINDING.and : BINDING.test))
          .join(` ${current.kind} `);
      default:
        return printConstant(current);
    }
  };
  return print(expression);
}

function bindingOf(expression: Expression): Binding {
  switch (expression.kind) {
    case 'or':
    case 'membership':
      // `a in (1, 2) and b` is read by some engines as `a in ((1, 2) and b)`, since DMN lets any expression follow `in`.
      return BINDING.or;
    case 'and':
      return BINDING.and;
    case 'comparison':
    case 'between':
      return BINDING.test;
    case 'arithmetic':
      return expression.operator === '+' || expression.operator === '-' ? BINDING.sum : BINDING.product;
    case 'negative':
      return BINDING.sign;
    default:
      return BINDING.primary;
  }
}

/** What stands behind `in`. */
export function printMembers(members: readonly (Constant | Range)[]): string {
  const [first] = members;
  if (members.length === 1 && first?.kind === 'range') return printRange(first);
  const texts = members.map((member) => (member.kind === 'range' ? printRange(member) : printConstant(member)));
  return `(${texts.join(', ')})`;
}

export function printRange({ from, to, includesFrom, includesTo }: Range): string {
  return `${includesFrom ? '[' : '('}${printConstant(from)}..${printConstant(to)}${includesTo ? ']' : ')'}`;
}

function printConstant(constant: Constant): string {
  switch (constant.kind) {
    case 'number':
      return constant.decimal;
    case 'text':
      return quoted(constant.value);
    case 'boolean':
      return String(constant.value);
    case 'date':
      return `date(${quoted(constant.day)})`;
  }
}

function printName(name: string): string {
  return isPlainName(name) ? name : `\`${name}\``;
}
