/** Import: the sheets of a catalog become item files, and everything doubtful a finding at its cell. */
import type { Finding, RawFinding } from '../findings/finding.ts';
import type { DepartmentDocument } from '../language/documents.ts';
import { namedRules } from '../language/rule-settings.ts';
import type { KeyLanguage } from '../language/schema-names.ts';
import type { Workspace } from '../language/workspace.ts';
import { gradeFindings, sheetFinding } from './catalog-finding.ts';
import { oneLine, saysNothing } from './clean-text.ts';
import type { CatalogElement } from './columns/column-names.ts';
import { type CatalogRecord, readRecords, shorten } from './columns/read-records.ts';
import { recogniseColumns } from './columns/recognise-columns.ts';
import { DepartmentFinder } from './item/find-department.ts';
import { identify } from './item/identity.ts';
import { readRow } from './item/read-row.ts';
import { RowReader } from './item/row-reader.ts';
import { writeItem } from './item/write-item.ts';
import { type FileStore, ItemFiles } from './item-files.ts';
import type { Sheet } from './sheets/sheet.ts';

export interface ImportRequest {
  readonly sheets: readonly Sheet[];
  /** The spreadsheet's name, for findings and for the record of imports. */
  readonly source: string;
  readonly workspace: Workspace;
  /** The language of the keys to write. */
  readonly keys: KeyLanguage;
  /** Texts of the workspace's files by name, the record of imports among them. */
  readonly existing: FileStore;
  /** Path of the item schema as seen from an item's file, for editors. */
  readonly schema?: string;
  /** Writes files anew although somebody has edited them. */
  readonly overwrite?: boolean;
}

export type RowOutcome = 'imported' | 'with-findings' | 'refused' | 'unchanged';

export interface ImportedRow {
  readonly sheet: string;
  /** From 1, as the spreadsheet numbers it. */
  readonly row: number;
  readonly name: string;
  readonly outcome: RowOutcome;
  /** The item's file; absent where the row was refused before it had one. */
  readonly file?: string;
  readonly findings: readonly Finding[];
}

export interface ImportResult {
  /** Files to write: those that are new or differ from `existing`, and the record of imports where it changed. */
  readonly files: ReadonlyMap<string, string>;
  readonly rows: readonly ImportedRow[];
  /** All findings: of the file and its sheets, and those of the rows in their order. */
  readonly findings: readonly Finding[];
}

/**
 * Imports a catalog into a workspace. Nothing is read or written here.
 *
 * Importing the same sheets twice changes nothing the second time. What a cell leaves unclear is kept under `unread`
 * with a finding; no required key gets an invented value.
 */
export function importCatalog(request: ImportRequest): ImportResult {
  const session = new ImportSession(request);
  for (const sheet of request.sheets) session.sheet(sheet);
  return session.result();
}

/** A row on its way to a file. */
interface RowInProgress {
  readonly record: CatalogRecord;
  readonly name: string;
  readonly findings: RawFinding[];
  outcome: RowOutcome;
  file?: string;
}

class ImportSession {
  readonly #request: ImportRequest;
  readonly #departments: DepartmentFinder;
  readonly #files: ItemFiles;
  readonly #findings: RawFinding[] = [];
  readonly #rows: RowInProgress[] = [];
  readonly #byIdentity = new Map<string, RowInProgress>();

  constructor(request: ImportRequest) {
    this.#request = request;
    this.#departments = new DepartmentFinder(request.workspace);
    this.#files = new ItemFiles(request.workspace, request.existing, request.source);
    if (this.#files.recordIsBroken) {
      this.#findings.push({ rule: 'catalog/import-record', message: 'broken', params: {}, file: request.source });
    }
  }

  sheet(sheet: Sheet): void {
    const { source } = this.#request;
    if (sheet.hidden) {
      this.#findings.push(sheetFinding(source, 'catalog/hidden-sheet', 'skipped', { sheet: sheet.name }));
      return;
    }
    const columns = recogniseColumns(sheet, source);
    const { records, findings } = readRecords(sheet, columns, source);
    this.#findings.push(...columns.findings, ...findings);
    for (const record of records) this.#row(record);
  }

