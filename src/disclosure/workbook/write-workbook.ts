/**
 * Disclosure tables as a workbook: a directory, the center-wide lists, and the tables of each department on a sheet of its
 * own. It is written department by department; of the items that are written only their entries are kept. The same tables
 * give the same bytes.
 */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { stream as exceljsStream, Worksheet } from 'exceljs';
import type { Language } from '../../messages/catalog.ts';
import type { Center } from '../center.ts';
import type { CenterList, ChangeList } from '../center-lists.ts';
import { type Entry, entryOf } from '../entry.ts';
import { readableText } from '../html.ts';
import type { DisclosureTable } from '../table.ts';
import { type Wording, wordingIn } from '../wording.ts';
import { fillDepartment } from './department-sheet.ts';
import { columnCount, fillChanges, fillDirectory, fillList, type LinkOf } from './list-sheets.ts';
import { SheetNames, sheetLink } from './sheet-names.ts';
import { A3, A4, printing } from './sheet-printing.ts';
import { fixZipTimes } from './zip-times.ts';

export interface WorkbookOptions {
  readonly language: Language;
  /** Day on which it is written, `2026-12-01`. */
  readonly madeOn?: string;
}

/** A workbook that is being written. */
export interface OpenWorkbook {
  /** Adds the sheet of a department, with its tables in their order. */
  readonly addDepartment: (items: readonly [DisclosureTable, ...DisclosureTable[]]) => void;
  /** Adds the directory and the lists, which stand before all other sheets, and gives the bytes of an `.xlsx` file. */
  readonly finish: (lists?: readonly CenterList[], changes?: ChangeList) => Promise<Uint8Array>;
}

/** Writes a workbook of tables that are at hand. */
export async function writeWorkbook(
  tables: Iterable<DisclosureTable>,
  center: Center,
  options: WorkbookOptions,
): Promise<Uint8Array> {
  const workbook = await openWorkbook(center, options);
  const groups = Map.groupBy(tables, (table) => table.department.id);
  for (const id of new Set([...center.departments.keys(), ...groups.keys()])) {
    const [first, ...rest] = groups.get(id) ?? [];
    if (first !== undefined) workbook.addDepartment([first, ...rest]);
  }
  return workbook.finish();
}

type Writer = exceljsStream.xlsx.WorkbookWriter;

/** Begins a workbook. */
export async function openWorkbook(center: Center, options: WorkbookOptions): Promise<OpenWorkbook> {
  const { default: exceljs } = await import('exceljs');
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const made = new Date(`${options.madeOn ?? '2000-01-01'}T00:00:00Z`);
  Object.assign(writer, { created: made, modified: made, creator: readableText(center.name) });
  return new Workbook(writer, bytes, center, wordingIn(options.language));
}

class Workbook implements OpenWorkbook {
  readonly #writer: Writer;
  readonly #bytes: Promise<Buffer>;
  readonly #center: Center;
  readonly #words: Wording;
  readonly #names = new SheetNames();
  readonly #directory: string;
  readonly #entries: Entry[] = [];
  readonly #links = new Map<string, string>();

  constructor(writer: Writer, bytes: Promise<Buffer>, center: Center, words: Wording) {
    this.#writer = writer;
    this.#bytes = bytes;
    this.#center = center;
    this.#words = words;
    this.#directory = this.#names.take(words.say('sheet.directory'));
  }

  addDepartment(items: readonly [DisclosureTable, ...DisclosureTable[]]): void {
    const name = this.#names.take(items[0].department.shortName);
    const sheet = this.#writer.addWorksheet(name, {
      ...printing(A4, this.#center.name, this.#words, items),
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    const back = sheetLink(this.#directory, 1);
    const begins = fillDepartment(sheet, items, this.#words, { center: this.#center, back });
    for (const [id, row] of begins) this.#links.set(id, sheetLink(name, row));
    for (const item of items) this.#entries.push(entryOf(item));
  }

  async finish(lists: readonly CenterList[] = [], changes?: ChangeList): Promise<Uint8Array> {
    const words = this.#words;
    const entries = this.#entries;
    const linkOf: LinkOf = (entry) => this.#links.get(entry.id);
    const before: Worksheet[] = [];
    const directory = this.#listSheet(this.#directory, entries, { xSplit: 2, ySplit: 1 });
    directory.autoFilter = filterOver(entries.length, columnCount(words, 'directory'));
    fillDirectory(directory, entries, words, linkOf);
    before.push(directory);
    for (const list of lists) {
      const sheet = this.#listSheet(this.#names.take(list.title), entries, { xSplit: 2, ySplit: 1 });
      fillList(sheet, list, words, linkOf);
      before.push(sheet);
    }
    if (changes !== undefined) {
      const sheet = this.#listSheet(this.#names.take(words.say('list.changes')), [], { ySplit: 1 });
      sheet.autoFilter = filterOver(changes.changes.length, columnCount(words, 'changes'));
      fillChanges(sheet, changes, words);
      before.push(sheet);
    }
    putFirst(this.#writer, before);
    await this.#writer.commit();
    const bytes = new Uint8Array(await this.#bytes);
    fixZipTimes(bytes);
    return bytes;
  }

  #listSheet(name: string, entries: readonly Entry[], split: { xSplit?: number; ySplit: number }): Worksheet {
    return this.#writer.addWorksheet(name, {
      ...printing(A3, this.#center.name, this.#words, entries),
      views: [{ state: 'frozen', ...split }],
    });
  }
}

function filterOver(rows: number, columns: number): NonNullable<Worksheet['autoFilter']> {
  return { from: { row: 1, column: 1 }, to: { row: rows + 1, column: columns } };
}

/**
 * Sheets that are written last, because they lead to the others, and stand first. The library writes sheets in the order of
 * its list and has no other way to say so.
 */
function putFirst(writer: Writer, first: readonly Worksheet[]): void {
  const list = writer as unknown as { _worksheets: (Worksheet | undefined)[] };
  const rest = list._worksheets.filter((sheet) => sheet !== undefined && !first.includes(sheet));
  list._worksheets = [...first, ...rest];
}
