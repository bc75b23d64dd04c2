/** Every message of import is brought out here, and says in both languages what it means to say. */
import { describe, expect, it } from 'vitest';
import { IMPORT_RECORD_FILE } from '../../src/catalog/import-record.ts';
import { CATALOG_RULES } from '../../src/catalog/rules.ts';
import type { Cell, Sheet, SpreadsheetFault } from '../../src/catalog/sheets/sheet.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { message } from '../../src/messages/catalog.ts';
import { catalog as en } from '../../src/messages/en/catalog.ts';
import { catalog as zh } from '../../src/messages/zh/catalog.ts';
import { catalogOf, importSheets, permitRow, sheetOf } from './support/catalogs.ts';

function withFault(sheet: Sheet, text: string, fault: 'digits-lost' | 'error-value'): Sheet {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell?.text === text ? { ...cell, fault } : cell)),
  }));
  return { ...sheet, rows };
}

/** What the command says of a file that `readSpreadsheet` cannot read. */
function unreadable(fault: SpreadsheetFault): Finding {
  const file = 'catalog.xlsx';
  const params = { file, line: 3, megabytes: 64, parts: 2, sheet: '目录', width: 16_384, most: 1000 };
  return { rule: 'catalog/unreadable-file', message: fault, severity: 'error', params, file };
}

/** What the command says of a record of imports that it cannot read. */
const BROKEN_RECORD: Finding = {
  rule: 'catalog/import-record',
  message: 'broken',
  severity: 'error',
  params: { file: IMPORT_RECORD_FILE },
  file: IMPORT_RECORD_FILE,
};

function cellAt(row: number, column: number): Cell {
  return { row, column, text: '没有表头的字', origin: { row, column } };
}

function broughtOut(): readonly Finding[] {
  const rows = [
    permitRow({ 部门: '住建口', 行政区划: '临江市', 备注: '见流程 no-such-process', 办理平台: '网', 承诺时眼: '5日' }),
    permitRow({ 事项名称: '施工许可证变更' }),
    permitRow({ 事项编号: '住建-101', 事项名称: '' }),
    permitRow({ 事项编号: '住建-102', 实施主体: '市住建厅' }),
    permitRow({ 事项编号: '住建-103', 实施主体: '市公安局' }),
    permitRow({ 事项编号: '住建-104', 承诺时限: '约一周', 责任科室: '窗口科', 办理窗口: '31号', 设定依据: '' }),
    permitRow({ 事项编号: '住建-105', 承诺时限: '无', 办理流程: '受理→研究→决定', 收费标准: '80元' }),
    permitRow({
      事项编号: '住建-106',
      办理流程: '受理→公示→决定',
      协办部门: '市燃气公司',
      法定时限: '5日（不含评审）',
    }),
    permitRow({ 事项编号: '住建-109', 办理流程: '受理→并联审查→决定', 协办部门: '临江市水利局（审查）' }),
    permitRow({ 事项编号: '住建-107', 实施编码: '113412000031257820', 法定时限: '#REF!' }),
  ];
  const sheet = withFault(withFault(catalogOf(rows), '113412000031257820', 'digits-lost'), '#REF!', 'error-value');
  const codes = ['组织机构代码', '事项类型代码', '办件类型代码', '行使层级代码', '主项基本编码', '服务对象代码'];
  const others = [
    { ...sheetOf('字典', [['许可']]), hidden: true },
    sheetOf('说明', [['本表由业务科填写']]),
    sheetOf('空表', []),
    sheetOf('市消防救援支队', [['事项名称', '承诺时限', '承诺期限', ...codes], ['市气象局']]),
    sheetOf('无部门', [
      ['事项名称', '承诺时限'],
      ['防雷验收', '5日'],
    ]),
    {
      ...catalogOf([permitRow({ 事项编号: '住建-108' })]),
      rows: catalogOf([permitRow({ 事项编号: '住建-108' })]).rows.map((row) => ({ ...row, hidden: true })),
    },
  ];
  const first = importSheets([sheet, ...others]);
  const file = 'items/housing/housing-012.yaml';
  const plain = importSheets([catalogOf([permitRow()])]);
  const edited = new Map([...plain.files, [file, (plain.files.get(file) ?? '').replace('5个工作日', '4个工作日')]]);
  const changed = catalogOf([permitRow({ 承诺时限: '3个工作日' })]);
  const faults = [
    'empty',
    'encrypted',
    'broken',
    'not-a-spreadsheet',
    'encoding',
    'mixed-encoding',
    'too-large',
    'too-many-columns',
    'zip-bomb',
    'zip-lies',
    'macros',
    'links',
  ] as const;
  const odd = ['甲', '乙', '丙', '丁'].map((name, index) =>
    permitRow({
      事项编号: `住建-20${index}`,
      事项名称: `${name}许可`,
      咨询电话: '20个工作日',
      时效: '5个工作日',
      入口: 'https://www.linjiang.gov.cn/s',
      数量限治: '每年十件',
    }),
  );
  const oddRows = catalogOf(odd).rows.map((row) => ({ ...row, unclosedQuote: true }));
  const headless = oddRows.map((row) => ({
    ...row,
    cells: [...row.cells, row.number === 1 ? undefined : { ...cellAt(row.number, row.cells.length + 1) }],
  }));
  const withoutFile = new Map([...plain.files].filter(([name]) => name !== file));
  const mapping = { mapping: 'x', sheets: [{ columns: [{ header: '时效', is: 'ignore' as const }] }] };
  return [
    ...first.findings,
    ...importSheets([changed], { existing: edited }).findings,
    ...importSheets([changed], { existing: withoutFile }).findings,
    ...importSheets([changed], { existing: new Map([...plain.files, [file, '事项: [']]) }).findings,
    ...importSheets([{ ...catalogOf(odd), rows: headless }]).findings,
    ...importSheets([catalogOf(odd)], { mapping }).findings,
    ...importSheets([
      sheetOf('目录', [
        ['事项名称', '备注', '备注'],
        ['甲', '乙', '丙'],
      ]),
    ]).findings,
    BROKEN_RECORD,
    ...importSheets([], { existing: plain.files }).findings,
    ...faults.map(unreadable),
  ];
}

const findings = broughtOut();
const told = Object.keys(zh).filter((id) => !id.endsWith('.hint'));

describe('messages of import', () => {
  it.each(told)('%s', (id) => {
    const finding = findings.find(({ rule, message: name }) => `${rule}.${name}` === id);
    expect(finding, 'a finding').toBeDefined();
    for (const language of ['zh', 'en'] as const) expect(message(language, id, finding?.params)).not.toMatch(/[{}]/u);
  });

  it('have a rule each, and each rule has one', () => {
    const rules = new Set(told.map((id) => id.split('.')[0]));
    expect([...rules].toSorted()).toEqual(CATALOG_RULES.map(({ id }) => id).toSorted());
    expect(findings.filter(({ rule, message: name }) => en[`${rule}.${name}`] === undefined)).toEqual([]);
  });
});
