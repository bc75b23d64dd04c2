import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { annotateWorkbook, type RowNotes } from '../../../src/catalog/annotate/annotate-workbook.ts';
import { freeSheetName } from '../../../src/catalog/annotate/sheet-name.ts';
import { sheetOf } from '../support/catalogs.ts';
import { ROWS, workbookOf, xlsxOf } from '../support/workbooks.ts';

const NOTES: readonly RowNotes[] = [
  { sheet: '目录', row: 2, name: '居住证办理', outcome: '导入', file: 'items/a.yaml', notes: [] },
  {
    ...{ sheet: '目录', row: 3, name: '养犬登记', outcome: '拒绝', file: '' },
    notes: [
      { row: 3, column: 'C', text: '没有读懂' },
      { row: 3, column: 'C', text: '第二条' },
      { row: 3, text: '没有部门' },
    ],
  },
];
const REPORT = {
  rows: () => NOTES,
  title: '导入结果',
  headers: ['工作表', '行', '事项', '结果', '文件', '提示'],
} as const;

async function read(bytes: Uint8Array) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const noteAt = (address: string): string => {
    const note = workbook.worksheets[0]?.getCell(address).note;
    return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
  };
  const report = workbook.getWorksheet('导入结果');
  const rows = (report?.getSheetValues() ?? [])
    .slice(1)
    .map((row) => Array.from({ length: 6 }, (_, index) => (row as unknown[])[index + 1] ?? ''));
  return { workbook, noteAt, rows };
}

describe('annotateWorkbook', () => {
  const sheets = [sheetOf('目录', ROWS)];

  it.each([
    ['a copy of a workbook', xlsxOf(workbookOf(ROWS))],
    ['a new workbook', undefined],
  ])('notes findings at their cells in %s, and tells every row', async (_, workbook) => {
    const { noteAt, rows, workbook: written } = await read(await annotateWorkbook({ ...REPORT, sheets, workbook }));
    expect(noteAt('C3')).toBe('Guhua：没有读懂\n第二条');
    expect(noteAt('A3')).toBe('Guhua：没有部门');
    expect(noteAt('C2')).toBe('');
    expect(written.worksheets[0]?.getCell('A3').value).toBe('养犬登记');
    expect(rows).toEqual([
      [...REPORT.headers],
      ['目录', 2, '居住证办理', '导入', 'items/a.yaml', ''],
      ['目录', 3, '养犬登记', '拒绝', '', '没有读懂\n第二条\n没有部门'],
    ]);
  });

  it('keeps the notes that were there, and writes no formula', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('目录');
    for (const row of ROWS) sheet.addRow([...row]);
    sheet.getCell('C3').note = '办公室核过';
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect((await read(await annotateWorkbook({ ...REPORT, sheets, workbook: bytes }))).noteAt('C3')).toBe(
      '办公室核过\n没有读懂\n第二条',
    );
    const formula = [sheetOf('目录', [['=1+1', '备注']])];
    const { workbook: made } = await read(await annotateWorkbook({ ...REPORT, rows: () => [], sheets: formula }));
    expect(made.worksheets[0]?.getCell('A1').value).toBe('=1+1');
  });
});

describe('freeSheetName', () => {
  it('gives names that a workbook accepts', () => {
    expect(freeSheetName('投资/审批[一]', [])).toBe('投资 审批 一');
    expect(freeSheetName('目录', ['目录', '目录 2'])).toBe('目录 3');
    expect(freeSheetName('长'.repeat(40), ['长'.repeat(31)])).toBe(`${'长'.repeat(29)} 2`);
    expect(freeSheetName('??', [])).toBe('1');
  });
});
