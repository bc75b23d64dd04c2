import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/catalog/columns/read-records.ts';
import { recogniseColumns } from '../../../src/catalog/columns/recognise-columns.ts';
import type { Cell, Sheet, SheetRow } from '../../../src/catalog/sheets/sheet.ts';
import { sheetOf } from '../support/catalogs.ts';

const TITLE = ['临江市行政服务中心进驻事项目录'];
const FILE = 'linjiang.xlsx';

function elements(sheet: Sheet): (string | undefined)[] {
  return recogniseColumns(sheet, FILE).columns.map((column) => column.element);
}

/** A sheet with merged cells filled: each area is `[first row, first column, last row, last column]`. */
function merged(sheet: Sheet, areas: readonly (readonly [number, number, number, number])[]): Sheet {
  const cellAt = (row: number, column: number): Cell | undefined => {
    const area = areas.find(
      ([top, left, bottom, right]) => row >= top && row <= bottom && column >= left && column <= right,
    );
    const [sourceRow, sourceColumn] = area ?? [row, column];
    const source = sheet.rows.find(({ number }) => number === sourceRow)?.cells[sourceColumn - 1];
    if (source === undefined) return undefined;
    return { row, column, text: source.text, origin: { row: sourceRow, column: sourceColumn } };
  };
  const width = Math.max(...sheet.rows.map((row) => row.cells.length), ...areas.map(([, , , right]) => right));
  const last = Math.max(...sheet.rows.map((row) => row.number));
  const rows: SheetRow[] = [];
  for (let row = 1; row <= last; row += 1) {
    const cells = Array.from({ length: width }, (_, index) => cellAt(row, index + 1));
    if (cells.some((cell) => cell !== undefined)) rows.push({ number: row, hidden: false, cells });
  }
  return { ...sheet, rows };
}

describe('recogniseColumns', () => {
  it('finds the header below titles', () => {
    const sheet = sheetOf('目录', [
      TITLE,
      ['填报单位：业务科　　事项数：2'],
      [],
      ['序号', '事项 名称', '实施主体*', '承诺时限（工作日）'],
      ['1', '商品房预售许可', '市住建局', '5'],
    ]);
    const reading = recogniseColumns(sheet, FILE);
    expect(reading.headerEnd).toBe(4);
    expect(reading.columns.map((column) => column.element)).toEqual(['serial', 'name', 'department', 'promised']);
    expect(reading.columns[3]?.unit).toBe('工作日');
  });

  it('reads headers of two rows', () => {
    const sheet = merged(
      sheetOf('目录', [
        ['事项名称', '部门', '办理时限', '', '联系电话', ''],
        ['', '', '法定', '承诺时限', '咨询', '监督投诉'],
        ['商品房预售许可', '市住建局', '20个工作日', '5个工作日', '0558-2262345', '0558-2262346'],
      ]),
      [
        [1, 1, 2, 1],
        [1, 2, 2, 2],
        [1, 3, 1, 4],
        [1, 5, 1, 6],
      ],
    );
    expect(recogniseColumns(sheet, FILE).headerEnd).toBe(2);
    expect(elements(sheet)).toEqual(['name', 'department', 'statutory', 'promised', 'consultation', 'complaint']);
  });

  it('points at a header that it does not know', () => {
    const sheet = sheetOf('目录', [['事项名称', '实施主体', '是否跨域联审', '承诺时眼']]);
    const reading = recogniseColumns(sheet, FILE);
    expect(reading.columns.map((column) => column.element)).toEqual(['name', 'department', undefined, undefined]);
    const unknown = reading.findings.filter((finding) => finding.rule === 'catalog/unknown-header');
    expect(unknown).toMatchObject([
      { message: 'unknown', path: ['目录', 1, 'C'], params: { header: '是否跨域联审', where: '目录!C1' } },
      { message: 'similar', path: ['目录', 1, 'D'], params: { header: '承诺时眼', suggestion: '承诺时限' } },
    ]);
  });

  it('does not choose between two elements of one header, nor between two columns of one element', () => {
    const sheet = sheetOf('目录', [['事项名称', '实施主体', '是否支持预约/网办', '部门', '网办地址/网办链接']]);
    expect(elements(sheet)).toEqual(['name', 'department', undefined, undefined, 'url']);
  });

  it('says which columns it leaves out and which it misses', () => {
    const { findings } = recogniseColumns(sheetOf('目录', [['事项名称', '实施主体', '行政区划代码']]), FILE);
    expect(findings.map(({ rule, params }) => [rule, params.header])).toEqual([
      ['catalog/column-left-out', '行政区划代码'],
      ['catalog/missing-column', '事项类型'],
      ['catalog/missing-column', '办件类型'],
      ['catalog/missing-column', '设定依据'],
      ['catalog/missing-column', '承诺时限'],
      ['catalog/missing-column', '办理流程'],
    ]);
  });

  it('finds no header where there is none', () => {
    expect(recogniseColumns(sheetOf('说明', [['本表由业务科填写'], ['不得外传']]), FILE)).toMatchObject({
      columns: [],
      headerEnd: undefined,
      findings: [{ rule: 'catalog/no-header', message: 'none' }],
    });
    expect(recogniseColumns(sheetOf('空表', []), FILE).findings).toMatchObject([{ message: 'empty' }]);
  });
});

describe('readRecords', () => {
  function records(sheet: Sheet) {
    return readRecords(sheet, recogniseColumns(sheet, FILE), FILE);
  }

  it('skips titles of groups, repeated headers and remarks, and says so', () => {
    const sheet = sheetOf('目录', [
      ['事项名称', '承诺时限', '事项类型'],
      ['市住建局'],
      ['商品房预售许可', '5个工作日', '许可'],
      ['事项名称', '承诺时限', '事项类型'],
      ['建筑起重机械登记', '即办', '其他'],
      ['注：时限均为工作日'],
    ]);
    const reading = records(sheet);
    expect(reading.records.map((record) => [record.row, record.group])).toEqual([
      [3, '市住建局'],
      [5, '市住建局'],
    ]);
    expect(reading.findings.map(({ rule, params }) => [rule, params.row])).toEqual([
      ['catalog/row-skipped', 2],
      ['catalog/row-skipped', 6],
    ]);
  });

  it('joins the rows of an item whose name is merged', () => {
    const sheet = merged(
      sheetOf('目录', [
        ['事项名称', '实施主体', '申请材料'],
        ['商品房预售许可', '市住建局', '预售许可申请表'],
        ['', '', '不动产权证书'],
        ['建筑起重机械登记', '市住建局', '登记表'],
      ]),
      [
        [2, 1, 3, 1],
        [2, 2, 3, 2],
      ],
    );
    expect(records(sheet).records.map(({ cells }) => [...cells.values()].map((cell) => cell.text))).toEqual([
      ['商品房预售许可', '市住建局', '预售许可申请表\n不动产权证书'],
      ['建筑起重机械登记', '市住建局', '登记表'],
    ]);
  });

  it('reads hidden rows and says so once', () => {
    const sheet = sheetOf('目录', [
      ['事项名称', '实施主体'],
      ['商品房预售许可', '市住建局'],
      ['建筑起重机械登记', '市住建局'],
    ]);
    const hidden = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, hidden: row.number > 1 })) };
    const reading = records(hidden);
    expect(reading.records).toHaveLength(2);
    expect(reading.findings).toMatchObject([{ rule: 'catalog/hidden-rows', params: { count: 2, rows: '2、3' } }]);
  });
});
