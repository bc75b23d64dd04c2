/** `guhua laws import`, run in this process; its guide is what it does. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import LawsImport from '../../src/commands/laws/import.ts';
import { readDocument } from '../../src/language/documents.ts';
import { readFolder } from '../../src/language/read-folder.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'docs/guide/laws.md'), 'utf8');

const ITEM = `item: transport-001
name: 道路货物运输经营许可
department: transport
category: licence
handling: promised
basis: [《道路运输条例》第二十四条, 《麻醉药品和精神药品管理条例》第五十二条]
limits: {promised: 3wd}
process: {uses: one-review}
`;

const PROCESS = `process: one-review
name: 一审一核
basis: [《中华人民共和国行政许可法》第三十二条]
steps: [{accept: 受理, by: transport/window}]
`;

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Answer {
  readonly summary: { readonly laws: number; readonly versions: number; readonly outcomes: Record<string, number> };
  readonly rows: readonly { readonly title: string; readonly outcome: string }[];
}

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guhua-laws-'));
  put('guhua.yaml', 'center: linjiang\nname: 临江市政务服务中心\n');
  put('items/transport/transport-001.yaml', ITEM);
  put('processes/one-review.yaml', PROCESS);
  put('law_index.csv', block('csv'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

function block(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'mu').exec(GUIDE)?.[1];
  if (found === undefined) throw new Error(`the guide has no ${language}`);
  return found;
}

function put(file: string, text: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function library(): string {
  return readFileSync(join(folder, 'laws.yaml'), 'utf8');
}

/** Runs the command in Chinese on the workspace of the test. */
async function run(...args: readonly string[]): Promise<Run> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      printed[stream] += String(chunk);
      return true;
    }),
  );
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
  process.exitCode = undefined;
  try {
    await LawsImport.run([...args, '-w', folder, '--lang', 'zh'], ROOT);
    return { code: Number(process.exitCode ?? 0), ...printed };
  } finally {
    for (const spy of [...spies, cwd]) spy.mockRestore();
  }
}

describe('importing laws', () => {
  const index = (): string => join(folder, 'law_index.csv');

  it('does what the guide shows', async () => {
    const [, ...printed] = block('console').trimEnd().split('\n');
    const { code, stdout } = await run(index());
    expect(stdout.trimEnd().split('\n')).toEqual(printed);
    expect(code).toBe(1);
  });

  it('writes a library that a workspace reads without a fault', async () => {
    await run(index());
    const { files, attachments } = readFolder(folder);
    const workspace = buildWorkspace(files, attachments);
    expect(workspace.findings).toEqual([]);
    expect(workspace.laws?.data.laws.map(({ title }) => title)).toEqual([
      '中华人民共和国行政许可法',
      '中华人民共和国道路运输条例',
      '麻醉药品和精神药品管理条例',
    ]);
    expect(library()).toMatch(/^# yaml-language-server: \$schema=\S+schemas\/zh\/laws\.schema\.json\n# 本中心/u);
    expect(library()).toContain('- {公布日期: 2016-02-06, 备注: ');
  });

  it('changes nothing the second time, and nothing of what was edited', async () => {
    await run(index());
    const edited = library().replace('末条: 82}', '末条: 81} # 对过公报');
    put('laws.yaml', edited);
    const { stdout } = await run(index());
    expect(stdout).toContain('law_index.csv:4 《中华人民共和国道路运输条例》2023-07-20 末条为第 82 条，与法律库不同');
    expect(stdout).toContain('法律库没有变化');
    expect(library()).toBe(edited);
  });

  it('tells every row in JSON, and writes nothing when told so', async () => {
    const { stdout, stderr } = await run(index(), '--all', '--dry-run', '--json');
    const { summary, rows } = JSON.parse(stdout) as Answer;
    expect(summary).toEqual({ laws: 4, versions: 5, outcomes: { written: 5, 'unreadable-date': 1 } });
    expect(rows.map(({ outcome }) => outcome).toSorted()).toEqual([
      ...Array(1).fill('unreadable-date'),
      ...Array(5).fill('written'),
    ]);
    expect(stderr).toBe('');
    expect(existsSync(join(folder, 'laws.yaml'))).toBe(false);
  });

  it('reads a folder of texts', async () => {
    put('texts/行政/行政许可法(2019-04-23).md', '# 中华人民共和国行政许可法\n\n第一条　…\n第八十三条　…\n');
    put('texts/LICENSE', 'MIT');
    put('texts/a.png', 'no picture');
    const { code, stdout } = await run(join(folder, 'texts'), '--json');
    expect((JSON.parse(stdout) as Answer).summary.outcomes).toEqual({ written: 1, 'other-file': 2 });
    expect(code).toBe(0);
    // 2 of 83 articles are not the law.
    expect(library()).not.toContain('末条:');
  });

  it.each([
    ['nosuch.csv', undefined, 'import.no-file'],
    ['empty.csv', '', 'catalog/unreadable-file.empty'],
    ['items.csv', '事项名称,部门\n取水许可,水利局\n', 'laws.no-header'],
    ['none/readme.txt', 'no law', 'laws.nothing'],
  ])('says what is wrong with %s', async (file, text, code) => {
    const path = text === undefined ? join(folder, file) : put(file, text);
    const answer = await run(file.includes('/') ? dirname(path) : path, '--json');
    expect(answer.code).toBe(3);
    expect(JSON.parse(answer.stdout)).toMatchObject({ error: { code } });
  });

  it('writes into no library that is faulty', async () => {
    put('laws.yaml', 'laws: [{titel: 建筑法}]\n');
    const { code, stderr } = await run(index());
    expect(code).toBe(3);
    expect(stderr).toContain('laws.yaml');
    expect(library()).toBe('laws: [{titel: 建筑法}]\n');
  });
});

describe('the guide to the law library', () => {
  it('shows a library without a fault', () => {
    expect(readDocument('laws.yaml', block('yaml')).findings).toEqual([]);
  });
});
