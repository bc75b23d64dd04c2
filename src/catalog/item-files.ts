/**
 * The files that import writes, held against those that exist: what is new, what is as it was, what a person has edited.
 */
import { sha256 } from '../base/digest.ts';
import type { RawFinding } from '../findings/finding.ts';
import { canonicalise, type Data } from '../language/canonical-data.ts';
import { readYaml } from '../language/read-yaml.ts';
import type { KeyLanguage } from '../language/schema-names.ts';
import type { CatalogRecord } from './columns/read-records.ts';
import {
  digestOfRecord,
  formatImportRecord,
  type ImportedFile,
  type ImportRecord,
  type RowOrigin,
} from './import-record.ts';
import type { ItemDraft } from './item/item-draft.ts';
import { writeItem } from './item/write-item.ts';
import type { LineStore } from './line-store.ts';
import { applyEdits } from './merge/apply-edits.ts';
import { editText } from './merge/edit-text.ts';
import { type Conflict, mergeData, sameData, type Winner } from './merge/merge-data.ts';

/** The items of a workspace as import sees them: their texts, and where each of them lies. */
export interface ItemStore {
  /** The text of a file; absent where there is none. */
  read(file: string): string | undefined;
  /** The file that an item lies in, wherever somebody has moved it to. */
  fileOf(id: string): string | undefined;
  /** The id of the item that has a code. */
  idOfCode(code: string): string | undefined;
  write(file: string, text: string): void;
}

/** Who wins a conflict, by item; nobody where it says nothing. */
export type Decide = (id: string) => Winner | 'overwrite' | undefined;

/**
 * What became of a file. `merged`: the spreadsheet's changes came into a file that a person has edited, too. `conflict`:
 * some did not, as both have changed the same. `deleted`: somebody has, and it was not written again. `unreadable`: it is
 * no YAML that could be merged.
 */
export type FileState = 'written' | 'unchanged' | 'merged' | 'conflict' | 'deleted' | 'unreadable';

export interface Placed {
  readonly file: string;
  readonly state: FileState;
  readonly conflicts: readonly Conflict[];
  /** How many changes came from the spreadsheet. */
  readonly changes: number;
}

export interface RowToPlace {
  readonly id: string;
  readonly record: CatalogRecord;
  readonly item: ItemDraft;
  readonly beside: Readonly<Record<string, string>> | undefined;
}

export interface FilesRequest {
  readonly store: ItemStore;
  readonly record: ImportRecord;
  /** Where the entries of the new record are put aside. */
  readonly entries: LineStore;
  readonly source: string;
  readonly keys: KeyLanguage;
  readonly schema?: string | undefined;
  readonly decide: Decide;
}

export class ItemFiles {
  readonly #request: FilesRequest;
  readonly #placed = new Set<string>();
  /** Files that are new or say something else now. */
  written = 0;

  constructor(request: FilesRequest) {
    this.#request = request;
  }

