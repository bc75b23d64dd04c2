/** A spreadsheet as people see it: cells of shown text, merged ones filled, rows and columns counted from 1. */

export interface Cell {
  /** From 1. */
  readonly row: number;
  /** From 1; `columnName` gives its letter. */
  readonly column: number;
  /** The text as it is shown, cleaned. */
  readonly text: string;
  /** Where the merged area begins that the text comes from; the cell itself when it is not merged. */
  readonly origin: { readonly row: number; readonly column: number };
  /** The spreadsheet itself has spoilt the cell: a number beyond 15 digits, an error of a formula. */
  readonly fault?: CellFault;
}

export type CellFault = 'digits-lost' | 'error-value';

export interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  /** Cells with text, by column; column 1 is at index 0. */
  readonly cells: readonly (Cell | undefined)[];
  /** A quotation mark in the row is never closed: what follows it was read as it stands. */
  readonly unclosedQuote?: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold text, from the top. */
  readonly rows: readonly SheetRow[];
}

/** A sheet whose rows may be read from the file each time anew: a large one is never whole in memory. */
export interface SheetSource {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: Iterable<SheetRow>;
}

export type SpreadsheetFormat = 'csv' | 'xlsx' | 'xlsb' | 'ods' | 'xls' | 'markup';
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What was found in a file: how it was read, and its sheets. */
export interface Spreadsheet {
  readonly format: SpreadsheetFormat;
  /** Of a text file. */
  readonly encoding?: TextEncoding;
  /** Of a text file: `,`, `;` or a tab. */
  readonly separator?: string;
  readonly sheets: readonly SheetSource[];
  /** What the workbook holds beside its cells and what was left alone, where the user accepted it. */
  readonly ignored: readonly Extra[];
}

/** What a workbook may hold that reading its cells leaves aside. */
export type Extra = 'macros' | 'links';

/** Why a file is no readable spreadsheet. Each has its one line under `catalog/unreadable-file.<fault>`. */
export type SpreadsheetFault =
  | 'empty'
  | 'encrypted'
  | 'broken'
  | 'not-a-spreadsheet'
  | 'encoding'
  | 'mixed-encoding'
  | 'too-large'
  | 'zip-bomb'
  | 'zip-lies'
  | 'too-many-columns'
  | 'macros'
  | 'links';

/** A fault that shows only while rows are read, such as a compressed part that breaks off. */
export class SpreadsheetError extends Error {
  readonly fault: SpreadsheetFault;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(fault: SpreadsheetFault, params: Readonly<Record<string, string | number>> = {}) {
    super(fault);
    this.name = 'SpreadsheetError';
    this.fault = fault;
    this.params = params;
  }
}

/** Columns beyond these are no catalog: a sheet with text in all of its 16,384 is one by mistake. */
export const MOST_COLUMNS = 1000;

/** Refuses a sheet that is wider than any catalog. */
export function checkWidth(width: number, sheet: string): void {
  if (width > MOST_COLUMNS) throw new SpreadsheetError('too-many-columns', { sheet, width, most: MOST_COLUMNS });
}

/** The letter of a column: 1 is `A`, 28 is `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The number of a column by its letter; 0 where the text is none. */
export function columnNumber(letters: string): number {
  if (!/^[A-Z]{1,3}$/u.test(letters)) return 0;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
