/** A table of texts: what a spreadsheet is written from. */

export interface TableColumn {
  readonly header: string;
  /** In characters of a plain font, as spreadsheets measure it. */
  readonly width: number;
}

export interface Table {
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** How many rows there are. */
  readonly length: number;
  /** The rows, one cell a column; made one by one, so that a large catalog is never held whole. */
  readonly rows: () => Iterable<readonly string[]>;
}
