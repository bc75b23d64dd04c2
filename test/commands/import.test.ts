/** `guhua import`, run in this process on a small center; the examples of its guide are what it prints. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMapping } from '../../src/catalog/columns/mapping.ts';
import { recogniseSheets } from '../../src/catalog/recognise-sheets.ts';
import { askColumns } from '../../src/commands/support/ask-columns.ts';
import { linesInFile } from '../../src/commands/support/lines-in-file.ts';
import { sheetOf } from '../catalog/support/catalogs.ts';
import { ROWS, withParts, workbookOf, xlsxOf } from '../catalog/support/workbooks.ts';
import { runCommand } from './support/run-command.ts';

const POLICE = `department: police
name: 临江市公安局
short-name: 市公安局
offices: {licensing: {name: 行政审批科, duty: licensing}}
posts: {window: {name: 窗口, office: licensing, at-window: true}}
`;
const CATALOG = `事项编号,事项名称,实施主体,承诺时限,咨询电话
公安-001,居住证办理,市公安局,20个工作日,0558-2262345
公安-002,养犬登记,市公安局,7个工作日,0558-2262346
公安-003,焰火燃放许可,市消防局,即办,0558-2262347
`;

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guhua-import-test-'));
  put('guhua.yaml', 'center: linjiang\nname: 临江市政务服务中心\n');
  put('departments/police.yaml', POLICE);
  file = put('catalog/linjiang.csv', CATALOG);
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const item = (id: string): string => join(folder, 'items', 'police', `${id}.yaml`);
const run = (...words: string[]) => runCommand(['import', ...words, '-w', folder, '--lang', 'zh']);

interface Answer {
  readonly summary: Readonly<Record<string, number>>;
  readonly rows: readonly { readonly row: number; readonly outcome: string; readonly findings: readonly object[] }[];
  readonly columns: readonly { readonly columns: readonly object[] }[];
  readonly files: readonly string[];
}

describe('import', () => {
  it('accounts for every row, and changes nothing the second time', async () => {
    const first = await run(file, '--json');
    const answer = JSON.parse(first.stdout) as Answer;
    expect(first.code).toBe(1);
    expect(answer.summary).toMatchObject({ rows: 3, imported: 2, refused: 1, drafts: 2, files: 2 });
    expect(answer.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'imported'],
      [3, 'imported'],
      [4, 'refused'],
    ]);
    expect(answer.columns[0]?.columns[3]).toEqual({
      ...{ column: 'D', header: '承诺时限', is: 'promised', by: 'header', certainty: 'sure' },
    });
    expect(readFileSync(item('police-001'), 'utf8')).toContain('状态: 草稿\n');
    const second = JSON.parse((await run(file, '--json')).stdout) as Answer;
    expect([second.summary.unchanged, second.files]).toEqual([2, []]);
  });

  it('says in a plan what would become of every row, and writes nothing', async () => {
    const plan = await run(file, '--plan');
    expect(plan.stdout).toContain('导入  linjiang!2  居住证办理  items/police/police-001.yaml\n');
    expect(plan.stdout).toContain('拒绝  linjiang!4  焰火燃放许可\n');
    expect(plan.stdout).toContain('会写 3 个文件；什么都没有写。');
    expect((await run(file, '--dry-run', '--summary')).stdout).toContain('会写 3 个文件');
    expect(existsSync(join(folder, 'items'))).toBe(false);
    expect(existsSync(join(folder, 'catalog/.import.json'))).toBe(false);
  });

  it('shows conflicts as differences and settles them by id', async () => {
    await run(file, '--summary');
    writeFileSync(item('police-001'), readFileSync(item('police-001'), 'utf8').replace('20个工作日', '15个工作日'));
    const changed = put('catalog/linjiang.csv', CATALOG.replace('20个工作日', '10个工作日'));
    const asked = await run(changed);
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain(
      '    items/police/police-001.yaml  期限/承诺\n      上次  20个工作日\n    - 文件  15个工作日\n    + 表格  10个工作日\n    以表格为准：--theirs police-001；以文件为准：--ours police-001\n',
    );
    expect(readFileSync(item('police-001'), 'utf8')).toContain('15个工作日');
    expect((await run(changed, '--theirs', 'police-001', '--ours', 'police-001')).code).toBe(2);
    await run(changed, '--theirs', 'police-001', '--summary');
    expect(readFileSync(item('police-001'), 'utf8')).toContain('承诺: 10个工作日');
  });

  it('writes comments at the cells into a copy', async () => {
    const copy = join(folder, 'checked.xlsx');
    await run(file, '--annotate', copy, '--summary');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(copy);
    expect(JSON.stringify(workbook.worksheets[0]?.getCell('C4').note)).toContain('市消防局');
    expect(workbook.getWorksheet('导入结果')?.rowCount).toBe(4);
  });

  it('does nothing where nobody knows what was imported before', async () => {
    put('catalog/.import.json', 'no record');
    const refused = await run(file);
    expect([refused.code, refused.stdout, existsSync(join(folder, 'items'))]).toEqual([3, '', false]);
    expect(refused.stderr).toContain('导入记录 catalog/.import.json 读不出来');
  });
});

describe('what nobody can be sure of', () => {
  const ODD = CATALOG.replace('承诺时限', '时效').replace('咨询电话', '办理平台');

  it('stops without a terminal, with the mapping to complete', async () => {
    const odd = put('odd.csv', ODD);
    const stopped = await run(odd);
    expect(stopped.code).toBe(3);
    expect(stopped.stderr).toContain('odd.csv 有 2 列不能确定内容');
    expect(stopped.stdout).toContain('# 待补，可能是：承诺时限、法定时限。单元格：20个工作日 ‖ 7个工作日 ‖ 即办');
    expect(existsSync(join(folder, 'items'))).toBe(false);
    const json = JSON.parse((await run(odd, '--json')).stdout) as { error: { code: string }; mapping: string };
    expect(json.error.code).toBe('import.unsure-columns');
    expect(json.mapping).toContain('内容: }');
  });

  it('is imported by a completed mapping, and not by another', async () => {
    const odd = put('odd.csv', ODD);
    const mapping = join(folder, 'mapping.yaml');
    expect((await run(odd, '--write-mapping', mapping)).code).toBe(3);
    const faulty = await run(odd, '--mapping', mapping);
    expect(faulty.code).toBe(3);
    expect(faulty.stderr).toMatch(/「内容」后面是空的[\s\S]*mapping\.yaml:\d+:\d+/u);
    const text = readFileSync(mapping, 'utf8');
    let answer = 0;
    writeFileSync(
      mapping,
      text.replaceAll('内容: }', () => `内容: ${['承诺时限', '保留'][answer++]}}`),
    );
    const done = await run(odd, '--mapping', mapping, '--summary');
    expect(done.stdout).toMatch(/导入 +2\n/u);
    const written = readFileSync(item('police-001'), 'utf8');
    expect(written).toContain('承诺: 20个工作日');
    expect(written).toContain('其他栏目:\n  办理平台: 0558-2262345\n');
    expect((await run(odd, '--mapping', join(folder, 'nosuch.yaml'))).code).toBe(3);
  });

  it('is asked at a terminal', async () => {
    const sheet = sheetOf(
      '目录',
      ODD.trim()
        .split('\n')
        .map((line) => line.split(',')),
    );
    const { questions } = recogniseSheets([sheet], 'odd.csv');
    const [input, output] = [new PassThrough(), new PassThrough()];
    const asked = askColumns(questions, 'odd.csv', undefined, 'zh', { input, output });
    for (const answer of ['9', '2', '办理平台', 'k']) {
      await setTimeout(5);
      input.write(`${answer}\n`);
    }
    const mapping = await asked;
    expect(recogniseSheets([sheet], 'odd.csv', mapping).sheets[0]?.columns.columns.slice(3)).toMatchObject([
      { element: 'statutory', by: 'mapping' },
      { by: 'mapping', likely: [] },
    ]);
    expect(String(output.read())).toContain('工作表「目录」D 列「时效」是事项的哪一项？');
    const broken = askColumns(questions, 'odd.csv', undefined, 'zh', { input: new PassThrough().end(), output });
    expect(await broken).toBeUndefined();
  });
});

describe('bad input', () => {
  const good = xlsxOf(workbookOf(ROWS));
  const bad: readonly (readonly [string, string, Uint8Array | string, string])[] = [
    ['a zip bomb', 'a.xlsx', withParts(good, { 'xl/worksheets/sheet1.xml': new Uint8Array(7e7) }), '大得不正常'],
    ['macros', 'a.xlsm', withParts(good, { 'xl/vbaProject.bin': 'x' }), '含有宏'],
    ['links', 'a.xlsx', withParts(good, { 'xl/externalLinks/externalLink1.xml': '<x/>' }), '引用了别的工作簿'],
    ['16,384 columns', 'a.csv', `事项名称,实施主体${',列'.repeat(16_382)}\n`, '16384 列'],
    [
      'two encodings',
      'a.csv',
      Buffer.concat([Buffer.from('居住证办理,市公安局\n'), Buffer.from([0xbb, 0xa4])]),
      '两种文字编码',
    ],
    ['an empty sheet', 'a.xlsx', xlsxOf(workbookOf([])), '没有内容'],
    ['no spreadsheet', 'a.xlsx', 'hello', '不是表格文件'],
    ['half a workbook', 'a.xlsx', good.subarray(0, 3000), '已损坏'],
  ];

  it.each(bad)('%s ends with 3, one clear line and nothing written', async (_, name, content, said) => {
    const refused = await run(put(name, content));
    expect([refused.code, refused.stdout]).toEqual([3, '']);
    expect(refused.stderr.split('\n')[0]).toContain(said);
    expect(refused.stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(readdirSync(folder).toSorted()).toEqual([name, 'catalog', 'departments', 'guhua.yaml'].toSorted());
  });

  it('reads a workbook with macros where it is told to', async () => {
    const path = put('a.xlsm', withParts(good, { 'xl/vbaProject.bin': 'x' }));
    expect((await run(path, '--accept', 'macros', '--summary')).stdout).toMatch(/导入 +2\n/u);
  });

  it('imports the row of a formula that yields an error, and says so at its cell', async () => {
    const workbook = workbookOf(ROWS);
    Object.assign(workbook.Sheets.目录 ?? {}, { C3: { t: 'e', v: 42, w: '#N/A', f: 'VLOOKUP(A3,Z:Z,1,0)' } });
    const told = await run(put('a.xlsx', xlsxOf(workbook)));
    expect(told.code).toBe(1);
    expect(told.stdout).toContain('错误 目录!C3「承诺时限」是公式错误 #N/A；原样保留 [catalog/formula-error]');
  });
});

describe('linesInFile', () => {
  it('gives back what was put aside, as often as asked, until it is removed', () => {
    const store = linesInFile();
    const lines = Array.from({ length: 9000 }, (_, index) => `第${index}行${'字'.repeat(index % 90)}`);
    for (const line of lines) store.add(line);
    expect([...store.lines()]).toEqual(lines);
    store.add('后来的');
    expect([...store.lines()]).toEqual([...lines, '后来的']);
    store.remove();
    expect(() => [...store.lines()]).toThrow('EBADF');
  });
});

describe('the guide to import', () => {
  const guide = readFileSync(resolve(import.meta.dirname, '../../docs/guide/import.md'), 'utf8');

  it('shows a mapping that is one', () => {
    const yaml = /^```yaml\n(列对应:[\s\S]*?)^```$/mu.exec(guide)?.[1];
    if (yaml === undefined) throw new Error('no mapping');
    expect(readMapping('mapping.yaml', yaml).findings).toEqual([]);
  });

  it('shows a conflict as it is printed', async () => {
    const printed = /^```text\n([\s\S]*?)^```$/mu.exec(guide)?.[1];
    if (printed === undefined) throw new Error('no conflict');
    await run(file, '--summary');
    writeFileSync(item('police-001'), readFileSync(item('police-001'), 'utf8').replace('20个工作日', '15个工作日'));
    const asked = await run(put('catalog/linjiang.csv', CATALOG.replace('20个工作日', '10个工作日')));
    expect(asked.stdout).toContain(printed);
  });
});
