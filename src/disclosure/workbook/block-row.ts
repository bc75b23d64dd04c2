/** Rows of a disclosure table on a sheet, as data: which columns a text spans and how it looks. */

/** How a cell looks: `head`, `cell` and `number` are those of a table, with lines; the others stand free. */
export type CellLook =
  | 'title'
  | 'subject'
  | 'group'
  | 'quiet'
  | 'label'
  | 'ordinal'
  | 'text'
  | 'head'
  | 'cell'
  | 'number';

/** The columns of a cell, the first being 0. */
export type Span = readonly [from: number, to: number];

export interface BlockCell {
  readonly span: Span;
  readonly value: string | number;
  readonly look: CellLook;
}

export type BlockRow = readonly BlockCell[];

/** Widths of the columns of a department's sheet, in characters: together an A4 page in landscape. */
export const COLUMN_WIDTHS = [6, 38, 15, 30, 42, 12, 7, 8] as const;

/** Points that one line of text takes. */
const LINE_HEIGHT = 16.5;
const LARGE_LINE_HEIGHT = 27;
/** A row can be 409 points high; what would be higher goes on in the next row. */
const MOST_LINES = 24;

/** Height of a row in points. A spreadsheet does not fit the height of merged cells by itself. */
export function rowHeight(row: BlockRow): number {
  const lines = Math.max(1, ...row.map(({ value, span }) => linesOf(String(value), span)));
  const [first] = row;
  if (first?.look === 'title') return lines * LARGE_LINE_HEIGHT;
  return lines * LINE_HEIGHT + (first?.look === 'subject' ? 8 : 4);
}

/** Whether a text runs over several lines in its columns: then they are merged; else it just runs across empty cells. */
export function isLong({ value, span }: BlockCell): boolean {
  return typeof value === 'string' && linesOf(value, span) > 1;
}

/** Parts of a text that fit into one row each. */
export function partsOfText(text: string, span: Span): readonly string[] {
  if (linesOf(text, span) <= MOST_LINES) return [text];
  const room = widthOf(span);
  const parts: string[] = [];
  let part = '';
  let lines = 1;
  let column = 0;
  for (const letter of text) {
    const width = letter === '\n' ? room : textWidth(letter);
    if (column + width > room || letter === '\n') {
      lines += 1;
      column = 0;
    }
    if (lines > MOST_LINES) {
      parts.push(part);
      part = '';
      lines = 1;
    }
    part += letter;
    if (letter !== '\n') column += width;
  }
  return [...parts, part];
}

function linesOf(text: string, span: Span): number {
  return linesInWidth(text, widthOf(span));
}

/** Height of a row of texts, each in a column of its own. */
export function plainRowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  return Math.max(1, ...cells.map(({ text, width }) => linesInWidth(text, width - 2))) * LINE_HEIGHT + 4;
}

function linesInWidth(text: string, room: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Characters that a line holds, some being lost at its end. */
function widthOf([from, to]: Span): number {
  return COLUMN_WIDTHS.slice(from, to + 1).reduce<number>((sum, width) => sum + width, 0) - 2;
}

/** Columns that a text takes, near enough for the height of a row: what is wide in East Asian fonts takes two. */
function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) >= 0x2e80 ? 2 : 1;
  return width;
}
