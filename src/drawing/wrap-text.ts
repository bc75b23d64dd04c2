/** Breaks text into lines that fit a width, by the rules of Chinese typesetting and without cutting a character in two. */

/** Measures one character (grapheme) in the unit of the width. */
export type CharacterWidth = (character: string) => number;

/** No line begins with these (CLREQ § 3.1.3, line-start prohibition) … */
const NOT_AT_START = new Set('，。、；：！？）》」』】〉〕”’…—·～,.;:!?)]}%‰℃');
/** … and none ends with these. */
const NOT_AT_END = new Set('（《「『【〈〔“‘([{');
const SIMPLE = /^[\x20-\x7e\u00b7\u2014\u2018-\u201d\u2026\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/u;
const WORD = /^[\p{L}\p{N}_$.'’/@&-]/u;
const IDEOGRAPH = /^[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A text's characters as a reader counts them: an emoji with its joiners is one. */
export function charactersOf(text: string): readonly string[] {
  return SIMPLE.test(text) ? [...text] : Array.from(SEGMENTER.segment(text), (part) => part.segment);
}

/**
 * Wraps a text.
 * @returns its lines, none wider than the width unless a single character is; none for an empty text
 */
export function wrapText(text: string, width: number, widthOf: CharacterWidth): readonly string[] {
  const characters = charactersOf(text);
  const widths = characters.map(widthOf);
  const total = widths.reduce((sum, one) => sum + one, 0);
  if (total <= width) return text.trimEnd() === '' ? [] : [text.trimEnd()];
  const { lines, betweenWords } = fill(characters, widths, width);
  if (lines.length < 2 || lines.length > EVEN_LINES) return lines;
  // A last line of one or two characters looks like an accident: share the text out evenly over as many lines.
  const last = charactersOf(lines.at(-1) ?? '').reduce((sum, character) => sum + widthOf(character), 0);
  if (betweenWords && last > width / 3) return lines;
  for (let narrower = Math.ceil(total / lines.length); narrower < width; narrower += Math.max(1, width / 24)) {
    const even = fill(characters, widths, narrower);
    if (even.lines.length <= lines.length) return even.lines;
  }
  return lines;
}

const EVEN_LINES = 4;

interface Filling {
  readonly lines: readonly string[];
  /** Whether every line ends where a word does. */
  readonly betweenWords: boolean;
}

function fill(characters: readonly string[], widths: readonly number[], width: number): Filling {
  const lines: string[] = [];
  let betweenWords = true;
  let start = 0;
  let used = 0;
  let breakAt = 0;
  let space = { at: 0, used: 0 };
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    const before = characters[index - 1] ?? '';
    if (index > start && mayBreak(before, character)) {
      breakAt = index;
      if (before === ' ') space = { at: index, used };
    }
    used += widths[index] ?? 0;
    if (used <= width || character === ' ' || index === start) continue;
    // A space is the better place, unless it would leave half of the line empty.
    const atSpace = space.at > start && space.used > width / 2;
    const end = atSpace ? space.at : breakAt > start ? breakAt : index;
    betweenWords &&= end === space.at;
    lines.push(characters.slice(start, end).join('').trimEnd());
    start = end;
    breakAt = end;
    used = 0;
    index = end - 1;
  }
  const rest = characters.slice(start).join('').trimEnd();
  if (rest !== '') lines.push(rest);
  return { lines, betweenWords };
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before === ' ') return true;
  if (NOT_AT_START.has(after) || NOT_AT_END.has(before)) return false;
  return !(isWord(before) && isWord(after)) || before === '-' || before === '/';
}

function isWord(character: string): boolean {
  return WORD.test(character) && !IDEOGRAPH.test(character);
}
