/**
 * A copy of a catalog with what was found in it: a comment at each cell that somebody should look at, and a sheet that says
 * what became of every row.
 */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Workbook, Cell as WrittenCell } from 'exceljs';
import { columnNumber, type SheetSource } from '../sheets/sheet.ts';
import { freeSheetName } from './sheet-name.ts';

/** A row as the copy tells it. */
export interface RowNotes {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  /** What became of it, in words. */
  readonly outcome: string;
  readonly file: string;
  readonly notes: readonly CellNote[];
}

export interface CellNote {
  /** Of the cell, which may be another than the item's first. */
  readonly row: number;
  /** Its letter; absent where the row as a whole is meant. */
  readonly column?: string;
  readonly text: string;
}

export interface AnnotateRequest {
  /** The workbook to copy; a new one is made of the sheets where it cannot be, or is too large. */
  readonly workbook?: Uint8Array | undefined;
  readonly sheets: readonly SheetSource[];
  /** The rows, as often as they are asked for. */
  readonly rows: () => Iterable<RowNotes>;
  /** The name of the sheet of all rows, and its headers. */
  readonly title: string;
  readonly headers: readonly [sheet: string, row: string, name: string, outcome: string, file: string, notes: string];
}

const AUTHOR = 'Guhua';
/** What Excel shows of a comment; a longer one is cut. */
const LONGEST_NOTE = 2000;

/** The bytes of the annotated copy, an `.xlsx` file. */
export async function annotateWorkbook(request: AnnotateRequest): Promise<Uint8Array> {
  return request.workbook === undefined ? makeWorkbook(request) : copyWorkbook(request, request.workbook);
}

async function copyWorkbook(request: AnnotateRequest, bytes: Uint8Array): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook: Workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  for (const { sheet, notes } of request.rows()) {
    const worksheet = workbook.getWorksheet(sheet);
    if (worksheet === undefined) continue;
    for (const { row, column, text } of notes)
      addNote(worksheet.getRow(row).getCell(columnNumber(column ?? 'A')), text);
  }
  const names = workbook.worksheets.map(({ name }) => name);
  const report = workbook.addWorksheet(freeSheetName(request.title, names), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  report.columns = WIDTHS.map((width) => ({ width }));
  for (const row of reportRows(request)) report.addRow(row);
  report.getRow(1).font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Written row by row: of a large catalog nothing but the comments stays in memory. */
async function makeWorkbook(request: AnnotateRequest): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const names: string[] = [];
  for (const source of request.sheets) {
    const name = freeSheetName(source.name, names);
    names.push(name);
    const sheet = writer.addWorksheet(name, { state: source.hidden ? 'hidden' : 'visible' });
    const notes = notesOfSheet(request, source.name);
    for (const { number, cells, hidden } of source.rows) {
      const row = sheet.getRow(number);
      // What begins with = is text here, not a formula: cells are written as strings.
      for (const cell of cells) if (cell !== undefined) row.getCell(cell.column).value = cell.text;
      for (const { column, text } of notes.get(number) ?? []) addNote(row.getCell(columnNumber(column ?? 'A')), text);
      if (hidden) row.hidden = true;
      row.commit();
    }
    sheet.commit();
  }
  const report = writer.addWorksheet(freeSheetName(request.title, names), { views: [{ state: 'frozen', ySplit: 1 }] });
  report.columns = WIDTHS.map((width) => ({ width }));
  for (const row of reportRows(request)) report.addRow(row).commit();
  report.commit();
  await writer.commit();
  return new Uint8Array(await bytes);
}

const WIDTHS = [18, 8, 40, 16, 44, 80] as const;

function* reportRows({ headers, rows }: AnnotateRequest): Generator<(string | number)[]> {
  yield [...headers];
  for (const { sheet, row, name, outcome, file, notes } of rows()) {
    yield [sheet, row, name, outcome, file, notes.map(({ text }) => text).join('\n')];
  }
}

function notesOfSheet({ rows }: AnnotateRequest, sheet: string): ReadonlyMap<number, readonly CellNote[]> {
  const byRow = new Map<number, CellNote[]>();
  for (const entry of rows()) {
    if (entry.sheet !== sheet) continue;
    for (const note of entry.notes) {
      const known = byRow.get(note.row);
      if (known === undefined) byRow.set(note.row, [note]);
      else known.push(note);
    }
  }
  return byRow;
}

/** Adds to what is noted already, by us or by whoever wrote the sheet. */
function addNote(cell: WrittenCell, text: string): void {
  const target = cell.isMerged ? cell.master : cell;
  const before = noteText(target.note);
  const whole = before === '' ? `${AUTHOR}：${text}` : `${before}\n${text}`;
  target.note = { texts: [{ text: whole.slice(0, LONGEST_NOTE) }] };
}

function noteText(note: WrittenCell['note'] | undefined): string {
  if (note === undefined) return '';
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}
