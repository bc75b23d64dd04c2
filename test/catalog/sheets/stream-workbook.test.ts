/** Large workbooks are read row by row, and say what SheetJS says of them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { utils, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bytesInMemory } from '../../../src/catalog/sheets/byte-source.ts';
import { readWorkbook } from '../../../src/catalog/sheets/read-workbook.ts';
import type { Sheet } from '../../../src/catalog/sheets/sheet.ts';
import { streamWorkbook } from '../../../src/catalog/sheets/stream-workbook.ts';
import { readZipDirectory } from '../../../src/catalog/sheets/zip-directory.ts';
import { withParts, workbookOf, xlsxOf } from '../support/workbooks.ts';

function streamed(bytes: Uint8Array): readonly Sheet[] | undefined {
  const source = bytesInMemory(bytes);
  return streamWorkbook(source, readZipDirectory(source))?.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
}

/** A workbook with all that a catalog may have in its cells. */
function motley(): WorkBook {
  const workbook = workbookOf([
    ['临江市事项目录'],
    ['事项名称', '实施主体', '收件日期', '编码', '时限', '是否', '公式'],
    ['居住证办理 & <登记>', '市公安局', 45_292, '007', 20, true, 3],
    ['', '', 0.5, 1.14e17, 1.5, false, 0],
    ['养犬登记\n（年审）', '市公安局', 45_293, '', 12_345_678_901, '', ''],
  ]);
  const sheet = workbook.Sheets.目录;
  if (sheet === undefined) throw new Error('no sheet');
  sheet['!merges'] = [utils.decode_range('A1:G1'), utils.decode_range('A3:A4'), utils.decode_range('B3:B4')];
  sheet['!rows'] = [{}, {}, {}, { hidden: true }];
  for (const address of ['C3', 'C5']) Object.assign(sheet[address] ?? {}, { z: 'yyyy"年"m"月"d"日"' });
  Object.assign(sheet.C4 ?? {}, { z: '0.00%' });
  Object.assign(sheet.E3 ?? {}, { z: '0"个工作日"' });
  sheet.G4 = { t: 'e', v: 42, w: '#N/A', f: 'VLOOKUP(A4,Z:Z,1,0)' };
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['字典'], ['许可']]), '字典');
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return workbook;
}

describe('streamWorkbook', () => {
  it('reads what SheetJS reads: shown numbers and dates, merged areas, hidden rows, errors, entities', () => {
    const bytes = xlsxOf(motley());
    const sheets = streamed(bytes);
    expect(sheets).toEqual(readWorkbook(bytes));
    const texts = sheets?.[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text));
    expect(texts?.[2]?.slice(2, 6)).toEqual(['2024年1月1日', '007', '20个工作日', 'TRUE']);
    expect(sheets?.[0]?.rows[3]?.cells.map((cell) => cell?.fault)).toContain('digits-lost');
    expect(sheets?.[1]?.hidden).toBe(true);
  });

  it('reads the catalog of the center as SheetJS does', () => {
    const path = resolve(import.meta.dirname, '../../../definitions/catalog/fuyang-609.xlsx');
    const bytes = new Uint8Array(readFileSync(path));
    expect(streamed(bytes)).toEqual(readWorkbook(bytes));
  });

  it('reads texts in the cells themselves, runs of several formats, and no phonetic hints', () => {
    const sheet =
      '<?xml version="1.0"?><worksheet xmlns="x"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>事项</t></r><r><t>名称</t></r></is></c>' +
      '<c r="C1" t="s"><v>0</v></c></row><row r="3"/><row r="4" hidden="1"><c r="B4" t="str"><f>A1</f><v>甲&amp;乙</v></c></row></sheetData></worksheet>';
    const strings = '<sst><si><t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>';
    const bytes = withParts(xlsxOf(workbookOf([['x']])), {
      'xl/worksheets/sheet1.xml': sheet,
      'xl/sharedStrings.xml': strings,
    });
    const rows = streamed(bytes)?.[0]?.rows ?? [];
    expect(rows.map(({ number, hidden, cells }) => [number, hidden, cells.map((cell) => cell?.text)])).toEqual([
      [1, false, ['事项名称', undefined, '东京']],
      [4, true, [undefined, '甲&乙']],
    ]);
  });

  it('leaves to SheetJS what it does not understand', () => {
    const prefixed = '<x:worksheet xmlns:x="x"><x:sheetData/></x:worksheet>';
    expect(streamed(withParts(xlsxOf(workbookOf([['x']])), { 'xl/worksheets/sheet1.xml': prefixed }))).toBeUndefined();
  });
});
