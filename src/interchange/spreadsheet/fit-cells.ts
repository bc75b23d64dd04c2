/** A table whose texts a workbook can hold: Excel refuses a file with longer ones, or with characters that XML has not. */
import type { Table } from './table.ts';

/** A spreadsheet holds no longer text in a cell. */
const LONGEST_CELL = 32_767;
const CUT = '…';

/** Noncharacters, which XML 1.0 has in no form; the writer drops controls by itself. */
const NONCHARACTERS = /[\ufffe\uffff]/gu;

/** A table that is cut while it is written; `cut` is complete when its rows have been taken. */
export interface FittedTable extends Table {
  /** Cells that were cut: the texts of the first two columns, and the header. */
  readonly cut: readonly string[];
}

export function fitted(table: Table): FittedTable {
  const cut: string[] = [];
  return {
    ...table,
    cut,
    *rows() {
      for (const texts of table.rows()) {
        yield texts.map((text, index) => {
          const plain = text.toWellFormed().replace(NONCHARACTERS, '');
          if (plain.length <= LONGEST_CELL) return plain;
          cut.push(`${texts.slice(0, 2).join(' ')} · ${table.columns[index]?.header ?? ''}`);
          return plain.slice(0, LONGEST_CELL - CUT.length) + CUT;
        });
      }
    },
  };
}
