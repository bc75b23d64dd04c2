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
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold text, from the top. */
  readonly rows: readonly SheetRow[];
}

/** Why a file is no readable spreadsheet. Each has its one line under `catalog/unreadable-file.<fault>`. */
export type SpreadsheetFault = 'empty' | 'encrypted' | 'broken' | 'not-a-spreadsheet' | 'encoding' | 'too-large';

/** The letter of a column: 1 is `A`, 28 is `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
