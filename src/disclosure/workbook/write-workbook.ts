/**
 * The disclosure as one workbook: a directory to sort and filter, and a sheet a department with one table an item, each
 * beginning on a page of its own. Texts of definitions are written as strings, whatever they begin with: no formula of
 * theirs is ever computed.
 */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Worksheet } from 'exceljs';
import type { Language } from '../../messages/catalog.ts';
import type { Center } from '../center.ts';
import { readableText } from '../html.ts';
import type { DisclosureTable } from '../table.ts';
import { type Wording, wordingIn } from '../wording.ts';
import { type BlockCell, COLUMN_WIDTHS, isLong, plainRowHeight, rowHeight } from './block-row.ts';
import { directoryColumns } from './directory.ts';
import { itemBlock } from './item-block.ts';
import { sheetLink, sheetNames } from './sheet-names.ts';
import { A3, A4, printing } from './sheet-printing.ts';
import { RULED, setLook } from './sheet-style.ts';

export interface WorkbookOptions {
  readonly language: Language;
  /** Day on which it is written, `2026-12-01`. */
  readonly madeOn?: string;
}

/** The tables of a department, on a sheet of its own. */
interface Group {
  readonly sheet: string;
  readonly items: readonly [DisclosureTable, ...DisclosureTable[]];
}

/** The row on which the first item of a department's sheet begins, below its heading. */
const FIRST_ROW = 2;

/** Writes the workbook of a center's tables: the bytes of an `.xlsx` file. Rows leave memory as they are written. */
export async function writeWorkbook(
  tables: Iterable<DisclosureTable> | AsyncIterable<DisclosureTable>,
  center: Center,
  options: WorkbookOptions,
): Promise<Uint8Array> {
  const words = wordingIn(options.language);
  const { directory, groups } = await sheetsOf(tables, center, words);
  const { default: exceljs } = await import('exceljs');
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const made = new Date(`${options.madeOn ?? '2000-01-01'}T00:00:00Z`);
  Object.assign(workbook, { created: made, modified: made, creator: readableText(center.name) });
  const all = groups.flatMap(({ items }) => items);
  const filter = { from: { row: 1, column: 1 }, to: { row: all.length + 1, column: directoryColumns(words).length } };
  const directorySheet = workbook.addWorksheet(directory, {
    ...printing(A3, center.name, words, all),
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  });
  directorySheet.autoFilter = filter;
  fillDirectory(directorySheet, groups, words, center);
  for (const group of groups) {
    const sheet = workbook.addWorksheet(group.sheet, {
      ...printing(A4, center.name, words, group.items),
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    fillDepartment(sheet, group, words, { center, back: sheetLink(directory, 1) });
  }
  await workbook.commit();
  return new Uint8Array(await bytes);
}

async function sheetsOf(
  tables: Iterable<DisclosureTable> | AsyncIterable<DisclosureTable>,
  center: Center,
  words: Wording,
): Promise<{ readonly directory: string; readonly groups: readonly Group[] }> {
  const byDepartment = new Map<string, DisclosureTable[]>([...center.departments.keys()].map((id) => [id, []]));
  for await (const table of tables) {
    const items = byDepartment.get(table.department.id) ?? [];
    items.push(table);
    byDepartment.set(table.department.id, items);
  }
  const filled = [...byDepartment.values()].filter((items): items is [DisclosureTable, ...DisclosureTable[]] => {
    return items.length > 0;
  });
  const names = sheetNames([words.say('sheet.directory'), ...filled.map(([first]) => first.department.shortName)]);
  const [directory = '', ...sheets] = names;
  return { directory, groups: filled.map((items, index) => ({ sheet: sheets[index] ?? '', items })) };
}

/** The directory: one row an item, its name leading to its table. */
function fillDirectory(sheet: Worksheet, groups: readonly Group[], words: Wording, center: Center): void {
  const columns = directoryColumns(words);
  sheet.columns = columns.map(({ width }) => ({ width }));
  const header = sheet.getRow(1);
  header.height = 24;
  for (const [index, { label }] of columns.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = label;
    setLook(cell, 'head');
  }
  header.commit();
  let position = 1;
  for (const { sheet: name, items } of groups) {
    let begins = FIRST_ROW;
    for (const item of items) {
      position += 1;
      const row = sheet.getRow(position);
      const values = columns.map((column) => ({ ...column, value: column.value(item) }));
      row.height = plainRowHeight(values.map(({ value, width }) => ({ text: String(value), width })));
      for (const [index, { value, leadsToTable }] of values.entries()) {
        const cell = row.getCell(index + 1);
        setLook(cell, typeof value === 'number' ? 'number' : 'cell');
        cell.value = value;
        if (leadsToTable !== true) continue;
        cell.value = { text: String(value), hyperlink: sheetLink(name, begins) };
        setLook(cell, 'link');
      }
      row.commit();
      begins += itemBlock(item, words, center.address).length;
    }
  }
  sheet.commit();
}

/** A department's sheet: one table an item, one below the other. */
function fillDepartment(
  sheet: Worksheet,
  { items }: Group,
  words: Wording,
  { center, back }: { readonly center: Center; readonly back: string },
): void {
  sheet.columns = COLUMN_WIDTHS.map((width) => ({ width }));
  const [{ department }] = items;
  const last = COLUMN_WIDTHS.length;
  const heading = sheet.getRow(1);
  heading.height = 27;
  for (let column = 1; column <= last; column += 1) setLook(heading.getCell(column), 'head', false);
  heading.getCell(1).value = readableText(`${department.name}　${words.say('one-table')}`);
  const backCell = heading.getCell(last - 2);
  backCell.value = { text: words.say('sheet.back'), hyperlink: back };
  setLook(backCell, 'head-link', false);
  let number = FIRST_ROW - 1;
  for (const item of items) {
    if (number >= FIRST_ROW) sheet.getRow(number).addPageBreak();
    for (const block of itemBlock(item, words, center.address)) {
      number += 1;
      sheet.getRow(number).height = rowHeight(block);
      for (const cell of block) fillCell(sheet, number, cell);
    }
  }
  sheet.commit();
}

/** A text that stands free is styled in its first cell only; it runs across the others. */
function fillCell(sheet: Worksheet, row: number, cell: BlockCell): void {
  const { span, value, look } = cell;
  const [from, to] = span;
  const long = isLong(cell);
  const styledTo = RULED.has(look) ? to : from;
  for (let column = from; column <= styledTo; column += 1) setLook(sheet.getCell(row, column + 1), look, long);
  if (value !== '') sheet.getCell(row, from + 1).value = value;
  if (long && to > from) sheet.mergeCells(row, from + 1, row, to + 1);
}
