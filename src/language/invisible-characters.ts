/**
 * Characters that nobody sees and the parser does: the ideographic space of a Chinese keyboard, what is copied along from
 * web pages and Word, and marks that turn the direction of writing (which can hide what a text says, CVE-2021-42574).
 */
import type { RawFinding, TextRange } from '../findings/finding.ts';

/** More than this of one kind in one file is one accident, not so many mistakes. */
export const MOST_OF_A_KIND = 100;

/** Runs of one character that is a space but no plain one, a control character or a format character; emoji may join. */
const INVISIBLE = /([[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\uFFFE\uFFFF]--[\t\n\r \u200C\u200D]])\1*/gv;
const SPACE = /[\p{Zs}\p{Zl}\p{Zp}]/u;
const COMMENT = /[ \t]*#/uy;
const INDENTATION = /(?:- |[^\S\n])*/uy;

/** A mark without width, standing in for a character that is to be deleted, so that all offsets stay as they are. */
const NOTHING = '\u200B';

/** One run of an invisible character. */
interface Run {
  readonly character: string;
  readonly range: TextRange;
  /** Whether it stands inside a scalar in quotes or a text block. */
  readonly quoted: boolean;
  /** Whether nothing but space and list dashes stands before it in its line. */
  readonly indents: boolean;
}

/**
 * Finds invisible characters, each run with the edit that takes it away. Spaces in a line of comment do no harm.
 * @param quoted scalars in quotes and text blocks: there a space is text, elsewhere it was meant as YAML's own
 */
export function findInvisible(file: string, text: string, quoted: readonly TextRange[]): RawFinding[] {
  return runsOf(text, quoted)
    .slice(0, MOST_OF_A_KIND)
    .map((run) => ({
      rule: 'source/invisible-character',
      message: 'found',
      params: { character: codePointName(run.character) },
      file,
      range: run.range,
      fix: [{ range: run.range, newText: replacement(run) }],
    }));
}

/** Whether a text holds any; only then is it worth asking where. */
export function hasInvisible(text: string): boolean {
  return runsOf(text, []).length > 0;
}

/** The text as it was meant, every offset as before: what was meant as a space is one, the rest has no width. */
export function withPlainSpaces(text: string, quoted: readonly TextRange[]): string {
  let plain = '';
  let end = 0;
  for (const { character, range, quoted: inside } of runsOf(text, quoted)) {
    const meant = SPACE.test(character) ? (inside ? character : ' ') : NOTHING;
    plain += text.slice(end, range.start) + meant.repeat(range.end - range.start);
    end = range.end;
  }
  return plain + text.slice(end);
}

/** A value read from such a text, without the marks that stand for deleted characters. */
export function withoutMarks(value: string): string {
  return value.replaceAll(NOTHING, '');
}

function runsOf(text: string, quoted: readonly TextRange[]): Run[] {
  const runs: Run[] = [];
  const lines = new LineStarts(text);
  let next = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    const [characters, character = ''] = match;
    const isByteOrderMark = match.index === 0 && character === '\uFEFF';
    const range = { start: match.index + (isByteOrderMark ? 1 : 0), end: match.index + characters.length };
    if (range.start === range.end) continue;
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next += 1;
    const candidate = quoted[next];
    const inside = candidate !== undefined && candidate.start <= range.start;
    const line = lines.upTo(range.start);
    if (!inside && line.isComment && SPACE.test(character)) continue;
    runs.push({ character, range, quoted: inside, indents: range.start < line.contentStart });
  }
  return runs;
}

/** Two columns of indentation for a wide space, none within a text block, where it would change the block's own. */
function replacement({ character, range, quoted, indents }: Run): string {
  if (!SPACE.test(character) || (indents && quoted)) return '';
  return (indents && character === '\u3000' ? '  ' : ' ').repeat(range.end - range.start);
}

/** Where the line of an offset has its content, asked for growing offsets. */
class LineStarts {
  readonly #text: string;
  #end = -1;
  #line = { isComment: false, contentStart: 0 };

  constructor(text: string) {
    this.#text = text;
  }

  upTo(offset: number): { readonly isComment: boolean; readonly contentStart: number } {
    let start = -1;
    while (this.#end < offset) {
      start = this.#end + 1;
      const end = this.#text.indexOf('\n', start);
      this.#end = end === -1 ? this.#text.length : end;
    }
    if (start !== -1)
      this.#line = { isComment: this.#startsWith(COMMENT, start), contentStart: this.#contentOf(start) };
    return this.#line;
  }

  #startsWith(pattern: RegExp, offset: number): boolean {
    pattern.lastIndex = offset;
    return pattern.test(this.#text);
  }

  #contentOf(start: number): number {
    INDENTATION.lastIndex = start;
    return start + (INDENTATION.exec(this.#text)?.[0].length ?? 0);
  }
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
