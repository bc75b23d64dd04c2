/** A finding in words: its message and hint in a language, and where it stands in its file. */
import type { Finding, Place } from '../findings/finding.ts';
import { TextPositions } from '../findings/text-position.ts';
import { hasMessage, type Language, message } from '../messages/catalog.ts';

export interface FindingWords {
  readonly message: string;
  readonly hint: string | undefined;
}

/** The message of a finding and what to do about it. */
export function findingWords(finding: Finding, language: Language): FindingWords {
  const id = `${finding.rule}.${finding.message}`;
  const hintId = [`${id}.hint`, `${finding.rule}.hint`].find(hasMessage);
  return {
    message: message(language, id, finding.params),
    hint: hintId === undefined ? undefined : message(language, hintId, finding.params),
  };
}

export interface Location {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns places into lines and columns; the positions of each text are computed once. */
export class Locator {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #positions = new Map<string, TextPositions>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** Line and column of a place, from 1; the first character of the file where the place has no range. */
  locate(place: Place): Location {
    const positions = this.positions(place.file);
    if (positions === undefined || place.range === undefined) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const start = positions.at(place.range.start);
    const end = positions.at(place.range.end);
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  /** The same with columns in UTF-16 code units, as SARIF and editors count. */
  locateInUtf16(place: Place): {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
  } {
    const positions = this.positions(place.file);
    if (positions === undefined || place.range === undefined)
      return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
    const start = positions.inUtf16(place.range.start);
    const end = positions.inUtf16(place.range.end);
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  }

  /** The positions of a file's text; `undefined` where its text is not at hand. */
  positions(file: string): TextPositions | undefined {
    const known = this.#positions.get(file);
    if (known !== undefined) return known;
    const text = this.#texts.get(file);
    if (text === undefined) return undefined;
    const positions = new TextPositions(text);
    this.#positions.set(file, positions);
    return positions;
  }
}
