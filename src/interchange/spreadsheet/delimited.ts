/**
 * A table as comma-separated values (RFC 4180), as Chinese offices open them: UTF-8 with its mark, lines ending in CR LF.
 *
 * No cell is a formula to a spreadsheet program (OWASP, «CSV Injection»), and none loses its digits: a text that such a
 * program would compute is led by an apostrophe, a number that it would shorten stands as `="0123"`. Import takes both
 * off again.
 */
import type { Table } from './table.ts';

const MARK = '\ufeff';
const LINE_END = '\r\n';

/** What begins a formula, in half and full width; apostrophes before it would be taken off with ours. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const DIGITS_AFTER_APOSTROPHES = /^'+\d+$/u;

/** A spreadsheet shows eleven digits of a number, keeps fifteen and drops zeros in front. */
const CHANGED_NUMBER = /^(?:\d{12,}|0\d+)$/u;

const NEEDS_QUOTES = /[",;\t\r\n]/u;

/** The text of a table, row by row. */
export function* writeDelimited({ columns, rows }: Table): Generator<string> {
  yield MARK + toLine(columns.map(({ header }) => header));
  for (const texts of rows()) yield toLine(texts);
}

function toLine(texts: readonly string[]): string {
  return texts.map((text) => quoted(guarded(text))).join(',') + LINE_END;
}

function guarded(text: string): string {
  if (CHANGED_NUMBER.test(text)) return `="${text}"`;
  return FORMULA.test(text) || DIGITS_AFTER_APOSTROPHES.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
