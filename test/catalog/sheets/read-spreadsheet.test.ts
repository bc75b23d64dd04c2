import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet, type SpreadsheetReading } from '../../../src/catalog/sheets/read-spreadsheet.ts';
import { columnName, type Sheet } from '../../../src/catalog/sheets/sheet.ts';

const ROWS = [
  ['事项名称', '实施主体', '实施编码'],
  ['建筑工程施工许可证核发', '市住建局', '1134120000312578133340115001000'],
  ['商品房预售许可', '市住建局', '113412000031257813'],
];

type Format = 'xlsx' | 'biff8' | 'ods' | 'html' | 'xlml';

function workbook(change?: (sheet: XLSX.WorkSheet) => void): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet(ROWS);
  change?.(sheet);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '进驻事项');
  return book;
}

function bytesOf(format: Format, change?: (sheet: XLSX.WorkSheet) => void): Uint8Array {
  return new Uint8Array(XLSX.write(workbook(change), { bookType: format, type: 'buffer' }));
}

function texts(sheet: Sheet | undefined): (string | undefined)[][] {
  return (sheet?.rows ?? []).map((row) => row.cells.map((cell) => cell?.text));
}

function firstSheet(reading: SpreadsheetReading): Sheet | undefined {
  return reading.ok ? reading.sheets[0] : undefined;
}

/** A compound file with the two streams of an encrypted workbook. */
function encrypted(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  const info = Buffer.alloc(64);
  info.writeUInt16LE(4, 0);
  info.writeUInt16LE(4, 2);
  XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', info);
  XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(4096, 7));
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
}

/** GBK, as old Excel keeps Chinese: the bytes of 事项名称 in place of a text of the same length. */
function oldWorkbookInGbk(): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['AAAAAAAA', 'x']]), 'S1');
  const bytes: Buffer = XLSX.write(book, { bookType: 'biff5', type: 'buffer' });
  Buffer.from([0xca, 0xc2, 0xcf, 0xee, 0xc3, 0xfb, 0xb3, 0xc6]).copy(bytes, bytes.indexOf('AAAAAAAA'));
  const codePage = bytes.indexOf(Buffer.from([0x42, 0, 2, 0]));
  bytes.writeUInt16LE(936, codePage + 4);
  return new Uint8Array(bytes);
}

