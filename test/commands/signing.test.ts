/** Keys and approvals on the command line: every example of docs/guide/signing.md, and what is refused. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { en } from '../../src/messages/en/index.ts';
import { zh } from '../../src/messages/zh/index.ts';
import { TEXTS } from '../registry/support/fixture.ts';
import { type CommandRun, runCommand } from './support/run-command.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'docs/guide/signing.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'guhua-signing-'));
const cwd = process.cwd();

const UNFINISHED = [
  'disclosure/conditions-missing',
  'disclosure/materials-missing',
  'disclosure/result-kind',
  'process/joint-has-partners',
];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

async function guhua(line: string): Promise<CommandRun> {
  return runCommand([...line.split(' '), '--lang', 'en']);
}

function examples(language: string): string[] {
  return [...GUIDE.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? '');
}

/** Keys are new in every run, and what their ids go into is, too. */
function withoutDigests(text: string): string {
  return text.replace(/[0-9a-f]{64}/g, 'digest').replace(/\b[0-9a-f]{12}\b/g, 'key');
}

function setPassphrase(passphrase: string | undefined): void {
  if (passphrase === undefined) delete process.env.GUHUA_PASSPHRASE;
  else process.env.GUHUA_PASSPHRASE = passphrase;
}

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T01:00:00Z') });
  for (const [file, text] of Object.entries(TEXTS)) write(file, text);
  // The small center is not ready for the public; that is not what is looked at here.
  const off = UNFINISHED.map((rule) => `  ${rule}: off\n`).join('');
  write('guhua.yaml', `${TEXTS['guhua.yaml']}rules:\n${off}`);
  write('samples/gas-blank.txt', '燃气经营许可申请表（空白）');
  write('samples/gas-sample.txt', '燃气经营许可申请表（示范）');
  setPassphrase('春江潮水连海平 1');
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(cwd);
  setPassphrase(undefined);
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

describe('the guide to signing', () => {
  const blocks = examples('console').map((block) =>
    block
      .split(/^\$ guhua /m)
      .slice(1)
      .map((call) => call.split('\n')),
  );

  it.each(blocks.map((calls, index) => ({ calls, index })))(
    'shows what the commands print: $index',
    async ({ calls, index }) => {
      // The chapter on what is worse begins with an edit.
      if (index === 4)
        write(
          'items/housing-001.yaml',
          (TEXTS['items/housing-001.yaml'] ?? '').replace('promised: 8wd', 'promised: 9wd'),
        );
      for (const [line = '', ...printed] of calls) {
        const run = await guhua(line);
        const shown = line.startsWith('keys root sign') ? run.stdout : run.output;
        expect(withoutDigests(shown), line).toBe(withoutDigests(printed.join('\n')));
        expect(run.code, line).toBe(run.output.includes('Error:') ? 4 : 0);
      }
    },
  );

  it('shows a program that finds what a person has signed', () => {
    writeFileSync(join(folder, 'signed.mjs'), examples('js')[0] ?? '');
    const run = (key: string) => {
      const args = ['signed.mjs', 'registry.sqlite', `keys/${key}.key.pub`];
      return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout;
    };
    expect(run('li-na')).toBe('housing-001@1\n');
    expect(run('zhao-min')).toBe('keys/root@1\nhousing-001@1\n');
  });

  it('names everything that verify finds about approvals', () => {
    const problems = Object.keys(en).flatMap((id) => /^registry\/problem\.(approval-.+)$/.exec(id)?.[1] ?? []);
    expect(problems.length).toBeGreaterThan(5);
    expect(problems.filter((problem) => !GUIDE.includes(`\`${problem}\``))).toEqual([]);
  });
});

