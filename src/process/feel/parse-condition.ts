/**
 * Reads a condition: recursive descent over the grammar of FEEL (DMN 1.5, 10.3.1.2) as far as processes use it.
 *
 *     condition  = and { "or" and }
 *     and        = test { "and" test }
 *     test       = sum [ ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) sum
 *                      | "between" constant "and" constant
 *                      | "in" members ]
 *     sum        = product { ( "+" | "-" ) product }
 *     product    = sign { ( "*" | "/" ) sign }
 *     sign       = [ "-" ] primary
 *     primary    = number | text | "true" | "false" | "null" | date | name | "not" "(" condition ")" | "(" condition ")"
 */
import type { ConditionFault } from './condition-fault.ts';
import type { Arithmetic, ComparisonOperator, Expression, Junction } from './expression.ts';
import { LEFT_OUT, lexCondition, type Token } from './lexer.ts';
import { parseConstant, parseLiteral, parseMembers } from './parse-members.ts';
import { TokenCursor } from './token-cursor.ts';

export interface ConditionReading {
  /** The condition as it is meant; absent where it cannot be read. */
  readonly expression: Expression | undefined;
  readonly faults: readonly ConditionFault[];
}

/** No condition that a person can check is longer. */
export const MOST_CHARACTERS = 2000;

const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

/**
 * Reads a condition.
 * @param names names and ids of the case's fields, so that one with a hyphen or a bracket is read whole
 */
export function parseCondition(text: string, names: readonly string[] = []): ConditionReading {
  if (text.length > MOST_CHARACTERS) {
    const range = { start: MOST_CHARACTERS, end: text.length };
    const params = { length: text.length, most: MOST_CHARACTERS };
    return { expression: undefined, faults: [{ about: 'syntax', message: 'too-long', params, range }] };
  }
  if (text.trim() === '') {
    const range = { start: 0, end: text.length };
    return { expression: undefined, faults: [{ about: 'syntax', message: 'empty', params: {}, range }] };
  }
  const { tokens, faults } = lexCondition(text, names);
  if (tokens === undefined) return { expression: undefined, faults };
  const cursor = new TokenCursor(text, tokens);
  const expression = parseOr(cursor);
  const isWhole = expression !== undefined && cursor.peek().kind === 'end';
  if (!isWhole) cursor.unexpected();
  return { expression: isWhole ? expression : undefined, faults: [...faults, ...cursor.faults] };
}

/** What each function below reads; nothing once something cannot be read, which the cursor then knows. */
type Read = (cursor: TokenCursor) => Expression | undefined;

const parseOr: Read = (cursor) => parseJunction(cursor, 'or', parseAnd);
const parseAnd: Read = (cursor) => parseJunction(cursor, 'and', parseTest);

function parseJunction(cursor: TokenCursor, kind: Junction['kind'], parseOperand: Read): Expression | undefined {
  const first = parseOperand(cursor);
  if (first === undefined) return undefined;
  const operands = [first];
  while (cursor.takes('word', kind)) {
    const next = parseOperand(cursor);
    if (next === undefined) return undefined;
    operands.push(next);
  }
  return operands.length === 1 ? first : { kind, operands, range: cursor.since(first.range.start) };
}

function parseTest(cursor: TokenCursor): Expression | undefined {
  const subject = parseSum(cursor);
  if (subject === undefined || !isTest(cursor.peek())) return subject;
  const test = parseTestOf(cursor, subject);
  const next = cursor.peek();
  // FEEL reads `1 < x < 3` as `(1 < x) < 3`, which is never what is meant.
  return test !== undefined && isTest(next) ? cursor.refuse('chained', next.range, { operator: next.text }) : test;
}

function isTest({ kind, text }: Token): boolean {
  return (kind === 'symbol' && COMPARISONS.has(text)) || (kind === 'word' && (text === 'between' || text === 'in'));
}

