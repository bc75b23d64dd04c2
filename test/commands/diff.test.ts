/** `diff` between all that a side can be: working files, the lock, the registry, files, folders and commits of git. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import Diff from '../../src/commands/diff.ts';
import { readFolder } from '../../src/language/read-folder.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';
import { resolveDefinition } from '../../src/registry/definition.ts';
import { EMPTY_LOCK } from '../../src/registry/lock.ts';
import { attachmentReader, writeLock } from '../../src/registry/lock-file.ts';
import { lockItems } from '../../src/registry/lock-items.ts';
import { openRegistry } from '../../src/registry/registry.ts';
import { TEXTS } from '../change/support/full-center.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'guhua-diff-'));
const root = join(folder, 'center');
const ITEM_FILE = join(root, 'items/fire-007.yaml');

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function edit(from: string, to: string, file = 'items/fire-007.yaml'): void {
  const text = readFileSync(join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  write(file, text.replace(from, to));
}

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=市住建局', '-c', 'user.email=housing@fuyang.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: root, stdio: 'pipe' });
}

interface Run {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process: what it prints, and what it would end with. */
async function diff(...args: readonly string[]): Promise<Run> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await Diff.run([...args, '-w', root, '--lang', 'zh'], ROOT);
    return { ...printed, code: process.exitCode };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}

interface Answer {
  readonly before: string;
  readonly after: string;
  readonly burden: { readonly tier: string; readonly worse: number };
  readonly changes: readonly { readonly id: string; readonly tier: string; readonly what: string }[];
}

async function answer(...args: readonly string[]): Promise<Answer> {
  const run = await diff(...args, '--json');
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as Answer;
}