describe('what is refused', () => {
  const key = 'keys/li-na.key';
  const approve = `approve housing-001 --key ${key}`;

  it.each<[string, () => void, number, string]>([
    ['a wrong passphrase', () => setPassphrase('春江潮水连海平 2'), 3, 'Wrong passphrase for keys/li-na.key.'],
    ['no passphrase and no terminal', () => setPassphrase(undefined), 2, 'no terminal'],
    ['a key that others can read', () => chmodSync(key, 0o644), 3, 'chmod 600 keys/li-na.key'],
    ['a truncated key', () => writeFileSync(key, readFileSync(key, 'utf8').slice(0, 200)), 3, 'incomplete'],
    ['a public key', () => writeFileSync(key, readFileSync(`${key}.pub`)), 3, 'Sign with the private key'],
    ['a missing key', () => rmSync(key), 3, 'guhua keys new FILE'],
    ['a clock set back', () => void vi.setSystemTime('2026-11-30T01:00:00Z'), 4, 'earlier than the last entry'],
    ['an expired key', () => void vi.setSystemTime('2028-06-01T01:00:00Z'), 4, 'the key has expired'],
  ])('%s: one line and the next step', async (_name, spoil, code, says) => {
    const [kept, statement] = [readFileSync(key), readFileSync('approvals/housing-001@2.json', 'utf8')];
    try {
      spoil();
      const run = await guhua(approve);
      expect(run).toMatchObject({ code, stdout: '' });
      expect(run.stderr).toContain(says);
      expect(run.stderr.trim().split('\n').length).toBeLessThan(3);
      expect(run.stderr).not.toContain('春江');
      expect(readFileSync('approvals/housing-001@2.json', 'utf8')).toBe(statement);
    } finally {
      rmSync(key, { force: true });
      writeFileSync(key, kept, { mode: 0o600 });
      setPassphrase('春江潮水连海平 1');
      vi.setSystemTime('2026-12-01T01:00:00Z');
    }
  });

  it.each<[string, (envelope: { payload: string; payloadType: string }) => unknown, string]>([
    [
      'an unknown payload type',
      (envelope) => ({ ...envelope, payloadType: 'application/vnd.guhua+json' }),
      'unknown type',
    ],
    ['another statement', (envelope) => ({ ...envelope, payload: 'e30=' }), 'cannot be understood'],
    ['no envelope', () => ['signed'], 'no DSSE envelope'],
  ])('an approval that is or has %s', async (_name, spoil, says) => {
    const file = 'approvals/housing-001@2.json';
    const kept = readFileSync(file, 'utf8');
    try {
      writeFileSync(file, JSON.stringify(spoil(JSON.parse(kept))));
      for (const line of [approve, 'publish housing-001']) {
        const run = await guhua(line);
        expect(run).toMatchObject({ code: 4, stdout: '' });
        expect(run.stderr).toContain(says);
      }
    } finally {
      writeFileSync(file, kept);
    }
  });

  it('a person who may not, by name and reason', async () => {
    await guhua('keys new keys/stranger.key');
    expect((await guhua('approve --all --key keys/stranger.key')).stderr).toContain('does not know the key');
    expect((await guhua(`${approve} --role center`)).stderr).toContain('李娜 does not have the role center');
    expect((await guhua('lock housing-002 --author sun-leii')).stderr).toContain('does not know sun-leii');
    expect((await guhua('lock housing-002')).code).toBe(2);
    await guhua('lock housing-002 --author li-na');
    const own = await guhua('approve housing-002 --key keys/li-na.key --effective 2027-01-01');
    expect(own).toMatchObject({ code: 4 });
    expect(own.stderr).toContain('李娜 cannot approve housing-002@1: nobody approves what they wrote.');
    expect(existsSync('approvals/housing-002@1.json')).toBe(false);
  });

  it('another day than was signed, unless it begins anew', async () => {
    const other = await guhua(`${approve} --effective 2027-05-01`);
    expect(other).toMatchObject({ code: 4, stdout: '' });
    expect(other.stderr).toContain('approved to hold from 2027-02-01');
  });

  it('a key that would be overwritten, or has a short passphrase', async () => {
    expect(await guhua('keys new keys/li-na.key')).toMatchObject({ code: 4, stdout: '' });
    setPassphrase('短');
    expect(await guhua('keys new keys/short.key')).toMatchObject({ code: 2, stdout: '' });
    setPassphrase('春江潮水连海平 1');
    expect(existsSync('keys/short.key')).toBe(false);
  });
});

