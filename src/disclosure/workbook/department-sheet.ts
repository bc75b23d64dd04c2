/** A department's sheet: one table an item, one below the other, each beginning on a page of its own. */
import type { Row, Worksheet } from 'exceljs';
import type { Center } from '../center.ts';
import { readableText } from '../html.ts';
import type { DisclosureTable } from '../table.ts';
import type { Wording } from '../wording.ts';
import { type BlockCell, COLUMN_WIDTHS, isLong, rowHeight } from './block-row.ts';
import { itemBlock } from './item-block.ts';
import { RULED, setLook } from './sheet-style.ts';

/** The row on which the first item begins, below the sheet's heading. */
const FIRST_ROW = 2;

export interface DepartmentSheetOptions {
  readonly center: Center;
  /** Link to the directory. */
  readonly back: string;
}

/**
 * Writes the tables of a department.
 * @returns the row on which the table of each item begins, by its id
 */
export function fillDepartment(
  sheet: Worksheet,
  items: readonly [DisclosureTable, ...DisclosureTable[]],
  words: Wording,
  { center, back }: DepartmentSheetOptions,
): ReadonlyMap<string, number> {
  sheet.columns = COLUMN_WIDTHS.map((width) => ({ width }));
  headingRow(sheet, items[0].department.name, words, back);
  const begins = new Map<string, number>();
  let number = FIRST_ROW - 1;
  for (const item of items) {
    if (number >= FIRST_ROW) sheet.getRow(number).addPageBreak();
    begins.set(item.id, number + 1);
    for (const block of itemBlock(item, words, center)) {
      number += 1;
      const row = sheet.getRow(number);
      row.height = rowHeight(block);
      for (const cell of block) fillCell(sheet, row, cell);
    }
  }
  sheet.commit();
  return begins;
}

function headingRow(sheet: Worksheet, department: string, words: Wording, back: string): void {
  const last = COLUMN_WIDTHS.length;
  const heading = sheet.getRow(1);
  heading.height = 27;
  for (let column = 1; column <= last; column += 1) setLook(heading.getCell(column), 'head', false);
  heading.getCell(1).value = readableText(`${department}　${words.say('one-table')}`);
  const backCell = heading.getCell(last - 2);
  backCell.value = { text: words.say('sheet.back'), hyperlink: back };
  setLook(backCell, 'head-link', false);
}

/** A text that stands free is styled in its first cell only; it runs across the others. */
function fillCell(sheet: Worksheet, row: Row, cell: BlockCell): void {
  const { span, value, look } = cell;
  const [from, to] = span;
  const long = isLong(cell);
  const styledTo = RULED.has(look) ? to : from;
  for (let column = from; column <= styledTo; column += 1) setLook(row.getCell(column + 1), look, long);
  if (value !== '') row.getCell(from + 1).value = value;
  if (long && to > from) sheet.mergeCells(row.number, from + 1, row.number, to + 1);
}
