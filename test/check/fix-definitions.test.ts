import { describe, expect, it } from 'vitest';
import { fixDefinitions } from '../../src/commands/support/fix-definitions.ts';
import type { OpenFolder } from '../../src/commands/support/guhua-command.ts';
import { lockGuard } from '../../src/commands/support/lock-guard.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { EMPTY_LOCK, type Lock } from '../../src/registry/lock.ts';
import { attachmentReader } from '../../src/registry/lock-file.ts';
import { lockItems } from '../../src/registry/lock-items.ts';
import { findingsIn, ITEM, openWith, ROOT, textOf } from './support/workspaces.ts';

const TEXT = textOf(ITEM);
const readBytes = attachmentReader(ROOT);

function lockOf(open: OpenFolder, ...items: readonly string[]): Lock {
  return lockItems(open.workspace, EMPTY_LOCK, items, { readBytes, newVersion: false }).lock;
}

function fix(open: OpenFolder, lock: Lock = EMPTY_LOCK, check = findingsIn): ReturnType<typeof fixDefinitions> {
  return fixDefinitions(open, check, lockGuard(open.workspace, lock, readBytes));
}

describe('mending', () => {
  it('goes on until nothing is left to mend', () => {
    const broken = TEXT.replace('decision: window', 'descision： window')
      .replace('consultation: 0558-2263332', 'consultation: “0558-2263332”')
      .replace('name: 商品房预售许可证核发', 'name: 商品房预售许可证核发\u3000# 忽略 time/step-without-limit：不需要');
    const { files, mended, open } = fix(openWith({ [ITEM]: broken }));
    expect(findingsIn(open)).toEqual([]);
    expect(files.map(({ file }) => file)).toEqual([ITEM]);
    expect(files[0]?.before).toBe(broken);
    expect(files[0]?.after).toBe(TEXT.replace('consultation: 0558-2263332', 'consultation: "0558-2263332"'));
    expect(mended).toBeGreaterThanOrEqual(5);
  });

  it('leaves a workspace without faults as it is', () => {
    const open = openWith();
    const result = fix(open);
    expect(result).toMatchObject({ files: [], mended: 0, locked: [] });
    expect(result.open).toBe(open);
  });

  it('mends only what it is asked for', () => {
    const texts = {
      [ITEM]: TEXT.replace('fee:', 'fee：'),
      'guhua.yaml': textOf('guhua.yaml').replace('name:', 'name：'),
    };
    const { files } = fix(openWith(texts), EMPTY_LOCK, (open) => findingsIn(open).filter(({ file }) => file === ITEM));
    expect(files.map(({ file }) => file)).toEqual([ITEM]);
  });

  it('stops where two fixes undo each other', () => {
    const swap = ({ workspace }: OpenFolder): readonly Finding[] => {
      const start = workspace.texts.get(ITEM)?.search(/window\n|office\n/u) ?? 0;
      const newText = workspace.texts.get(ITEM)?.startsWith('window', start) ? 'office' : 'window';
      const fixed = [{ range: { start, end: start + 6 }, newText }];
      return [{ rule: 'people/swap', message: 'swap', params: {}, severity: 'error', file: ITEM, fix: fixed }];
    };
    expect(fix(openWith(), EMPTY_LOCK, swap).mended).toBe(10);
  });

  it('does not break what could be read', () => {
    const breaking = (): readonly Finding[] => [
      {
        rule: 'wording/breaking',
        message: 'breaks',
        params: {},
        severity: 'error',
        file: ITEM,
        fix: [{ range: { start: 0, end: 5 }, newText: '{' }],
      },
    ];
    expect(fix(openWith(), EMPTY_LOCK, breaking)).toMatchObject({ files: [], mended: 0, locked: [] });
  });
});

describe('mending of what is locked', () => {
  const lock = lockOf(openWith(), 'housing-012', 'housing-001');

  it('is done where the definition stays what was locked', () => {
    const open = openWith({ [ITEM]: TEXT.replace('decision: window', 'decision： window') });
    expect(fix(open, lock)).toMatchObject({ mended: 1, locked: [] });
  });

  it('is done where a comment goes', () => {
    const open = openWith({ [ITEM]: `${TEXT}# 忽略 time/step-without-limit：不需要\n` });
    const { files, locked } = fix(open, lock);
    expect(locked).toEqual([]);
    expect(files[0]?.after).toBe(TEXT);
  });

  it('is left where the definition would become another', () => {
    const text = TEXT.replace('已交付全部', '已交付，，全部');
    const open = openWith({ [ITEM]: text });
    const edited = lockOf(open, 'housing-012');
    expect(findingsIn(open).map(({ rule }) => rule)).toContain('wording/double-punctuation');
    expect(fix(open, edited)).toMatchObject({ files: [], mended: 0, locked: [ITEM] });
    expect(fix(open).files.map(({ after }) => after)).toEqual([TEXT.replace('已交付全部', '已交付，全部')]);
  });

  it('is left where it would turn a broken text into another definition', () => {
    const text = TEXT.replace('promised: 5wd', 'promised: 4wd').replace('fee:', 'fee：');
    expect(fix(openWith({ [ITEM]: text }), lock)).toMatchObject({ files: [], locked: [ITEM] });
  });

  it('is left in a process that a locked item uses, and done in other files', () => {
    const process = 'processes/construction-permit.yaml';
    const text = textOf(process).replace(/name: ([^\n]*)/u, 'name: $1，，并联');
    const other = 'items/housing/housing-020.yaml';
    const open = openWith({
      [process]: text,
      [other]: textOf(other).replace('fee:', 'fee：').replace('收费:', '收费：'),
    });
    const asked = findingsIn(open).filter(({ fix: edits }) => edits !== undefined);
    const swap: Finding = {
      rule: 'wording/double-punctuation',
      message: 'found',
      params: {},
      severity: 'info',
      file: process,
      fix: [{ range: { start: text.indexOf('，，'), end: text.indexOf('，，') + 2 }, newText: '，' }],
    };
    const result = fix(open, lockOf(open, 'housing-001'), (inside) =>
      inside === open ? [...asked.filter(({ file }) => file === other), swap] : [],
    );
    expect(result.locked).toEqual([process]);
    expect(result.files.map(({ file }) => file)).toEqual([other]);
  });
});