  result(): ImportResult {
    const { config } = this.#request.workspace;
    const configured = namedRules(config?.data.rules ?? {});
    const gone = this.#files.rowsGone(new Set(this.#rows.flatMap((row) => row.file ?? [])));
    const general = gradeFindings([...this.#findings, ...gone], configured);
    const rows = this.#rows.map((row): ImportedRow => {
      const findings = gradeFindings(row.findings, configured);
      const outcome = row.outcome === 'imported' && findings.length > 0 ? 'with-findings' : row.outcome;
      const { record, name, file } = row;
      return { sheet: record.sheet, row: record.row, name, outcome, ...(file !== undefined && { file }), findings };
    });
    return { files: this.#files.changed(), rows, findings: [...general, ...rows.flatMap((row) => row.findings)] };
  }

  #row(record: CatalogRecord): void {
    const reader = new RowReader(record, this.#request.source);
    const name = readName(record);
    const row: RowInProgress = { record, name: name ?? '', findings: reader.findings, outcome: 'refused' };
    this.#rows.push(row);
    if (name === undefined) {
      reader.report('catalog/missing-name', 'blank', 'name');
      return;
    }
    const department = this.#department(reader);
    if (department === undefined) return;
    const id = identify(record, department.id, name);
    if (!this.#claim(id, row, reader)) return;
    this.#write(id, row, reader, department);
  }

  /** The department of the row's cell, of its group's title or of its sheet's name. */
  #department(reader: RowReader): DepartmentDocument | undefined {
    const { record } = reader;
    const cell = record.cells.get('department');
    if (cell !== undefined) {
      const text = oneLine(cell.text);
      const found = this.#departments.find(text);
      if (found !== undefined) return found;
      const suggestion = this.#departments.suggest(text);
      const params = { department: shorten(text), ...(suggestion !== undefined && { suggestion }) };
      reader.report(
        'catalog/unknown-department',
        suggestion === undefined ? 'unknown' : 'similar',
        'department',
        params,
      );
      return undefined;
    }
    const named = this.#departments.find(record.group ?? '') ?? this.#departments.find(record.sheet);
    if (named === undefined) reader.report('catalog/unknown-department', 'blank', 'department');
    return named;
  }

  /** Two rows with one identity: both are told, and the second goes no further. */
  #claim(id: string, row: RowInProgress, reader: RowReader): boolean {
    const first = this.#byIdentity.get(id);
    if (first === undefined) {
      this.#byIdentity.set(id, row);
      return true;
    }
    const { source } = this.#request;
    const place = { sheet: first.record.sheet, row: first.record.row, id };
    const params = { id, other: `${first.record.sheet}!${first.record.row}` };
    reader.report('catalog/duplicate-identity', 'second', 'number', params);
    first.findings.push(
      sheetFinding(source, 'catalog/duplicate-identity', 'first', {
        ...place,
        other: `${row.record.sheet}!${row.record.row}`,
      }),
    );
    return false;
  }

  #write(id: string, row: RowInProgress, reader: RowReader, department: DepartmentDocument): void {
    const { workspace, keys, schema, overwrite } = this.#request;
    const context = { workspace, departments: this.#departments, department, id, name: row.name, language: keys };
    const text = writeItem(readRow(reader, context), { keys, ...(schema !== undefined && { schema }) });
    const { file, state } = this.#files.put(id, department.id, row.record, text, overwrite === true);
    row.file = file;
    if (state === 'written' || state === 'unchanged') {
      row.outcome = state === 'written' ? 'imported' : 'unchanged';
      return;
    }
    reader.report('catalog/edited-since', state, 'name', { file });
  }
}

/** The item's name, with the name of its case where a row holds one of several: `注册建造师注册（延续申请）`. */
function readName(record: CatalogRecord): string | undefined {
  const text = (element: CatalogElement): string | undefined => {
    const cell = record.cells.get(element);
    return cell === undefined || cell.fault !== undefined || saysNothing(cell.text) ? undefined : oneLine(cell.text);
  };
  const name = text('name') ?? text('sub-name') ?? text('main-name');
  const operation = text('operation-name')?.replace(/^[（(](.*)[)）]$/u, '$1');
  if (name === undefined || operation === undefined || name.includes(operation)) return name ?? operation;
  return `${name}（${operation}）`;
}
