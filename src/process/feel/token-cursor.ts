/** Where a parser stands among the tokens of a condition, and the first fault it met. */
import type { TextRange } from '../../findings/finding.ts';
import type { ConditionFault } from './condition-fault.ts';
import type { Token, TokenKind } from './lexer.ts';

/** Brackets and signs within one another; the call stack bears far more. */
export const MOST_NESTING = 50;

export class TokenCursor {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;
  #fault: ConditionFault | undefined;
  readonly #notes: ConditionFault[] = [];

  /** @param tokens what `lexCondition` gives: the last one is of kind `end` */
  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** Why the text cannot be read on. */
  get fault(): ConditionFault | undefined {
    return this.#fault;
  }

  /** All that was found, also what reading went on behind. */
  get faults(): readonly ConditionFault[] {
    return this.#fault === undefined ? this.#notes : [...this.#notes, this.#fault];
  }

  /** The token that comes next, or one further on; at the end always `end`. */
  peek(ahead = 0): Token {
    const last = this.#tokens.length - 1;
    return this.#tokens[Math.min(this.#index + ahead, last)] ?? NOTHING;
  }

  isAt(kind: TokenKind, text: string): boolean {
    const token = this.peek();
    return token.kind === kind && token.text === text;
  }

  skip(count = 1): void {
    this.#index = Math.min(this.#index + count, this.#tokens.length - 1);
  }

  /** Takes the next token where it is the one expected. */
  takes(kind: TokenKind, text: string): boolean {
    const isExpected = this.isAt(kind, text);
    if (isExpected) this.skip();
    return isExpected;
  }

  /** Takes the bracket that closes another, or tells what is wrong there. */
  closes(opening: Token, bracket: string): boolean {
    if (this.takes('symbol', bracket)) return true;
    if (this.peek().kind === 'end') this.neverClosed(opening);
    else this.unexpected();
    return false;
  }

  /** Reads what stands a bracket or a sign deeper. */
  nested<Result>(token: Token, read: () => Result | undefined): Result | undefined {
    if (this.#depth >= MOST_NESTING) return this.refuse('too-deep', token.range, { most: MOST_NESTING });
    this.#depth += 1;
    const result = read();
    this.#depth -= 1;
    return result;
  }

  neverClosed(opening: Token): undefined {
    return this.refuse('open-bracket', opening.range, { bracket: opening.text });
  }

  unexpected(): undefined {
    return this.refuseHere('unexpected');
  }

  /** Something else should stand here. */
  refuseHere(message: string): undefined {
    const range = this.place();
    return this.refuse(message, range, { found: this.#text.slice(range.start, range.end) });
  }

  refuse(message: string, range: TextRange, params: ConditionFault['params'] = {}): undefined {
    this.#fault ??= { about: 'syntax', message, params, range };
    return undefined;
  }

  /** Something that FEEL has another way of writing for; reading goes on. */
  note(range: TextRange, meant: string): void {
    const params = { written: this.#text.slice(range.start, range.end), meant };
    this.#notes.push({ about: 'syntax', message: 'habit', params, range });
  }

  /** Where the next token stands; at the end of the text the token before it. */
  place(): TextRange {
    const token = this.peek();
    return token.kind === 'end' ? (this.#tokens[this.#index - 1]?.range ?? token.range) : token.range;
  }

  /** From an offset to the end of what was taken last. */
  since(start: number): TextRange {
    return { start, end: this.#tokens[this.#index - 1]?.range.end ?? start };
  }
}

const NOTHING: Token = { kind: 'end', text: '', range: { start: 0, end: 0 } };