  /** Brings an item into its file; what a person has written there is never lost without their leave. */
  place(row: RowToPlace): Placed {
    const { store, record, decide } = this.#request;
    // An item that was moved within the workspace stays where it is.
    const file = store.fileOf(row.id) ?? `items/${row.item.department}/${row.id}.yaml`;
    this.#placed.add(file);
    const theirs = dataOf(row.item);
    const before = record.get(file);
    const current = store.read(file);
    const decision = decide(row.id);
    if (current === undefined) return this.#placeAbsent(file, row, theirs, before, decision);
    const mine = readData(file, current);
    if (mine === undefined) {
      if (decision === 'overwrite') return this.#write(file, row, theirs);
      this.#keepEntry(file);
      return { file, state: 'unreadable', conflicts: [], changes: 0 };
    }
    if (decision === 'overwrite') {
      if (!sameData(mine, theirs)) return this.#write(file, row, theirs);
      this.#note(file, row, theirs);
      return { file, state: 'unchanged', conflicts: [], changes: 0 };
    }
    return this.#merge({
      file,
      row,
      theirs,
      current,
      mine,
      base: baseOf(before, current, mine, theirs, row),
      decision,
    });
  }

  /** Files of earlier imports of the same spreadsheet whose rows are no longer in it. */
  *rowsGone(): Generator<RawFinding> {
    for (const file of this.#leftFiles()) {
      const { sheet, row, source } = this.#request.record.get(file) ?? { sheet: '', row: 0, source: '' };
      if (this.#request.store.read(file) === undefined) continue;
      yield { rule: 'catalog/row-gone', message: 'gone', params: { sheet, row, source }, file };
    }
  }

  /** The new record: what other spreadsheets wrote, this one's rows, and those that are gone while their files are there. */
  *recordText(): Generator<string> {
    const { record, entries, store } = this.#request;
    const others = [...record.sources()].map(([file]) => file).filter((file) => !this.#placed.has(file));
    const kept = others.filter((file) => store.read(file) !== undefined || !this.#isOwn(file));
    yield* formatImportRecord(
      (function* (): Generator<readonly [string, string]> {
        for (const file of kept) yield [file, record.entryText(file) ?? '{}'];
        for (const line of entries.lines()) {
          const tab = line.indexOf('\t');
          yield [line.slice(0, tab), line.slice(tab + 1)];
        }
      })(),
    );
  }

  *#leftFiles(): Generator<string> {
    for (const [file, source] of this.#request.record.sources())
      if (source === this.#request.source && !this.#placed.has(file)) yield file;
  }

  #isOwn(file: string): boolean {
    return this.#request.record.get(file)?.source === this.#request.source;
  }

  /** A file that is not there is written, unless somebody has deleted it: then the row must have changed. */
  #placeAbsent(
    file: string,
    row: RowToPlace,
    theirs: Data,
    before: ImportedFile | undefined,
    decision: Winner | 'overwrite' | undefined,
  ): Placed {
    if (before === undefined || decision === 'theirs' || decision === 'overwrite')
      return this.#write(file, row, theirs);
    this.#keepEntry(file);
    return { file, state: 'deleted', conflicts: [], changes: 0 };
  }

  #merge(given: {
    readonly file: string;
    readonly row: RowToPlace;
    readonly theirs: Data;
    readonly current: string;
    readonly mine: Data;
    readonly base: Data | undefined;
    readonly decision: Winner | undefined;
  }): Placed {
    const { file, row, theirs, current, mine, base, decision } = given;
    const isMine = !sameData(base, mine);
    const { edits, conflicts, base: next = theirs } = mergeData(base, mine, theirs, decision);
    if (edits.length === 0) {
      this.#note(file, row, next);
      return { file, state: conflicts.length > 0 ? 'conflict' : 'unchanged', conflicts, changes: 0 };
    }
    const text = editText(current, edits);
    const after = text === undefined ? undefined : readData(file, text);
    if (text === undefined || after === undefined || !sameData(after, applyEdits(mine, edits))) {
      this.#keepEntry(file);
      return { file, state: 'unreadable', conflicts: [], changes: 0 };
    }
    this.#request.store.write(file, text);
    this.written += 1;
    this.#note(file, row, next);
    const state = conflicts.length > 0 ? 'conflict' : isMine ? 'merged' : 'written';
    return { file, state, conflicts, changes: edits.length };
  }

  #write(file: string, row: RowToPlace, theirs: Data): Placed {
    const { store, keys, schema } = this.#request;
    const text = writeItem(row.item, { keys, ...(schema !== undefined && { schema }) });
    store.write(file, text);
    this.written += 1;
    this.#note(file, row, theirs);
    return { file, state: 'written', conflicts: [], changes: 1 };
  }

  #note(file: string, { record, beside }: RowToPlace, item: Data): void {
    const { source, entries } = this.#request;
    const origin: RowOrigin = { source, sheet: record.sheet, row: record.row };
    const entry: ImportedFile = { ...origin, item, ...(beside !== undefined && { beside }) };
    entries.add(`${file}\t${JSON.stringify(entry)}`);
  }

  /** What was known of a file stays known, so that the next import meets the same question. */
  #keepEntry(file: string): void {
    const { record, entries } = this.#request;
    const text = record.entryText(file);
    if (text !== undefined) entries.add(`${file}\t${text}`);
  }
}

/**
 * What import wrote last. A record of version 1 knows digests only: a file that nobody has touched is its own base, and a
 * row that is as it was gives the base anew.
 */
function baseOf(
  before: ImportedFile | undefined,
  current: string,
  mine: Data,
  theirs: Data,
  { record }: RowToPlace,
): Data | undefined {
  if (before?.item !== undefined) return before.item;
  if (before?.text === sha256(current)) return mine;
  return before?.cells === undefined || before.cells !== digestOfRecord(record) ? undefined : theirs;
}

/** An item is plain data; its interfaces only lack the index signature that says so. Absent values leave no key. */
function dataOf(item: ItemDraft): Data {
  return JSON.parse(JSON.stringify(item)) as Data;
}

function readData(file: string, text: string): Data | undefined {
  const { root } = readYaml(file, text);
  if (root === undefined || root.kind !== 'map') return undefined;
  const { data, findings: twice } = canonicalise('item', file, text, root);
  return twice.length > 0 ? undefined : data;
}
