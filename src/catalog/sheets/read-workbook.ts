/** Workbooks (.xlsx, .xls, .et, .ods, tables saved as .xls in HTML or XML), read with SheetJS. */
import * as XLSX from '@e965/xlsx';
import { cleanText } from '../clean-text.ts';
import { type Cell, type CellFault, checkWidth, type Sheet, type SheetRow } from './sheet.ts';
import { LARGEST_EXACT_NUMBER } from './stream-sheet.ts';

type Grid = (Cell | undefined)[][];

/** Code pages of old .xls files: what SheetJS would otherwise load a table of 470 KB for. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1252: 'windows-1252',
  65001: 'utf-8',
};

XLSX.set_cptable({
  utils: {
    hascp: (page: number) => page in CODE_PAGES,
    decode: (page: number, data: Uint8Array | readonly number[] | string) =>
      new TextDecoder(CODE_PAGES[page] ?? 'windows-1252').decode(toBytes(data)),
    encode: () => {
      throw new Error('Guhua writes no old spreadsheets');
    },
  },
});

/**
 * Reads a workbook.
 * @param content bytes of a binary workbook, or the text of one saved as HTML or XML
 * @throws whatever SheetJS throws for a file that is none
 */
export function readWorkbook(content: Uint8Array | string): Sheet[] {
  // Without cellStyles SheetJS does not say which rows are hidden.
  const options = { dense: true, cellFormula: false, cellHTML: false, cellDates: false, cellStyles: true } as const;
  const workbook =
    typeof content === 'string'
      ? XLSX.read(content, { ...options, type: 'string', raw: true })
      : XLSX.read(content, { ...options, type: 'array', codepage: 936 });
  return workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return { name, hidden, rows: sheet === undefined ? [] : readRows(name, sheet) };
  });
}

/** Whether an old binary workbook holds macros. */
export function holdsMacros(content: Uint8Array): boolean {
  const { FullPaths } = XLSX.CFB.read(content, { type: 'array' }) as { FullPaths: readonly string[] };
  return FullPaths.some((path) => /_VBA_PROJECT/iu.test(path));
}

function readRows(name: string, sheet: XLSX.WorkSheet): SheetRow[] {
  const grid: Grid = (sheet['!data'] ?? []).map((cells, row) =>
    Array.from(cells ?? [], (cell, column) => readCell(cell, row + 1, column + 1)),
  );
  const width = grid.reduce((widest, cells) => Math.max(widest, cells.findLastIndex(isCell) + 1), 0);
  checkWidth(width, name);
  for (const merge of sheet['!merges'] ?? []) fillMerge(grid, width, merge);
  const hidden = sheet['!rows'] ?? [];
  return grid.flatMap((cells, index) => {
    const filled = cells.slice(0, cells.findLastIndex(isCell) + 1);
    return filled.length === 0 ? [] : [{ number: index + 1, hidden: hidden[index]?.hidden === true, cells: filled }];
  });
}

function readCell(cell: XLSX.CellObject | undefined, row: number, column: number): Cell | undefined {
  if (cell === undefined || cell.t === 'z' || cell.v === undefined) return undefined;
  const { text, fault } = shownText(cell);
  const clean = cleanText(text);
  if (clean === '') return undefined;
  return { row, column, text: clean, origin: { row, column }, ...(fault !== undefined && { fault }) };
}

function shownText(cell: XLSX.CellObject): { readonly text: string; readonly fault?: CellFault } {
  if (cell.t === 'e') return { text: String(cell.w ?? cell.v), fault: 'error-value' };
  if (typeof cell.v === 'number' && Math.abs(cell.v) >= LARGEST_EXACT_NUMBER) {
    return { text: String(cell.v), fault: 'digits-lost' };
  }
  if (cell.t === 's') return { text: String(cell.v) };
  return { text: cell.w ?? String(cell.v) };
}

/** Every cell of a merged area shows its first cell; areas beyond the last row or column with text are cut off. */
function fillMerge(grid: Grid, width: number, merge: XLSX.Range): void {
  const first = grid[merge.s.r]?.[merge.s.c];
  if (first === undefined) return;
  const lastRow = Math.min(merge.e.r, grid.length - 1);
  const lastColumn = Math.min(merge.e.c, width - 1);
  for (let row = merge.s.r; row <= lastRow; row += 1) {
    const cells = grid[row];
    if (cells === undefined) continue;
    for (let column = merge.s.c; column <= lastColumn; column += 1) {
      cells[column] = { ...first, row: row + 1, column: column + 1 };
    }
  }
}

function isCell(cell: Cell | undefined): boolean {
  return cell !== undefined;
}

function toBytes(data: Uint8Array | readonly number[] | string): Uint8Array {
  if (typeof data !== 'string') return Uint8Array.from(data);
  return Uint8Array.from(data, (character) => character.charCodeAt(0));
}
