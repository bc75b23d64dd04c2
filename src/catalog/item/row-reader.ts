/** Reads the cells of one row, keeping what could not be understood and saying where it stands. */
import type { MessageParams, RawFinding } from '../../findings/finding.ts';
import { sheetFinding } from '../catalog-finding.ts';
import type { CellReading } from '../cells/reading.ts';
import { saysNothing } from '../clean-text.ts';
import type { CatalogElement } from '../columns/column-names.ts';
import { type CatalogRecord, type RecordCell, shorten } from '../columns/read-records.ts';
import type { CellFault } from '../sheets/sheet.ts';

/** What orders the list or belongs to another cell. */
const BESIDE: ReadonlySet<CatalogElement> = new Set(['serial', 'number', 'statutory-unit', 'promised-unit']);

export class RowReader {
  readonly record: CatalogRecord;
  readonly findings: RawFinding[] = [];
  readonly #file: string;
  readonly #unread = new Map<string, string>();
  readonly #extra = new Map<string, string>();
  readonly #nothing = new Set<CatalogElement>();

  constructor(record: CatalogRecord, file: string) {
    this.record = record;
    this.#file = file;
    for (const cell of record.unknown) {
      this.#extra.set(cell.header, cell.text);
      if (cell.fault !== undefined) this.#reportFault(cell.fault, cell);
    }
  }

  /** Cells that nobody understood, by header; absent where there are none. */
  get unread(): Readonly<Record<string, string>> | undefined {
    return this.#unread.size === 0 ? undefined : Object.fromEntries(this.#unread);
  }

  /** Cells of columns that belong to no part of an item, by header; absent where there are none. */
  get extra(): Readonly<Record<string, string>> | undefined {
    return this.#extra.size === 0 ? undefined : Object.fromEntries(this.#extra);
  }

  /** What the row says and no item holds: its number in the list, units, and cells that say that there is nothing. */
  get beside(): Readonly<Record<string, string>> | undefined {
    const cells = [...this.record.cells].filter(
      ([element, cell]) =>
        cell.column !== undefined &&
        !this.#unread.has(cell.header) &&
        (BESIDE.has(element) || this.#nothing.has(element) || saysNothing(cell.text)),
    );
    return cells.length === 0 ? undefined : Object.fromEntries(cells.map(([, { header, text }]) => [header, text]));
  }

  cell(element: CatalogElement): RecordCell | undefined {
    return this.record.cells.get(element);
  }

  /** A cell's text; absent where it is blank or the spreadsheet has spoilt it. */
  text(element: CatalogElement): string | undefined {
    const cell = this.cell(element);
    if (cell?.fault === undefined) return cell?.text;
    this.keep(element);
    this.#reportFault(cell.fault, cell);
    return undefined;
  }

  /** The value of a cell; absent where it is blank, says that there is nothing, or was not understood. */
  read<Value>(
    element: CatalogElement,
    reader: (text: string, cell: RecordCell) => CellReading<Value>,
  ): Value | undefined {
    const cell = this.cell(element);
    const text = this.text(element);
    if (cell === undefined || text === undefined) return undefined;
    const reading = reader(text, cell);
    if (reading.kind === 'nothing') {
      this.#nothing.add(element);
      return undefined;
    }
    if (reading.kind === 'unread') {
      this.keep(element);
      const about = reading.about;
      this.report('catalog/unread-cell', about === undefined ? 'unread' : 'part-unread', element, {
        text: shorten(about ?? text),
      });
      return undefined;
    }
    if (reading.rest.length > 0) {
      this.keep(element);
      this.report('catalog/unread-cell', 'partly', element, { text: shorten(reading.rest.join('；')) });
    }
    return reading.value;
  }

  /** Whether a cell was read and says that there is nothing. */
  saidNothing(element: CatalogElement): boolean {
    return this.#nothing.has(element);
  }

  /** Keeps a cell's text among the unread. */
  keep(element: CatalogElement): void {
    const cell = this.cell(element);
    if (cell !== undefined) this.#unread.set(cell.header, cell.text);
  }

  /** Keeps a cell's text in the item under its header, where no key of an item holds it. */
  keepExtra(element: CatalogElement): void {
    const cell = this.cell(element);
    if (cell !== undefined) this.addExtra(cell.header, cell.text);
  }

  /** Keeps a text in the item under a header of its own. */
  addExtra(header: string, text: string): void {
    this.#extra.set(header, text);
  }

  /** Reports a finding at a cell, or at the row where the cell is blank. */
  report(rule: string, message: string, element: CatalogElement, params: MessageParams = {}): void {
    this.findings.push(this.findingAt(rule, message, element, params));
  }

  /** A finding at a cell, or at the row where the cell is blank. */
  findingAt(rule: string, message: string, element: CatalogElement, params: MessageParams = {}): RawFinding {
    const { sheet, row, cells, columns } = this.record;
    const cell = cells.get(element);
    const column = cell ?? columns.get(element);
    const number = cell === undefined ? columns.get(element)?.number : cell.column;
    return sheetFinding(this.#file, rule, message, {
      ...params,
      sheet,
      row: cell?.row ?? row,
      ...(number !== undefined && { column: number }),
      ...(column !== undefined && { header: column.header }),
    });
  }

  #reportFault(fault: CellFault, { row, column, header, text }: RecordCell): void {
    const [rule, message] =
      fault === 'digits-lost' ? ['catalog/digits-lost', 'number'] : ['catalog/formula-error', 'error-value'];
    const place = { sheet: this.record.sheet, row, header, ...(column !== undefined && { column }) };
    this.findings.push(sheetFinding(this.#file, rule, message, { ...place, text }));
  }
}
