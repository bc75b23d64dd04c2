/** Height of a row whose texts run over several lines: programs that open a file do not all fit it by themselves. */

/** Points that one line of text takes at a size of ten. */
const LINE = 15;
const PADDING = 5;
/** No spreadsheet makes a row higher. */
const HIGHEST = 409;

/** Characters of a column that a text cannot use. */
const LOST = 1.5;

/**
 * @param texts of a row
 * @param widths of their columns in characters
 * @returns points
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  let most = 1;
  for (const [index, text] of texts.entries()) {
    if (text !== '') most = Math.max(most, linesOf(text, (widths[index] ?? 1) - LOST));
  }
  return Math.min(HIGHEST, most * LINE + PADDING);
}

function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** What is wide in East Asian fonts takes two characters; near enough for a height, and a hundred times faster than exact. */
function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) >= 0x2e80 ? 2 : 1;
  return width;
}
