/** Comma-, semicolon- and tab-separated text (RFC 4180), all cells as the text they are. */

/**
 * Ways to keep a code from becoming a number and a text from being computed: `="0123"`, `'0123`, `'=A1`. A second
 * apostrophe belongs to the text.
 */
const GUARDED = /^(?:="([^"]*)"|'('*(?:\d+|[=+\-@\t\r\n＝＋－＠][\s\S]*)))$/u;

/** How far the end of a quoted cell is looked for; Excel itself takes 32,767 characters. */
const LONGEST_CELL = 200_000;

/** As much of the text as tells its separator. */
const HEAD = 20_000;

export interface DelimitedRow {
  readonly cells: readonly string[];
  /** A quotation mark is never closed: it was read as a character, so that it swallows no other row. */
  readonly unclosedQuote: boolean;
}

/** Reads rows of cells; quoted cells may hold separators and line breaks. */
export function readDelimited(text: string): string[][] {
  return [...delimitedRows([text])].map(({ cells }) => [...cells]);
}

/** The separator of a text: what its first line declares (`sep=;`), else what stands most often outside quotes. */
export function separatorOf(head: string): string {
  return declaredSeparator(head)?.separator ?? guessSeparator(head.slice(0, HEAD));
}

/** Reads rows of cells from a text that comes in pieces. */
export function* delimitedRows(chunks: Iterable<string>): Generator<DelimitedRow> {
  const input = new TextInput(chunks);
  input.atLeast(HEAD);
  const separator = separatorOf(input.text);
  input.skip(declaredSeparator(input.text)?.length ?? 0);
  const plain = new RegExp(`[^${separator === '\t' ? '\\t' : separator}\\r\\n]*`, 'uy');
  while (input.atLeast(1)) {
    const record = readRecord(input, separator, plain);
    if (record === undefined) {
      input.more();
      continue;
    }
    yield { cells: record.cells, unclosedQuote: record.unclosedQuote };
    input.skip(record.length);
  }
}

/** Text that is taken from pieces as it is needed. */
class TextInput {
  text = '';
  ended = false;
  readonly #chunks: Iterator<string>;

  constructor(chunks: Iterable<string>) {
    this.#chunks = chunks[Symbol.iterator]();
  }

  /** Takes pieces until so many characters are there; whether any are. */
  atLeast(length: number): boolean {
    while (this.text.length < length && !this.ended) this.more();
    return this.text.length > 0;
  }

  more(): void {
    const next = this.#chunks.next();
    if (next.done === true) this.ended = true;
    else this.text += next.value;
  }

  skip(length: number): void {
    this.text = this.text.slice(length);
  }
}

interface ReadRecord extends DelimitedRow {
  readonly length: number;
}

/** Reads one record from the beginning of the text; `undefined` where it may go on in a piece that is not there yet. */
function readRecord(input: TextInput, separator: string, plain: RegExp): ReadRecord | undefined {
  const { text, ended } = input;
  const cells: string[] = [];
  let unclosedQuote = false;
  let at = 0;
  for (;;) {
    const cell = readCell(text, at, plain);
    const mayGoOn = cell.unclosed ? text.length - at < LONGEST_CELL : cell.end >= text.length;
    if (mayGoOn && !ended) return undefined;
    unclosedQuote ||= cell.unclosed;
    cells.push(unguarded(cell.text));
    at = cell.end;
    if (text.charAt(at) !== separator) break;
    at += 1;
  }
  if (at + 1 >= text.length && !ended) return undefined;
  return { cells, unclosedQuote, length: at + (text.startsWith('\r\n', at) ? 2 : 1) };
}

interface ReadCell {
  readonly text: string;
  readonly end: number;
  readonly unclosed: boolean;
}

function readCell(text: string, start: number, plain: RegExp): ReadCell {
  if (text.charAt(start) !== '"') return readPlain(text, start, plain);
  let content = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || quote - start > LONGEST_CELL) return { ...readPlain(text, start, plain), unclosed: true };
    content += text.slice(from, quote);
    if (text.charAt(quote + 1) !== '"') {
      // What stands between a closing quote and the next separator belongs to the cell all the same.
      const rest = readPlain(text, quote + 1, plain);
      return { text: content + rest.text, end: rest.end, unclosed: false };
    }
    content += '"';
    from = quote + 2;
  }
}

function readPlain(text: string, start: number, plain: RegExp): ReadCell {
  plain.lastIndex = start;
  const content = plain.exec(text)?.[0] ?? '';
  return { text: content, end: start + content.length, unclosed: false };
}

function declaredSeparator(text: string): { readonly separator: string; readonly length: number } | undefined {
  const match = /^sep=(.)\r?\n/u.exec(text);
  return match?.[1] === undefined ? undefined : { separator: match[1], length: match[0].length };
}

/** The separator that stands most often outside quotes in the first lines. */
function guessSeparator(head: string): string {
  const plain = head.replace(/"[^"]*"/gu, '');
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: plain.split(separator).length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.separator ?? ',';
}

function unguarded(text: string): string {
  const match = GUARDED.exec(text.trim());
  return match?.[1] ?? match?.[2] ?? text;
}
