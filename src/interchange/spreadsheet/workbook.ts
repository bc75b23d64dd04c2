/**
 * Tables as one workbook (.xlsx): the header frozen, filtered and printed on every page. Every cell is a string, whatever
 * it begins with: nothing that a definition says is ever computed. Rows leave memory as they are written.
 */
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Cell, Style, stream } from 'exceljs';
import { CELL, HEAD } from './looks.ts';
import { type Printing, widePrinting } from './printing.ts';
import { rowHeight } from './row-height.ts';
import type { Table } from './table.ts';

export interface WorkbookFacts extends Printing {
  /** Day on which it is written, `2026-12-01`. */
  readonly madeOn: string;
}

/** Height of the header in points: two lines. */
const HEADER_HEIGHT = 34;

/** Columns that stay where they are when one scrolls: the number and the name. */
const FROZEN_COLUMNS = 2;
const FROZEN_LETTERS = 'A:B';

/** As many rows are made at once before what they are written to may take them. */
const ROWS_AT_ONCE = 100;

type Writer = stream.xlsx.WorkbookWriter;

/** Writes a workbook of tables, one a sheet; gives its bytes as they arise. */
export async function* writeWorkbook(tables: readonly Table[], facts: WorkbookFacts): AsyncGenerator<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const bytes = new PassThrough();
  const writer: Writer = new exceljs.stream.xlsx.WorkbookWriter({ stream: bytes, useStyles: true });
  const made = new Date(`${facts.madeOn}T00:00:00Z`);
  Object.assign(writer, { created: made, modified: made, creator: facts.center, lastModifiedBy: facts.center });
  const filled = fill(writer, tables, facts).catch((error: unknown) => {
    bytes.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  for await (const chunk of bytes) yield chunk as Uint8Array;
  await filled;
}

async function fill(writer: Writer, tables: readonly Table[], facts: WorkbookFacts): Promise<void> {
  for (const table of tables) await fillSheet(writer, table, facts);
  await writer.commit();
}

async function fillSheet(writer: Writer, { name, columns, length, rows }: Table, facts: WorkbookFacts): Promise<void> {
  const sheet = writer.addWorksheet(name, {
    ...widePrinting(facts, FROZEN_LETTERS),
    views: [{ state: 'frozen', xSplit: FROZEN_COLUMNS, ySplit: 1 }],
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: length + 1, column: columns.length } };
  const widths = columns.map(({ width }) => width);
  sheet.columns = widths.map((width) => ({ width }));
  let number = 1;
  const header = sheet.getRow(number);
  header.height = HEADER_HEIGHT;
  for (const [index, column] of columns.entries()) setText(header.getCell(index + 1), column.header, HEAD);
  header.commit();
  for (const texts of rows()) {
    number += 1;
    const row = sheet.getRow(number);
    row.height = rowHeight(texts, widths);
    for (const [index, text] of texts.entries()) setText(row.getCell(index + 1), text, CELL);
    row.commit();
    if (number % ROWS_AT_ONCE === 0) await setImmediate();
  }
  sheet.commit();
}

/** Cells of one look share one style, which the library then writes once. */
function setText(cell: Cell, text: string, look: Partial<Style>): void {
  cell.style = look;
  if (text !== '') cell.value = text;
}
