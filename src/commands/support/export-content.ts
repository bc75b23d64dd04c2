/** What each format of an export is written from, and what there is to tell of it when it has been written. */
import type { CatalogItem } from '../../interchange/catalog-layout/catalog-item.ts';
import { catalogTable } from '../../interchange/catalog-layout/catalog-table.ts';
import { compared, type PartlyTold } from '../../interchange/catalog-layout/comes-back.ts';
import type { LayoutColumn } from '../../interchange/catalog-layout/layout.ts';
import type { ExportedCenter, ExportedItem } from '../../interchange/exported-item.ts';
import { writeDelimited } from '../../interchange/spreadsheet/delimited.ts';
import { fitted } from '../../interchange/spreadsheet/fit-cells.ts';
import type { Table } from '../../interchange/spreadsheet/table.ts';
import { writeWorkbook } from '../../interchange/spreadsheet/workbook.ts';
import { flatStandardTable, standardTables } from '../../interchange/standard/standard-tables.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Chunks } from './write-chunks.ts';

export type SpreadsheetFormat = 'xlsx' | 'csv';

/** A text or a file on its way; what is told of it is complete when the last chunk has been taken. */
export interface ExportContent {
  readonly chunks: Chunks;
  /** Items that import would not read back whole; absent where the format is not for import. */
  readonly partlyTold?: readonly PartlyTold[];
  /** Cells that a workbook could not hold whole. */
  readonly cut?: readonly string[];
}

export interface SheetWords {
  readonly sheet: string;
  readonly page: string;
  /** Day on which it is written. */
  readonly madeOn: string;
}

/** What a catalog is made of. */
export interface CatalogRequest {
  readonly items: readonly CatalogItem[];
  readonly workspace: Workspace;
  readonly center: ExportedCenter;
  /** The columns of the center's own spreadsheet. */
  readonly layout: readonly LayoutColumn[] | undefined;
  /** Is told of every row that is written. */
  readonly step: () => void;
}

/** The center's own columns. */
export function catalogContent(
  format: SpreadsheetFormat,
  { items, workspace, center, layout, step }: CatalogRequest,
  words: SheetWords,
): ExportContent {
  const table = catalogTable(words.sheet, items, workspace, layout);
  if (format === 'csv') {
    const told = compared(table, items, workspace);
    return { chunks: writeDelimited(counted(told, step)), partlyTold: told.partlyTold };
  }
  const fit = fitted(table);
  const told = compared(fit, items, workspace);
  const chunks = writeWorkbook([counted(told, step)], { center: center.name, ...words });
  return { chunks, partlyTold: told.partlyTold, cut: fit.cut };
}

/** The elements of GB/T 39046. */
export function standardContent(
  format: SpreadsheetFormat,
  items: readonly ExportedItem[],
  center: ExportedCenter,
  words: SheetWords,
): ExportContent {
  if (format === 'csv') return { chunks: writeDelimited(flatStandardTable(items)) };
  const tables = standardTables(items).map(fitted);
  return {
    chunks: writeWorkbook(tables, { center: center.name, ...words }),
    get cut() {
      return tables.flatMap(({ cut }) => cut);
    },
  };
}

/** A table that says when a row has been taken. */
function counted(table: Table, step: () => void): Table {
  return {
    ...table,
    *rows() {
      for (const texts of table.rows()) {
        step();
        yield texts;
      }
    },
  };
}
