/**
 * The words of a condition, each with its place. What has a plain meaning though FEEL does not have it (`≥`, `且`,
 * `“新建”`) is told and read as what was meant; only a text without an end cannot be read on.
 */
import type { TextRange } from '../../findings/finding.ts';
import type { ConditionFault } from './condition-fault.ts';
import { closingQuotes, comparisonWithin, halfWidth, joiningWord, meantBySymbol, meantByWord } from './habits.ts';

export type TokenKind = 'number' | 'text' | 'name' | 'word' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Decimal, content of a text, name, word of FEEL or symbol, as it is meant. */
  readonly text: string;
  readonly range: TextRange;
}

export interface Lexing {
  /** The tokens, the last of kind `end`; none where the text cannot be read on. */
  readonly tokens: readonly Token[] | undefined;
  readonly faults: readonly ConditionFault[];
}

/** The words of the language; all else is a name. */
const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'between', 'true', 'false', 'null']);

/** Words of FEEL that begin something the language leaves out. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['if', 'for', 'some', 'every', 'function']);

const SPACE = /\s+/uy;
const DECIMAL = /(?:\d+(?:\.\d+)?|\.\d+)/uy;
/** `2,000` outside of a list, where a comma has no other use. */
const THOUSANDS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])/uy;
const WORD = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const WORD_REST = /[\p{L}\p{N}\p{M}_]*/uy;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;
const SYMBOL = /(?:<=|>=|!=|\.\.|\*\*|[<>=+\-*/()[\],])/uy;
/** Words of Latin letters joined by hyphens: an id, unless each of them is a name of its own. */
const KEBAB = /[a-z][a-z\d]*(?:-[a-z][a-z\d]*)+(?![\p{L}\p{N}\p{M}_])/uy;
const ESCAPE = /\\(?:u[\dA-Fa-f]{4}|["'\\nrt])/uy;

/**
 * Splits a condition into words.
 * @param names names of fields: one of them is read whole whatever characters it has (DMN 1.5, 10.3.1.2), such as `key-project`
 */
export function lexCondition(text: string, names: readonly string[]): Lexing {
  return new Lexer(text, names).read();
}

class Lexer {
  readonly #text: string;
  /** The text with half-width marks, of the same length. */
  readonly #half: string;
  readonly #names: readonly string[];
  readonly #tokens: Token[] = [];
  readonly #faults: ConditionFault[] = [];
  #next = 0;
  #brackets = 0;

  constructor(text: string, names: readonly string[]) {
    this.#text = text;
    this.#half = halfWidth(text);
    this.#names = names.toSorted((one, other) => other.length - one.length);
  }

  read(): Lexing {
    for (;;) {
      this.#next += this.#match(SPACE, this.#half).length;
      if (this.#next >= this.#text.length) break;
      if (!this.#token()) return { tokens: undefined, faults: this.#faults };
    }
    this.#push('end', '', this.#text.length);
    const isReadable = this.#faults.every((fault) => fault.message !== 'symbol');
    return { tokens: isReadable ? this.#tokens : undefined, faults: this.#faults };
  }

  /** Reads one token; false where what begins here has no end. */
  #token(): boolean {
    const character = this.#text.charAt(this.#next);
    if (character === '`') return this.#quotedName();
    if (this.#knownName() || this.#number() || this.#word()) return true;
    if (character === '"' || closingQuotes(character) !== undefined) return this.#quotedText(character);
    this.#symbol();
    return true;
  }

  /** The longest name of a field that stands here and does not go on. */
  #knownName(): boolean {
    const name = this.#names.find((candidate) => this.#text.startsWith(candidate, this.#next));
    if (name === undefined || name === '' || WORDS.has(name) || !this.#endsAt(this.#next + name.length)) return false;
    this.#push('name', name, this.#next + name.length);
    return true;
  }

  /** Whether a name may end here: no letter follows, or only a word that joins it to the next. */
  #endsAt(offset: number): boolean {
    const rest = this.#match(WORD_REST, this.#text, offset);
    return rest === '' || joiningWord(rest) !== undefined || comparisonWithin(rest)?.at === 0;
  }

  #number(): boolean {
    const thousands = this.#brackets === 0 ? this.#match(THOUSANDS, this.#half) : '';
    const written = thousands === '' ? this.#match(DECIMAL, this.#half) : thousands;
    if (written === '') return false;
    const end = this.#next + written.length;
    const decimal = written.replaceAll(',', '');
    if (decimal !== this.#text.slice(this.#next, end)) this.#habit(end, decimal);
    const start = this.#next;
    this.#push('number', decimal, end);
    const word = this.#match(WORD, this.#text);
    if (word !== '' && !WORDS.has(word) && !this.#endsAt(end)) {
      const range = { start, end: end + word.length };
      this.#faults.push({ about: 'syntax', message: 'number-with-word', params: { number: decimal, word }, range });
      this.#next = range.end;
    }
    return true;
  }

  #word(): boolean {
    const kebab = this.#match(KEBAB, this.#text);
    if (kebab !== '' && !kebab.split('-').every((part) => this.#names.includes(part))) {
      this.#push('name', kebab, this.#next + kebab.length);
      return true;
    }
    const written = this.#match(WORD, this.#text);
    if (written === '') return false;
    const word = this.#cut(written);
    const end = this.#next + word.length;
    const lower = halfWidth(word).toLowerCase();
    const meant = meantByWord(word) ?? (WORDS.has(lower) ? lower : undefined);
    if (meant === undefined) {
      this.#push('name', word, end);
      return true;
    }
    if (meant !== word) this.#habit(end, meant);
    this.#push(WORDS.has(meant) ? 'word' : 'symbol', meant, end);
    return true;
  }

  /** Of words without a space between them the first: of `面积大于2000` the name, of `且重点项目` what joins. */
  #cut(word: string): string {
    const joining = joiningWord(word);
    const next = joining && word.slice(joining.length);
    if (joining !== undefined && this.#names.some((name) => next?.startsWith(name))) return joining;
    const comparison = comparisonWithin(word);
    if (comparison === undefined) return word;
    return comparison.at === 0 ? comparison.written : word.slice(0, comparison.at);
  }

  #symbol(): void {
    const symbol = this.#match(SYMBOL, this.#half);
    const habit = meantBySymbol(this.#half.slice(this.#next));
    if (habit !== undefined && habit.written.length >= symbol.length) {
      const end = this.#next + habit.written.length;
      this.#habit(end, habit.meant);
      this.#push(WORDS.has(habit.meant) ? 'word' : 'symbol', habit.meant, end);
      return;
    }
    if (symbol !== '') {
      const end = this.#next + symbol.length;
      if (symbol !== this.#text.slice(this.#next, end)) this.#habit(end, symbol);
      this.#push('symbol', symbol, end);
      return;
    }
    const unknown = String.fromCodePoint(this.#text.codePointAt(this.#next) ?? 0);
    const end = this.#next + unknown.length;
    this.#fault('symbol', { symbol: unknown }, end);
    this.#push('symbol', unknown, end);
  }

  /** A name in backticks, as Camunda writes one that has spaces or hyphens. */
  #quotedName(): boolean {
    const close = this.#text.indexOf('`', this.#next + 1);
    if (close === -1) return this.#endless('`');
    this.#push('name', this.#text.slice(this.#next + 1, close), close + 1);
    return true;
  }

  #quotedText(opening: string): boolean {
    const closing = closingQuotes(opening) ?? '"';
    let content = '';
    let at = this.#next + 1;
    for (; ; at += 1) {
      const character = this.#text.charAt(at);
      if (character === '') {
        // A text that begins well and ends in a wrong quotation mark.
        const wrong = opening === '"' ? this.#text.indexOf('”', this.#next + 1) : -1;
        if (wrong === -1) return this.#endless(opening);
        content = this.#text.slice(this.#next + 1, wrong);
        at = wrong;
        break;
      }
      if (closing.includes(character)) break;
      if (character === '\\') {
        const sequence = this.#match(ESCAPE, this.#text, at);
        if (sequence === '') {
          const range = { start: at, end: Math.min(at + 2, this.#text.length) };
          const params = { written: this.#text.slice(range.start, range.end) };
          this.#faults.push({ about: 'syntax', message: 'escape', params, range });
          content += character;
        } else {
          content += unescaped(sequence);
          at += sequence.length - 1;
        }
      } else content += character;
    }
    const end = at + 1;
    if (opening !== '"' || this.#text.charAt(at) !== '"') this.#habit(end, quoted(content));
    this.#push('text', content, end);
    return true;
  }

  #endless(quote: string): false {
    this.#fault('open-text', { quote }, this.#text.length);
    return false;
  }

  #push(kind: TokenKind, text: string, end: number): void {
    if (kind === 'symbol') this.#brackets = Math.max(0, this.#brackets + bracketStep(text));
    this.#tokens.push({ kind, text, range: { start: this.#next, end } });
    this.#next = end;
  }

  /** Something that FEEL writes otherwise. */
  #habit(end: number, meant: string): void {
    this.#faults.push({
      about: 'syntax',
      message: 'habit',
      params: { written: this.#text.slice(this.#next, end), meant },
      range: { start: this.#next, end },
      replacement: this.#apart(meant, end),
    });
  }

  /** A word in place of a symbol needs a space where a letter or digit stands beside it. */
  #apart(meant: string, end: number): string {
    if (!WORDS.has(meant)) return meant;
    const before = WORD_CHARACTER.test(this.#text.charAt(this.#next - 1)) ? ' ' : '';
    const after = WORD_CHARACTER.test(this.#text.charAt(end)) ? ' ' : '';
    return `${before}${meant}${after}`;
  }

  #fault(message: string, params: ConditionFault['params'], end: number): void {
    this.#faults.push({ about: 'syntax', message, params, range: { start: this.#next, end } });
  }

  #match(pattern: RegExp, text: string, at: number = this.#next): string {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  }
}

function bracketStep(symbol: string): number {
  if (symbol === '(' || symbol === '[') return 1;
  return symbol === ')' || symbol === ']' ? -1 : 0;
}

function unescaped(sequence: string): string {
  const letter = sequence.charAt(1);
  switch (letter) {
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'u':
    case 'U':
      return String.fromCharCode(Number.parseInt(sequence.slice(2), 16));
    default:
      return letter;
  }
}

/** Whether a name is read as one by every engine without backticks: feel-scala would take a hyphen for a minus. */
export function isPlainName(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || LEFT_OUT.has(name)) return false;
  const [first] = lexCondition(name, []).tokens ?? [];
  return first?.kind === 'name' && first.text === name;
}

/** A text as FEEL writes it. */
export function quoted(content: string): string {
  const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return `"${content.replace(/["\\\n\r\t]/gu, (character) => escapes[character] ?? `\\${character}`)}"`;
}
