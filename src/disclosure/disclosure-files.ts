/**
 * All files of a disclosure in the formats that are asked for. Tables are read once, one at a time; files are handed over as
 * they are made. Of a table only its entry is kept, and those of one department until its sheet is written.
 */
import type { Language } from '../messages/catalog.ts';
import type { ReadBytes } from './attachments.ts';
import type { Center } from './center.ts';
import { type ChangeList, centerLists } from './center-lists.ts';
import { type Entry, entryOf } from './entry.ts';
import { CsvFiles } from './formats/csv-files.ts';
import type { Format } from './formats/formats.ts';
import { centerJson, itemJson, JSON_SCHEMAS } from './formats/json.ts';
import { itemMarkdown } from './formats/markdown.ts';
import type { OneStopFacts } from './one-stop.ts';
import {
  CENTER_JSON_PATH,
  departmentWorkbookPath,
  markdownPath,
  pdfPath,
  tableJsonPath,
  WORKBOOK_PATH,
} from './paths.ts';
import { renderSite, type SiteFile } from './site.ts';
import type { DisclosureTable } from './table.ts';
import { type Wording, wordingIn } from './wording.ts';
import { type OpenWorkbook, openWorkbook, writeWorkbook } from './workbook/write-workbook.ts';

export interface DisclosureOptions {
  readonly language: Language;
  readonly formats: readonly Format[];
  /** Gives the samples and blank forms that the tables hand out. */
  readonly readBytes: ReadBytes;
  /** Day on which it is written, `2026-12-01`. */
  readonly madeOn: string;
  /** What changed, where it is asked for. */
  readonly changes?: ChangeList | undefined;
  /** The one-stop services with what they save. */
  readonly oneStop?: readonly OneStopFacts[];
  /** The public key of the registry's log, where proofs are written. */
  readonly logKey?: string | undefined;
  /** Text of a schema of the program, by its file name. */
  readonly readSchema: (name: string) => string;
  /** Prints a table; must be there where `pdf` is among the formats. */
  readonly printPdf?: ((table: DisclosureTable) => Promise<Uint8Array>) | undefined;
  /** Told after each table. */
  readonly onTable?: () => void;
}

/**
 * Writes a disclosure.
 * @param tables those of one department one after another, departments in the order of the center
 */
export async function* disclosureFiles(
  tables: Iterable<DisclosureTable>,
  center: Center,
  options: DisclosureOptions,
): AsyncGenerator<SiteFile, void, undefined> {
  const { language, formats, readBytes, madeOn, changes } = options;
  const formatsOf = new FormatFiles(center, options);
  const made: SiteFile[] = [];
  async function* passing(): AsyncGenerator<DisclosureTable, void, undefined> {
    for (const table of tables) {
      made.push(...(await formatsOf.add(table)));
      options.onTable?.();
      yield table;
    }
  }
  if (formats.includes('html')) {
    const { oneStop, logKey } = options;
    for await (const file of renderSite(passing(), center, {
      language,
      readBytes,
      madeOn,
      ...(formats.includes('xlsx') && { workbook: WORKBOOK_PATH }),
      ...(changes !== undefined && { changes }),
      ...(oneStop !== undefined && { oneStop }),
      ...(logKey !== undefined && { logKey }),
    })) {
      yield* made.splice(0);
      yield file;
    }
  } else {
    for await (const _ of passing()) yield* made.splice(0);
  }
  yield* made.splice(0);
  yield* formatsOf.finish();
}

/** All formats but the site itself. */
class FormatFiles {
  readonly #center: Center;
  readonly #options: DisclosureOptions;
  readonly #words: Wording;
  readonly #entries: Entry[] = [];
  readonly #csv: CsvFiles | undefined;
  #workbook: OpenWorkbook | undefined;
  /** The tables of the department that is being read. */
  #department: DisclosureTable[] = [];

  constructor(center: Center, options: DisclosureOptions) {
    this.#center = center;
    this.#options = options;
    this.#words = wordingIn(options.language);
    this.#csv = this.#has('csv') ? new CsvFiles(center, this.#words) : undefined;
  }

  async add(table: DisclosureTable): Promise<readonly SiteFile[]> {
    const files: SiteFile[] = [];
    const { id } = table;
    const { printPdf } = this.#options;
    this.#entries.push(entryOf(table));
    if (this.#has('xlsx')) files.push(...(await this.#toWorkbook(table)));
    if (this.#has('md'))
      files.push({ path: markdownPath(id), content: itemMarkdown(table, this.#center, this.#options) });
    if (this.#has('json')) files.push({ path: tableJsonPath(id), content: itemJson(table) });
    if (this.#has('pdf') && printPdf !== undefined) files.push({ path: pdfPath(id), content: await printPdf(table) });
    this.#csv?.add(table);
    return files;
  }

  async *finish(): AsyncGenerator<SiteFile, void, undefined> {
    const { changes, readSchema } = this.#options;
    const entries = this.#entries;
    const lists = centerLists(this.#center, entries, this.#words);
    if (this.#csv !== undefined) yield* this.#csv.finish(entries, lists, changes);
    if (this.#has('json')) {
      yield { path: CENTER_JSON_PATH, content: centerJson(this.#center, entries, changes) };
      for (const name of JSON_SCHEMAS) yield { path: `schemas/${name}`, content: readSchema(name) };
    }
    if (!this.#has('xlsx')) return;
    yield* await this.#departmentWorkbook();
    const workbook = await this.#openWorkbook();
    yield { path: WORKBOOK_PATH, content: await workbook.finish(lists, changes) };
  }

  /** A table of another department than the one before: that one's sheet and its own workbook are written. */
  async #toWorkbook(table: DisclosureTable): Promise<readonly SiteFile[]> {
    const [first] = this.#department;
    const files =
      first === undefined || first.department.id === table.department.id ? [] : await this.#departmentWorkbook();
    this.#department.push(table);
    return files;
  }

  async #departmentWorkbook(): Promise<readonly SiteFile[]> {
    const [first, ...rest] = this.#department.splice(0);
    if (first === undefined) return [];
    const items = [first, ...rest] as const;
    const workbook = await this.#openWorkbook();
    workbook.addDepartment(items);
    const content = await writeWorkbook(items, this.#center, this.#options);
    return [{ path: departmentWorkbookPath(first.department.id), content }];
  }

  async #openWorkbook(): Promise<OpenWorkbook> {
    this.#workbook ??= await openWorkbook(this.#center, this.#options);
    return this.#workbook;
  }

  #has(format: Format): boolean {
    return this.#options.formats.includes(format);
  }
}
