import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { disclosureFiles } from '../../src/disclosure/disclosure-files.ts';
import { entryOf } from '../../src/disclosure/entry.ts';
import { csvText } from '../../src/disclosure/formats/csv.ts';
import { itemCsv } from '../../src/disclosure/formats/csv-files.ts';
import { FORMATS, type Format, parseFormats } from '../../src/disclosure/formats/formats.ts';
import { centerJson, itemJson, JSON_SCHEMAS } from '../../src/disclosure/formats/json.ts';
import { escapeMarkdown, itemMarkdown } from '../../src/disclosure/formats/markdown.ts';
import type { DisclosureTable } from '../../src/disclosure/table.ts';
import { wordingIn } from '../../src/disclosure/wording.ts';
import { BARE, centerFixture, effectiveTable, readBytes, tableOf } from './support/fixture.ts';

const SCHEMAS = join(import.meta.dirname, '../../schemas');
const readSchema = (name: string): string => readFileSync(join(SCHEMAS, name), 'utf8');
const options = { language: 'zh', madeOn: '2026-12-02' } as const;
const tables = [effectiveTable(), effectiveTable(BARE)];

async function filesOf(
  formats: readonly Format[],
  from: readonly DisclosureTable[] = tables,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const given = { ...options, formats, readBytes, readSchema };
  for await (const { path, content } of disclosureFiles(from, centerFixture(), given)) {
    expect(files.has(path), path).toBe(false);
    files.set(path, content);
  }
  return files;
}

describe('the formats of a disclosure', () => {
  it('are read from a list, in their own order', () => {
    expect(parseFormats('pdf, HTML,csv')).toEqual(['html', 'csv', 'pdf']);
    expect(parseFormats('html,docx')).toEqual({ unknown: 'docx' });
    expect(parseFormats('')).toEqual({ unknown: '' });
  });

  it('write what is asked for and nothing else', async () => {
    const paths = async (format: Format): Promise<string[]> => [...(await filesOf([format])).keys()];
    expect(await paths('md')).toEqual(['items/culture-001.md', 'items/culture-002.md']);
    expect(await paths('xlsx')).toEqual(['departments/culture.xlsx', 'tables.xlsx']);
    expect(await paths('json')).toEqual([
      'items/culture-001.table.json',
      'items/culture-002.table.json',
      'center.json',
      ...JSON_SCHEMAS.map((name) => `schemas/${name}`),
    ]);
    expect(await paths('csv')).toEqual(
      ['items', 'steps', 'materials', 'fees', 'catalog', 'by-department', 'by-window', 'by-handling'].map(
        (name) => `csv/${name}.csv`,
      ),
    );
    expect(FORMATS).toContain('pdf');
  });

  it('are the same bytes each time, workbooks too', async () => {
    const formats: readonly Format[] = ['html', 'md', 'xlsx', 'csv', 'json'];
    const on = async (day: string): ReturnType<typeof filesOf> => {
      vi.useFakeTimers({ now: new Date(`${day}T09:30:00Z`), toFake: ['Date'] });
      try {
        return await filesOf(formats);
      } finally {
        vi.useRealTimers();
      }
    };
    const first = await on('2026-12-02');
    const second = await on('2027-03-04');
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [path, content] of first)
      expect(Buffer.from(content).equals(Buffer.from(second.get(path) ?? '')), path).toBe(true);
  });
});

