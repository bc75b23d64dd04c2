/** A text as its author meant it: with the spaces that were typed as other characters, before anything else is asked of it. */
import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { RawFinding, TextRange } from '../findings/finding.ts';
import { findInvisible, hasInvisible, withPlainSpaces } from './invisible-characters.ts';

/** Deeper nesting than this is no definition but an attack or an accident. */
const MAX_DEPTH = 60;

interface SyntaxFault {
  readonly reason: string;
  readonly position: number;
}

/** A text's events, and the text they were read from: the file's own or one in which wrong spaces are plain ones. */
export interface MeantText {
  readonly meant: string;
  /** Whether marks stand in it for characters to be deleted. */
  readonly hasMarks: boolean;
  readonly events: readonly Event[];
}

/** Reads a text as its author meant it: invisible characters are found and then stand in nobody's way. */
export function readAsMeant(
  file: string,
  text: string,
): { readonly traps: readonly RawFinding[] } & (MeantText | { readonly error: SyntaxFault }) {
  const asWritten = parse(file, text, false);
  if (!hasInvisible(text)) return { traps: [], ...asWritten };
  const quoted = 'events' in asWritten ? asWritten.events.flatMap(quotedRange) : [];
  const traps = findInvisible(file, text, quoted);
  return { traps, ...parse(file, withPlainSpaces(text, quoted), true) };
}

function parse(file: string, text: string, hasMarks: boolean): MeantText | { readonly error: SyntaxFault } {
  try {
    return { meant: text, hasMarks, events: parseEvents(text, { filename: file, maxDepth: MAX_DEPTH }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { error: { reason: error.reason, position: error.mark?.position ?? 0 } };
  }
}

function quotedRange(event: Event): TextRange[] {
  if (event.type !== EVENT_ID.SCALAR || event.style === SCALAR_STYLE.PLAIN) return [];
  return [{ start: event.valueStart, end: event.valueEnd }];
}
