import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyTree, guhua, json, ROOT, type Run, temporaryFolder } from './guhua.ts';

interface Report {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly file: string }[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number };
}

const ITEM = 'items/housing/housing-012.yaml';
const TALK = ['--lang', 'en'];

/** A small workspace without faults, and what is changed in it. */
function workspace(change: Readonly<Record<string, (text: string) => string>> = {}): string {
  const folder = temporaryFolder();
  copyTree(join(ROOT, 'test/golden/rules/base'), folder, []);
  for (const [file, edit] of Object.entries(change)) rewrite(folder, file, edit);
  return folder;
}

function rewrite(folder: string, file: string, edit: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  expect(after, `${file} is not changed`).not.toBe(before);
  writeFileSync(path, after);
}

function rulesOf(run: Run): readonly string[] {
  return json<Report>(run).findings.map(({ rule, file }) => `${file} ${rule}`);
}

const withMobile = (text: string): string => text.replace('consultation: 0558-2263332', 'consultation: "13855801234"');
const withOneStaff = (text: string): string =>
  text.replace('inspect: 现场核查', 'inspect: 现场核查').replace(/staff: 2/u, 'staff: 1');

describe('severities of guhua.yaml', () => {
  it('hold by rule, by preset and by path', () => {
    const folder = workspace({ [ITEM]: withMobile });
    expect(guhua(['check'], folder).code).toBe(0);
    appendFileSync(join(folder, 'guhua.yaml'), 'rules: {presets: strict}\n');
    expect(rulesOf(guhua(['check', '--json'], folder))).toEqual([`${ITEM} disclosure/phone-mobile`]);
    expect(guhua(['check'], folder).code).toBe(1);
    rewrite(folder, 'guhua.yaml', (text) =>
      text.replace(
        '{presets: strict}',
        '\n  overrides:\n    - paths: [items/housing/*]\n      rules: {disclosure/phone-mobile: off}',
      ),
    );
    const run = guhua(['check', '--json'], folder);
    expect(rulesOf(run)).toEqual([]);
    expect(run.code).toBe(0);
  });

  it('are checked themselves', () => {
    const folder = workspace();
    appendFileSync(
      join(folder, 'guhua.yaml'),
      'rules:\n  phones/mobile: off\n  overrides:\n    - paths: [item/**]\n      rules: {disclosure/phone-mobile: off}\n',
    );
    const run = guhua(['check', '--json'], folder);
    expect(rulesOf(run)).toEqual(['guhua.yaml reference/unknown-rule', 'guhua.yaml reference/pattern-matches-nothing']);
    expect(run.code).toBe(1);
  });
});

describe('a comment', () => {
  it('answers for a finding, and is told when there is none any more', () => {
    const comment = 'contacts: # 忽略 disclosure/phone-mobile：流动窗口\n ';
    const folder = workspace({ [ITEM]: (text) => withMobile(text).replace('contacts:', comment) });
    expect(rulesOf(guhua(['check', '--json'], folder))).toEqual([]);
    rewrite(folder, ITEM, (text) => text.replace('"13855801234"', '0558-2263332'));
    expect(rulesOf(guhua(['check', '--json'], folder))).toEqual([`${ITEM} source/suppression-unused`]);
  });
});

