import { describe, expect, it } from 'vitest';
import type { importCatalog } from '../../src/catalog/import-catalog.ts';
import { IMPORT_RECORD_FILE } from '../../src/catalog/import-record.ts';
import { readDocument } from '../../src/language/documents.ts';
import type { ItemDefinition } from '../../src/language/generated/types.ts';
import { catalogOf, importSheets, onlyItem, permitRow, sheetOf, workspaceWith } from './support/catalogs.ts';

const FILE = 'items/housing/housing-012.yaml';

function outcomes(result: ReturnType<typeof importCatalog>): string[] {
  return result.rows.map((row) => row.outcome);
}

function rulesOf(result: ReturnType<typeof importCatalog>): string[] {
  return result.findings.map(({ rule, message }) => `${rule}.${message}`);
}

function itemOf(text: string): ItemDefinition {
  const { document, findings } = readDocument('item.yaml', text);
  if (document?.kind !== 'item') throw new Error(JSON.stringify(findings));
  return document.data;
}

describe('importCatalog', () => {
  it('writes a complete row as an item that the language accepts', () => {
    const result = importSheets([catalogOf([permitRow()])]);
    expect(result.findings).toEqual([]);
    expect(result.rows).toEqual([
      {
        sheet: '投资项目审批区',
        row: 2,
        name: '建筑工程施工许可证核发',
        outcome: 'imported',
        id: 'housing-012',
        file: FILE,
        written: true,
        conflicts: [],
        findings: [],
      },
    ]);
    expect([...result.files.keys()]).toEqual([FILE, IMPORT_RECORD_FILE]);
    expect(itemOf(onlyItem(result))).toMatchObject({
      item: 'housing-012',
      name: '建筑工程施工许可证核发',
      department: 'housing',
      office: 'licensing',
      category: 'licence',
      handling: 'promised',
      conditions: ['已办理用地批准手续', '施工企业已确定'],
      fee: { charged: false },
      limits: { statutory: '20个工作日', promised: '5个工作日' },
      decision: 'window',
      result: { kind: 'certificate', name: '建筑工程施工许可证' },
      service: { window: 'permit' },
    });
  });

  it('changes nothing the second time', () => {
    const sheets = [catalogOf([permitRow(), permitRow({ 事项编号: '住建-013', 承诺时限: '约一周' })])];
    const first = importSheets(sheets);
    const second = importSheets(sheets, { existing: first.files });
    expect(outcomes(second)).toEqual(['unchanged', 'unchanged']);
    expect(second.files.size).toBe(0);
  });

  it('writes a row anew when only the spreadsheet has changed', () => {
    const first = importSheets([catalogOf([permitRow()])]);
    const second = importSheets([catalogOf([permitRow({ 承诺时限: '3个工作日' })])], { existing: first.files });
    expect(outcomes(second)).toEqual(['imported']);
    expect(second.files.get(FILE)).toContain('承诺: 3个工作日');
  });

  it('leaves a file as it is that says the same in other words', () => {
    const sheets = [catalogOf([permitRow()])];
    const first = importSheets(sheets);
    const translated = importSheets(sheets, { keys: 'en' }).files.get(FILE) ?? '';
    const existing = new Map([...first.files, [FILE, `# 已核对\n${translated}`]]);
    const second = importSheets(sheets, { existing });
    expect(outcomes(second)).toEqual(['unchanged']);
    expect([...second.files.keys()]).toEqual([]);
  });

  it('does nothing at all with a record that it cannot read', () => {
    const first = importSheets([catalogOf([permitRow()])]);
    for (const broken of ['{"version": 3}', 'no record', '{"version": 2, "files": {"a": 1}}']) {
      const existing = new Map([...first.files, [IMPORT_RECORD_FILE, broken]]);
      expect(() => importSheets([catalogOf([permitRow()])], { existing })).toThrow(RangeError);
    }
  });

  it('writes to where an item has been moved', () => {
    const first = importSheets([catalogOf([permitRow()])]);
    const moved = 'items/permits/housing-012.yaml';
    const workspace = workspaceWith({ file: moved, text: first.files.get(FILE) ?? '' });
    const existing = new Map([[moved, first.files.get(FILE) ?? '']]);
    expect(importSheets([catalogOf([permitRow()])], { workspace, existing }).rows[0]).toMatchObject({
      outcome: 'unchanged',
      file: moved,
    });
  });

  it('says which items are no longer in the spreadsheet', () => {
    const both = [catalogOf([permitRow(), permitRow({ 事项编号: '住建-013' })])];
    const first = importSheets(both);
    const second = importSheets([catalogOf([permitRow()])], { existing: first.files });
    expect(second.findings).toMatchObject([{ rule: 'catalog/row-gone', file: 'items/housing/housing-013.yaml' }]);
    expect(importSheets([], { existing: first.files, source: 'another.xlsx' }).findings).toEqual([]);
  });

  it('refuses a row whose department is not there, and says which is meant', () => {
    const result = importSheets([
      catalogOf([permitRow({ 实施主体: '市住建厅' }), permitRow({ 实施主体: '市公安局' })]),
    ]);
    expect(outcomes(result)).toEqual(['refused', 'refused']);
    expect(result.files.size).toBe(0);
    expect(result.findings).toMatchObject([
      {
        rule: 'catalog/unknown-department',
        message: 'similar',
        severity: 'error',
        params: { where: '投资项目审批区!E2', suggestion: '市住建局' },
      },
      { rule: 'catalog/unknown-department', message: 'unknown', params: { department: '市公安局' } },
    ]);
  });

  it('finds departments by name, short name, id and by a name without its city', () => {
    const names = ['临江市住房和城乡建设局', '市住建局', 'housing', '住房和城乡建设局'];
    const rows = names.map((name, index) => permitRow({ 实施主体: name, 事项编号: `住建-10${index}` }));
    expect(outcomes(importSheets([catalogOf(rows)]))).toEqual(new Array(4).fill('imported'));
  });

  it('takes the department from the title of a group or the name of the sheet', () => {
    const row = permitRow({ 实施主体: undefined });
    const headers = Object.keys(row);
    const sheet = sheetOf('目录', [headers, ['市住建局'], Object.values(row)]);
    expect(importSheets([sheet]).rows).toMatchObject([{ outcome: 'imported', file: FILE }]);
    expect(importSheets([catalogOf([row], '市住建局')]).rows).toMatchObject([{ outcome: 'imported', file: FILE }]);
    expect(rulesOf(importSheets([catalogOf([row])]))).toEqual(['catalog/unknown-department.blank']);
  });

  it('reports two rows of one identity, both of them, and refuses the second', () => {
    const result = importSheets([catalogOf([permitRow(), permitRow({ 事项名称: '施工许可证变更' })])]);
    expect(outcomes(result)).toEqual(['with-findings', 'refused']);
    expect(result.findings).toMatchObject([
      { rule: 'catalog/duplicate-identity', message: 'first', params: { row: 2, other: '投资项目审批区!3' } },
      { rule: 'catalog/duplicate-identity', message: 'second', params: { row: 3, other: '投资项目审批区!2' } },
    ]);
  });

  it('makes the id of the code, else of the name, where there is no number', () => {
    const byCode = permitRow({ 事项编号: undefined, 实施编码: '11341200003125781A3340115001000' });
    expect(importSheets([catalogOf([byCode])]).rows[0]?.file).toBe(
      'items/housing/housing-11341200003125781a3340115001000.yaml',
    );
    const byName = importSheets([catalogOf([permitRow({ 事项编号: undefined })])]).rows[0]?.file;
    expect(byName).toMatch(/^items\/housing\/housing-[0-9a-f]{10}\.yaml$/u);
    expect(importSheets([catalogOf([permitRow({ 事项编号: '/' })])]).rows[0]?.file).toBe(byName);
  });

  it('adds the name of the case to the name of the item', () => {
    const names = (row: Record<string, string>) =>
      importSheets([catalogOf([permitRow({ 事项名称: undefined, ...row })])]).rows[0]?.name;
    expect(names({ 主项名称: '律师执业许可', 子项名称: '律师执业变更', 业务办理项名称: '（跨市）' })).toBe(
      '律师执业变更（跨市）',
    );
    expect(names({ 事项名称: '律师执业变更（跨市）', 业务办理项名称: '跨市' })).toBe('律师执业变更（跨市）');
  });
});