describe('the rest of the way', () => {
  it('publishes what both have approved, and withdraws it', async () => {
    expect((await guhua('approve housing-001 --key keys/zhao-min.key')).code).toBe(0);
    expect((await guhua('publish --approved')).stdout).toContain('Published 1 versions, effective from 2027-02-01');
    // 赵敏 has signed the withdrawal too, but that was before version 2: it is made anew.
    const anew = await guhua('withdraw housing-001 --version 1');
    expect(anew).toMatchObject({ code: 4 });
    expect(anew.stderr).toContain('赵敏 (zhao-min)');
    expect((await guhua('approve housing-001 --key keys/li-na.key')).code).toBe(0);
    expect((await guhua('withdraw housing-001 --version 1')).code).toBe(4);
    expect((await guhua('approve --all --key keys/zhao-min.key')).stdout).toContain('guhua withdraw housing-001');
    expect((await guhua('withdraw housing-001 --version 1')).stdout).toContain('withdrawn from 2027-03-01');
    expect(existsSync('approvals/housing-001@1.withdraw.json')).toBe(false);
    expect((await guhua('verify')).code).toBe(0);
  });

  it('goes on in no other registry than the one that guhua.lock has seen', async () => {
    const [registry, lock] = [readFileSync('registry.sqlite'), readFileSync('guhua.lock', 'utf8')];
    const beside = ['registry.sqlite-wal', 'registry.sqlite-shm'];
    try {
      for (const file of ['registry.sqlite', ...beside]) rmSync(file, { force: true });
      const gone = await guhua('publish housing-002');
      expect(gone).toMatchObject({ code: 4, stdout: '' });
      expect(gone.stderr).toContain('is gone; guhua.lock has seen');
      expect(existsSync('registry.sqlite')).toBe(false);
      writeFileSync('registry.sqlite', registry);
      writeFileSync('guhua.lock', lock.replace(/"size": \d+/, '"size": 1000'));
      expect((await guhua('publish housing-002')).stderr).toContain('it is an old one, or was cut off');
    } finally {
      writeFileSync('registry.sqlite', registry);
      writeFileSync('guhua.lock', lock);
    }
  });

  it('answers in JSON', async () => {
    const list = JSON.parse((await guhua('keys list --json')).stdout) as {
      root: { people: Record<string, { name: string }> };
    };
    expect(Object.keys(list.root.people).toSorted()).toEqual(['li-na', 'sun-lei', 'zhao-min']);
    const shown = JSON.parse((await guhua('keys show keys/li-na.key --json')).stdout) as { person: { name: string } };
    expect(shown.person.name).toBe('李娜');
    const failed = JSON.parse((await guhua('publish housing-002 --json')).stdout) as { error: { code: string } };
    expect(failed.error.code).toBe('publish.not-approved');
  });

  it('changes people by the next root document', async () => {
    expect((await guhua('keys root init')).stderr).toContain('has a root document, version 1');
    expect((await guhua('keys root rotate')).code).toBe(0);
    expect((await guhua('keys root rotate')).stderr).toContain('There is a draft already');
    expect((await guhua('keys root remove li-na --key 0000')).code).toBe(2);
    expect((await guhua('keys root remove li-na')).code).toBe(0);
    expect((await guhua('keys root enter')).stderr).toContain('The present version 1: 0 of 1 signatures');
    expect((await guhua('keys root sign --key keys/li-na.key')).stderr).toContain('does not have the role root');
    expect((await guhua('keys root sign --key keys/zhao-min.key')).stdout).toContain('There are enough signatures');
    expect((await guhua('keys root enter')).stdout).toContain('Version 2 of the root document is entered');
    expect((await guhua('verify')).code).toBe(0);
  });
});

it('has a message for every reason and problem, in both languages', () => {
  for (const id of Object.keys(en).filter((one) => /^(trust|keys|approve)[./]/.test(one)))
    expect(Object.keys(zh)).toContain(id);
});