describe('--baseline', () => {
  const known = { [ITEM]: withMobile };

  it('leaves out what is known, tells what is new, and demands that what is mended goes', () => {
    const folder = workspace(known);
    const written = guhua(['check', '--write-baseline', '--json', ...TALK], folder);
    expect(rulesOf(written)).toEqual([]);
    expect(written.stderr).toContain('The baseline has 1 entries');
    const file = join(folder, 'guhua-baseline.json');
    const first = readFileSync(file, 'utf8');

    const run = guhua(['check', '--json', ...TALK], folder);
    expect([rulesOf(run), run.code]).toEqual([[], 0]);
    expect(run.stderr).toContain('1 more findings are known');

    rewrite(folder, 'departments/housing.yaml', (text) =>
      text.replace('complaint: 0558-2263399', 'complaint: 0558-2263310'),
    );
    const fresh = rulesOf(guhua(['check', '--json'], folder));
    expect(fresh.length).toBeGreaterThan(0);
    expect(guhua(['check', '--update-baseline'], folder).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(first);

    rewrite(folder, ITEM, (text) => text.replace('"13855801234"', '0558-2263332'));
    const stale = guhua(['check', '--json', ...TALK], folder);
    expect(rulesOf(stale)).toContain('guhua-baseline.json baseline/stale');
    expect(guhua(['check', ...TALK], folder).stdout).toMatch(/guhua-baseline\.json:4:\d+/u);
    expect(rulesOf(guhua(['check', '--update-baseline', '--json'], folder))).toEqual(fresh);
    expect(readFileSync(file, 'utf8')).not.toContain('phone-mobile');
    expect(rulesOf(guhua(['check', '--json'], folder))).toEqual(fresh);
  });

  it('never takes a file that cannot be read for mended', () => {
    const folder = workspace(known);
    guhua(['check', '--write-baseline'], folder);
    const file = join(folder, 'guhua-baseline.json');
    const first = readFileSync(file, 'utf8');
    for (const content of ['item: [', Buffer.from([0, 1, 2]), 'item: housing-012\nname: 预售许可\n']) {
      writeFileSync(join(folder, ITEM), content);
      const run = guhua(['check', '--update-baseline', '--json', ...TALK], folder);
      expect(run.code).not.toBe(0);
      expect(run.stderr).toContain('nothing of the baseline is taken for mended');
      expect(readFileSync(file, 'utf8')).toBe(first);
      expect(rulesOf(guhua(['check', '--json'], folder))).not.toContain('guhua-baseline.json baseline/stale');
    }
    rmSync(join(folder, ITEM));
    expect(rulesOf(guhua(['check', '--json'], folder))).toContain('guhua-baseline.json baseline/stale');
  });

  it('is not made anew over an old one, nor of a part', () => {
    const folder = workspace(known);
    expect(guhua(['check', '--write-baseline'], folder).code).toBe(0);
    expect(guhua(['check', '--write-baseline'], folder).code).toBe(4);
    expect(guhua(['check', 'items', '--write-baseline'], folder).code).toBe(2);
  });

  it('that is missing or broken is told', () => {
    const folder = workspace();
    expect(guhua(['check', '--baseline', 'nosuch.json'], folder).code).toBe(3);
    writeFileSync(join(folder, 'guhua-baseline.json'), '{"findings": []}');
    const run = guhua(['check', '--json'], folder);
    expect(run.code).toBe(3);
    expect(json<{ error: { code: string } }>(run).error.code).toBe('check.baseline-broken');
  });
});

describe('--fix', () => {
  const broken = (text: string): string =>
    text
      .replace('fee: {charged: false}', 'fee： {charged: false}   # 免费')
      .replace('decision: window', 'descision: window');

  it('mends, keeps comments and permissions, and leaves nothing behind', () => {
    const folder = workspace({ [ITEM]: broken });
    const path = join(folder, ITEM);
    chmodSync(path, 0o640);
    const before = readFileSync(path, 'utf8');
    const run = guhua(['check', '--fix', ...TALK], folder);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('Mended 2 findings in 1 files');
    expect(readFileSync(path, 'utf8')).toBe(before.replace('fee：', 'fee:').replace('descision', 'decision'));
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(guhua(['check', '--fix', ...TALK], folder).stderr).toContain('Mended 0 findings');
  });

  it('shows with --dry-run what it would do, as patch takes it', () => {
    const folder = workspace({ [ITEM]: broken });
    const before = readFileSync(join(folder, ITEM), 'utf8');
    const run = guhua(['check', '--fix', '--dry-run', ...TALK], folder);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(`--- a/${ITEM}\n+++ b/${ITEM}\n`);
    expect(run.stdout).toContain('-descision: window\n+decision: window\n');
    expect(readFileSync(join(folder, ITEM), 'utf8')).toBe(before);
    expect(spawnSync('git', ['apply', '-'], { cwd: folder, input: run.stdout }).status).toBe(0);
    expect(guhua(['check'], folder).code).toBe(0);
    expect(guhua(['check', '--dry-run'], folder).code).toBe(2);
  });

  it('does not touch what is locked', () => {
    const folder = workspace();
    expect(guhua(['lock', 'housing-012'], folder).code).toBe(0);
    rewrite(folder, ITEM, broken);
    expect(guhua(['check', '--fix'], folder).code).toBe(0);
    rewrite(folder, ITEM, (text) => text.replace('已交付全部', '已交付，，全部'));
    const edited = readFileSync(join(folder, ITEM), 'utf8');
    const run = guhua(['check', '--fix', ...TALK], folder);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(`would alter what is locked: ${ITEM}`);
    expect(readFileSync(join(folder, ITEM), 'utf8')).toBe(edited);
  });

  it('keeps a byte order mark and the line breaks of Windows', () => {
    const folder = workspace({ [ITEM]: (text) => `\uFEFF${text.replace('fee:', 'fee：').replaceAll('\n', '\r\n')}` });
    const before = readFileSync(join(folder, ITEM), 'utf8');
    expect(guhua(['check', '--fix'], folder).code).toBe(0);
    expect(readFileSync(join(folder, ITEM), 'utf8')).toBe(before.replace('fee：', 'fee:'));
  });
});

describe('--changed-since', () => {
  function git(folder: string, ...args: readonly string[]): void {
    const identity = ['-c', 'user.name=clerk', '-c', 'user.email=clerk@example.org', '-c', 'init.defaultBranch=main'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  }

  function repository(change: Parameters<typeof workspace>[0] = {}): string {
    const folder = workspace(change);
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', '初稿');
    return folder;
  }

  it('checks what was changed, added or deleted, and what stands on it', () => {
    const folder = repository({ [ITEM]: withMobile });
    const check = (): Run => guhua(['check', '--changed-since', 'HEAD', '--json', ...TALK], folder);
    const unchanged = check();
    expect(json<Report>(unchanged)).toMatchObject({ findings: [], summary: { files: 0 } });
    expect(unchanged.code).toBe(0);
    expect(unchanged.stderr).toContain('No definition was changed');

    rewrite(folder, 'processes/construction-permit.yaml', withOneStaff);
    expect(json<Report>(check()).summary.files).toBe(2);
    git(folder, 'checkout', '--quiet', '.');

    mkdirSync(join(folder, 'items/新区'));
    writeFileSync(join(folder, 'items/新区/x.yaml'), 'item: [');
    expect(rulesOf(check())).toEqual(['items/新区/x.yaml source/syntax']);
    rmSync(join(folder, 'items/新区'), { recursive: true });

    rmSync(join(folder, 'processes/construction-permit.yaml'));
    expect(rulesOf(check())).toContain('items/housing/housing-001.yaml reference/unknown-process');
  });

  it('counts from where a branch began', () => {
    const folder = repository();
    git(folder, 'checkout', '--quiet', '-b', 'mobile');
    rewrite(folder, ITEM, withMobile);
    git(folder, 'commit', '--quiet', '--all', '--message', '流动窗口');
    git(folder, 'checkout', '--quiet', 'main');
    rewrite(folder, 'items/planning/planning-004.yaml', (text) => `${text}# 注\n`);
    git(folder, 'commit', '--quiet', '--all', '--message', '加注');
    git(folder, 'checkout', '--quiet', 'mobile');
    const run = guhua(['check', '--changed-since', 'main', '--json'], folder);
    expect(rulesOf(run)).toEqual([`${ITEM} disclosure/phone-mobile`]);
    expect(json<Report>(run).summary.files).toBe(1);
  });

  it('says where there is no such commit and where there is no repository', () => {
    const folder = repository();
    for (const reference of ['nosuch', '--output=/tmp/x', '-h']) {
      const run = guhua(['check', `--changed-since=${reference}`, '--json'], folder);
      expect(json<{ error: { code: string } }>(run).error.code).toBe('check.unknown-reference');
      expect(run.code).toBe(3);
    }
    const run = guhua(['check', '--changed-since', 'HEAD', '--json'], workspace(), { GIT_CEILING_DIRECTORIES: '/tmp' });
    expect(run.code).toBe(3);
    expect(json<{ error: { code: string } }>(run).error.code).toBe('check.git');
  });
});

describe('--shard', () => {
  it('finds together what the whole finds', () => {
    const broken = (text: string): string => text.replace(/^(note|fee|收费):/mu, '$1：');
    const folder = workspace({
      [ITEM]: broken,
      'items/planning/planning-004.yaml': broken,
      'items/housing/housing-001.yaml': broken,
    });
    const whole = rulesOf(guhua(['check', '--json'], folder));
    const parts = [1, 2, 3].map((number) => guhua(['check', '--shard', `${number}/3`, '--json'], folder));
    expect(whole.length).toBeGreaterThan(2);
    expect(parts.flatMap(rulesOf).toSorted()).toEqual(whole.toSorted());
    const files = parts.map((run) => json<Report>(run).summary.files);
    expect(files.reduce((sum, count) => sum + count, 0)).toBe(
      json<Report>(guhua(['check', '--json'], folder)).summary.files,
    );
    expect(guhua(['check', '--shard', '4/3'], folder).code).toBe(2);
  });
});

describe('the standard input', () => {
  const check = (folder: string, file: string, input: string | Uint8Array): Run =>
    guhua(['check', '-', '--stdin-filename', file, '--json'], folder, {}, input);

  it('is checked as the file it is to be, and nothing else is told', () => {
    const folder = workspace({ 'items/planning/planning-004.yaml': (text) => text.replace('收费:', '收费：') });
    const text = readFileSync(join(folder, ITEM), 'utf8');
    expect(rulesOf(check(folder, ITEM, text))).toEqual([]);
    expect(rulesOf(check(folder, ITEM, withMobile(text)))).toEqual([`${ITEM} disclosure/phone-mobile`]);
    const other = text.replace('item: housing-012', 'item: housing-090');
    const fresh = rulesOf(check(folder, 'items/housing/housing-090.yaml', other));
    expect(fresh).toContain('items/housing/housing-090.yaml code/code-repeated');
    expect(fresh.every((line) => line.startsWith('items/housing/housing-090.yaml'))).toBe(true);
    expect(readFileSync(join(folder, ITEM), 'utf8')).toBe(text);
  });

  it('finds its workspace by the file, wherever it is run', () => {
    const folder = workspace();
    const run = check(dirname(folder), join(folder, ITEM), 'item: [');
    expect(rulesOf(run)).toEqual([`${ITEM} source/syntax`]);
  });

  it('that is no text ends with 3', () => {
    const folder = workspace();
    expect(check(folder, ITEM, new Uint8Array([0, 1, 2])).code).toBe(3);
    const large = check(folder, ITEM, `note: ${'扫'.repeat(2_000_000)}`);
    expect([rulesOf(large), large.code]).toEqual([[`${ITEM} source/too-large`], 3]);
  });

  it('must be named, as a YAML file of the workspace', () => {
    const folder = workspace();
    expect(guhua(['check', '-'], folder).code).toBe(2);
    expect(check(folder, 'samples/presale-blank.txt', '').code).toBe(2);
    expect(check(folder, '../outside.yaml', '').code).toBe(3);
    expect(guhua(['check', '-', '-w', folder, '--stdin-filename', join(folder, '../x.yaml')], folder).code).toBe(2);
  });
});

describe('--watch', () => {
  it('checks again after a change, clears nothing without a terminal, and ends by Ctrl-C', async () => {
    const folder = workspace();
    const child = spawn(process.execPath, [join(ROOT, 'bin/run.js'), 'check', '--watch', ...TALK], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1', LANG: 'C.UTF-8' },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let [out, talk] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const told = (text: string, times: number): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (`${out}${talk}`.split(text).length > times) resolve();
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        look();
      });
    child.stderr.on('data', (chunk) => {
      talk += chunk;
    });
    await told('Watching', 1);
    rewrite(folder, ITEM, (text) => text.replace('fee:', 'fee：'));
    await told('source/full-width-colon', 1);
    await told('Watching', 2);
    rewrite(folder, ITEM, (text) => text.replace('fee：', 'fee:'));
    await told('Nothing is wrong', 2);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(out).not.toContain('\u001b');
  });

  it('does not go with what writes or with JSON', () => {
    const folder = workspace();
    for (const flag of ['--fix', '--json', '--write-baseline', '--update-baseline'])
      expect(guhua(['check', '--watch', flag], folder).code, flag).toBe(2);
  });
});

describe('bad input', () => {
  it('is a finding or one line, and ends with 3 or 1', () => {
    const folder = workspace();
    const bad = join(folder, 'items/bad');
    mkdirSync(bad);
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghijklmnop'].map((name, index, all) =>
      index === 0
        ? name
        : `${name}: &${name} [${Array(9)
            .fill(`*${index === 1 ? 'a' : all[index - 1]}`)
            .join(', ')}]`,
    );
    writeFileSync(join(bad, 'bomb.yaml'), bomb.join('\n'));
    symlinkSync('loop.yaml', join(bad, 'loop.yaml'));
    symlinkSync('.', join(bad, 'round'));
    symlinkSync('/etc/passwd', join(bad, 'passwd.yaml'));
    writeFileSync(join(bad, 'comments.yaml'), `item: a\n${'# guhua-ignore a/b: x\n'.repeat(20_000)}`);
    const run = guhua(['check', '--json'], folder);
    expect(run.code).toBe(3);
    const rules = new Set(rulesOf(run).filter((line) => !line.includes('missing-key')));
    expect([...rules]).toEqual([
      'items/bad/bomb.yaml source/anchor',
      'items/bad/loop.yaml source/unreadable',
      'items/bad/passwd.yaml source/unreadable',
    ]);
    for (const path of ['items/bad/loop', 'items/bad/round/round', 'items/bad/nosuch']) {
      const missed = guhua(['check', path, ...TALK], folder);
      expect([missed.code, missed.stdout], path).toEqual([3, '']);
      expect(missed.stderr.trim().split('\n')[0], path).toMatch(/^Error: /u);
    }
  });

  it('does not spell out thousands of comments', () => {
    const comments = '# 忽略 disclosure/phone-mobile：流动窗口\n'.repeat(3000);
    const folder = workspace({ [ITEM]: (text) => text.replace('fee:', `${comments}fee:`) });
    expect(json<Report>(guhua(['check', '--json'], folder)).summary.warnings).toBe(100);
  });
});