describe('readSpreadsheet', () => {
  it.each<[Format, string]>([
    ['xlsx', 'catalog.xlsx'],
    ['biff8', 'catalog.xls'],
    ['biff8', 'catalog.et'],
    ['ods', 'catalog.ods'],
    ['html', 'export.xls'],
    ['xlml', 'export.xls'],
  ])('reads %s as %s with codes intact', async (format, name) => {
    expect(texts(firstSheet(await readSpreadsheet(bytesOf(format), name)))).toEqual(ROWS);
  });

  it('reads old workbooks in GBK', async () => {
    expect(texts(firstSheet(await readSpreadsheet(oldWorkbookInGbk(), 'old.xls')))).toEqual([['事项名称', 'x']]);
  });

  it('fills merged cells and keeps where they come from', async () => {
    const bytes = bytesOf('xlsx', (sheet) => {
      delete sheet.B3;
      sheet['!merges'] = [XLSX.utils.decode_range('B2:B3')];
    });
    const sheet = firstSheet(await readSpreadsheet(bytes, 'catalog.xlsx'));
    expect(sheet?.rows[2]?.cells[1]).toEqual({
      row: 3,
      column: 2,
      text: '市住建局',
      origin: { row: 2, column: 2 },
    });
  });

  it('does not fill beyond the last row for a column that is merged to its end', async () => {
    const bytes = bytesOf('xlsx', (sheet) => {
      sheet['!merges'] = [XLSX.utils.decode_range('B2:B1048576')];
    });
    expect(firstSheet(await readSpreadsheet(bytes, 'catalog.xlsx'))?.rows).toHaveLength(3);
  });

  it('marks hidden rows and sheets', async () => {
    const book = workbook((sheet) => {
      sheet['!rows'] = [{}, { hidden: true }];
    });
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['许可']]), '字典');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const reading = await readSpreadsheet(
      new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })),
      'a.xlsx',
    );
    expect(firstSheet(reading)?.rows.map((row) => row.hidden)).toEqual([false, true, false]);
    expect(reading.ok && reading.sheets.map((sheet) => sheet.hidden)).toEqual([false, true]);
  });

  it('tells a code that became a number and has lost its digits', async () => {
    const bytes = bytesOf('xlsx', (sheet) => {
      sheet.C3 = { t: 'n', v: 113412000031257820 };
      sheet.B3 = { t: 'n', v: 12, z: '000' };
      sheet.A3 = { t: 'e', v: 0x17, w: '#REF!' };
    });
    const row = firstSheet(await readSpreadsheet(bytes, 'catalog.xlsx'))?.rows[2];
    expect(row?.cells.map((cell) => [cell?.text, cell?.fault])).toEqual([
      ['#REF!', 'error-value'],
      ['012', undefined],
      ['113412000031257820', 'digits-lost'],
    ]);
  });

  it('cleans what a cell is pasted with', async () => {
    const bytes = bytesOf('xlsx', (sheet) => {
      sheet.A2 = { t: 's', v: '\u3000建筑工程\u00a0 施工许可\u200b \r\n\r\n 核发' };
    });
    expect(texts(firstSheet(await readSpreadsheet(bytes, 'a.xlsx')))[1]?.[0]).toBe('建筑工程 施工许可\n核发');
  });

  const csv = ROWS.map((row) => row.join(',')).join('\r\n');
  const gbk = new Uint8Array([
    0xca, 0xc2, 0xcf, 0xee, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xca, 0xb5, 0xca, 0xa9, 0xd6, 0xf7, 0xcc, 0xe5,
  ]);

  it.each<[string, Uint8Array, string[][]]>([
    ['UTF-8', Buffer.from(csv), ROWS],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${csv}`), ROWS],
    ['UTF-16', Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le'), ROWS],
    ['UTF-16 without its mark', Buffer.from(csv, 'utf16le'), ROWS],
    ['UTF-16, big end first', Buffer.from(`\ufeff${csv}`, 'utf16le').swap16(), ROWS],
    ['GBK', gbk, [['事项名称', '实施主体']]],
  ])('reads CSV in %s', async (_, bytes, expected) => {
    const sheet = firstSheet(await readSpreadsheet(new Uint8Array(bytes), 'folder/进驻事项.csv'));
    expect(sheet?.name).toBe('进驻事项');
    expect(texts(sheet)).toEqual(expected);
  });

  it.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'a.xlsx', 'empty'],
    ['blank lines', Buffer.from('\n\n,,\n'), 'a.csv', 'empty'],
    [
      'an empty sheet',
      bytesOf('xlsx', (sheet) => {
        for (const key of Object.keys(sheet)) delete sheet[key];
      }),
      'a.xlsx',
      'empty',
    ],
    ['a workbook with a password', encrypted(), 'a.xlsx', 'encrypted'],
    ['half a workbook', bytesOf('xlsx').subarray(0, 3000), 'a.xlsx', 'broken'],
    ['a compound file of nothing', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'a.xls', 'broken'],
    ['text that is called a workbook', Buffer.from('<404 not found>'), 'a.xlsx', 'not-a-spreadsheet'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0xff]), 'a.xlsx', 'not-a-spreadsheet'],
    ['a CSV in no encoding', Buffer.from([0x61, 0xff, 0xff, 0x2c, 0x80]), 'a.csv', 'encoding'],
  ])('says in one word what is wrong with %s', async (_, bytes, name, fault) => {
    expect(await readSpreadsheet(new Uint8Array(bytes), name)).toMatchObject({ ok: false, fault });
  });

  it('does not take a document of another program for a workbook', async () => {
    const archive = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(archive, '/word/document.xml', Buffer.from('<w:document/>'));
    const bytes = XLSX.CFB.write(archive, { fileType: 'zip', type: 'buffer' }) as Buffer;
    expect(await readSpreadsheet(new Uint8Array(bytes), 'a.docx')).toMatchObject({
      ok: false,
      fault: 'not-a-spreadsheet',
    });
  });
});

describe('columnName', () => {
  it('counts as spreadsheets do', () => {
    expect([1, 26, 27, 36, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AJ', 'ZZ', 'AAA']);
  });
});
