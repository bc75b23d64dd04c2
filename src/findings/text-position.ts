/** Line and column of places in one text, found by binary search over its line starts. */
export class TextPositions {
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  readonly #hasSurrogates: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#hasSurrogates = /[\uD800-\uDFFF]/.test(text);
    const starts = [0];
    for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
    this.#lineStarts = starts;
  }

  /** Line and column of an offset, both from 1; the column counts characters (code points), as editors show it. */
  at(offset: number): { readonly line: number; readonly column: number } {
    const line = this.#lineOf(offset);
    const start = this.#lineStarts[line] ?? 0;
    return { line: line + 1, column: offset - start - this.#surrogatePairs(start, offset) + 1 };
  }

  /** Line and column of an offset, both from 1; the column counts UTF-16 code units. */
  inUtf16(offset: number): { readonly line: number; readonly column: number } {
    const line = this.#lineOf(offset);
    return { line: line + 1, column: offset - (this.#lineStarts[line] ?? 0) + 1 };
  }

  /** The text of a line (from 1) without its line break; empty past the end. */
  line(number: number): string {
    const start = this.#lineStarts[number - 1];
    if (start === undefined) return '';
    const end = this.#lineStarts[number] ?? this.#text.length + 1;
    const hasCarriageReturn = this.#text[end - 2] === '\r' && end - 2 >= start;
    return this.#text.slice(start, hasCarriageReturn ? end - 2 : end - 1);
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** Characters that take two code units, each counted once; most texts have none, and then long lines cost nothing. */
  #surrogatePairs(start: number, end: number): number {
    if (!this.#hasSurrogates) return 0;
    return this.#text.slice(start, end).match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
