/**
 * From the rows below a header to records, one an item. Titles of groups, repeated headers and remarks at the foot are
 * no items; an item over several rows, its name merged, is one.
 */
import type { RawFinding } from '../../findings/finding.ts';
import { sheetFinding } from '../catalog-finding.ts';
import { type Cell, type CellFault, columnName, type Sheet, type SheetRow } from '../sheets/sheet.ts';
import type { CatalogElement } from './column-names.ts';
import { headerOf } from './headers.ts';
import { type Column, type ColumnsReading, repeatsHeader } from './recognise-columns.ts';

/** A cell of a record, with the column it stands in. */
export interface RecordCell {
  readonly row: number;
  /** From 1; absent where no column says it and every row says the same. */
  readonly column?: number;
  readonly header: string;
  readonly text: string;
  readonly unit?: string;
  readonly fault?: CellFault;
}

export interface CatalogRecord {
  readonly sheet: string;
  readonly row: number;
  readonly cells: ReadonlyMap<CatalogElement, RecordCell>;
  /** Cells of columns that belong to no part of an item. */
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

/** As many hidden rows are named. */
const NAMED_ROWS = 12;

/** Reads the records of a sheet whose columns are known. */
export function readRecords(sheet: Sheet, columns: ColumnsReading, file: string): RecordsReading {
  const reader = new RecordReader(sheet.name, columns, file);
  const records = [...sheet.rows.flatMap((row) => reader.push(row)), ...reader.end()];
  return { records, findings: reader.findings };
}

/** Reads records row by row. */
export class RecordReader {
  readonly findings: RawFinding[] = [];
  readonly #sheet: string;
  readonly #file: string;
  readonly #reading: ColumnsReading;
  readonly #byElement: ReadonlyMap<CatalogElement, Column>;
  readonly #nameColumn: Column | undefined;
  readonly #known: ReadonlySet<number>;
  readonly #headless = new Set<number>();
  readonly #hidden: number[] = [];
  #hiddenCount = 0;
  #group: string | undefined;
  #block: SheetRow[] = [];

  constructor(sheet: string, reading: ColumnsReading, file: string) {
    this.#sheet = sheet;
    this.#file = file;
    this.#reading = reading;
    const { columns, ignored } = reading;
    this.#byElement = new Map(
      columns.flatMap((column) => (column.element === undefined ? [] : [[column.element, column]])),
    );
    this.#nameColumn = NAME_COLUMNS.map((element) => this.#byElement.get(element)).find(
      (column) => column !== undefined,
    );
    this.#known = new Set([...columns.map(({ number }) => number), ...ignored]);
  }

  /** Takes the next row; the record that it ends, where there is one. */
  push(row: SheetRow): readonly CatalogRecord[] {
    const { headerEnd, columns } = this.#reading;
    if (headerEnd === undefined || row.number <= headerEnd || repeatsHeader(row, columns)) return [];
    const title = soleText(row);
    if (title !== undefined) {
      const ended = this.#close();
      this.#group = title.text;
      this.#report('catalog/row-skipped', 'title', row.number, { text: shorten(title.text) });
      return ended;
    }
    if (row.unclosedQuote === true) this.#report('catalog/unclosed-quote', 'read', row.number);
    if (row.hidden) {
      this.#hiddenCount += 1;
      if (this.#hidden.length < NAMED_ROWS) this.#hidden.push(row.number);
    }
    this.#noteHeadless(row);
    const ended = continues(this.#block.at(-1), row, this.#nameColumn) ? [] : this.#close();
    this.#block.push(row);
    return ended;
  }

  /** The last record, and what is to be said of the sheet as a whole. */
  end(): readonly CatalogRecord[] {
    const [row] = this.#hidden;
    if (row !== undefined) {
      const params = { count: this.#hiddenCount, rows: this.#hidden.join('、') };
      this.#report('catalog/hidden-rows', 'imported', row, params);
    }
    return this.#close();
  }

  #close(): readonly CatalogRecord[] {
    const rows = this.#block;
    this.#block = [];
    return rows.length === 0 ? [] : [this.#toRecord(rows)];
  }

  #toRecord(rows: readonly SheetRow[]): CatalogRecord {
    const row = rows[0]?.number ?? 0;
    const cells = new Map<CatalogElement, RecordCell>();
    const unknown: RecordCell[] = [];
    for (const column of this.#reading.columns) {
      const cell = toCell(rows, column);
      if (cell === undefined) continue;
      if (column.element === undefined) unknown.push(cell);
      else cells.set(column.element, cell);
    }
    for (const number of this.#headless) {
      const cell = toCell(rows, { number, header: headless(number) });
      if (cell !== undefined) unknown.push(cell);
    }
    for (const [element, text] of this.#reading.values) {
      if (!cells.has(element)) cells.set(element, { row, header: headerOf(element), text });
    }
    return { sheet: this.#sheet, row, cells, unknown, group: this.#group, columns: this.#byElement };
  }

  /** A column without a header holds text all the same: it is told once, and kept. */
  #noteHeadless(row: SheetRow): void {
    for (const cell of row.cells) {
      if (cell === undefined || this.#known.has(cell.column) || this.#headless.has(cell.column)) continue;
      if (cell.origin.column !== cell.column) continue;
      this.#headless.add(cell.column);
      this.#report('catalog/unknown-header', 'no-header', row.number, {
        column: cell.column,
        header: headless(cell.column),
      });
    }
  }

  #report(rule: string, message: string, row: number, params: Readonly<Record<string, string | number>> = {}): void {
    this.findings.push(sheetFinding(this.#file, rule, message, { sheet: this.#sheet, row, ...params }));
  }
}

/** The first characters of a cell's text, for messages. */
export function shorten(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function headless(column: number): string {
  return `${columnName(column)}列`;
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

/** The cell of a column; over several rows its different texts, one a line. */
function toCell(
  rows: readonly SheetRow[],
  { number, header, unit }: Pick<Column, 'number' | 'header' | 'unit'>,
): RecordCell | undefined {
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
