/** Reads an index of laws: a table with a row a version. */

import { withoutAbsent } from '../present.ts';
import type { Sheet, SheetRow } from '../sheets/sheet.ts';
import { readCount, readDate, readExpired, readLevel } from './law-cells.ts';
import { findTable, type LawColumn, type LawTable } from './law-columns.ts';
import type { LawReading, LawRow, RefusedRow } from './law-row.ts';

/**
 * Reads the sheets of an index.
 * @param source the file's name, for places such as `law_index.csv:12`
 * @returns `undefined` where no sheet has a column of titles and another one that is known
 */
export function readLawIndex(sheets: readonly Sheet[], source: string): LawReading | undefined {
  const tables = sheets.flatMap((sheet) => findTable(sheet) ?? []);
  if (tables.length === 0) return undefined;
  const rows: LawRow[] = [];
  const refused: RefusedRow[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const reading = readRow(row, table, source);
      if ('reason' in reading) refused.push(reading);
      else rows.push(reading);
    }
  }
  return { rows, refused };
}

function readRow(row: SheetRow, { columns }: LawTable, source: string): LawRow | RefusedRow {
  const cell = (column: LawColumn): string => row.cells[columns.get(column) ?? -1]?.text ?? '';
  const where = `${source}:${row.number}`;
  const title = cell('title')
    .replace(/\s+/gu, ' ')
    .replace(/^《(.*)》$/u, '$1');
  if (title === '') return { where, title, reason: 'no-title' };
  const date = readDate(cell('date'));
  const validFrom = readDate(cell('valid-from'));
  if (date.kind === 'unread' || validFrom.kind === 'unread') return { where, title, reason: 'unreadable-date' };
  const facts = {
    short: cell('short') || undefined,
    level: readLevel(cell('level'), title),
    date: date.kind === 'value' ? date.value : undefined,
    validFrom: validFrom.kind === 'value' ? validFrom.value : undefined,
    expired: readExpired(cell('expired')),
    last: readCount(cell('last')),
    distinct: readCount(cell('distinct')),
  };
  return { where, title, ...withoutAbsent(facts) };
}
