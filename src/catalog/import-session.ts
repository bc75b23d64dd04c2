/**
 * Import, row by row: a first walk over the sheets tells how many rows there are and which of them are the same item, a
 * second one writes. What is wrong with the spreadsheet shows in the first, before anything is written.
 */
import type { Finding, RawFinding } from '../findings/finding.ts';
import type { DepartmentDocument } from '../language/documents.ts';
import { namedRules } from '../language/rule-settings.ts';
import type { KeyLanguage } from '../language/schema-names.ts';
import type { Workspace } from '../language/workspace.ts';
import { gradeFindings } from './catalog-finding.ts';
import { type CatalogRecord, RecordReader } from './columns/read-records.ts';
import type { ColumnsReading } from './columns/recognise-columns.ts';
import { conflictFindings } from './conflict-findings.ts';
import { Identities, type RowPlace } from './identities.ts';
import type { ImportRecord } from './import-record.ts';
import { asDraft } from './item/as-draft.ts';
import { DepartmentFinder } from './item/find-department.ts';
import { identify } from './item/identity.ts';
import { keepOtherNames, readName } from './item/read-name.ts';
import { readRow } from './item/read-row.ts';
import { departmentOfRow } from './item/row-department.ts';
import { RowReader } from './item/row-reader.ts';
import { type Decide, ItemFiles, type ItemStore, type Placed } from './item-files.ts';
import type { LineStore } from './line-store.ts';
import type { Conflict } from './merge/merge-data.ts';
import type { SheetSource } from './sheets/sheet.ts';

/** A sheet whose columns are known. */
export interface RecognisedSheet {
  readonly sheet: SheetSource;
  readonly columns: ColumnsReading;
}

export interface SessionRequest {
  readonly sheets: readonly RecognisedSheet[];
  /** The spreadsheet's name, for findings and for the record of imports. */
  readonly source: string;
  readonly workspace: Workspace;
  readonly store: ItemStore;
  readonly record: ImportRecord;
  readonly entries: LineStore;
  /** The language of the keys to write. */
  readonly keys: KeyLanguage;
  /** Path of the item schema as seen from an item's file, for editors. */
  readonly schema?: string | undefined;
  readonly decide?: Decide;
}

/** What becomes of a row. `merged` and `conflict`: somebody has edited the file since. */
export type RowOutcome = 'imported' | 'with-findings' | 'merged' | 'conflict' | 'unchanged' | 'refused';

export interface ImportedRow {
  readonly sheet: string;
  /** From 1, as the spreadsheet numbers it. */
  readonly row: number;
  readonly name: string;
  readonly outcome: RowOutcome;
  readonly id?: string;
  /** The item's file; absent where the row was refused before it had one. */
  readonly file?: string;
  /** The file is new or says something else now. */
  readonly written?: boolean;
  /** The file lacks what every definition has. */
  readonly draft?: boolean;
  readonly conflicts: readonly Conflict[];
  readonly findings: readonly Finding[];
}

/** Under this the title of a group stands in its items, where it is no department. */
const GROUP_HEADER = '分组';

export class ImportSession {
  readonly files: ItemFiles;
  readonly #request: SessionRequest;
  readonly #departments: DepartmentFinder;
  readonly #identities = new Identities();
  readonly #findings: RawFinding[] = [];

  constructor(request: SessionRequest) {
    this.#request = request;
    this.#departments = new DepartmentFinder(request.workspace);
    this.files = new ItemFiles({ ...request, decide: request.decide ?? (() => undefined) });
    for (const { columns } of request.sheets) this.#findings.push(...columns.findings);
  }

