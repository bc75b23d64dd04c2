import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyTree, DEFINITIONS, guhua, json, ROOT, temporaryFolder } from './guhua.ts';

interface Answer {
  readonly files: number;
  readonly changed: readonly string[];
  readonly leftAlone: readonly string[];
  readonly written: boolean;
  readonly locked: number;
  readonly text?: string;
}

/** A workspace with the center's processes and departments and the items of one department. */
function workspace(): string {
  const folder = temporaryFolder();
  copyTree(DEFINITIONS, folder, ['items', 'catalog', 'guhua.lock', 'registry.sqlite']);
  cpSync(join(DEFINITIONS, 'items/water'), join(folder, 'items/water'), { recursive: true });
  return folder;
}

/** Runs `guhua fmt -` on a text. */
function formatInput(text: string, ...args: readonly string[]) {
  const run = spawnSync(process.execPath, [join(ROOT, 'bin', 'run.js'), 'fmt', '-', '--lang', 'en', ...args], {
    encoding: 'utf8',
    input: text,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe('guhua fmt', () => {
  it('writes with fmt what it announced with --check, and then has nothing to do', () => {
    const folder = workspace();
    const file = join(folder, 'items/water/water-001.yaml');
    const before = readFileSync(file, 'utf8');
    const announced = guhua(['fmt', '--check', '--keys', 'en', '-w', folder]);
    expect(announced.code).toBe(1);
    expect(announced.stdout).toContain('items/water/water-001.yaml\n');
    expect(readFileSync(file, 'utf8')).toBe(before);

    const written = guhua(['fmt', '--keys', 'en', '-w', folder]);
    expect(written).toMatchObject({ code: 0, stdout: announced.stdout });
    expect(readFileSync(file, 'utf8')).toContain('item: water-001\n');
    expect(guhua(['fmt', '--check', '-w', folder])).toMatchObject({ code: 0, stdout: '' });
    expect(guhua(['check', '--errors-only', '-w', folder, '--lang', 'en']).stdout).not.toContain('source/');
  });

  it('changes nothing that is locked, and says so', () => {
    const folder = workspace();
    expect(guhua(['lock', '--all', '-w', folder]).code).toBe(0);
    const answer = json<Answer>(guhua(['fmt', '--keys', 'en', '--json', '-w', folder]));
    expect(answer.locked).toBeGreaterThan(10);
    expect(guhua(['check', '-w', folder]).stdout).not.toContain('registry/locked-edited');
    const again = guhua(['fmt', '--keys', 'zh', '-w', folder, '--lang', 'en']);
    expect(again.stderr).toContain('no new version is needed');
  });

  it('leaves alone what cannot be read, tells why and ends with 1', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'guhua.yaml'), 'center: fuyang\nname: 甲中心\nname: 乙中心\n');
    const run = guhua(['fmt', '-w', folder, '--lang', 'en']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('guhua.yaml:3:1');
    expect(readFileSync(join(folder, 'guhua.yaml'), 'utf8')).toContain('甲中心');
    expect(json<Answer>(guhua(['fmt', '-w', folder, '--json']))).toMatchObject({
      files: 1,
      changed: [],
      leftAlone: ['guhua.yaml'],
    });
  });

  it('formats the standard input', () => {
    const text = 'name:   阜阳市行政服务中心\ncenter: fuyang';
    const formatted = 'center: fuyang\nname: 阜阳市行政服务中心\n';
    expect(formatInput(text)).toEqual({ code: 0, stdout: formatted, stderr: '' });
    expect(formatInput(text, '--check')).toMatchObject({ code: 1, stdout: '' });
    expect(formatInput(formatted, '--check')).toMatchObject({ code: 0, stdout: '' });
    expect(formatInput(text, '--keys', 'zh').stdout).toBe('中心: fuyang\n名称: 阜阳市行政服务中心\n');
    expect(JSON.parse(formatInput(text, '--json').stdout)).toMatchObject({ text: formatted, written: false });
    const faulty = formatInput('center: [fuyang\n');
    expect(faulty).toMatchObject({ code: 1, stdout: '' });
    expect(faulty.stderr).toContain('source/syntax');
  });

  it('ends wrong use with 2 and what is not there with 3', () => {
    expect(guhua(['fmt', '-', 'items']).code).toBe(2);
    expect(guhua(['fmt', '--keys', 'de']).code).toBe(2);
    expect(guhua(['fmt', join(temporaryFolder(), 'nosuch.yaml')]).code).toBe(3);
    expect(guhua(['fmt', temporaryFolder()]).code).toBe(3);
    expect(guhua(['fmt', '--json'], temporaryFolder()).code).toBe(3);
  });
});
