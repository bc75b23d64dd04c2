/** `guhua export` and `guhua import` together, as somebody uses them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../src/base/duration.ts';
import Export from '../../src/commands/export.ts';
import Import from '../../src/commands/import.ts';
import { readFolder } from '../../src/language/read-folder.ts';
import { buildWorkspace, type SourceFile, type Workspace } from '../../src/language/workspace.ts';
import { BESIDE_ITEMS, RICH_FILE, TOLD } from './support/center.ts';
import { folderWith, run } from './support/run.ts';

const SAMPLES: readonly SourceFile[] = [
  { file: 'samples/gas-sample.txt', text: '示范文本' },
  { file: 'samples/gas-blank.txt', text: '空白表格' },
];

function workspaceIn(folder: string): Workspace {
  const { files, attachments } = readFolder(folder);
  return buildWorkspace(files, attachments);
}

function dataOf(workspace: Workspace): unknown {
  return [...workspace.items.values()]
    .map(({ data }) => data)
    .toSorted((one, other) => (one.item < other.item ? -1 : 1));
}

/** Data with its lengths of time as import writes them. */
function inChinese(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) => {
    const duration = typeof value === 'string' && key !== 'handling' ? parseDuration(value) : undefined;
    return duration === undefined ? value : formatDuration(duration, 'zh');
  });
}

const center = (): string => folderWith([...BESIDE_ITEMS, ...SAMPLES, ...TOLD]);
const withoutItems = (): string => folderWith([...BESIDE_ITEMS, ...SAMPLES]);

describe('a round trip', () => {
  it.each(['xlsx', 'csv'])('by %s gives items that say the same', async (format) => {
    const from = center();
    const to = withoutItems();
    const file = join(from, `items.${format}`);
    const exported = await run(Export, format, '-o', file, '-w', from, '--lang', 'en');
    expect(exported).toMatchObject({
      code: 0,
      stdout: `Exported 4 items: ${file}\nImport reads 4 of 4 items back as they are.\n`,
    });
    const imported = await run(Import, file, '-w', to, '--json');
    expect(JSON.parse(imported.stdout)).toMatchObject({ summary: { rows: 4, refused: 0 } });
    expect(dataOf(workspaceIn(to))).toEqual(inChinese(dataOf(workspaceIn(from))));
  });

  it('of an item that a spreadsheet does not tell whole keeps what it tells', async () => {
    const from = folderWith([...BESIDE_ITEMS, ...SAMPLES, RICH_FILE]);
    const to = withoutItems();
    await run(Export, 'xlsx', '-o', join(from, 'items.xlsx'), '-w', from);
    const imported = await run(Import, join(from, 'items.xlsx'), '-w', to, '--lang', 'en');
    expect(imported.stderr).toBe('');
    expect(workspaceIn(to).items.get('housing-015')?.data).toMatchObject({ name: '燃气设施改动审批' });
  });

  it('twice gives the same file', async () => {
    const from = center();
    const to = withoutItems();
    await run(Export, 'csv', '-o', join(from, 'first.csv'), '-w', from);
    await run(Import, join(from, 'first.csv'), '-w', to);
    await run(Export, 'csv', '-o', join(from, 'second.csv'), '-w', to);
    const [first, second] = ['first.csv', 'second.csv'].map((file) =>
      readFileSync(join(from, file), 'utf8').split('\r\n'),
    );
    expect(second?.toSorted()).toEqual(first?.toSorted());
  });
});

describe('a template', () => {
  it('is filled in and read back', async () => {
    const folder = withoutItems();
    const file = join(folder, 'template.xlsx');
    const made = await run(Export, '--template', '-o', file, '-w', folder, '--lang', 'zh');
    expect(made).toMatchObject({ code: 0, stdout: `已写填报模板：${file}（2 个部门，3 个窗口）\n` });

    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.getWorksheet('事项');
    if (sheet === undefined) throw new Error('no sheet');
    const headers = (sheet.getRow(1).values as string[]).slice(1);
    const fill = (row: number, cells: Readonly<Record<string, string>>): void => {
      for (const [header, text] of Object.entries(cells))
        sheet.getRow(row).getCell(headers.indexOf(header) + 1).value = text;
    };
    fill(2, {
      事项名称: '燃气经营许可证核发',
      实施主体: '市住建局',
      办理窗口: '26号 燃气窗口',
      事项编号: '012',
      事项类型: '许可',
      办件类型: '承诺件',
      设定依据: '《城镇燃气管理条例》第十五条',
      申请材料: '1.申请表（原件1份，申请表格文书，申请人自备，必要）',
      法定时限: '20个工作日',
      承诺时限: '8个工作日',
      办理流程: '受理（0.5个工作日）→审查（4个工作日）→决定（3个工作日）→送达（0.5个工作日）',
      是否收费: '否',
    });
    fill(3, { 事项名称: '燃气设施改动审批', 实施主体: '市住建局', 事项编号: '013', 事项类型: '许可' });
    await workbook.xlsx.writeFile(file);

    const imported = await run(Import, file, '-w', folder, '--json');
    expect(JSON.parse(imported.stdout)).toMatchObject({ summary: { rows: 2, refused: 0 } });
    const workspace = workspaceIn(folder);
    expect(workspace.items.get('housing-012')?.data).toMatchObject({
      name: '燃气经营许可证核发',
      department: 'housing',
      category: 'licence',
      handling: 'promised',
      basis: ['《城镇燃气管理条例》第十五条'],
      materials: [{ name: '申请表', kind: 'form', necessity: 'required', source: 'applicant', originals: 1 }],
      fee: { charged: false },
      limits: { statutory: '20个工作日', promised: '8个工作日' },
      process: { uses: 'one-review-one-check' },
      service: { window: 'w26' },
    });
    expect(readdirSync(join(folder, 'items/housing'))).toEqual(['housing-012.yaml', 'housing-013.yaml']);
  });

  it.each(['zh', 'en'])('in %s holds no item as long as nobody has filled it in', async (language) => {
    const folder = withoutItems();
    const file = join(folder, 'template.xlsx');
    await run(Export, '--template', '-o', file, '-w', folder, '--department', 'fire', '--lang', language);
    const imported = await run(Import, file, '-w', folder, '--json');
    expect(JSON.parse(imported.stdout)).toMatchObject({ summary: { rows: 0 } });
    expect(existsSync(join(folder, 'items'))).toBe(false);
  });
});