  /**
   * The first walk.
   * @param step is told of every record, for those who wait
   * @returns how many records there are
   */
  *survey(): Generator<number, number> {
    let count = 0;
    for (const record of this.#records(this.#findings)) {
      count += 1;
      yield count;
      const name = readName(record);
      const department = name === undefined ? undefined : departmentOfRow(record, this.#departments);
      if (name === undefined || department === undefined) continue;
      this.#identities.add(this.#idOf(record, department, name), placeOf(record));
    }
    return count;
  }

  /** The second walk: each row as it has become. */
  *rows(): Generator<ImportedRow> {
    const configured = this.#configured();
    for (const record of this.#records([])) {
      const { findings, ...row } = this.#row(record);
      const graded = gradeFindings(findings, configured);
      const outcome = row.outcome === 'imported' && graded.length > 0 ? 'with-findings' : row.outcome;
      yield { sheet: record.sheet, row: record.row, ...row, outcome, findings: graded };
    }
  }

  /** What is to be said of the sheets, and of files whose rows are gone. */
  findings(): readonly Finding[] {
    return gradeFindings([...this.#findings, ...this.files.rowsGone()], this.#configured());
  }

  *#records(findings: RawFinding[]): Generator<CatalogRecord> {
    for (const { sheet, columns } of this.#request.sheets) {
      if (columns.headerEnd === undefined) continue;
      const reader = new RecordReader(sheet.name, columns, this.#request.source);
      for (const row of sheet.rows) yield* reader.push(row);
      yield* reader.end();
      findings.push(...reader.findings);
    }
  }

  #row(record: CatalogRecord): Omit<ImportedRow, 'sheet' | 'row' | 'findings'> & { findings: readonly RawFinding[] } {
    const reader = new RowReader(record, this.#request.source);
    const { findings } = reader;
    const name = readName(record);
    const refused = { name: name ?? '', outcome: 'refused', conflicts: [], findings } as const;
    if (name === undefined) {
      reader.report('catalog/missing-name', 'blank', 'name');
      return refused;
    }
    const department = departmentOfRow(record, this.#departments, reader);
    if (department === undefined) return refused;
    const id = this.#idOf(record, department, name);
    if (!this.#isFirst(id, record, reader)) return { ...refused, id };
    const { workspace, keys } = this.#request;
    const context = { workspace, departments: this.#departments, department, id, name, language: keys };
    keepOtherNames(reader, name);
    if (record.group !== undefined && this.#departments.find(record.group) === undefined)
      reader.addExtra(GROUP_HEADER, record.group);
    const item = asDraft(readRow(reader, context), reader);
    const placed = this.files.place({ id, record, item, beside: reader.beside });
    const told = this.#tell(placed, id, reader);
    const draft = item.status === 'draft';
    return {
      name,
      id,
      file: placed.file,
      ...(placed.changes > 0 && { written: true }),
      ...(draft && { draft }),
      conflicts: placed.conflicts,
      findings,
      ...told,
    };
  }

  #idOf(record: CatalogRecord, department: DepartmentDocument, name: string): string {
    return identify(record, department.id, name, (code) => this.#request.store.idOfCode(code));
  }

  /** Rows of one identity: all are told, and only the first goes further. */
  #isFirst(id: string, record: CatalogRecord, reader: RowReader): boolean {
    const { first, second } = this.#identities.of(id);
    if (second === undefined || first === undefined) return true;
    const isFirst = first.sheet === record.sheet && first.row === record.row;
    const other = isFirst ? second : first;
    const params = { id, other: `${other.sheet}!${other.row}` };
    reader.report('catalog/duplicate-identity', isFirst ? 'first' : 'second', 'number', params);
    return isFirst;
  }

  #tell({ file, state, conflicts }: Placed, id: string, reader: RowReader): { outcome: RowOutcome } {
    switch (state) {
      case 'written':
        return { outcome: 'imported' };
      case 'unchanged':
      case 'merged':
        return { outcome: state };
      case 'conflict':
        reader.findings.push(...conflictFindings(conflicts, { file, id, language: this.#request.keys, reader }));
        return { outcome: 'conflict' };
      case 'deleted':
        reader.report('catalog/edited-since', 'deleted', 'name', { file, id });
        return { outcome: 'conflict' };
      case 'unreadable':
        reader.report('catalog/edited-since', 'unreadable', 'name', { file, id });
        return { outcome: 'refused' };
    }
  }

  #configured(): ReturnType<typeof namedRules> {
    return namedRules(this.#request.workspace.config?.data.rules ?? {});
  }
}

function placeOf({ sheet, row }: CatalogRecord): RowPlace {
  return { sheet, row };
}
