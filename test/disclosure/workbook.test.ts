import { read as readSpreadsheet } from '@e965/xlsx';
import exceljs, { type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisclosureTable } from '../../src/disclosure/table.ts';
import { isLong, partsOfText, rowHeight, type Span } from '../../src/disclosure/workbook/block-row.ts';
import { SheetNames, sheetLink } from '../../src/disclosure/workbook/sheet-names.ts';
import { writeWorkbook } from '../../src/disclosure/workbook/write-workbook.ts';
import { BARE, centerFixture, effectiveTable, tableOf } from './support/fixture.ts';

const options = { language: 'zh', madeOn: '2026-12-02' } as const;

async function sheetsOf(tables: readonly DisclosureTable[]): Promise<readonly Worksheet[]> {
  const bytes = await writeWorkbook(tables, centerFixture(), options);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook.worksheets;
}

function textsOf(sheet: Worksheet | undefined): string[] {
  const texts: string[] = [];
  sheet?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => {
      if (cell.master === cell && cell.text !== '') cells.push(cell.text);
    });
    if (cells.length > 0) texts.push(cells.join(' | '));
  });
  return texts;
}

const [directory, department] = await sheetsOf([effectiveTable(), effectiveTable(BARE)]);

describe('the directory', () => {
  it('has a row an item below a header that stays and filters', () => {
    expect(directory?.name).toBe('目录');
    expect(directory?.rowCount).toBe(3);
    expect(directory?.getRow(1).values).toContain('承诺期限');
    expect(directory?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(directory?.autoFilter).toBe('A1:U3');
    expect(textsOf(directory)[1]).toBe(
      'culture-001 | 娱乐场所经营许可 | 县文旅局 | 行政审批股 | 许可 | 联办件 | 企业法人、非法人企业 | ' +
        '社会事务区 二楼 12号 文化经营窗口 | 20个工作日 | 12个工作日 | 40 | 8 | 3 | 是 | 1 | 是 | ' +
        '0558-4410312 | 0558-4410345 | 3 | 2026-12-01',
    );
  });

  it('tells what is not disclosed', () => {
    expect(textsOf(directory)[2]).toContain('未公示');
    expect(directory?.getRow(3).getCell(21).text).toBe('事项、申请条件、申请材料、收费标准及依据、申请示范文本');
  });

  it('leads to the row where the table of an item begins', () => {
    for (const row of [2, 3]) {
      const cell = directory?.getRow(row).getCell(2);
      const [, sheet, address = ''] = /^#'(.+)'!(A\d+)$/u.exec(cell?.hyperlink ?? '') ?? [];
      expect(sheet).toBe(department?.name);
      expect(department?.getCell(address).text).toBe(cell?.text);
    }
  });
});

describe('the sheet of a department', () => {
  it('tells the ten disclosures of each item', () => {
    const texts = textsOf(department);
    const headings = texts.filter((text) => /^\d+ {2}/u.test(text));
    expect(headings.slice(0, 10)).toEqual([
      '1  审批科室职责',
      '2  事项',
      '3  设定依据',
      '4  申请条件',
      '5  办理流程',
      '6  承诺期限',
      '7  申请材料',
      '8  收费标准及依据',
      '9  申请示范文本',
      '10  咨询与投诉电话',
    ]);
    expect(headings).toHaveLength(20);
    expect(texts).toContain('办理地址 | 颍上县慎城镇解放北路8号');
    expect(texts).toContain('2 | 使用面积不低于国务院文化主管部门规定的最低标准');
    expect(texts).toContain('5 | 听证 | 最长 20日\n不计入承诺期限 | 《中华人民共和国行政许可法》第四十五条');
    expect(texts).toContain(
      '2 | 营业执照 | 证照证明 | 县市场监督管理局（政府部门核发） | 《娱乐场所管理条例》第九条 | 必要 | 0 | 1',
    );
    expect(texts).toContain('1 | 场所噪声检测费 | 300元/次 | 《安徽省服务价格目录》第十二条 | 无');
    expect(texts).toContain('投诉电话 | 0558-4410345');
  });

  it('prints on A4 in landscape, its heading on every page', () => {
    expect(department?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
  });

  it('begins each table on a page of its own', async () => {
    const bytes = await writeWorkbook([effectiveTable(), effectiveTable(BARE)], centerFixture(), options);
    // ExcelJS does not read page breaks: they are looked up in the file itself.
    const { files } = readSpreadsheet(bytes, { bookFiles: true }) as unknown as Record<
      'files',
      Record<string, { content: Uint8Array }>
    >;
    const xml = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']?.content);
    const breaks = [...xml.matchAll(/<brk id="(\d+)"/gu)].map(([, row]) => Number(row));
    expect(breaks).toHaveLength(1);
    expect(department?.getRow((breaks[0] ?? 0) + 1).getCell(1).text).toBe('群众文艺团队备案');
  });

  it('says of a draft that it is one', async () => {
    const [list, sheet] = await sheetsOf([tableOf()]);
    expect(sheet?.getCell('A2').text).toBe('【草稿】娱乐场所经营许可');
    expect(sheet?.headerFooter.oddHeader).toContain('【草稿】');
    expect(list?.headerFooter.oddHeader).toContain('【草稿】');
    expect(textsOf(list)[1]).toMatch(/草稿$/u);
    const [mixed] = await sheetsOf([tableOf(), effectiveTable(BARE)]);
    expect(mixed?.headerFooter.oddHeader).toContain('【含草稿】');
    expect(directory?.headerFooter.oddHeader).not.toContain('草稿');
  });

  it('keeps what looks like a formula a text', async () => {
    const names = ['=HYPERLINK("http://example.com","点我")', '+86', '-1', '@SUM(A1)', "'=1"];
    for (const name of names) {
      const text = BARE.replace('群众文艺团队备案', JSON.stringify(name)).concat(
        `conditions: [${JSON.stringify(name)}]\n`,
      );
      const sheets = await sheetsOf([effectiveTable(text)]);
      expect(sheets[1]?.getCell('A2').value).toBe(name);
      for (const sheet of sheets) {
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            expect(cell.type).not.toBe(exceljs.ValueType.Formula);
          });
        });
      }
    }
  });
});

