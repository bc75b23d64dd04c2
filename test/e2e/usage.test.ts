import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { HELP_ZH } from '../../src/messages/zh/help.ts';
import { DEFINITIONS, guhua, json, temporaryFolder } from './guhua.ts';

interface Failure {
  readonly error: { readonly code: string; readonly message: string; readonly hint?: string };
}

const WORKSPACE = ['-w', DEFINITIONS];

describe('help', () => {
  it('has a Chinese text for every command, flag and argument', () => {
    const missing: string[] = [];
    for (const [name, command] of Object.entries(COMMANDS)) {
      const words = HELP_ZH[name];
      if (words === undefined) missing.push(name);
      for (const flag of Object.keys({ ...command.baseFlags, ...command.flags })) {
        if ((words?.flags?.[flag] ?? HELP_ZH['*']?.flags?.[flag]) === undefined) missing.push(`${name} --${flag}`);
      }
      for (const arg of Object.keys(command.args ?? {}))
        if (words?.args?.[arg] === undefined) missing.push(`${name} ${arg}`);
    }
    expect(missing).toEqual([]);
    expect(Object.keys(HELP_ZH).filter((name) => name !== '*' && !(name in COMMANDS))).toEqual([]);
  });

  it('shows every command with examples, in both languages', () => {
    for (const name of Object.keys(COMMANDS)) {
      const english = guhua([name, '--help']);
      expect(english.code, name).toBe(0);
      expect(english.stdout, name).toContain('EXAMPLES');
    }
    const chinese = guhua(['check', '--help', '--lang', 'zh']);
    expect(chinese.stdout).toContain('用法');
    expect(chinese.stdout).toContain(HELP_ZH.check?.summary);
    expect(guhua(['--help'], undefined, { LANG: 'zh_CN.UTF-8' }).stdout).toContain('命令');
  });
});

describe('wrong use', () => {
  it.each([
    [['check', '--nosuch', ...WORKSPACE]],
    [['time', ...WORKSPACE]],
    [['list', 'nothing', ...WORKSPACE]],
    [['lock', ...WORKSPACE]],
    [['draw', ...WORKSPACE]],
    [['check', '--format', 'xml', ...WORKSPACE]],
    [['nosuch']],
  ])('ends %j with 2, one line on stderr and nothing on stdout', (args) => {
    const run = guhua(args);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr.trim()).not.toBe('');
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it('suggests what was meant', () => {
    expect(guhua(['time', 'project-chian', ...WORKSPACE, '--lang', 'en']).stderr).toContain(
      'Did you mean project-chain?',
    );
    const run = guhua(['time', 'project-chain', '--variant', 'red', ...WORKSPACE, '--json', '--lang', 'en']);
    expect(run.code).toBe(2);
    expect(json<Failure>(run).error.message).toContain('green-channel');
  });

  it('says where a workspace is missing, ends with 3 and still prints JSON', () => {
    const folder = temporaryFolder();
    const run = guhua(['check', '--json', '--lang', 'en'], folder);
    expect(run.code).toBe(3);
    expect(json<Failure>(run).error).toMatchObject({ code: 'cli.no-workspace' });
    expect(json<Failure>(run).error.hint).toContain('-w definitions');
  });

  it('does not pass a path that matches nothing', () => {
    const run = guhua(['check', join(DEFINITIONS, 'nosuch'), ...WORKSPACE]);
    expect(run.code).toBe(3);
  });
});

describe('unreadable input', () => {
  const center = 'center: test\nname: 测试中心\n';

  it.each([
    ['binary.yaml', Buffer.from([0, 1, 2, 255]), 'source/not-text', 3],
    ['gbk.yaml', Buffer.from([0xca, 0xc2, 0xcf, 0xee, 0x3a, 0x20, 0x61]), 'source/not-text', 3],
    ['large.yaml', Buffer.alloc(100 * 1024 * 1024, 'a'), 'source/too-large', 3],
    ['deep.yaml', Buffer.from(`a: ${'['.repeat(10_000)}`), 'source/too-deep', 1],
    ['empty.yaml', Buffer.from(''), 'source/empty', 1],
  ])('turns %s into a finding', (file, content, rule, code) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'guhua.yaml'), center);
    mkdirSync(join(folder, 'items'));
    writeFileSync(join(folder, 'items', file), content);
    const run = guhua(['check', '--json'], folder);
    expect(run.code).toBe(code);
    expect(json<{ findings: { rule: string; file: string }[] }>(run).findings).toContainEqual(
      expect.objectContaining({ rule, file: `items/${file}` }),
    );
  });
});
