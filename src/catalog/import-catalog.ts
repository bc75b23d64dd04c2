/** Import of a catalog that is small enough to be in memory: the sheets become item files, and everything doubtful a finding. */
import type { Finding } from '../findings/finding.ts';
import type { KeyLanguage } from '../language/schema-names.ts';
import type { Workspace } from '../language/workspace.ts';
import type { Mapping } from './columns/mapping.ts';
import { IMPORT_RECORD_FILE, ImportRecord } from './import-record.ts';
import { type ImportedRow, ImportSession } from './import-session.ts';
import { DepartmentFinder } from './item/find-department.ts';
import { ItemIndex } from './item/item-index.ts';
import type { Decide, ItemStore } from './item-files.ts';
import { linesInMemory } from './line-store.ts';
import { recogniseSheets } from './recognise-sheets.ts';
import { type ByteSource, bytesInMemory } from './sheets/byte-source.ts';
import type { Sheet } from './sheets/sheet.ts';

/** Texts by file name. */
export type FileStore = ReadonlyMap<string, string>;

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
  readonly mapping?: Mapping;
  readonly decide?: Decide;
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
 * @throws RangeError where the record of imports cannot be read
 */
export function importCatalog(request: ImportRequest): ImportResult {
  const { existing, source, workspace, keys, schema, decide } = request;
  const files = new Map<string, string>();
  const recordText = existing.get(IMPORT_RECORD_FILE);
  const record = recordText === undefined ? ImportRecord.empty() : ImportRecord.open(bytesOf(recordText));
  if (record === undefined) throw new RangeError('the record of imports cannot be read');
  const departments = new DepartmentFinder(workspace);
  const isDepartment = (text: string): boolean => departments.find(text) !== undefined;
  const session = new ImportSession({
    sheets: recogniseSheets(request.sheets, source, request.mapping, isDepartment).sheets,
    source,
    workspace,
    record,
    keys,
    schema,
    entries: linesInMemory(),
    store: storeOf(existing, files),
    ...(decide !== undefined && { decide }),
  });
  for (const _ of session.survey());
  const rows = [...session.rows()];
  const findings = [...session.findings(), ...rows.flatMap((row) => row.findings)];
  const next = [...session.files.recordText()].join('');
  if (rows.some(({ file }) => file !== undefined) && next !== recordText) files.set(IMPORT_RECORD_FILE, next);
  return { files, rows, findings };
}

function storeOf(existing: FileStore, written: Map<string, string>): ItemStore {
  const index = new ItemIndex();
  for (const [file, text] of existing) if (/\.ya?ml$/u.test(file)) index.add(file, text);
  return {
    read: (file) => existing.get(file),
    fileOf: (id) => index.fileOf(id),
    idOfCode: (code) => index.idOfCode(code),
    write: (file, text) => written.set(file, text),
  };
}

function bytesOf(text: string): ByteSource {
  return bytesInMemory(new TextEncoder().encode(text));
}
