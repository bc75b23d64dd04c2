/** The lines around a finding with a caret under the right characters, whatever width they have. */
import { textWidth } from '../base/text-width.ts';
import { visibleText } from '../base/visible-text.ts';
import type { TextPositions } from '../findings/text-position.ts';
import type { Location } from './finding-text.ts';

/** Columns of text shown of one line; longer lines are cut around the place. */
const MAX_COLUMNS = 100;
/** Columns kept to the left of the place when a line is cut. */
const LEFT_COLUMNS = 30;
/** Code units looked at on either side of the place: more than fill a line, fewer than a line of megabytes holds. */
const WINDOW = 1000;
const TAB = '    ';
const ELLIPSIS = '…';

const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A line of a code frame; `caret` lines hold the marks under the line before. */
export interface FrameLine {
  readonly kind: 'text' | 'caret';
  readonly number: number;
  readonly text: string;
}

/** The line of the finding and the one before it, with a line of carets below. */
export function codeFrame(positions: TextPositions, place: Location): FrameLine[] {
  const lines: FrameLine[] = [];
  const before = positions.line(place.line - 1);
  if (before.trim() !== '') lines.push({ kind: 'text', number: place.line - 1, text: clip([], before) });
  const line = positions.line(place.line);
  const from = unitOffset(line, place.column - 1);
  const to = place.endLine === place.line ? unitOffset(line, place.endColumn - 1) : line.length;
  const left = shownBefore(line, from);
  const indent = widthOf(left.join(''));
  const marked = widthOf(line.slice(from, Math.min(to, from + WINDOW)));
  const carets = Math.min(Math.max(1, marked), Math.max(1, MAX_COLUMNS - indent));
  lines.push({ kind: 'text', number: place.line, text: clip(left, line.slice(from)) });
  lines.push({ kind: 'caret', number: place.line, text: ' '.repeat(indent) + '^'.repeat(carets) });
  return lines;
}

/** The characters shown before a place, as they are shown: all of the line or, where it is long, the last ones. */
function shownBefore(line: string, from: number): string[] {
  const characters = charactersOf(line.slice(Math.max(0, from - WINDOW), from)).map(visible);
  if (from <= WINDOW && widthOf(characters.join('')) < MAX_COLUMNS - LEFT_COLUMNS) return characters;
  let left = characters.length;
  for (let width = 0; left > 0 && width < LEFT_COLUMNS; width += widthOf(characters[left] ?? '')) left -= 1;
  return [ELLIPSIS, ...characters.slice(left)];
}

function clip(shown: readonly string[], rest: string): string {
  let text = shown.join('');
  let width = widthOf(text);
  for (const character of charactersOf(rest.slice(0, WINDOW)).map(visible)) {
    width += widthOf(character);
    if (width > MAX_COLUMNS) return text + ELLIPSIS;
    text += character;
  }
  return rest.length > WINDOW ? text + ELLIPSIS : text;
}

/** What people see as one character, such as a letter with its accents or an emoji of several parts. */
function charactersOf(text: string): string[] {
  return Array.from(CHARACTERS.segment(text), ({ segment }) => segment);
}

function widthOf(text: string): number {
  return textWidth(visible(text));
}

/** Text whose characters cannot break the frame: tabs are widened, what is invisible or turns the line is a dot. */
function visible(text: string): string {
  return visibleText(text.replaceAll('\t', TAB));
}

/** The offset in code units of a character counted in code points. */
function unitOffset(line: string, characters: number): number {
  if (!/[\uD800-\uDFFF]/.test(line)) return Math.min(characters, line.length);
  let offset = 0;
  for (let count = 0; count < characters && offset < line.length; count += 1) {
    offset += (line.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
