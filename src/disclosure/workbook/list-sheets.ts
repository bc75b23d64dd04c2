/** The sheets of a workbook that list items: the directory, the center-wide lists, what changed. */
import type { Worksheet } from 'exceljs';
import { type CatalogColumn, catalogColumns, listColumns } from '../catalog-columns.ts';
import { type CenterList, type ChangeList, changeColumns } from '../center-lists.ts';
import type { Entry } from '../entry.ts';
import type { Wording } from '../wording.ts';
import { plainRowHeight } from './block-row.ts';
import { setLook } from './sheet-style.ts';

/** Where the table of an item begins, as a link; absent where it is not in the workbook. */
export type LinkOf = (entry: Entry) => string | undefined;

/** The directory: one row an item, its name leading to its table. */
export function fillDirectory(sheet: Worksheet, entries: readonly Entry[], words: Wording, linkOf: LinkOf): void {
  const columns = catalogColumns(words);
  headRow(sheet, columns);
  for (const [index, entry] of entries.entries()) entryRow(sheet, index + 2, columns, entry, linkOf);
  sheet.commit();
}

/** Items under headings. */
export function fillList(sheet: Worksheet, { groups }: CenterList, words: Wording, linkOf: LinkOf): void {
  const columns = listColumns(words);
  headRow(sheet, columns);
  let position = 1;
  for (const { heading, entries } of groups) {
    position += 1;
    const row = sheet.getRow(position);
    row.height = 24;
    for (let column = 1; column <= columns.length; column += 1) setLook(row.getCell(column), 'subject', false);
    row.getCell(1).value = words.say('in-brackets', {
      text: heading,
      more: words.say('department-items', { count: entries.length }),
    });
    row.commit();
    for (const entry of entries) {
      position += 1;
      entryRow(sheet, position, columns, entry, linkOf);
    }
  }
  sheet.commit();
}

/** What changed, one row a version. */
export function fillChanges(sheet: Worksheet, { changes }: ChangeList, words: Wording): void {
  const columns = changeColumns(words);
  headRow(sheet, columns);
  for (const [index, change] of changes.entries()) {
    const values = columns.map((column) => ({ width: column.width, value: column.value(change) }));
    valuesRow(sheet, index + 2, values);
  }
  sheet.commit();
}

/** How many columns a list has, for its filter. */
export function columnCount(words: Wording, kind: 'directory' | 'changes'): number {
  return kind === 'directory' ? catalogColumns(words).length : changeColumns(words).length;
}

interface SheetValue {
  readonly value: string | number;
  readonly width: number;
  readonly link?: string | undefined;
}

function headRow(sheet: Worksheet, columns: readonly { readonly label: string; readonly width: number }[]): void {
  sheet.columns = columns.map(({ width }) => ({ width }));
  const header = sheet.getRow(1);
  header.height = 24;
  for (const [index, { label }] of columns.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = label;
    setLook(cell, 'head');
  }
  header.commit();
}

function entryRow(
  sheet: Worksheet,
  position: number,
  columns: readonly CatalogColumn[],
  entry: Entry,
  linkOf: LinkOf,
): void {
  const values = columns.map(({ value, width, leadsToTable }) => ({
    value: value(entry),
    width,
    link: leadsToTable === true ? linkOf(entry) : undefined,
  }));
  valuesRow(sheet, position, values);
}

function valuesRow(sheet: Worksheet, position: number, values: readonly SheetValue[]): void {
  const row = sheet.getRow(position);
  row.height = plainRowHeight(values.map(({ value, width }) => ({ text: String(value), width })));
  for (const [index, { value, link }] of values.entries()) {
    const cell = row.getCell(index + 1);
    setLook(cell, link === undefined ? (typeof value === 'number' ? 'number' : 'cell') : 'link');
    cell.value = link === undefined ? value : { text: String(value), hyperlink: link };
  }
  row.commit();
}
