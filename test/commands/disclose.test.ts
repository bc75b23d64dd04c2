/** The command that writes tables, run from the sources in processes of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandError } from '../../src/commands/support/command-error.ts';
import { interruptible } from '../../src/commands/support/interruption.ts';

const DEV = resolve(import.meta.dirname, '../../bin/dev.js');
const ITEMS = 250;
let folder = '';
let out = '';

const WATER = `department: water
name: 太和县水利局
short-name: 县水利局
phone: 0558-8621201
complaint: 0558-8621202
offices:
  licensing: {name: 行政审批股, duty: licensing, duties: [受理取水许可]}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true}
  chief: {name: 审批股负责人, office: licensing}
windows:
  w6: {name: 水利窗口, counter: 6号, hours: 工作日 9:00-17:00}
`;

const permit = (number: number): string => `item: water-${String(number).padStart(3, '0')}
name: 取水许可（第${number}水源地）
department: water
category: licence
handling: promised
basis: [《中华人民共和国水法》第四十八条]
limits: {promised: 5wd}
service: {window: w6, visits: 1, visit-reason: 领取许可证}
process: {steps: [{accept: 受理, by: water/window, within: 1wd}, {decide: 决定, by: water/chief, within: 3wd}]}
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guhua-disclose-'));
  out = join(folder, 'public');
  mkdirSync(join(folder, 'ws/departments'), { recursive: true });
  mkdirSync(join(folder, 'ws/items'));
  writeFileSync(join(folder, 'ws/guhua.yaml'), 'center: taihe\nname: 太和县行政服务中心\nlanguage: zh\n');
  writeFileSync(join(folder, 'ws/departments/water.yaml'), WATER);
  for (let number = 1; number <= ITEMS; number += 1)
    writeFileSync(join(folder, `ws/items/water-${number}.yaml`), permit(number));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [DEV, 'disclose', ...args, '-w', join(folder, 'ws')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, stdout, stderr };
}

describe('guhua disclose', () => {
  it('writes a folder, checks it, and names what somebody changed in it', async () => {
    expect(await ended(start('--format', 'csv,md', '--out', out))).toMatchObject({ code: 0 });
    expect(await ended(start('--check', out))).toMatchObject({ code: 0 });
    const old = readFileSync(join(out, 'items/water-007.md'));
    appendFileSync(join(out, 'items/water-007.md'), '收费 500 元');
    const check = await ended(start('--check', out, '--json'));
    expect(check.code).toBe(4);
    expect(JSON.parse(check.stdout)).toMatchObject({
      same: false,
      altered: ['items/water-007.md'],
      missing: [],
      stray: [],
    });
    writeFileSync(join(out, 'items/water-007.md'), old);
  }, 60_000);

  it('leaves the old folder and nothing else where it is interrupted', async () => {
    const before = readdirSync(out).toSorted();
    const child = start('--format', 'html,xlsx', '--out', out);
    const result = ended(child);
    while (!readdirSync(folder).some((name) => name.startsWith('public.tmp-')) && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGINT');
    expect(await result).toMatchObject({ code: 130, stdout: '' });
    expect(readdirSync(folder).toSorted()).toEqual(['public', 'ws']);
    expect(readdirSync(out).toSorted()).toEqual(before);
  }, 60_000);

  it('does not check a folder that it has not written', async () => {
    const { code, stderr } = await ended(start('--check', join(folder, 'ws')));
    expect(code).toBe(3);
    expect(stderr).toContain('guhua disclose --out');
  }, 60_000);
});

describe('interruptible work', () => {
  it('ends with the exit code for it, and lets go of the signals', async () => {
    const listeners = process.listenerCount('SIGINT');
    const work = interruptible('disclose.interrupted', async (signal) => {
      process.emit('SIGINT');
      signal.throwIfAborted();
    });
    await expect(work).rejects.toThrow(CommandError);
    await expect(work).rejects.toMatchObject({ id: 'disclose.interrupted', exitCode: 130 });
    expect(process.listenerCount('SIGINT')).toBe(listeners);
    await expect(interruptible('disclose.interrupted', async () => '写好')).resolves.toBe('写好');
  });
});
