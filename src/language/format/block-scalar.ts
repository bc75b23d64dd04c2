/** Text blocks (`|` and `>`), read without their indentation so that they can be written with another. */
import type { BlockLayout } from './layout.ts';

/**
 * Reads a text block.
 * @param header `|` or `>` with its indicators
 * @param source the lines below the header
 * @param column the column of the entry that holds the block, from which an indentation indicator counts
 * @returns the block, and how much of the source it takes: what is left are blank lines that are not part of it
 */
export function readBlock(
  header: string,
  source: string,
  column: number,
): { readonly block: BlockLayout; readonly length: number } {
  const style = header.startsWith('|') ? '|' : '>';
  const chomping = header.includes('+') ? '+' : header.includes('-') ? '-' : '';
  const indicator = /\d/u.exec(header)?.[0];
  const written = source.replace(/\n$/u, '').split('\n');
  const first = written.find((line) => line.trim() !== '') ?? '';
  const indentation = indicator === undefined ? indentationOf(first) : column + Number(indicator);
  const lines = source === '' ? [] : written.map((line) => line.slice(Math.min(indentation, indentationOf(line))));
  if (chomping === '+') return { block: { kind: 'block', style, chomping, lines }, length: source.length };
  const count = lines.findLastIndex((line) => line !== '') + 1;
  const length = written.slice(0, count).join('\n').length;
  return { block: { kind: 'block', style, chomping, lines: lines.slice(0, count) }, length };
}

/** The header of a block whose lines are indented by two columns. */
export function blockHeader({ style, chomping, lines }: BlockLayout): string {
  const first = lines.find((line) => line !== '') ?? '';
  return `${style}${first.startsWith(' ') ? '2' : ''}${chomping}`;
}

function indentationOf(line: string): number {
  return line.length - line.replace(/^ +/u, '').length;
}
