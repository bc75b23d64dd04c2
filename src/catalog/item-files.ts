/** The files that import writes, held against those that exist: what is new, what is as it was, what a person has edited. */
import { canonicalJson } from '../base/digest.ts';
import { formatDuration, parseDuration } from '../base/duration.ts';
import type { RawFinding } from '../findings/finding.ts';
import { canonicalise, type Data } from '../language/canonical-data.ts';
import { readYaml } from '../language/read-yaml.ts';
import type { Workspace } from '../language/workspace.ts';
import type { CatalogRecord } from './columns/read-records.ts';
import {
  digestOfRecord,
  digestOfText,
  formatImportRecord,
  IMPORT_RECORD_FILE,
  type ImportedFile,
  type ImportRecord,
  parseImportRecord,
} from './import-record.ts';

/** Texts by file name. */
export type FileStore = ReadonlyMap<string, string>;

/**
 * What becomes of a file: `edited` by a person while its row stayed, `edited-and-row-changed`, or `not-imported`, a file
 * of the same item that no import wrote.
 */
export type FileState = 'written' | 'unchanged' | 'edited' | 'edited-and-row-changed' | 'not-imported';

export class ItemFiles {
  /** Whether there is a record of imports that cannot be read. */
  readonly recordIsBroken: boolean;
  readonly #workspace: Workspace;
  readonly #existing: FileStore;
  readonly #source: string;
  readonly #before: ImportRecord;
  readonly #after: Map<string, ImportedFile>;
  readonly #changed = new Map<string, string>();

  constructor(workspace: Workspace, existing: FileStore, source: string) {
    this.#workspace = workspace;
    this.#existing = existing;
    this.#source = source;
    const text = existing.get(IMPORT_RECORD_FILE);
    const record = text === undefined ? new Map<string, ImportedFile>() : parseImportRecord(text);
    this.recordIsBroken = record === undefined;
    this.#before = record ?? new Map();
    this.#after = new Map(this.#before);
  }

  /** Takes the text of an item, unless its file holds what nobody may lose. */
  put(
    id: string,
    department: string,
    record: CatalogRecord,
    text: string,
    overwrite: boolean,
  ): { readonly file: string; readonly state: FileState } {
    // An item that was moved within the workspace stays where it is.
    const file = this.#workspace.items.get(id)?.file ?? `items/${department}/${id}.yaml`;
    const state = this.#stateOf(file, record, text);
    const kept = state === 'edited' || state === 'edited-and-row-changed' || state === 'not-imported';
    if (kept && !overwrite) return { file, state };
    const { sheet, row } = record;
    const current = this.#existing.get(file) ?? text;
    const written = state === 'unchanged' ? current : text;
    if (written !== this.#existing.get(file)) this.#changed.set(file, written);
    const entry = { source: this.#source, sheet, row, cells: digestOfRecord(record), text: digestOfText(written) };
    this.#after.set(file, entry);
    return { file, state: state === 'unchanged' ? 'unchanged' : 'written' };
  }

  /** Files of earlier imports of the same spreadsheet whose rows are no longer in it. */
  rowsGone(files: ReadonlySet<string>): RawFinding[] {
    return [...this.#before]
      .filter(([file, entry]) => entry.source === this.#source && !files.has(file) && this.#existing.has(file))
      .map(([file, { sheet, row }]) => ({
        rule: 'catalog/row-gone',
        message: 'gone',
        params: { sheet, row, source: this.#source },
        file,
      }));
  }

  /** Files to write, the record of imports last. */
  changed(): ReadonlyMap<string, string> {
    const files = new Map(this.#changed);
    const record = formatImportRecord(this.#after);
    if (this.#after.size > 0 && record !== this.#existing.get(IMPORT_RECORD_FILE))
      files.set(IMPORT_RECORD_FILE, record);
    return files;
  }

  #stateOf(file: string, record: CatalogRecord, text: string): FileState {
    const current = this.#existing.get(file);
    if (current === undefined) return 'written';
    // A file that says the same in other words, formatted or with its keys in the other language, is as it was.
    if (current === text || sameMeaning(file, current, text)) return 'unchanged';
    const before = this.#before.get(file);
    if (before === undefined) return 'not-imported';
    if (digestOfText(current) === before.text) return 'written';
    return digestOfRecord(record) === before.cells ? 'edited' : 'edited-and-row-changed';
  }
}

function sameMeaning(file: string, one: string, other: string): boolean {
  const first = meaning(file, one);
  return first !== undefined && first === meaning(file, other);
}

function meaning(file: string, text: string): string | undefined {
  const { root } = readYaml(file, text);
  return root === undefined ? undefined : canonicalJson(withOneSpelling(canonicalise('item', file, text, root).data));
}

/** Data with every length of time in one spelling: 5个工作日 and 5wd are the same limit. */
function withOneSpelling(data: Data): Data {
  if (typeof data === 'string') {
    const duration = parseDuration(data);
    return duration === undefined ? data : formatDuration(duration);
  }
  if (Array.isArray(data)) return data.map(withOneSpelling);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withOneSpelling(value)]));
}