describe('what is exported', () => {
  it('is chosen by department and item', async () => {
    const folder = center();
    const only = async (...flags: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await run(Export, 'json', '-o', '-', '-w', folder, ...flags);
      return (JSON.parse(stdout) as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    expect(await only('--department', '市消防救援支队')).toEqual(['fire-001']);
    expect(await only('--item', '燃气经营许可证核发', '--item', 'fire-001')).toEqual(['fire-001', 'housing-012']);
    expect(await only('--department', 'housing', '--item', 'housing-014')).toEqual(['housing-014']);
  });

  it('is told where a definition is not whole', async () => {
    const folder = folderWith([...BESIDE_ITEMS, ...TOLD]);
    const partly = await run(Export, 'json', '-o', join(folder, 'a.json'), '-w', folder, '--lang', 'en');
    expect(partly.code).toBe(1);
    expect(partly.stdout).toContain('1 items have incomplete definitions and were left out:\n  housing-012\n');
  });

  it('is told where a spreadsheet has no words for it', async () => {
    const folder = folderWith([...BESIDE_ITEMS, ...SAMPLES, ...TOLD, RICH_FILE]);
    const { stdout, code } = await run(Export, 'csv', '-o', join(folder, 'a.csv'), '-w', folder, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      items: 5,
      leftOut: [],
      partlyTold: [{ item: 'housing-015', keys: expect.arrayContaining(['faq', 'process']) }],
    });
  });

  it('is nothing where nothing was published', async () => {
    const run1 = await run(Export, 'json', '-o', '-', '-w', center(), '--published-only', '--lang', 'en');
    expect(run1).toMatchObject({ code: 1, stdout: '' });
    expect(run1.stderr).toContain('There is nothing to export.');
  });
});

describe('where it goes', () => {
  it('is the standard output for text, its talk beside it', async () => {
    const { stdout, stderr } = await run(Export, 'csv', '-o', '-', '-w', center(), '--lang', 'en');
    expect(stdout.startsWith('\ufeff事项编号,')).toBe(true);
    expect(stderr).toBe('Import reads 4 of 4 items back as they are.\n');
  });

  it('is a new file that is never half-written', async () => {
    const folder = center();
    const file = join(folder, 'new/folder/items.jsonld');
    expect((await run(Export, 'jsonld', '-o', file, '-w', folder)).code).toBe(0);
    expect(readdirSync(join(folder, 'new/folder'))).toEqual(['items.jsonld']);
    mkdirSync(join(folder, 'taken.json'));
    const refused = await run(Export, 'json', '-o', join(folder, 'taken.json'), '-w', folder);
    expect(refused.code).toBe(3);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('replaces a file that is named', async () => {
    const folder = center();
    writeFileSync(join(folder, 'items.csv'), 'old');
    await run(Export, 'csv', '-o', join(folder, 'items.csv'), '-w', folder);
    expect(readFileSync(join(folder, 'items.csv'), 'utf8')).toContain('燃气经营许可证核发');
  });

  it.each([
    [['xlsx', '-o', '-'], 'A workbook cannot be written to the standard output.'],
    [['json', '-o', '-', '--json'], 'The content goes to the standard output'],
    [[], 'Name a format'],
    [['json', '--layout', 'gbt39046'], '--layout is for xlsx, csv only.'],
    [['csv', '--base-iri', 'https://a.example/'], '--base-iri is for jsonld only.'],
    [['jsonld', '-o', '-', '--base-iri', 'a.example'], '"a.example" is no address of the web and no URN'],
    [['csv', '--template'], '--template is for xlsx only.'],
    [['xlsx', '--template', '--item', 'fire-001'], '--item does not go with --template.'],
    [['csv', '-o', '-', '--department', 'hosing'], 'Did you mean housing?'],
    [['csv', '-o', '-', '--item', 'housing-12'], 'Did you mean housing-012?'],
    [['csv', '-o', '-', '--as-of', '2026-13-01'], '2026-13-01'],
  ])('refuses %j with 2', async (argv, words) => {
    const refused = await run(Export, ...argv, '-w', center(), '--lang', 'en');
    expect(refused.stderr).toContain(words);
    expect(refused.code).toBe(2);
  });
});