describe('a long text', () => {
  const span: Span = [1, 7];

  it('goes on in the next row, nothing of it lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), fc.nat(3), (text, times) => {
        const long = text.repeat(times);
        const parts = partsOfText(long, span);
        expect(parts.join('')).toBe(long);
        for (const value of parts) expect(rowHeight([{ span, value, look: 'text' }])).toBeLessThanOrEqual(409);
      }),
    );
    expect(partsOfText('许可'.repeat(1200), span).length).toBe(2);
  });

  it('is one that needs more than its line', () => {
    expect(isLong({ span, value: '许可', look: 'text' })).toBe(false);
    expect(isLong({ span: [0, 0], value: '许可证', look: 'text' })).toBe(true);
    expect(isLong({ span, value: '两\n行', look: 'text' })).toBe(true);
  });
});

describe('the name of a sheet', () => {
  it('is one that a spreadsheet accepts, and no two are alike', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), (texts) => {
        const taken = new SheetNames();
        const names = texts.map((text) => taken.take(text));
        expect(names).toHaveLength(texts.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        const accepted = (name: string): boolean =>
          name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/u.test(name) && name.isWellFormed();
        expect(names.filter((name) => !accepted(name))).toEqual([]);
      }),
    );
  });

  it('stays what the department is called where it can', () => {
    const names = new SheetNames();
    expect(['目录', '市住建局', '市住建局', '局/处'].map((text) => names.take(text))).toEqual([
      '目录',
      '市住建局',
      '市住建局(2)',
      '局_处',
    ]);
    expect(sheetLink("a'b", 3)).toBe("#'a''b'!A3");
  });
});
