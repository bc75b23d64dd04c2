/**
 * From the rows below a header to records, one an item. Titles of groups, repeated headers and remarks at the foot are
 * no items; an item over several rows, its name merged, is one.
 */
import type { RawFinding } from '../../findings/finding.ts';
import { sheetFinding } from '../catalog-finding.ts';
import type { Cell, CellFault, Sheet, SheetRow } from '../sheets/sheet.ts';
import type { CatalogElement } from './column-names.ts';
import { type Column, type ColumnsReading, repeatsHeader } from './recognise-columns.ts';

/** A cell of a record, with the column it stands in. */
export interface RecordCell {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly text: string;
  readonly unit?: string;
  readonly fault?: CellFault;
}

export interface CatalogRecord {
  readonly sheet: string;
  readonly row: number;
  readonly cells: ReadonlyMap<CatalogElement, RecordCell>;
  /** Cells of columns that nobody knows. */
  readonly unknown: readonly RecordCell[];
  /** The title of the group that the row stands under, such as a department's name. */
  readonly group: string | undefined;
  /** Columns that the sheet has for known elements, filled in or not. */
  readonly columns: ReadonlyMap<CatalogElement, Column>;
}

export interface RecordsReading {
  readonly records: readonly CatalogRecord[];
  readonly findings: readonly RawFinding[];
}

/** Columns whose merged cell makes several rows one item. */
const NAME_COLUMNS: readonly CatalogElement[] = ['name', 'operation-name', 'sub-name', 'main-name'];

/** Reads the records of a sheet whose columns are known. */
export function readRecords(sheet: Sheet, { columns, headerEnd }: ColumnsReading, file: string): RecordsReading {
  if (headerEnd === undefined) return { records: [], findings: [] };
  const byElement = new Map(
    columns.flatMap((column) => (column.element === undefined ? [] : [[column.element, column]])),
  );
  const nameColumn = NAME_COLUMNS.map((element) => byElement.get(element)).find((column) => column !== undefined);
  const records: CatalogRecord[] = [];
  const findings: RawFinding[] = [];
  const hidden: number[] = [];
  let group: string | undefined;
  let block: SheetRow[] = [];
  const close = (): void => {
    if (block.length > 0) records.push(toRecord(sheet.name, block, columns, byElement, group));
    block = [];
  };
  for (const row of sheet.rows) {
    if (row.number <= headerEnd || repeatsHeader(row, columns)) continue;
    const title = soleText(row);
    if (title !== undefined) {
      close();
      group = title.text;
      const place = { sheet: sheet.name, row: row.number, text: shorten(title.text) };
      findings.push(sheetFinding(file, 'catalog/row-skipped', 'title', place));
      continue;
    }
    if (row.hidden) hidden.push(row.number);
    if (!continues(block.at(-1), row, nameColumn)) close();
    block.push(row);
  }
  close();
  if (hidden.length > 0) findings.push(hiddenRows(file, sheet.name, hidden));
  return { records, findings };
}

/** The first characters of a cell's text, for messages. */
export function shorten(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** Whether a row belongs to the item of the row above: the cell of its name is the same merged cell. */
function continues(above: SheetRow | undefined, row: SheetRow, nameColumn: Column | undefined): boolean {
  if (above === undefined || nameColumn === undefined) return false;
  const index = nameColumn.number - 1;
  const upper = above.cells[index];
  const lower = row.cells[index];
  return upper !== undefined && lower !== undefined && sameOrigin(upper, lower);
}

function sameOrigin(one: Cell, other: Cell): boolean {
  return one.origin.row === other.origin.row && one.origin.column === other.origin.column;
}

/** The one text of a row that holds no other: the title of a group or a remark. */
function soleText(row: SheetRow): Cell | undefined {
  const cells = row.cells.filter((cell) => cell !== undefined);
  const [first] = cells;
  if (first === undefined || !cells.every((cell) => sameOrigin(cell, first))) return undefined;
  return first;
}

function toRecord(
  sheet: string,
  rows: readonly SheetRow[],
  columns: readonly Column[],
  byElement: ReadonlyMap<CatalogElement, Column>,
  group: string | undefined,
): CatalogRecord {
  const cells = new Map<CatalogElement, RecordCell>();
  const unknown: RecordCell[] = [];
  for (const column of columns) {
    const cell = toCell(rows, column);
    if (cell === undefined) continue;
    if (column.element === undefined) unknown.push(cell);
    else cells.set(column.element, cell);
  }
  return { sheet, row: rows[0]?.number ?? 0, cells, unknown, group, columns: byElement };
}

/** The cell of a column; over several rows its different texts, one a line. */
function toCell(rows: readonly SheetRow[], { number, header, unit }: Column): RecordCell | undefined {
  const cells = rows.flatMap((row) => row.cells[number - 1] ?? []);
  const different = cells.filter((cell, index) => !cells.slice(0, index).some((earlier) => sameOrigin(earlier, cell)));
  const [first] = different;
  if (first === undefined) return undefined;
  const fault = different.find((cell) => cell.fault !== undefined)?.fault;
  return {
    row: first.origin.row,
    column: number,
    header,
    text: different.map((cell) => cell.text).join('\n'),
    ...(unit !== undefined && { unit }),
    ...(fault !== undefined && { fault }),
  };
}

function hiddenRows(file: string, sheet: string, rows: readonly number[]): RawFinding {
  const row = rows[0] ?? 0;
  return sheetFinding(file, 'catalog/hidden-rows', 'imported', {
    sheet,
    row,
    count: rows.length,
    rows: rows.slice(0, 12).join('、'),
  });
}
