import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../src/catalog/sheets/read-spreadsheet.ts';
import { fitted } from '../../src/interchange/spreadsheet/fit-cells.ts';
import { rowHeight } from '../../src/interchange/spreadsheet/row-height.ts';
import type { Table } from '../../src/interchange/spreadsheet/table.ts';
import { writeWorkbook } from '../../src/interchange/spreadsheet/workbook.ts';

const FACTS = { center: '临江市政务服务中心 & 分中心', page: '第 &P 页，共 &N 页', madeOn: '2026-12-01' };

function tableOf(rows: readonly (readonly string[])[]): Table {
  const columns = ['事项编号', '事项名称', '实施编码'].map((header) => ({ header, width: 20 }));
  return { name: '事项', columns, length: rows.length, rows: () => rows };
}

async function bytesOf(...tables: readonly Table[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeWorkbook(tables, FACTS)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function sheetOf(bytes: Buffer): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as exceljs.Buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('writeWorkbook', () => {
  const rows = [
    ['housing-012', '燃气经营许可证核发', '1134120000312578133340115012000'],
    ['housing-013', '=HYPERLINK("http://a.example")', ''],
    ['housing-014', '一行\n二行 <&> "引号"', '007'],
  ];

  it('writes every cell as the text it is', async () => {
    const sheet = await sheetOf(await bytesOf(tableOf(rows)));
    expect(sheet.name).toBe('事项');
    const texts = [2, 3, 4].map((row) => [1, 2, 3].map((column) => sheet.getRow(row).getCell(column)));
    expect(texts.map((cells) => cells.map((cell) => cell.value ?? ''))).toEqual(rows);
    expect(texts.flat().every((cell) => cell.formula === undefined && cell.numFmt === '@')).toBe(true);
  });

  it('freezes, filters and prints its header', async () => {
    const sheet = await sheetOf(await bytesOf(tableOf(rows)));
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:C4');
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', scale: 70, pageOrder: 'overThenDown' });
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '1:1', printTitlesColumn: 'A:B' });
    expect(sheet.headerFooter.oddHeader).toContain('临江市政务服务中心 && 分中心');
    expect(sheet.getRow(1).getCell(1).font?.bold).toBe(true);
    expect(sheet.getRow(2).getCell(2).alignment?.wrapText).toBe(true);
  });

  it('is read by import as it was written', async () => {
    const reading = await readSpreadsheet(await bytesOf(tableOf(rows)), 'items.xlsx');
    if (!reading.ok) throw new Error(reading.fault);
    const [sheet] = reading.sheets;
    const texts = [...(sheet?.rows ?? [])].map(({ cells }) => [0, 1, 2].map((index) => cells[index]?.text ?? ''));
    expect(texts.slice(1)).toEqual(rows);
  });

  it('fails as a whole where a row cannot be made', async () => {
    const broken: Table = {
      ...tableOf(rows),
      *rows() {
        yield rows[0] ?? [];
        throw new Error('the third row is missing');
      },
    };
    await expect(bytesOf(broken)).rejects.toThrow('the third row is missing');
  });
});

describe('fitted', () => {
  it('cuts what no spreadsheet can hold, and says so', () => {
    const long = '材'.repeat(40_000);
    const table = fitted(tableOf([['housing-012', '燃气经营许可证核发', long]]));
    const [texts = []] = table.rows();
    expect(texts[2]).toHaveLength(32_767);
    expect(table.cut).toEqual(['housing-012 燃气经营许可证核发 · 实施编码']);
  });

  it('drops what XML cannot hold', () => {
    const [texts] = fitted(tableOf([['甲\uffff', '乙\ud800', '丙']])).rows();
    expect(texts).toEqual(['甲', '乙\ufffd', '丙']);
  });
});

describe('rowHeight', () => {
  it('grows with the lines of the longest text, up to what a spreadsheet allows', () => {
    expect(rowHeight(['一行', ''], [20, 20])).toBe(20);
    expect(rowHeight(['一行', '一\n二\n三'], [20, 20])).toBe(50);
    expect(rowHeight(['燃'.repeat(30)], [21.5])).toBe(50);
    expect(rowHeight(['燃\n'.repeat(100)], [20])).toBe(409);
  });
});
