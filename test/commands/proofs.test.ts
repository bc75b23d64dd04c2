/** Proving, witnessing, exporting, restoring and correcting on the command line, as one story of a small center. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readLock } from '../../src/registry/lock-file.ts';
import { TEXTS } from '../registry/support/fixture.ts';
import { tamper } from '../registry/support/raw-database.ts';
import { type CommandRun, runCommand } from './support/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'guhua-proofs-'));
const cwd = process.cwd();
const passphrase = process.env.GUHUA_PASSPHRASE;
const ORIGIN = 'zwfw.fy.gov.cn/guhua';

const guhua = (...words: string[]): Promise<CommandRun> => runCommand([...words, '--lang', 'en']);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const at = (time: string): unknown => vi.setSystemTime(new Date(time));
const keyIn = (run: CommandRun): string => /\S+\+[0-9a-f]{8}\+\S+/.exec(run.stderr)?.[0] ?? 'no key';

let logKey = '';
let witnessKey = '';

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T01:00:00Z') });
  for (const [file, text] of Object.entries(TEXTS)) write(file, text);
  const off = ['conditions-missing', 'materials-missing', 'result-kind'].map((rule) => `  disclosure/${rule}: off\n`);
  const rules = `rules:\n${off.join('')}  process/joint-has-partners: off\n`;
  write('guhua.yaml', `${TEXTS['guhua.yaml']}log-origin: ${ORIGIN}\n${rules}`);
  write('samples/gas-blank.txt', '燃气经营许可申请表（空白）');
  write('samples/gas-sample.txt', '燃气经营许可申请表（示范）');
  process.env.GUHUA_PASSPHRASE = '春江潮水连海平 1';
  process.chdir(folder);
  for (const words of [['lock', '--all'], ['publish'], ['keys', 'new', 'log.key'], ['keys', 'new', 'witness.key']]) {
    const run = await guhua(...words);
    if (run.code !== 0) throw new Error(run.output);
  }
});

afterAll(() => {
  vi.useRealTimers();
  process.chdir(cwd);
  if (passphrase === undefined) delete process.env.GUHUA_PASSPHRASE;
  else process.env.GUHUA_PASSPHRASE = passphrase;
  rmSync(folder, { recursive: true, force: true });
});

describe('without a signed checkpoint', () => {
  it.each([[['prove', 'housing-001']], [['registry', 'export', 'site']], [['registry', 'checkpoint']]])(
    '%j is refused and names the command that signs one',
    async (words) => {
      const run = await guhua(...words);
      expect(run).toMatchObject({ code: 4, stdout: '' });
      expect(run.stderr).toContain('guhua registry checkpoint --key log.key');
    },
  );
});

describe('a checkpoint', () => {
  it('is signed, and shown with the key that readers need', async () => {
    const run = await guhua('registry', 'checkpoint', '--key', 'log.key');
    logKey = keyIn(run);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(new RegExp(`^${ORIGIN}\n2\n\\S{44}\n\n— ${ORIGIN} \\S+\n$`));
    expect(logKey).toContain(`${ORIGIN}+`);
    write('gazette.txt', run.stdout);
    expect((await guhua('registry', 'checkpoint')).stdout).toBe(run.stdout);
    const { size, root } = JSON.parse((await guhua('registry', 'checkpoint', '--json')).stdout);
    expect({ size, root }).toEqual(readLock(folder).lock?.registry);
  });

  it('is cosigned by a witness, and what it signed is taken in', async () => {
    const words = ['registry', 'cosign', '--key', 'witness.key', '--name', 'sjj.fy.gov.cn', '--seen', 'seen.txt'];
    const run = await guhua(...words, '--log-key', logKey);
    witnessKey = keyIn(run);
    expect(run.code).toBe(0);
    expect(read('seen.txt')).toBe(run.stdout);
    write('cosigned.txt', run.stdout);
    const strange = await guhua(
      'registry',
      'checkpoint',
      '--add',
      'cosigned.txt',
      '--witness',
      logKey.replace('+A', '+B'),
    );
    expect(strange.code).toBe(2);
    expect((await guhua('registry', 'checkpoint', '--add', 'cosigned.txt')).code).toBe(4);
    expect((await guhua('verify', '--witness', witnessKey)).output).toContain('missing: sjj.fy.gov.cn');
    const added = await guhua('registry', 'checkpoint', '--add', 'cosigned.txt', '--witness', witnessKey);
    expect(added).toMatchObject({ code: 0, stdout: run.stdout });
    expect(await guhua('verify', '--witness', witnessKey, '--key', logKey)).toMatchObject({ code: 0 });
  });

  it.each([
    ['spaces in the name', ['--name', '阜阳 数据局'], 2],
    ['no registry', ['--name', 'sjj', '--registry', 'none.sqlite'], 3],
    ['a log key that is none', ['--name', 'sjj', '--log-key', 'gazette.txt'], 2],
  ])('is not cosigned with %s', async (_name, words, code) => {
    const run = await guhua('registry', 'cosign', '--key', 'witness.key', '--seen', 'seen.txt', ...words);
    expect(run).toMatchObject({ code, stdout: '' });
  });
});

describe('a proof', () => {
  it('is written and checked, by id or by name', async () => {
    const words = ['-o', 'gas.tlog-proof', '--definition', 'gas.json'];
    expect(await guhua('prove', '燃气经营许可证核发', ...words)).toMatchObject({ code: 0, stdout: '' });
    expect((await guhua('prove', 'housing-001', '--version', '1')).stdout).toBe(read('gas.tlog-proof'));
    const keys = ['--key', logKey, '--witness', witnessKey];
    const run = await guhua('verify-proof', 'gas.tlog-proof', ...keys, '--definition', 'gas.json');
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Version 1 of housing-001 is published and holds from 2026-12-01');
    expect(run.stdout).toContain('The definition is the one that the statement names.');
    expect(run.stdout).toContain('sjj.fy.gov.cn cosigned it at 2026-12-01T09:00:00+08:00.');
    const json = JSON.parse((await guhua('verify-proof', 'gas.tlog-proof', ...keys, '--json')).stdout);
    expect(json).toMatchObject({ ok: true, origin: ORIGIN, size: 2, entry: 1, claim: { item: 'housing-001' } });
  });

  it('is told what is wrong with it', async () => {
    write('altered.tlog-proof', read('gas.tlog-proof').replace('index 0', 'index 1'));
    write('altered.json', read('gas.json').replace('20wd', '30wd'));
    const faults: [string, string[], number, string][] = [
      ['altered.tlog-proof', ['--key', logKey], 4, 'it was altered'],
      ['gas.tlog-proof', ['--key', logKey, '--definition', 'altered.json'], 4, 'the statement names'],
      ['gas.tlog-proof', ['--key', witnessKey], 4, 'the key is that of sjj.fy.gov.cn'],
      ['gas.json', ['--key', logKey], 4, 'no tlog-proof'],
      ['gas.tlog-proof', ['--key', 'log.key.pub'], 2, 'no verifier key'],
      ['none.tlog-proof', ['--key', logKey], 3, 'ENOENT'],
    ];
    for (const [file, words, code, told] of faults) {
      const run = await guhua('verify-proof', file, ...words);
      expect([run.code, run.output.includes(told)], run.output).toEqual([code, true]);
      const { stdout } = await guhua('verify-proof', file, ...words, '--json');
      expect(JSON.parse(stdout), file).toMatchObject(code === 4 ? { ok: false } : { error: {} });
    }
  });

  it.each([
    ['a version that there is not', ['housing-001', '--version', '9'], 'no published version 9'],
    ['an entry about another item', ['housing-001', '--entry', '2'], 'Entry 2 is not about housing-001'],
    ['an item that nobody knows', ['housing-999'], 'housing-999'],
  ])('is not made of %s', async (_name, words, told) => {
    const run = await guhua('prove', ...words);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(told);
  });
});

describe('versions', () => {
  it('are withdrawn and restored, with a warning of the days between', async () => {
    at('2026-12-05T01:00:00Z');
    const withdraw = ['withdraw', 'housing-002', '--reason', '并入一网通办'];
    expect(await guhua(...withdraw)).toMatchObject({ code: 0 });
    const restore = (...words: string[]) => guhua('restore', 'housing-002', '--version', '1', ...words);
    expect((await restore()).stderr).toContain('--reason');
    expect((await restore('--reason', '恢复办理', '--effective', '2026-12-04')).code).toBe(4);
    const run = await restore('--reason', '恢复办理', '--effective', '2026-12-10');
    expect(run).toMatchObject({ code: 0 });
    expect(run.stderr).toContain('No version of housing-002 holds from 2026-12-05 until 2026-12-10.');
    expect((await restore('--reason', '恢复办理')).stderr).toContain('is not withdrawn');
  });

  it('are asked for by the day that holds and the day that was known', async () => {
    const version = async (...words: string[]) => {
      const { code, stdout } = await guhua('show', 'housing-002', '--json', ...words);
      return code === 0 ? JSON.parse(stdout).from : code;
    };
    expect(await version('--as-of', '2026-12-04')).toBe('2026-12-01');
    expect(await version('--as-of', '2026-12-07')).toBe(2);
    expect(await version('--as-of', '2026-12-07', '--known-at', '2026-12-04')).toBe('2026-12-01');
    expect(await version('--as-of', '2026-12-10')).toBe('2026-12-10');
    expect(await version('--known-at', '2026-12-04')).toBe('2026-12-01');
    expect(await version('--known-at', '2026-11-30')).toBe(2);
    expect(await version('--known-at', 'yesterday')).toBe(2);
    const entries = async (...words: string[]) =>
      JSON.parse((await guhua('history', 'housing-002', '--json', ...words)).stdout).entries.length;
    expect(await entries()).toBe(3);
    expect(await entries('--known-at', '2026-12-04')).toBe(1);
  });

  it('keep what was entered wrongly, with a correction beside it', async () => {
    const correct = (...words: string[]) => guhua('correct', '3', '--reason', '笔误', ...words);
    expect(await correct('--field', 'reason', '--is', '并入「一件事」')).toMatchObject({ code: 0 });
    const { stdout } = await guhua('history', 'housing-002', '--as-of', '2026-12-07');
    expect(stdout).toContain('Entry 5 corrects entry 3: «reason» should be «并入「一件事」» (笔误)');
    expect(stdout).toContain('No version holds on 2026-12-07.');
    expect(await correct('--field', 'effectiveFrom', '--is', '2026-12-06')).toMatchObject({ code: 4 });
    expect(await correct('--field', 'colour', '--is', '蓝')).toMatchObject({ code: 4 });
    expect(await guhua('correct', '99', '--reason', '笔误', '--field', 'reason', '--is', '无')).toMatchObject({
      code: 4,
    });
  });
});

describe('the log', () => {
  it('still contains what was seen of it, and is signed on', async () => {
    const seen = ['--checkpoint', 'gazette.txt', '--checkpoint', 'seen.txt'];
    expect(await guhua('verify', ...seen)).toMatchObject({ code: 0 });
    expect((await guhua('prove', 'housing-002', '--entry', '3')).stderr).toContain('entry 3 came later');
    await guhua('registry', 'checkpoint', '--key', 'log.key');
    write('later.tlog-proof', (await guhua('prove', 'housing-002', '--entry', '3')).stdout);
    const run = await guhua('verify-proof', 'later.tlog-proof', '--key', logKey);
    expect(run.stdout).toContain('Version 1 of housing-002 is withdrawn from 2026-12-05');
  });

  it('is exported, and exported again with nothing new', async () => {
    expect(JSON.parse((await guhua('registry', 'export', 'site', '--json')).stdout)).toMatchObject({
      size: 5,
      added: 5,
    });
    expect(JSON.parse((await guhua('registry', 'export', 'site', '--json')).stdout)).toMatchObject({
      added: 0,
      files: 1,
    });
    const files = readdirSync(join(folder, 'site'), { recursive: true }).map(String).toSorted();
    expect(files).toContain('tile/entries/000.p/5');
    expect(files.filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('is told what is wrong with it in the form that programs read', async () => {
    await tamper(join(folder, 'registry.sqlite'), (database) =>
      database.exec("UPDATE entry SET effective_from = '2026-11-01' WHERE seq = 2; DELETE FROM entry WHERE seq = 5"),
    );
    const run = await guhua('verify', '--json');
    const { ok, size, root, problems } = JSON.parse(run.stdout);
    expect(run.code).toBe(4);
    expect([ok, size]).toEqual([false, 4]);
    expect(root).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(problems).toMatchObject([
      { entry: 'housing-002@1', what: 'columns-differ' },
      { entry: null, what: 'checkpoint-beyond' },
      { entry: null, what: 'checkpoint-beyond' },
    ]);
    const witness = ['registry', 'cosign', '--key', 'witness.key', '--name', 'sjj.fy.gov.cn', '--seen', 'seen.txt'];
    expect(await guhua(...witness)).toMatchObject({ code: 4, stdout: '' });
  });

  it.each([
    ['a name for a file', ['--checkpoint', 'none.txt'], 2],
    ['a file without a checkpoint', ['--checkpoint', 'gas.json'], 3],
    ['no key', ['--key', 'x'], 2],
  ])('is not verified with %s', async (_name, words, code) => {
    expect(await guhua('verify', ...words)).toMatchObject({ code, stdout: '' });
  });

  it('is not taken for another one', async () => {
    write('guhua.yaml', read('guhua.yaml').replace(ORIGIN, 'zwfw.hf.gov.cn/guhua'));
    expect((await guhua('history', 'housing-001')).code).toBe(4);
    expect((await guhua('verify')).stdout).toContain('zwfw.hf.gov.cn/guhua was expected');
  });
});
