/** Catalogs: the spreadsheets in which centers keep their items, read into item files. Bytes in, files out. */
export { gradeFindings, unreadableFile } from './catalog-finding.ts';
export { type ColumnsReading, recogniseColumns } from './columns/recognise-columns.ts';
export {
  type ImportedRow,
  type ImportRequest,
  type ImportResult,
  importCatalog,
  type RowOutcome,
} from './import-catalog.ts';
export { IMPORT_RECORD_FILE } from './import-record.ts';
export { CATALOG_RULES } from './rules.ts';
export { readSpreadsheet, type SpreadsheetReading } from './sheets/read-spreadsheet.ts';
export type { Sheet, SpreadsheetFault } from './sheets/sheet.ts';
