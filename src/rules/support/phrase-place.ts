/** The place of a phrase within a value, so that the caret stands under the word and not under the whole sentence. */
import type { Path, TextRange } from '../../findings/finding.ts';
import type { DocumentSource } from '../../language/canonical-data.ts';

/**
 * Where a value's own characters begin in its file.
 * @param path of the value
 * @param text the value
 * @returns `undefined` where quoting or line breaks make the text of the file another than the value
 */
export function textStart(source: DocumentSource, path: Path, text: string): number | undefined {
  const node = source.node(path);
  if (node?.kind !== 'scalar') return undefined;
  const offset = node.source.indexOf(text);
  return offset === -1 ? undefined : node.range.start + offset;
}

/** The range of a phrase in a value that begins at `start`. */
export function phraseRange(start: number, index: number, length: number): TextRange {
  return { start: start + index, end: start + index + length };
}