function parseTestOf(cursor: TokenCursor, subject: Expression): Expression | undefined {
  const { text } = cursor.peek();
  const { start } = subject.range;
  cursor.skip();
  if (text === 'between') return parseBetween(cursor, subject);
  if (text === 'in') {
    const members = parseMembers(cursor);
    return members && { kind: 'membership', subject, members, range: cursor.since(start) };
  }
  const right = parseSum(cursor);
  const operator = text as ComparisonOperator;
  return right && { kind: 'comparison', operator, left: subject, right, range: cursor.since(start) };
}

function parseBetween(cursor: TokenCursor, subject: Expression): Expression | undefined {
  const from = parseConstant(cursor);
  if (from === undefined) return undefined;
  if (!cursor.takes('word', 'and')) return cursor.refuse('between-without-and', cursor.place());
  const to = parseConstant(cursor);
  return to && { kind: 'between', subject, from, to, range: cursor.since(subject.range.start) };
}

const parseSum: Read = (cursor) => parseArithmetic(cursor, ['+', '-'], parseProduct);
const parseProduct: Read = (cursor) => parseArithmetic(cursor, ['*', '/'], parseSign);

/** Operators of one rank, the first two operands joined first. */
function parseArithmetic(
  cursor: TokenCursor,
  operators: readonly Arithmetic['operator'][],
  parseOperand: Read,
): Expression | undefined {
  let left = parseOperand(cursor);
  while (left !== undefined) {
    const operator = operators.find((candidate) => cursor.takes('symbol', candidate));
    if (operator === undefined) break;
    const right = parseOperand(cursor);
    if (right === undefined) return undefined;
    left = { kind: 'arithmetic', operator, left, right, range: cursor.since(left.range.start) };
  }
  return left;
}

function parseSign(cursor: TokenCursor): Expression | undefined {
  const token = cursor.peek();
  if (!cursor.takes('symbol', '-')) return parsePrimary(cursor);
  return cursor.nested(token, () => {
    const operand = parseSign(cursor);
    return operand && { kind: 'negative', operand, range: cursor.since(token.range.start) };
  });
}

function parsePrimary(cursor: TokenCursor): Expression | undefined {
  const token = cursor.peek();
  const literal = parseLiteral(cursor);
  if (literal !== undefined || cursor.fault !== undefined) return literal;
  if (cursor.takes('word', 'null')) return { kind: 'null', range: token.range };
  if (cursor.takes('word', 'not')) return parseNot(cursor, token);
  if (cursor.takes('symbol', '(')) {
    const inner = cursor.nested(token, () => parseInBrackets(cursor, token));
    return inner && { ...inner, range: cursor.since(token.range.start) };
  }
  return token.kind === 'name' ? parseName(cursor, token) : cursor.refuseHere('value-expected');
}

function parseNot(cursor: TokenCursor, word: Token): Expression | undefined {
  const opening = cursor.peek();
  if (!cursor.takes('symbol', '(')) return cursor.refuse('not-without-brackets', word.range);
  return cursor.nested(opening, () => {
    const operand = parseInBrackets(cursor, opening);
    return operand && { kind: 'not', operand, range: cursor.since(word.range.start) };
  });
}

function parseInBrackets(cursor: TokenCursor, opening: Token): Expression | undefined {
  const inner = parseOr(cursor);
  return inner !== undefined && cursor.closes(opening, ')') ? inner : undefined;
}

function parseName(cursor: TokenCursor, token: Token): Expression | undefined {
  const next = cursor.peek(1);
  const isCall = next.kind === 'symbol' && next.text === '(';
  const isLeftOut = LEFT_OUT.has(token.text) && next.kind !== 'symbol' && next.kind !== 'end';
  if (isCall || isLeftOut) return cursor.refuse('left-out', token.range, { construct: token.text });
  cursor.skip();
  return { kind: 'name', name: token.text, range: token.range };
}