describe('what is not understood', () => {
  it('is kept with a finding that points at its cell, and no key gets an invented value', () => {
    const result = importSheets([catalogOf([permitRow({ 承诺时限: '约一周', 事项类型: '审批' })])]);
    expect(outcomes(result)).toEqual(['with-findings']);
    expect(result.findings).toMatchObject([
      { rule: 'catalog/unread-cell', params: { where: '投资项目审批区!C2', header: '事项类型', text: '审批' } },
      {
        rule: 'catalog/unread-cell',
        severity: 'warning',
        path: ['投资项目审批区', 2, 'L'],
        params: { sheet: '投资项目审批区', row: 2, column: 'L', header: '承诺时限', text: '约一周' },
      },
    ]);
    const text = onlyItem(result);
    expect(text).toContain('期限:\n  法定: 20个工作日\n\n');
    expect(text).toContain('未识别:\n  事项类型: 审批\n  承诺时限: 约一周\n');
    expect(readDocument(FILE, text).findings.map(({ rule, params }) => [rule, params.key])).toEqual([
      ['source/unfinished-draft', undefined],
    ]);
    expect(text).toContain('状态: 草稿\n');
    expect(readDocument(FILE, text).findings[0]?.params).toEqual({ keys: '事项类型、期限/承诺' });
  });

  it('keeps the cells of unknown columns without a finding at each row', () => {
    const rows = [permitRow({ 办理平台: '政务服务网' }), permitRow({ 事项编号: '住建-013', 办理平台: '自建系统' })];
    const result = importSheets([catalogOf(rows)]);
    expect(rulesOf(result)).toEqual(['catalog/unknown-header.unknown']);
    expect(outcomes(result)).toEqual(['imported', 'imported']);
    expect(result.files.get(FILE)).toContain('其他栏目:\n  办理平台: 政务服务网\n');
  });

  it('tells a blank required cell and one that says 无', () => {
    const result = importSheets([catalogOf([permitRow({ 承诺时限: '无', 设定依据: '' })])]);
    expect(result.findings.map(({ rule, message, params }) => [rule, message, params.header])).toEqual([
      ['catalog/missing-cell', 'blank', '设定依据'],
      ['catalog/missing-cell', 'nothing', '承诺时限'],
    ]);
    expect(onlyItem(result)).toContain('未识别:\n  承诺时限: 无\n');
  });

  it('takes 无 of the law for no limit', () => {
    const text = onlyItem(importSheets([catalogOf([permitRow({ 法定时限: '无' })])]));
    expect(text).toContain('期限:\n  承诺: 5个工作日\n');
  });

  it('keeps a remark to a limit beside the limit', () => {
    const result = importSheets([catalogOf([permitRow({ 承诺时限: '5个工作日（不含专家评审）' })])]);
    expect(result.findings).toMatchObject([{ message: 'partly', params: { text: '不含专家评审' } }]);
    expect(itemOf(onlyItem(result))).toMatchObject({
      limits: { promised: '5个工作日' },
      unread: { 承诺时限: '5个工作日（不含专家评审）' },
    });
  });

  it('keeps an office and a window that the department has not', () => {
    const result = importSheets([catalogOf([permitRow({ 责任科室: '窗口科', 办理窗口: '31号 综合窗口' })])]);
    expect(rulesOf(result)).toEqual(['catalog/unknown-office.unknown', 'catalog/unknown-window.unknown']);
    expect(itemOf(onlyItem(result)).unread).toEqual({ 责任科室: '窗口科', 办理窗口: '31号 综合窗口' });
  });

  it('does not take a code that has lost its digits for a code', () => {
    const sheet = catalogOf([permitRow({ 事项编号: undefined, 实施编码: '113412000031257820' })]);
    const spoilt = {
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell?.text === '113412000031257820' ? { ...cell, fault: 'digits-lost' as const } : cell,
        ),
      })),
    };
    const result = importSheets([spoilt]);
    expect(rulesOf(result)).toEqual(['catalog/digits-lost.number']);
    const item = itemOf(onlyItem(result));
    expect(item.codes).toBeUndefined();
    expect(item.unread).toEqual({ 实施编码: '113412000031257820' });
    expect(item.item).not.toContain('1134');
    const scientific = importSheets([catalogOf([permitRow({ 实施编码: '1.13412E+17' })])]);
    expect(rulesOf(scientific)).toEqual(['catalog/unread-cell.unread']);
  });
});

