/** The edge of `guhua fmt`: which files it takes, what it writes, and what it says. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CommandError } from '../../src/commands/support/command-error.ts';
import {
  type Formatted,
  formatAnswer,
  formatJson,
  formatSource,
  formatTalk,
} from '../../src/commands/support/format-answer.ts';
import { collectSources, lockedFiles, readInput, writeFormatted } from '../../src/commands/support/format-sources.ts';
import type { SourceFile } from '../../src/language/workspace.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';

const UNFORMATTED = '名称: 阜阳市行政服务中心\n中心:   fuyang\n';
const FORMATTED = '中心: fuyang\n名称: 阜阳市行政服务中心\n';
const TWICE = '中心: fuyang\n名称: 甲中心\n名称: 乙中心\n';

/** A folder with files, which is removed when the test has ended. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'guhua-fmt-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function answerOf(sources: readonly SourceFile[], isWritten = true, locked: readonly string[] = []) {
  const all: readonly Formatted[] = sources.map((source) => formatSource(source, {}));
  return formatAnswer(all, buildWorkspace([]), { isWritten, lockedFiles: new Set(locked) });
}

function idOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof CommandError) return error.id;
    throw error;
  }
  return 'nothing thrown';
}

async function* streamOf(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

describe('the files that are formatted', () => {
  it('are those of a folder, named as seen from the workspace, in order', () => {
    const root = folderWith({
      'guhua.yaml': FORMATTED,
      'items/water/water-002.yaml': '',
      'items/water/water-001.yml': '',
      'samples/样表.md': '',
      '.git/x.yaml': '',
    });
    const names = (paths: readonly string[]): string[] => collectSources(paths, root).map(({ file }) => file);
    expect(names([root])).toEqual(['guhua.yaml', 'items/water/water-001.yml', 'items/water/water-002.yaml']);
    expect(names([join(root, 'items'), join(root, 'items/water/water-001.yml')])).toEqual([
      'items/water/water-001.yml',
      'items/water/water-002.yaml',
    ]);
  });

  it('are told to be missing, not passed over', () => {
    const root = folderWith({ 'samples/样表.md': '' });
    expect(idOf(() => collectSources([join(root, 'nosuch.yaml')], root))).toBe('fmt.no-file');
    expect(idOf(() => collectSources([root], root))).toBe('fmt.nothing');
  });

  it('keep their byte order mark until they are formatted', async () => {
    const root = folderWith({ 'guhua.yaml': `\uFEFF${FORMATTED}` });
    const [source] = collectSources([root], root);
    expect(source?.text).toBe(`\uFEFF${FORMATTED}`);
    expect((await readInput(streamOf(`\uFEFF${FORMATTED}`))).text).toBe(`\uFEFF${FORMATTED}`);
    expect(formatSource(source ?? { file: '' }, {}).formatting).toMatchObject({ text: FORMATTED, changed: true });
  });

  it('may come from a stream, in pieces that cut a character', async () => {
    const bytes = Buffer.from(UNFORMATTED);
    const source = await readInput(streamOf(bytes.subarray(0, 4), bytes.subarray(4)));
    expect(source).toEqual({ file: '-', text: UNFORMATTED });
    expect((await readInput(streamOf(new Uint8Array([0xff])))).unreadable?.rule).toBe('source/not-text');
    expect((await readInput(streamOf('甲'.repeat(2_000_000)))).unreadable?.rule).toBe('source/too-large');
  });
});

describe('writing', () => {
  it('replaces the file, keeps its rights and leaves nothing beside it', () => {
    const root = folderWith({ 'guhua.yaml': UNFORMATTED });
    const path = join(root, 'guhua.yaml');
    chmodSync(path, 0o640);
    const [source] = collectSources([path], root);
    if (source === undefined) throw new Error('no file');
    writeFormatted(source, formatSource(source, {}).formatting.text);
    expect(readFileSync(path, 'utf8')).toBe(FORMATTED);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(['guhua.yaml']);
  });

  it('writes what a link leads to, and the link stays one', () => {
    const root = folderWith({ 'real/center.yaml': UNFORMATTED });
    const link = join(root, 'guhua.yaml');
    symlinkSync(join(root, 'real/center.yaml'), link);
    const [source] = collectSources([link], root);
    if (source === undefined) throw new Error('no file');
    writeFormatted(source, FORMATTED);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'real/center.yaml'), 'utf8')).toBe(FORMATTED);
  });

  it('says which file could not be written', () => {
    const root = folderWith({ 'guhua.yaml': UNFORMATTED });
    const source = { path: join(root, 'gone/guhua.yaml'), file: 'gone/guhua.yaml' };
    expect(idOf(() => writeFormatted(source, FORMATTED))).toBe('fmt.not-written');
  });
});

describe('the answer', () => {
  const sources: readonly SourceFile[] = [
    { file: 'guhua.yaml', text: FORMATTED },
    { file: 'items/a.yaml', text: UNFORMATTED },
    { file: 'items/b.yaml', text: TWICE },
    { file: 'items/c.yaml', unreadable: { rule: 'source/unreadable', message: 'failed', params: { code: 'EIO' } } },
  ];

  it('tells what changed, what was left alone and why', () => {
    const answer = answerOf(sources, true, ['items/a.yaml', 'guhua.yaml']);
    expect(answer.changed).toEqual(['items/a.yaml']);
    expect(answer.leftAlone.map(({ source }) => source.file)).toEqual(['items/b.yaml', 'items/c.yaml']);
    expect(answer.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['source/duplicate-key', 'error'],
      ['source/unreadable', 'error'],
    ]);
    expect(formatJson(answer, 'en')).toMatchObject({
      files: 4,
      changed: ['items/a.yaml'],
      leftAlone: ['items/b.yaml', 'items/c.yaml'],
      written: true,
      locked: 1,
      findings: [{ file: 'items/b.yaml', line: 3 }, { file: 'items/c.yaml' }],
    });
  });

  it('says so in words', () => {
    const how = { language: 'zh', version: '0', colours: false } as const;
    const talk = formatTalk(answerOf(sources, true, ['items/a.yaml']), how).join('\n');
    expect(talk).toContain('items/b.yaml:3:1');
    expect(talk).toContain('2 个文件无法整理，原样未动。');
    expect(talk).toContain('4 个文件中，整理了 1 个。');
    expect(talk).toContain('已固化');
    expect(formatTalk(answerOf(sources.slice(0, 2), false), how)).toEqual([
      '2 个文件中，有 1 个没有整理。要整理：guhua fmt',
    ]);
    expect(formatTalk(answerOf(sources.slice(0, 1), false), how)).toEqual(['1 个文件都是规范的。']);
    expect(formatTalk(answerOf(sources.slice(2, 3)), how).join('\n')).not.toContain('规范');
  });

  it('knows the files of locked definitions, and none where nothing is locked', () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const entry = { item: 'water-001', version: 1, modelDigest: digest, sourceDigest: digest };
    const item = { ...entry, file: 'items/water-001.yaml', sources: { 'departments/water.yaml': '0'.repeat(16) } };
    const root = folderWith({ 'guhua.lock': JSON.stringify({ lockVersion: 1, items: [item] }) });
    expect([...lockedFiles(root)]).toEqual(['items/water-001.yaml', 'departments/water.yaml']);
    expect([...lockedFiles(folderWith({}))]).toEqual([]);
  });
});
