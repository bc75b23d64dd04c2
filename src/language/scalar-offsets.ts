/** From a place in a scalar's value to the place in the file's text, so that a fault inside a value is shown where it stands. */
import type { TextEdit, TextRange } from '../findings/finding.ts';
import type { ScalarNode } from './yaml-tree.ts';

/** An escape of YAML 1.2.2, 5.7, in double quotes. */
const ESCAPE = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|.)/uy;
/** The only escape in single quotes. */
const DOUBLED_QUOTE = /''/uy;
const NO_ESCAPE = /(?!)/uy;

/**
 * Where a part of a scalar's value stands in the file.
 * @param within UTF-16 offsets in the value
 * @returns `undefined` where value and text do not go side by side: a value folded over several lines, a text block, or
 * one whose characters were put right on reading
 */
export function rangeWithin(node: ScalarNode, within: TextRange): TextRange | undefined {
  if (typeof node.value !== 'string' || node.source.includes('\n')) return undefined;
  const offsets = offsetsOf(node, node.value);
  const start = offsets?.[within.start];
  const end = offsets?.[within.end];
  if (start === undefined || end === undefined) return undefined;
  return { start: node.range.start + start, end: node.range.start + end };
}

/** Characters that end a scalar without quotes inside brackets, or that begin something else behind a space. */
const ENDS_PLAIN = /[,[\]{}]|:(?:\s|$)|\s#/u;

/**
 * The edit that puts another text in place of a part of a scalar's value, escaped as the scalar demands.
 * @returns `undefined` where the place cannot be told, or where the scalar would have to be quoted to hold the text
 */
export function editWithin(node: ScalarNode, within: TextRange, newText: string): TextEdit | undefined {
  const range = rangeWithin(node, within);
  if (range === undefined) return undefined;
  if (node.plain) return within.start === 0 || ENDS_PLAIN.test(newText) ? undefined : { range, newText };
  switch (node.source.charAt(0)) {
    case "'":
      return { range, newText: newText.replaceAll("'", "''") };
    case '"':
      return { range, newText: newText.replaceAll(/["\\]/gu, '\\$&') };
    default:
      return undefined;
  }
}

/** For each character of the value, and for its end, where it stands in the scalar's source. */
function offsetsOf({ source, plain }: ScalarNode, value: string): readonly number[] | undefined {
  if (plain) return sideBySide(source, 0, source.length, NO_ESCAPE, value);
  const quote = source.charAt(0);
  // Chinese quotation marks were reported and taken for plain ones; nothing is escaped in them.
  const escapes = quote === '"' ? ESCAPE : quote === "'" ? DOUBLED_QUOTE : NO_ESCAPE;
  return sideBySide(source, 1, source.length - 1, escapes, value);
}

function sideBySide(
  source: string,
  start: number,
  end: number,
  escapes: RegExp,
  value: string,
): readonly number[] | undefined {
  const offsets: number[] = [];
  let at = start;
  while (at < end) {
    escapes.lastIndex = at;
    const escaped = escapes.exec(source)?.[0];
    const meant = value.charAt(offsets.length);
    // A wrong space is a plain one in the value.
    if (escaped === undefined && meant !== source.charAt(at) && meant !== ' ') return undefined;
    offsets.push(at);
    // A character beyond the first plane takes two code units.
    if (escaped !== undefined && /^\\U000[1-9A-Fa-f]|^\\U0010/u.test(escaped)) offsets.push(at);
    at += escaped?.length ?? 1;
  }
  return offsets.length === value.length ? [...offsets, end] : undefined;
}