describe('fees', () => {
  function feeOf(changes: Record<string, string | undefined>) {
    const result = importSheets([catalogOf([permitRow({ 是否收费: undefined, ...changes })])]);
    return { fee: itemOf(onlyItem(result)).fee, rules: rulesOf(result) };
  }

  it('reads the answer and the rows', () => {
    expect(feeOf({ 是否收费: '√', '收费项目、标准及依据': '登记费：80元/件（依据《价格法》第九条）' }).fee).toEqual({
      charged: true,
      rows: [{ name: '登记费', standard: '80元/件', basis: ['《价格法》第九条'] }],
    });
    expect(feeOf({ '收费项目、标准及依据': '不收费' }).fee).toEqual({ charged: false });
    expect(feeOf({ '收费项目、标准及依据': '登记费：80元/件' }).fee).toMatchObject({ charged: true });
    expect(feeOf({}).fee).toBeUndefined();
  });

  it('does not settle a contradiction', () => {
    expect(feeOf({ 是否收费: '否', '收费项目、标准及依据': '登记费：80元/件' }).fee).toMatchObject({
      charged: false,
      rows: [{ name: '登记费' }],
    });
  });

  it('reads columns of their own as one row', () => {
    expect(feeOf({ 收费项目: '登记费', 收费标准: '80元/件', 收费依据: '《价格法》第九条' }).fee).toEqual({
      charged: true,
      rows: [{ name: '登记费', standard: '80元/件', basis: ['《价格法》第九条'] }],
    });
    expect(feeOf({ 是否收费: '是', 收费标准: '80元/件' })).toEqual({
      fee: { charged: true },
      rules: ['catalog/unread-cell.fee-in-parts'],
    });
  });
});

