/** What is known of a column, how surely, and what somebody has to say. */
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../src/catalog/columns/mapping.ts';
import { type Column, recogniseColumns } from '../../../src/catalog/columns/recognise-columns.ts';
import { recogniseSheets } from '../../../src/catalog/recognise-sheets.ts';
import { mappingText } from '../../../src/commands/support/import-columns.ts';
import { importSheets, sheetOf } from '../support/catalogs.ts';

const TIMES = ['20个工作日', '7个工作日', '即办'];
const PHONES = ['0558-2262345', '0558-2262346', '0558-2262347'];

/** A sheet of three items with one more column. */
function sheetWith(header: string, cells: readonly string[], more: readonly string[] = []) {
  return sheetOf('目录', [
    ['事项名称', '实施主体', header, ...more],
    ...cells.map((cell, index) => [`第${index}项许可`, '市住建局', cell, ...more.map((_, at) => `${at}${index}`)]),
  ]);
}

function column(header: string, cells: readonly string[]): Column | undefined {
  return recogniseColumns(sheetWith(header, cells), 'x.xlsx').columns[2];
}

describe('a column', () => {
  it.each([
    ['known by its header', '承诺时限', TIMES, 'promised', 'header', []],
    ['known by header and content together', '承诺时眼', TIMES, 'promised', 'header-and-content', []],
    [
      'of a header with words around it, whose cells agree',
      '政务服务咨询电话号码',
      PHONES,
      'consultation',
      'header-and-content',
      [],
    ],
    ['only like a known one', '数量限治', ['每年十件', '五个', '不限'], undefined, 'nobody', ['quantity-limit']],
    ['of an unknown header, by its cells', '时效', TIMES, undefined, 'nobody', ['promised', 'statutory']],
    [
      'whose cells contradict its header',
      '承诺时限',
      [...PHONES, '0558-2262348'],
      undefined,
      'nobody',
      ['promised', 'consultation'],
    ],
    ['that nobody knows', '办理平台', ['省平台', '市平台', '自建'], undefined, 'nobody', []],
    ['that answers yes or no to something', '是否入驻', ['是', '否', '是'], undefined, 'nobody', []],
    ['of two elements in one header', '是否支持预约/网办', ['是', '否', '是'], undefined, 'nobody', []],
  ])('%s', (_, header, cells, element, by, likely) => {
    expect(column(header, cells)).toMatchObject({ by, likely, ...(element !== undefined && { element }) });
    expect(column(header, cells)?.element).toBe(element);
  });

  it('is no question where its cells say nothing, or where there are too few', () => {
    expect(column('承诺时限', ['无', '无', '无', '无'])?.element).toBe('promised');
    expect(column('时效', ['20个工作日'])?.likely).toEqual([]);
  });

  it('of departments is known by the workspace', () => {
    const sheet = sheetOf('目录', [
      ['事项名称', '承诺时限', '归口'],
      ...['甲', '乙', '丙'].map((name) => [name, '即办', '市住建局']),
    ]);
    const reading = recogniseColumns(sheet, 'x', undefined, (text) => text === '市住建局');
    expect(reading.columns[2]).toMatchObject({ likely: ['department'] });
  });
});

describe('two columns of one element', () => {
  it('are settled by the usual name, by sameness, or by nobody', () => {
    const reading = (headers: readonly string[], cells: readonly string[]) =>
      recogniseColumns(sheetOf('目录', [headers, cells, cells]), 'x').columns.map(({ element, likely }) => [
        element,
        likely,
      ]);
    expect(reading(['名称', '事项名称', '承诺时限'], ['甲', '乙', '5日'])).toEqual([
      [undefined, []],
      ['name', []],
      ['promised', []],
    ]);
    expect(reading(['事项名称', '备注', '备注'], ['甲', '乙', '乙'])[2]).toEqual([undefined, []]);
    expect(reading(['事项名称', '备注', '备注'], ['甲', '乙', '丙'])[2]).toEqual([undefined, ['note']]);
  });
});

