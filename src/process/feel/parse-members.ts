/**
 * Reads values written as they are, and the lists and ranges behind `in`.
 *
 *     members    = range | "(" member { "," member } ")"
 *     member     = constant | range
 *     range      = ( "[" | "(" | "]" ) constant ".." constant ( "]" | ")" | "[" )
 *     constant   = [ "-" ] number | text | "true" | "false" | date
 *     date       = "date" "(" text ")"
 */
import type { Constant, Range } from './expression.ts';
import type { Token } from './lexer.ts';
import { printMembers } from './print-condition.ts';
import type { TokenCursor } from './token-cursor.ts';

type Member = Constant | Range;

/** What stands behind `in`; nothing where it cannot be read. */
export function parseMembers(cursor: TokenCursor): readonly Member[] | undefined {
  const opening = cursor.peek();
  if (!isOpening(opening)) return cursor.refuse('list-expected', cursor.place());
  cursor.skip();
  if (isOpening(cursor.peek())) return parseList(cursor, opening, parseMember(cursor));
  const from = parseConstant(cursor);
  if (from === undefined) return undefined;
  if (opening.text !== ']' && !cursor.isAt('symbol', '..')) return parseList(cursor, opening, from);
  const range = parseRange(cursor, opening, from);
  return range && [range];
}

/** A value that is neither computed nor null. */
export function parseConstant(cursor: TokenCursor): Constant | undefined {
  const sign = cursor.peek();
  const number = cursor.peek(1);
  if (cursor.isAt('symbol', '-') && number.kind === 'number') {
    cursor.skip(2);
    return { kind: 'number', decimal: `-${number.text}`, range: cursor.since(sign.range.start) };
  }
  return parseLiteral(cursor) ?? cursor.refuseHere('constant-expected');
}

/** A value written as it is; nothing, and nothing taken, where none stands here. */
export function parseLiteral(cursor: TokenCursor): Constant | undefined {
  const token = cursor.peek();
  const { range, text } = token;
  if (token.kind === 'number') {
    cursor.skip();
    return { kind: 'number', decimal: text, range };
  }
  if (token.kind === 'text') {
    cursor.skip();
    return { kind: 'text', value: text, range };
  }
  if (token.kind === 'word' && (text === 'true' || text === 'false')) {
    cursor.skip();
    return { kind: 'boolean', value: text === 'true', range };
  }
  return token.kind === 'name' && text === 'date' ? parseDate(cursor) : undefined;
}

function parseDate(cursor: TokenCursor): Constant | undefined {
  const [word, opening, day] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
  if (opening.kind !== 'symbol' || opening.text !== '(') return undefined;
  if (day.kind !== 'text') return cursor.refuse('date-without-text', day.kind === 'end' ? word.range : day.range);
  cursor.skip(3);
  if (!cursor.closes(opening, ')')) return undefined;
  return { kind: 'date', day: day.text, range: cursor.since(word.range.start) };
}

function parseList(cursor: TokenCursor, opening: Token, first: Member | undefined): readonly Member[] | undefined {
  if (first === undefined) return undefined;
  const members = [first];
  while (cursor.takes('symbol', ',')) {
    const member = parseMember(cursor);
    if (member === undefined) return undefined;
    members.push(member);
  }
  if (!cursor.closes(opening, opening.text === '(' ? ')' : ']')) return undefined;
  // feel-scala reads `x in ["a", "b"] and y` as `x in (["a", "b"] and y)`, which is never true.
  if (opening.text === '[') cursor.note(cursor.since(opening.range.start), printMembers(members));
  return members;
}

function parseMember(cursor: TokenCursor): Member | undefined {
  const opening = cursor.peek();
  if (!isOpening(opening)) return parseConstant(cursor);
  cursor.skip();
  const from = parseConstant(cursor);
  return from && parseRange(cursor, opening, from);
}

function parseRange(cursor: TokenCursor, opening: Token, from: Constant): Range | undefined {
  if (!cursor.takes('symbol', '..')) return cursor.refuse('range-without-dots', cursor.place());
  const to = parseConstant(cursor);
  if (to === undefined) return undefined;
  const closing = cursor.peek();
  if (closing.kind === 'end') return cursor.neverClosed(opening);
  if (closing.kind !== 'symbol' || ![')', ']', '['].includes(closing.text)) return cursor.unexpected();
  cursor.skip();
  return {
    kind: 'range',
    from,
    to,
    includesFrom: opening.text === '[',
    includesTo: closing.text === ']',
    range: cursor.since(opening.range.start),
  };
}

function isOpening(token: Token): boolean {
  return token.kind === 'symbol' && (token.text === '(' || token.text === '[' || token.text === ']');
}
