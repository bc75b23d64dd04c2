import { textWidth } from '../../base/text-width.ts';
import type { TextRange } from '../../findings/finding.ts';

/** Columns of a line that is put together of several. */
const LINE_WIDTH = 120;

/** Whether a stretch of a text is one line, or several that go on one. */
export function fitsOneLine(text: string, { start, end }: TextRange): boolean {
  const source = text.slice(start, end);
  if (!source.includes('\n')) return true;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return textWidth(before + source.replaceAll(/\s*\n\s*/gu, ' ')) <= LINE_WIDTH;
}