describe('a mapping', () => {
  const HEADING = '列对应: linjiang.xlsx\n工作表:\n';
  const map = (yaml: string) => {
    const { mapping, findings } = readMapping('mapping.yaml', HEADING + yaml);
    return { mapping, told: findings.map(({ rule, path }) => [rule, path?.join('/')]) };
  };

  it('says what columns hold, in either language', () => {
    const sheet = sheetWith('时效', TIMES, ['窗口电话']);
    const zh = map('  - 列: [{列: C, 内容: 承诺时限}, {表头: 窗口电话, 内容: 不导入}]\n').mapping;
    const en = readMapping(
      'm.yaml',
      'mapping: x\nsheets:\n  - columns: [{column: C, is: promised}, {header: 窗口电话, is: ignore}]\n',
    );
    for (const mapping of [zh, en.mapping]) {
      const { columns, ignored } = recogniseColumns(sheet, 'x', mapping?.sheets[0]);
      expect(columns.map(({ element, by }) => [element, by])).toEqual([
        ['name', 'header'],
        ['department', 'header'],
        ['promised', 'mapping'],
      ]);
      expect(ignored).toEqual([4]);
    }
  });

  it('gives units, values for all rows, and leaves sheets out', () => {
    const { mapping } = map(
      '  - {名称: 目录, 列: [{列: C, 内容: 承诺时限, 单位: 工作日}], 统一取值: [{内容: 办件类型, 取值: 承诺件}]}\n  - {名称: 说明, 列: [], 不导入: 是}\n',
    );
    if (mapping === undefined) throw new Error('a fault');
    const sheets = [
      sheetWith('天数', ['20', '7', '3']),
      sheetOf('说明', [
        ['事项名称', '实施主体'],
        ['甲', '乙'],
      ]),
    ];
    const result = importSheets(sheets, { mapping });
    expect(result.rows).toHaveLength(3);
    const text = [...result.files.values()][0] ?? '';
    expect(text).toContain('办件类型: 承诺件\n');
    expect(text).toContain('  承诺: 20个工作日\n');
  });

  it('names the row in which the header ends, and columns by their letters where there is none', () => {
    const sheet = sheetOf('目录', [
      ['甲许可', '市住建局'],
      ['乙许可', '市住建局'],
    ]);
    const { mapping } = map('  - 列: [{列: A, 内容: 事项名称}, {列: B, 内容: 实施主体}]\n');
    const { columns, headerEnd } = recogniseColumns(sheet, 'x', mapping?.sheets[0]);
    expect([headerEnd, columns.map(({ element }) => element)]).toEqual([0, ['name', 'department']]);
    const { mapping: second } = map('  - {表头行: 1, 列: [{列: A, 内容: 事项名称}]}\n');
    expect(recogniseColumns(sheet, 'x', second?.sheets[0]).headerEnd).toBe(1);
  });

  it('is told each of its faults where it stands', () => {
    expect(map('  - 列: [{列: C, 内容: }]\n').told).toEqual([['source/empty-value', 'sheets/0/columns/0/is']]);
    expect(map('  - 列: [{列: c, 内容: 承诺时眼, 单元: 日}]\n').told.map(([rule]) => rule)).toEqual([
      'source/unknown-key',
      'source/wrong-form',
      'source/not-allowed-value',
    ]);
    expect(map('  - 名称: 目录\n').told).toEqual([['source/missing-key', 'sheets/0']]);
  });

  it('is written for what was recognised, and is only complete when somebody has completed it', () => {
    const sheet = sheetOf('目 录', [
      ['标题'],
      ['事项名称', '办理时限', '时效:', '备注', '备注'],
      ...TIMES.map((time, index) => [`第${index}项`, '', time, `甲${index}`, `乙${index}`]),
    ]);
    const columns = recogniseSheets([sheet], 'linjiang.xlsx');
    expect(columns.questions.map(({ column: { header } }) => header)).toEqual(['时效:', '备注 E']);
    const write = (keys: 'zh' | 'en'): string =>
      mappingText({ columns, source: 'linjiang.xlsx', keys, language: keys, schema: 'mapping.schema.json' });
    for (const keys of ['zh', 'en'] as const) {
      const text = write(keys);
      expect(readMapping('m', text).findings.map(({ rule }) => rule)).toEqual([
        'source/empty-value',
        'source/empty-value',
      ]);
      const is = keys === 'zh' ? '内容' : 'is';
      let answer = 0;
      const completed = text.replaceAll(`${is}: }`, () => `${is}: ${['法定时限', '不导入'][answer++]}}`);
      const english = completed.replace('法定时限', 'statutory').replace('不导入', 'ignore');
      const { mapping, findings } = readMapping('m', keys === 'zh' ? completed : english);
      expect(findings).toEqual([]);
      const again = recogniseSheets([sheet], 'linjiang.xlsx', mapping);
      expect(again.questions).toEqual([]);
      expect(again.sheets[0]?.columns.columns.map(({ element }) => element)).toEqual([
        'name',
        'promised',
        'statutory',
        'note',
      ]);
    }
  });
});
