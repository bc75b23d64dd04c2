import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { meaningOfHeader } from '../../src/catalog/columns/headers.ts';
import { templateWords } from '../../src/commands/support/template-words.ts';
import { workspaceChoices } from '../../src/interchange/template/choices.ts';
import { TEMPLATE_COLUMNS } from '../../src/interchange/template/template-columns.ts';
import { exampleOf, writeTemplate } from '../../src/interchange/template/template-workbook.ts';
import { documentSchema } from '../../src/language/schema-names.ts';
import { message } from '../../src/messages/catalog.ts';
import { centerWith } from './support/center.ts';

interface Validated {
  readonly type: string;
  readonly formulae: readonly string[];
  readonly prompt: string;
  readonly errorStyle?: string;
}

const choices = workspaceChoices(centerWith());
let workbook: exceljs.Workbook;

beforeAll(async () => {
  workbook = new exceljs.Workbook();
  const bytes = await writeTemplate(choices, templateWords('临江市政务服务中心', 'zh'));
  await workbook.xlsx.load(bytes as unknown as exceljs.Buffer);
});

function sheetOf(name: string): exceljs.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The validation of the first cell to fill in of a column. */
function validationOf(header: string): Validated {
  const column = TEMPLATE_COLUMNS.findIndex((candidate) => candidate.header === header) + 1;
  return sheetOf('事项').getRow(2).getCell(column).dataValidation as unknown as Validated;
}

describe('a template', () => {
  it('asks for what every item must say', () => {
    const required = TEMPLATE_COLUMNS.filter((column) => column.required).map(({ element }) => element);
    const complete = documentSchema('item').schema['x-complete'] ?? [];
    const asked = complete.map((key) => (key === 'limits' ? 'promised' : key));
    expect(required).toEqual(expect.arrayContaining(['name', 'department', ...asked]));
    expect(required).toHaveLength(asked.length + 2);
  });

  it('has a drop-down for each choice of words', () => {
    expect(validationOf('办件类型')).toMatchObject({
      type: 'list',
      formulae: ['"即办件,承诺件,初审核件,初审报告件,联办件"'],
      errorStyle: 'stop',
    });
    expect(validationOf('行使层级').formulae).toEqual(['"国家,省,市,县,镇街,村"']);
    for (const header of ['是否收费', '网上受理', '结果快递', '预约', '网上支付']) {
      expect(validationOf(header).formulae, header).toEqual(['"是,否"']);
    }
    const lists = TEMPLATE_COLUMNS.filter(({ choice }) => choice !== undefined);
    expect(lists).toHaveLength(15);
  });

  it('offers the departments, and the offices and windows of the one that is chosen', () => {
    expect(validationOf('实施主体').formulae).toEqual(["'选项'!$A$1:$A$2"]);
    expect(validationOf('办理窗口').formulae).toEqual([
      "OFFSET('选项'!$E$1,MATCH($B2,'选项'!$D:$D,0)-1,0,COUNTIF('选项'!$D:$D,$B2),1)",
    ]);
    expect(choices).toEqual({
      departments: ['市住建局', '市消防救援支队'],
      offices: [
        { department: '市住建局', name: '行政许可科' },
        { department: '市消防救援支队', name: '行政审批科' },
      ],
      windows: [
        { department: '市住建局', name: '25号 建设工程许可窗口' },
        { department: '市住建局', name: '26号 燃气窗口' },
        { department: '市消防救援支队', name: '30号 消防审验窗口' },
      ],
    });
    const names = sheetOf('选项');
    expect(names.state).toBe('hidden');
    expect([1, 2, 3].map((row) => names.getCell(`D${row}`).value)).toEqual(['市住建局', '市住建局', '市消防救援支队']);
    expect(names.getCell('E3').value).toBe('30号 消防审验窗口');
  });

  it('offers one department only where one is asked for', () => {
    expect(workspaceChoices(centerWith(), new Set(['fire']))).toMatchObject({
      departments: ['市消防救援支队'],
      windows: [{ department: '市消防救援支队', name: '30号 消防审验窗口' }],
    });
  });

  it('tells how each cell is filled in, briefly enough for every program', () => {
    for (const language of ['zh', 'en'] as const) {
      const { hint } = templateWords('临江市政务服务中心', language);
      for (const column of TEMPLATE_COLUMNS) {
        const { title, text } = hint(column);
        expect(text, column.element).toBe(message(language, `template.hint.${column.element}`));
        expect(text, column.element).not.toContain('template.hint');
        expect([text.length <= 255, title.length <= 32], `${language} ${column.element} ${text.length}`).toEqual([
          true,
          true,
        ]);
      }
    }
    expect(validationOf('承诺时限').prompt).toContain('写明单位');
    expect(sheetOf('事项').getCell('A1').note).toContain('一行一个事项');
  });

  it('keeps its header, and leaves the cells below open', () => {
    const sheet = sheetOf('事项');
    expect((sheet as unknown as { sheetProtection?: { sheet?: boolean } }).sheetProtection?.sheet).toBe(true);
    expect(sheet.getRow(1).getCell(1).protection?.locked ?? true).toBe(true);
    expect(sheet.getColumn(1).style?.protection?.locked).toBe(false);
    expect(sheet.getColumn(1).style?.numFmt).toBe('@');
  });

  it('explains each column on a sheet that import takes for no catalog', () => {
    const guide = sheetOf('填写说明');
    expect(guide.rowCount).toBe(TEMPLATE_COLUMNS.length + 1);
    expect((guide.getRow(2).values as string[]).slice(1)).toEqual([
      'A 事项名称',
      '必填',
      message('zh', 'template.hint.name'),
      '燃气经营许可证核发',
    ]);
    const words = TEMPLATE_COLUMNS.map((column) => exampleOf(column, choices));
    const own = [...words, ...['zh', 'en'].flatMap((language) => ownWords(language as 'zh' | 'en'))];
    expect(own.filter((text) => meaningOfHeader([text]).kind === 'element')).toEqual([]);
  });
});

function ownWords(language: 'zh' | 'en'): readonly string[] {
  const { guideHeaders, yes, no } = templateWords('临江市政务服务中心', language);
  return [...guideHeaders, yes, no];
}
