/** The lines around a finding with a caret under the right characters, whatever width they have. */
import { textWidth } from '../base/text-width.ts';
import type { TextPositions } from '../findings/text-position.ts';
import type { Location } from './finding-text.ts';

/** Columns of text shown of one line; longer lines are cut around the place. */
const MAX_COLUMNS = 100;
/** Columns kept to the left of the place when a line is cut. */
const LEFT_COLUMNS = 30;
const TAB = '    ';

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
  if (before.trim() !== '') lines.push({ kind: 'text', number: place.line - 1, text: clip(before, 0) });
  const characters = [...positions.line(place.line)];
  const from = place.column - 1;
  const to = place.endLine === place.line ? Math.max(place.endColumn - 1, from + 1) : characters.length;
  const left = firstShown(characters, from);
  const shown = clip(characters.join(''), left);
  const marked = widthOf(characters.slice(from, to));
  const room = Math.max(1, MAX_COLUMNS - widthOf(characters.slice(left, from)));
  const indent = ' '.repeat(widthOf(characters.slice(left, from)) + (left > 0 ? 1 : 0));
  lines.push({ kind: 'text', number: place.line, text: shown });
  lines.push({ kind: 'caret', number: place.line, text: indent + '^'.repeat(Math.min(Math.max(1, marked), room)) });
  return lines;
}

/** Index of the first character shown, so that the place is on screen. */
function firstShown(characters: readonly string[], from: number): number {
  if (widthOf(characters.slice(0, from)) < MAX_COLUMNS - LEFT_COLUMNS) return 0;
  let left = from;
  let width = 0;
  while (left > 0 && width < LEFT_COLUMNS) {
    left -= 1;
    width += widthOf(characters.slice(left, left + 1));
  }
  return left;
}

function clip(line: string, left: number): string {
  let width = 0;
  let text = left > 0 ? '…' : '';
  for (const character of [...line].slice(left)) {
    const shown = visible(character);
    width += textWidth(shown);
    if (width > MAX_COLUMNS) return `${text}…`;
    text += shown;
  }
  return text;
}

function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + textWidth(visible(character)), 0);
}

/** Characters that would break the frame, made harmless: tabs are widened, control and direction marks are dropped. */
function visible(character: string): string {
  if (character === '\t') return TAB;
  return /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character) ? '·' : character;
}