describe('options', () => {
  it('names the schema for editors', () => {
    const text = onlyItem(importSheets([catalogOf([permitRow()])], { schema: '../../schemas/zh/item.schema.json' }));
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../schemas/zh/item.schema.json');
  });

  it('writes keys in English', () => {
    const text = onlyItem(importSheets([catalogOf([permitRow()])], { keys: 'en' }));
    expect(text).toContain('limits:\n  statutory: 20wd\n  promised: 5wd\n');
    expect(text).toContain('category: licence\n');
  });

  it('gives findings the severity of the configuration', () => {
    const workspace = workspaceWith({
      file: 'guhua.yaml',
      text: 'center: linjiang\nname: 临江市行政服务中心\nrules: {catalog/unread-cell: error, catalog/unknown-office: off}\n',
    });
    const sheets = [catalogOf([permitRow({ 承诺时限: '约一周', 责任科室: '窗口科' })])];
    expect(importSheets(sheets, { workspace }).findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['catalog/unread-cell', 'error'],
    ]);
  });

  it('does not read hidden sheets', () => {
    const result = importSheets([{ ...catalogOf([permitRow()], '字典'), hidden: true }]);
    expect(result.rows).toEqual([]);
    expect(rulesOf(result)).toEqual(['catalog/hidden-sheet.skipped']);
  });
});