describe('a table as Markdown', () => {
  const text = itemMarkdown(effectiveTable(), centerFixture(), options);

  it('tells the ten disclosures in their order, the totals and the diagram', () => {
    const headings = [...text.matchAll(/^## (\d+) /gmu)].map(([, number]) => Number(number));
    expect(headings).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(text).toContain('8 个环节；2 个部门办理；3 种材料；原件 1 份；复印件 1 份');
    expect(text).toContain('```mermaid\nflowchart TB\n');
    expect(text).toContain('- **生效日期**：2026-12-01');
    expect(text).toContain('| 2 | 营业执照 | 证照证明 | 县市场监督管理局（政府部门核发） |');
  });

  it('says of a draft that it is one, first of all', () => {
    const draft = itemMarkdown(tableOf(), centerFixture(), options);
    expect(draft.split('\n').slice(0, 3)).toEqual([
      '# 【草稿】娱乐场所经营许可',
      '',
      '> **本表是草稿，尚未锁定生效，不得作为办事依据。**',
    ]);
    expect(text).not.toContain('草稿');
  });

  it('leads to the page where it is known where the site stands', () => {
    const center = { ...centerFixture(), baseUrl: 'https://yingshang.example.gov.cn/services' };
    expect(itemMarkdown(effectiveTable(), center, options)).toContain('services/items/culture-001.html');
    expect(itemMarkdown(tableOf(), center, options)).not.toContain('services/items');
    expect(text).not.toContain('查询网址');
  });

  it('keeps any text a text', () => {
    expect(escapeMarkdown('1. **粗** <b>|\n- [x](javascript:a)')).toBe(
      '&#49;. \\*\\*粗\\*\\* &lt;b&gt;\\|<br>\\- \\[x\\]\\(javascript&#58;a\\)',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (name) => {
        const escaped = escapeMarkdown(name);
        expect(escaped).not.toContain('\n');
        // Every character that is markup stands behind a backslash or is an entity; `<br>` is the line break.
        const bare = escaped.replaceAll('<br>', '').replace(/\\[!-~]|&(?:amp|lt|gt|#\d+);/gu, 'x');
        expect(bare).not.toMatch(/[\\`*_{}[\]()<>#|~$!&@:]/u);
        expect(bare).not.toMatch(/^\s*(?:[-+=]|\d+[.)])/u);
      }),
    );
  });
});

describe('CSV', () => {
  it('begins with the mark of UTF-8 and ends its lines with CR LF', () => {
    expect(
      csvText([
        ['事项', '次数'],
        ['受理', 2],
      ]),
    ).toBe('\ufeff"事项","次数"\r\n"受理",2\r\n');
    expect(csvText([['a"b,c\nd']])).toBe('\ufeff"a""b,c\nd"\r\n');
  });

  it.each(['=1+1', '+86 558', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '　＝1', '＋1', '－1', '＠a', '\ttext'])(
    'keeps %j from being a formula',
    (text) => {
      expect(csvText([[text]])).toMatch(/^\ufeff"'/u);
    },
  );

  it('leaves other texts and numbers as they are', () => {
    for (const text of ['0558-2550132', '《行政许可法》第三十条', '–', '无'])
      expect(csvText([[text]])).toBe(`\ufeff"${text}"\r\n`);
    expect(csvText([[-5]])).toBe('\ufeff-5\r\n');
  });

  it('has a row an item with all that its table tells, and one a step', async () => {
    const files = await filesOf(['csv']);
    const items = String(files.get('csv/items.csv'));
    expect(items).toContain('"culture-001","娱乐场所经营许可",3,');
    expect(items).toContain('咨询电话：0558-4410312');
    expect(String(files.get('csv/steps.csv'))).toContain('"culture-001","娱乐场所经营许可",3,8,"送达","1个工作日"');
    expect(String(files.get('csv/by-window.csv'))).toContain('"县文旅局 13号 体育窗口","culture-002"');
    expect(itemCsv(tableOf(), centerFixture(), wordingIn('zh'))).toContain(
      '"一事一表","事项名称","【草稿】娱乐场所经营许可"',
    );
  });
});

describe('JSON', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  const [itemSchema, centerSchema] = JSON_SCHEMAS.map((name) => JSON.parse(readSchema(name)) as object);
  const validItem = ajv.compile(itemSchema ?? {});
  const validCenter = ajv.compile(centerSchema ?? {});

  it('follows its schema', () => {
    for (const table of [effectiveTable(), effectiveTable(BARE), tableOf()]) {
      expect(validItem(JSON.parse(itemJson(table))), JSON.stringify(validItem.errors)).toBe(true);
    }
    const text = centerJson(centerFixture(), tables.map(entryOf), {
      since: '2026-12-01',
      until: '2026-12-02',
      changes: [],
    });
    expect(validCenter(JSON.parse(text)), JSON.stringify(validCenter.errors)).toBe(true);
  });

  it('tells what is not disclosed as null, and a draft as one', () => {
    const bare = JSON.parse(itemJson(tableOf(BARE))) as Record<string, unknown>;
    expect(bare).toMatchObject({ draft: true, disclosures: { materials: null, fee: null, conditions: null } });
    expect(bare).not.toHaveProperty('version');
    expect(validItem({ ...bare, digest: 'sha256:1' })).toBe(false);
  });
});

describe('the workbook of a center', () => {
  it('lists the items by department, window and handling before the departments’ tables', async () => {
    const bytes = (await filesOf(['xlsx'])).get('tables.xlsx');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((bytes as Uint8Array).buffer as ArrayBuffer);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      '目录',
      '按部门',
      '按窗口',
      '按办件类型',
      '县文旅局',
    ]);
    const windows = workbook.getWorksheet('按窗口');
    const column = [1, 2, 3, 4, 5].map((row) => windows?.getCell(row, 1).text);
    expect(column).toEqual([
      '标识',
      '县文旅局 社会事务区 二楼 12号 文化经营窗口（2 个事项）',
      'culture-001',
      'culture-002',
      '县文旅局 13号 体育窗口（1 个事项）',
    ]);
    expect(windows?.getCell('B3').hyperlink).toBe("#'县文旅局'!A2");
  });
});
