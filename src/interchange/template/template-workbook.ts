/**
 * The workbook that departments fill in: a sheet to fill with drop-downs and hints, whose header cannot be changed, a sheet
 * that explains each column with an example, and a hidden one with the names that are offered. `import` reads it.
 */
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { columnName } from '../../catalog/sheets/sheet.ts';
import { CELL, HEAD, HEAD_REQUIRED, OPEN_CELL } from '../spreadsheet/looks.ts';
import { narrowPrinting, type Printing, widePrinting } from '../spreadsheet/printing.ts';
import { rowHeight } from '../spreadsheet/row-height.ts';
import type { WorkspaceChoices } from './choices.ts';
import { TEMPLATE_COLUMNS, type TemplateColumn } from './template-columns.ts';
import { CHOICE_COLUMNS, CHOICES_SHEET, type Hint, validationOf } from './validations.ts';

/** What a template says beside its headers, in the user's language. */
export interface TemplateWords extends Printing {
  readonly fillSheet: string;
  readonly guideSheet: string;
  /** Headers of the guide: column, must it be filled in, how, example. */
  readonly guideHeaders: readonly [string, string, string, string];
  readonly yes: string;
  readonly no: string;
  readonly hint: (column: TemplateColumn) => Hint;
}

/** Rows that have drop-downs and hints. */
const ROWS_TO_FILL = 500;

const HEADER_HEIGHT = 34;
const GUIDE_WIDTHS = [18, 8, 76, 60];

/** Writes the workbook. */
export async function writeTemplate(choices: WorkspaceChoices, words: TemplateWords): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = words.center;
  await fillInSheet(workbook, choices, words);
  guideSheet(workbook, choices, words);
  choicesSheet(workbook, choices);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function fillInSheet(workbook: Workbook, choices: WorkspaceChoices, words: TemplateWords): Promise<void> {
  const sheet = workbook.addWorksheet(words.fillSheet, {
    ...widePrinting(words, 'A:B'),
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  });
  const header = sheet.getRow(1);
  header.height = HEADER_HEIGHT;
  const position = TEMPLATE_COLUMNS.findIndex(({ element }) => element === 'department') + 1;
  const department = sheet.getColumn(position).letter;
  for (const [index, column] of TEMPLATE_COLUMNS.entries()) {
    const hint = words.hint(column);
    const filled = sheet.getColumn(index + 1);
    filled.width = column.width;
    filled.style = OPEN_CELL;
    const cell = header.getCell(index + 1);
    cell.value = column.header;
    cell.style = column.required ? HEAD_REQUIRED : HEAD;
    cell.note = hint.text;
    const range = `${filled.letter}2:${filled.letter}${ROWS_TO_FILL + 1}`;
    validationsOf(sheet).add(range, validationOf(column, hint, choices, department));
  }
  // Without a password: it keeps from mistakes, not from people.
  await sheet.protect('', {
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}

/** The validations of a sheet, which the library has and its types do not tell of. */
function validationsOf(sheet: Worksheet): { add(range: string, validation: DataValidation): void } {
  return (sheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } })
    .dataValidations;
}

/**
 * One row a column of the other sheet. A column's name stands behind its letter, so that import does not take this sheet for
 * a catalog.
 */
function guideSheet(workbook: Workbook, choices: WorkspaceChoices, words: TemplateWords): void {
  const sheet = workbook.addWorksheet(words.guideSheet, {
    ...narrowPrinting(words),
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = GUIDE_WIDTHS.map((width) => ({ width }));
  const lines = TEMPLATE_COLUMNS.map((column, index) => [
    `${columnName(index + 1)} ${column.header}`,
    column.required ? words.yes : words.no,
    words.hint(column).text,
    exampleOf(column, choices),
  ]);
  for (const [index, texts] of [words.guideHeaders, ...lines].entries()) {
    const row = sheet.getRow(index + 1);
    row.height = rowHeight(texts, GUIDE_WIDTHS);
    for (const [position, text] of texts.entries()) {
      const cell = row.getCell(position + 1);
      cell.style = index === 0 ? HEAD : CELL;
      if (text !== '') cell.value = text;
    }
  }
}

/** An example of a column; of names, the first that there is. */
export function exampleOf({ choice, example }: TemplateColumn, choices: WorkspaceChoices): string {
  const [department = ''] = choices.departments;
  const own = ({ department: of }: { readonly department: string }): boolean => of === department;
  switch (choice?.kind) {
    case 'department':
      return department;
    case 'office':
      return choices.offices.find(own)?.name ?? '';
    case 'window':
      return choices.windows.find(own)?.name ?? '';
    default:
      return example;
  }
}

function choicesSheet(workbook: Workbook, { departments, offices, windows }: WorkspaceChoices): void {
  const sheet = workbook.addWorksheet(CHOICES_SHEET, { state: 'hidden' });
  const columns: readonly (readonly [letter: string, texts: readonly string[]])[] = [
    [CHOICE_COLUMNS.department, departments],
    [CHOICE_COLUMNS.officeOf, offices.map(({ department }) => department)],
    [CHOICE_COLUMNS.office, offices.map(({ name }) => name)],
    [CHOICE_COLUMNS.windowOf, windows.map(({ department }) => department)],
    [CHOICE_COLUMNS.window, windows.map(({ name }) => name)],
  ];
  for (const [letter, texts] of columns) {
    for (const [index, text] of texts.entries()) sheet.getCell(`${letter}${index + 1}`).value = text;
  }
}