beforeAll(() => {
  for (const [file, text] of Object.entries(TEXTS)) write(file, text);
  for (const name of ['blank', 'filled', 'certificate']) write(`samples/${name}.md`, `样本 ${name}`);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'first');
  edit('promised: 9wd,', 'promised: 12wd,');
  edit('within: 2wd, basis', 'within: 1wd, basis', 'processes/assembly-inspection.yaml');
  write('samples/blank.md', '新的空白表格');
  git('commit', '--quiet', '-a', '-m', 'second');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('diff', () => {
  it('compares with a commit, its process and samples as they were then', async () => {
    const { before, after, burden, changes } = await answer('fire-007', 'HEAD~1');
    expect([before, after]).toEqual(['git HEAD~1', '工作文件']);
    expect(changes.map(({ id }) => id)).toEqual(['promised.more', 'within.less', 'blank-content.changed']);
    expect(burden).toMatchObject({ tier: 'worse', worse: 2 });
    expect((await answer('fire-007', 'rev:HEAD~1', 'main')).changes).toEqual(changes);
  });

  it('compares with nothing at all, and says which command would help', async () => {
    const run = await diff('fire-007');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('没有公布过，也没有固化过');
    expect(run.stderr).toContain('guhua diff fire-007 HEAD~1');
    expect((await diff('fire-007', '1')).stderr).toContain('没有 fire-007 的第 1 版');
    expect((await diff('fire-007', 'nosuch')).stderr).toContain('「nosuch」不是版本号');
    expect((await diff()).code).toBe(2);
  });

  it('ends as it is told to', async () => {
    expect((await diff('fire-007', 'HEAD~1')).code).toBe(0);
    expect((await diff('fire-007', 'HEAD~1', '--exit-code')).code).toBe(1);
    expect((await diff('fire-007', 'HEAD~1', '--exit-code', '--fail-on', 'worse')).code).toBe(4);
    expect((await diff('fire-007', 'main', 'HEAD~1', '--fail-on', 'worse')).code).toBe(4);
    expect(await diff('fire-007', 'HEAD', '--exit-code', '--fail-on', 'worse')).toMatchObject({ code: 0 });
  });

  it('compares with a file in the place of the own one, and with another workspace', async () => {
    const file = join(folder, 'old.yaml');
    writeFileSync(file, readFileSync(ITEM_FILE, 'utf8').replace('promised: 12wd', 'promised: 7wd'));
    expect((await answer('fire-007', file)).changes.map(({ id }) => id)).toEqual(['promised.more']);
    const other = join(folder, 'other');
    cpSync(root, other, { recursive: true });
    writeFileSync(join(other, 'samples/filled.md'), '另一份样本');
    expect((await answer('fire-007', other)).changes.map(({ id }) => id)).toEqual(['sample-content.changed']);
    expect((await diff('fire-007', join(root, 'departments/fire.yaml'))).code).toBe(3);
    expect((await diff('fire-007', join(root, 'items'))).code).toBe(3);
  });

  it('compares processes, by themselves with the last commit', async () => {
    const { before, changes } = await answer('assembly-inspection', 'HEAD~1');
    expect(before).toBe('git HEAD~1');
    expect(changes.map(({ id }) => id)).toEqual(['within.less']);
    expect(await answer('assembly-inspection')).toMatchObject({ before: 'git HEAD', changes: [] });
    expect((await diff('assembly-inspection', '1')).code).toBe(2);
  });

  it('finds what is locked in git by its digest', async () => {
    git('commit', '--quiet', '--allow-empty', '-m', 'third');
    const { files, attachments } = readFolder(root);
    const options = { readBytes: attachmentReader(root) };
    writeLock(root, lockItems(buildWorkspace(files, attachments), EMPTY_LOCK, ['fire-007'], options).lock);
    edit('visits: 1', 'visits: 0');
    const { before, changes } = await answer('fire-007');
    expect(before).toMatch(/^固化的第 1 版（[0-9a-f]{12}）$/u);
    expect(changes.map(({ id }) => id)).toEqual(['visits.less']);
    git('checkout', '--quiet', 'items');
    expect((await answer('fire-007', 'locked')).changes).toEqual([]);
  });

  it('compares versions of the registry, and what held on a day', async () => {
    const publish = async (version: number, day: string): Promise<void> => {
      const { files, attachments } = readFolder(root);
      const workspace = buildWorkspace(files, attachments);
      const resolution = resolveDefinition(workspace, 'fire-007', attachmentReader(root));
      if (!resolution.ok) throw new Error(JSON.stringify(resolution.missing));
      await using registry = await openRegistry(join(root, 'registry.sqlite'));
      const dates = { effectiveFrom: day, recordedAt: `2027-01-0${version}T09:00:00+08:00` };
      expect(await registry.publish([{ version, ...resolution.definition }], dates)).toMatchObject({ ok: true });
    };
    await publish(1, '2027-01-10');
    edit('promised: 12wd', 'promised: 10wd');
    // The second version holds from the same day: the first never held, and can be compared all the same.
    await publish(2, '2027-01-10');
    edit('promised: 10wd', 'promised: 8wd');
    const changed = async (...sides: readonly string[]): Promise<readonly unknown[]> =>
      (await answer('fire-007', ...sides)).changes.map(({ what }) => what);
    expect(await changed('1', '@2')).toEqual(['承诺期限由12个工作日缩短为10个工作日']);
    expect(await changed('2', '1')).toEqual(['承诺期限由10个工作日延长为12个工作日']);
    expect(await changed()).toEqual(['承诺期限由10个工作日缩短为8个工作日']);
    expect(await changed('@2027-06-01')).toEqual(['承诺期限由10个工作日缩短为8个工作日']);
    expect(await answer('fire-007', 'published')).toMatchObject({ before: '登记库第 2 版', after: '工作文件' });
    expect((await diff('fire-007', '3')).stderr).toContain('没有 fire-007 的第 3 版');
    expect((await diff('fire-007', '@2026-01-01')).code).toBe(2);
    expect((await diff('--all')).stdout).toContain('更有利');
    git('checkout', '--quiet', 'items');
    rmSync(join(root, 'registry.sqlite'));
  });

  it('compares all items, one line each', async () => {
    const run = await diff('--all', 'HEAD~2', '--fail-on', 'worse');
    expect(run.code).toBe(4);
    expect(run.stdout).toContain('fire-007');
    expect(run.stdout).toContain('1 个事项中 1 个有变化：1 个更不利');
    const json = JSON.parse((await diff('--all', 'HEAD~2', 'HEAD', '--json')).stdout) as {
      readonly compared: number;
      readonly items: readonly { readonly id: string; readonly verdict: string }[];
    };
    expect(json).toMatchObject({ compared: 1, items: [{ id: 'fire-007', verdict: 'worse' }] });
    expect(await diff('--all', 'HEAD', '--exit-code')).toMatchObject({ code: 0, stdout: '所有事项都没有变化。\n' });
    expect((await diff('--all', '3')).code).toBe(2);
  });

  it('says what is missing where a definition is not whole', async () => {
    rmSync(join(root, 'samples/filled.md'));
    const run = await diff('fire-007', 'HEAD~1');
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toContain('工作文件里的 fire-007 不完整，缺少：samples/filled.md');
    expect((await diff('--all', 'HEAD')).stdout).toContain('不完整：samples/filled.md');
  });
});
