/**
 * Tables as CSV: UTF-8 with a mark at its beginning, by which spreadsheets know it, lines ended by CR LF (RFC 4180). A cell
 * that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV Injection).
 */
import { readableText } from '../html.ts';

export type CsvValue = string | number;

const BYTE_ORDER_MARK = '\ufeff';

/** What makes a formula of a cell, in both widths; blanks before it are skipped by some programs. */
const FORMULA = /^[\t\n]|^[\s\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** Writes rows; the first names the columns. */
export function csvText(rows: Iterable<readonly CsvValue[]>): string {
  let text = BYTE_ORDER_MARK;
  for (const row of rows) text += csvLine(row);
  return text;
}

/** One row. Texts stand in quotes throughout, so that no separator within one begins a cell. */
export function csvLine(row: readonly CsvValue[]): string {
  return `${row.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (typeof value === 'number') return String(value);
  const text = readableText(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
