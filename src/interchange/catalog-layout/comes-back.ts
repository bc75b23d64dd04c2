/**
 * Whether import reads a table back as the items that it was written from. What a spreadsheet has no words for is told to
 * whoever exports: a catalog that is edited outside and imported again would lose it.
 */
import { isDeepStrictEqual } from 'node:util';
import { formatDuration, parseDuration } from '../../base/duration.ts';
import { cleanText } from '../../catalog/clean-text.ts';
import { readRecords } from '../../catalog/columns/read-records.ts';
import { type ColumnsReading, recogniseColumns } from '../../catalog/columns/recognise-columns.ts';
import { asDraft } from '../../catalog/item/as-draft.ts';
import { DepartmentFinder } from '../../catalog/item/find-department.ts';
import { identify } from '../../catalog/item/identity.ts';
import type { ItemDraft } from '../../catalog/item/item-draft.ts';
import { keepOtherNames, readName } from '../../catalog/item/read-name.ts';
import { readRow } from '../../catalog/item/read-row.ts';
import { departmentOfRow } from '../../catalog/item/row-department.ts';
import { RowReader } from '../../catalog/item/row-reader.ts';
import type { Cell, Sheet, SheetRow } from '../../catalog/sheets/sheet.ts';
import { readDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Table } from '../spreadsheet/table.ts';
import type { CatalogItem } from './catalog-item.ts';
import { catalogItemOf } from './collect-items.ts';

/** An item of which a spreadsheet does not tell everything. */
export interface PartlyTold {
  readonly item: string;
  /** The keys of the item that would be lost or changed, `materials` or `process`; `item` where it would be another item. */
  readonly keys: readonly string[];
}

/** Where findings of reading back would point; nobody sees them. */
const NOWHERE = 'export';

/** Import looks for the header among the first rows; some of them are enough to find it. */
const ROWS_BELOW_HEADER = 5;

/** A table that is compared while it is written; `partlyTold` is complete when its rows have been taken. */
export interface ComparedTable extends Table {
  readonly partlyTold: readonly PartlyTold[];
}

/**
 * Compares each row, while it is taken, with what import would read in it.
 * @param items those that the table was made from, in its order
 * @param workspace where departments and processes are
 */
export function compared(table: Table, items: readonly CatalogItem[], workspace: Workspace): ComparedTable {
  const partlyTold: PartlyTold[] = [];
  return {
    ...table,
    partlyTold,
    *rows() {
      const reader = new TableReader(table, workspace);
      let index = 0;
      for (const texts of table.rows()) {
        const item = items[index];
        index += 1;
        const keys = item === undefined ? [] : differentKeys(item, reader.read(texts, index + 1), workspace);
        if (item !== undefined && keys.length > 0) partlyTold.push({ item: item.data.item, keys });
        yield texts;
      }
    },
  };
}

/** Reads rows of a table as import reads the file that is written of it. */
class TableReader {
  readonly #workspace: Workspace;
  readonly #departments: DepartmentFinder;
  readonly #name: string;
  readonly #columns: ColumnsReading;
  readonly #identities = new Set<string>();

  constructor({ name, columns, rows }: Table, workspace: Workspace) {
    this.#workspace = workspace;
    this.#departments = new DepartmentFinder(workspace);
    this.#name = name;
    const top = [columns.map(({ header }) => header), ...firstOf(rows(), ROWS_BELOW_HEADER)];
    this.#columns = recogniseColumns(this.#sheetOf(top.map((texts, index) => toRow(texts, index + 1))), NOWHERE);
  }

  /** The item of a row; `undefined` where import would refuse the row. */
  read(texts: readonly string[], number: number): ItemDraft | undefined {
    const [record] = readRecords(this.#sheetOf([toRow(texts, number)]), this.#columns, NOWHERE).records;
    const departments = this.#departments;
    const name = record && readName(record);
    const department = record && departmentOfRow(record, departments);
    if (record === undefined || name === undefined || department === undefined) return undefined;
    const id = identify(record, department.id, name);
    // Of two rows of one identity import refuses the second.
    if (this.#identities.has(id)) return undefined;
    this.#identities.add(id);
    const context = { workspace: this.#workspace, departments, department, id, name, language: 'en' } as const;
    const row = new RowReader(record, NOWHERE);
    keepOtherNames(row, name);
    return asDraft(readRow(row, context), row);
  }

  #sheetOf(rows: readonly SheetRow[]): Sheet {
    return { name: this.#name, hidden: false, rows };
  }
}

function firstOf<Value>(values: Iterable<Value>, count: number): Value[] {
  const first: Value[] = [];
  for (const value of values) {
    if (first.length === count) break;
    first.push(value);
  }
  return first;
}

function differentKeys(item: CatalogItem, other: ItemDraft | undefined, workspace: Workspace): readonly string[] {
  if (other?.item !== item.data.item) return ['item'];
  const first: Readonly<Record<string, unknown>> = { ...item.data, process: item.written };
  const second: Readonly<Record<string, unknown>> = { ...other };
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
  const different = [...keys].filter((key) => !same(first[key], second[key]));
  return different.filter((key) => key !== 'process' || !doesTheSame(item, other, workspace));
}

/** Whether a process that is written otherwise does the same, such as a template with an argument that is its default. */
function doesTheSame({ steps }: CatalogItem, other: ItemDraft, workspace: Workspace): boolean {
  // JSON is YAML: the item is read as if it stood in a file.
  const { document } = readDocument(NOWHERE, JSON.stringify(other));
  return document?.kind === 'item' && same(catalogItemOf(workspace, document).steps, steps);
}

/** Whether two values say the same, each length of time in one spelling and what is absent left out. */
function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(withOneSpelling(one), withOneSpelling(other));
}

function withOneSpelling(value: unknown): unknown {
  if (typeof value === 'string') {
    const duration = parseDuration(value);
    return duration === undefined ? value : formatDuration(duration);
  }
  if (Array.isArray(value)) return value.map(withOneSpelling);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withOneSpelling(inner)]));
}

function toRow(texts: readonly string[], number: number): SheetRow {
  const cells = texts.map((written, index): Cell | undefined => {
    const text = cleanText(written);
    const column = index + 1;
    return text === '' ? undefined : { row: number, column, text, origin: { row: number, column } };
  });
  return { number, hidden: false, cells };
}
