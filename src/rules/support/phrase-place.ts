/** The place of a phrase within a value, so that the caret stands under the word and not under the whole sentence. */
import type { Path, Place, TextRange } from '../../findings/finding.ts';
import type { DocumentSource } from '../../language/canonical-data.ts';

/**
 * Where a phrase stands in a document.
 * @param path of the value
 * @param text the value
 * @param index of the phrase in the value
 * @returns the phrase's own range where the file holds the value as it is, in one line; else the value's
 */
export function phrasePlace(source: DocumentSource, path: Path, text: string, index: number, length: number): Place {
  const place = source.value(path);
  const exact = phraseRange(source, path, text, index, length);
  return exact === undefined ? place : { ...place, range: exact };
}

/** The phrase's own range; `undefined` where quoting or line breaks make the text of the file another than the value. */
export function phraseRange(
  source: DocumentSource,
  path: Path,
  text: string,
  index: number,
  length: number,
): TextRange | undefined {
  const node = source.node(path);
  if (node?.kind !== 'scalar') return undefined;
  const offset = node.source.indexOf(text);
  if (offset === -1) return undefined;
  const start = node.range.start + offset + index;
  return { start, end: start + length };
}
