/**
 * The disclosure as one workbook: a directory to sort and filter, and a sheet a department with one table an item, each
 * beginning on a page of its own. Texts of definitions are written as strings, whatever they begin with: no formula of
 * theirs is ever computed.
 */
import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { Language } from '../../messages/catalog.ts';
import type { Center } from '../center.ts';
import { readableText } from '../html.ts';
import type { DisclosureTable } from '../table.ts';
import { type Wording, wordingIn } from '../wording.ts';
import { type BlockCell, type CellLook, COLUMN_WIDTHS, isLong, rowHeight } from './block-row.ts';
import { directoryColumns } from './directory.ts';
import { itemBlock } from './item-block.ts';
import { sheetLink, sheetNames } from './sheet-names.ts';
import { BORDER, FILLS, FONTS, LINK_FONT, UNWRAPPED, WRAPPED } from './sheet-style.ts';

export interface WorkbookOptions {
  readonly language: Language;
  /** Day on which it is written, `2026-12-01`. */
  readonly madeOn?: string;
}

/** Paper sizes by their numbers in the format (ECMA-376 Part 1, 18.3.1.63). */
const A3 = 8;
const A4 = 9;

/** Millimetres in inches, as the format wants margins. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Writes the workbook of a center's tables: the bytes of an `.xlsx` file. */
export async function writeWorkbook(
  tables: Iterable<DisclosureTable> | AsyncIterable<DisclosureTable>,
  center: Center,
  options: WorkbookOptions,
): Promise<Uint8Array> {
  const words = wordingIn(options.language);
  const groups = await byDepartment(tables, center);
  const { default: exceljs } = await import('exceljs');
  const workbook: Workbook = new exceljs.Workbook();
  const made = new Date(`${options.madeOn ?? '2000-01-01'}T00:00:00Z`);
  workbook.created = made;
  workbook.modified = made;
  workbook.creator = readableText(center.name);
  workbook.title = words.say('site');
  const [directoryName = '', ...names] = sheetNames([
    words.say('sheet.directory'),
    ...groups.map(([first]) => first.department.shortName),
  ]);
  const directory = workbook.addWorksheet(directoryName);
  const links = new Map<DisclosureTable, string>();
  for (const [index, group] of groups.entries()) {
    const name = names[index] ?? '';
    const sheet = workbook.addWorksheet(name);
    const rows = fillDepartment(sheet, group, words, sheetLink(directoryName, 1));
    for (const [item, row] of rows) links.set(item, sheetLink(name, row));
    setUpPrinting(sheet, A4, center, words, group);
  }
  const all = groups.flat();
  fillDirectory(directory, all, words, links);
  setUpPrinting(directory, A3, center, words, all);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Group = readonly [DisclosureTable, ...DisclosureTable[]];

async function byDepartment(
  tables: Iterable<DisclosureTable> | AsyncIterable<DisclosureTable>,
  center: Center,
): Promise<readonly Group[]> {
  const groups = new Map<string, DisclosureTable[]>([...center.departments.keys()].map((id) => [id, []]));
  for await (const table of tables) {
    const group = groups.get(table.department.id) ?? [];
    group.push(table);
    groups.set(table.department.id, group);
  }
  return [...groups.values()].filter((group): group is [DisclosureTable, ...DisclosureTable[]] => group.length > 0);
}

function fillDirectory(
  sheet: Worksheet,
  items: readonly DisclosureTable[],
  words: Wording,
  links: ReadonlyMap<DisclosureTable, string>,
): void {
  const columns = directoryColumns(words);
  sheet.columns = columns.map(({ width }) => ({ width }));
  const header = sheet.getRow(1);
  header.height = 24;
  for (const [index, { label }] of columns.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = label;
    setLook(cell, 'head');
  }
  for (const [position, item] of items.entries()) {
    const row = sheet.getRow(position + 2);
    for (const [index, column] of columns.entries()) {
      const cell = row.getCell(index + 1);
      const value = column.value(item, words);
      const link = index === 1 ? links.get(item) : undefined;
      cell.value = link === undefined ? value : { text: String(value), hyperlink: link };
      setLook(cell, typeof value === 'number' ? 'number' : 'text');
      if (link !== undefined) cell.font = LINK_FONT;
    }
  }
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 1 }];
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: items.length + 1, column: columns.length } };
}

/** @returns the row on which each item's table begins */
function fillDepartment(
  sheet: Worksheet,
  items: Group,
  words: Wording,
  back: string,
): ReadonlyMap<DisclosureTable, number> {
  sheet.columns = COLUMN_WIDTHS.map((width) => ({ width }));
  const last = COLUMN_WIDTHS.length;
  const heading = sheet.getRow(1);
  heading.height = 27;
  for (let column = 1; column <= last; column += 1) setLook(heading.getCell(column), 'head', false);
  heading.getCell(1).value = readableText(`${items[0].department.name}　${words.say('one-table')}`);
  const backCell = heading.getCell(last - 2);
  backCell.value = { text: words.say('sheet.back'), hyperlink: back };
  backCell.font = LINK_FONT;
  const begins = new Map<DisclosureTable, number>();
  let number = 1;
  for (const item of items) {
    if (number > 1) sheet.getRow(number).addPageBreak();
    begins.set(item, number + 1);
    for (const [index, block] of itemBlock(item, words).entries()) {
      number += 1;
      const row = sheet.getRow(number);
      row.height = rowHeight(block);
      // Collapsed, only the names of the items stand on the sheet.
      if (index > 0) row.outlineLevel = 1;
      for (const part of block) fillCell(sheet, number, part);
    }
  }
  sheet.properties.outlineProperties = { summaryBelow: false, summaryRight: false };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  return begins;
}

function fillCell(sheet: Worksheet, row: number, cell: BlockCell): void {
  const { span, value, look } = cell;
  const [from, to] = span;
  const long = isLong(cell);
  for (let column = from; column <= to; column += 1) setLook(sheet.getCell(row, column + 1), look, long);
  if (value !== '') sheet.getCell(row, from + 1).value = value;
  if (long && to > from) sheet.mergeCells(row, from + 1, row, to + 1);
}

function setLook(cell: Cell, look: CellLook, wrapped = true): void {
  cell.font = FONTS[look];
  cell.alignment = wrapped ? WRAPPED[look] : UNWRAPPED[look];
  cell.border = BORDER;
  const fill = FILLS[look];
  if (fill !== undefined) cell.fill = fill;
}

function setUpPrinting(
  sheet: Worksheet,
  paperSize: number,
  center: Center,
  words: Wording,
  items: readonly DisclosureTable[],
): void {
  const draft = items.some((item) => item.draft) ? `【${words.say('draft')}】` : '';
  Object.assign(sheet.pageSetup, {
    paperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    horizontalCentered: true,
    printTitlesRow: '1:1',
  });
  // An ampersand begins a code in a header; doubled, it is one.
  const name = readableText(center.name).replaceAll('&', '&&');
  sheet.headerFooter.oddHeader = `&L${name}&C${draft}&R${words.say('site')}`;
  sheet.headerFooter.oddFooter = `&C${words.say('sheet.page')}`;
  if (draft !== '') sheet.properties.tabColor = { argb: 'FF9B1C1C' };
}
