import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../src/base/digest.ts';
import { EMPTY_LOCK, formatLock, type Lock, type LockEntry, parseLock } from '../../src/registry/lock.ts';
import { attachmentReader, readLock, writeLock } from '../../src/registry/lock-file.ts';
import { lockItems, unlockItems } from '../../src/registry/lock-items.ts';
import { sourcesOf } from '../../src/registry/sources.ts';
import { center, definitionOf, edited, ITEMS, lockedCenter, samples, TEXTS } from './support/fixture.ts';

const options = { readBytes: samples() };
const promise = edited('items/housing-001.yaml', 'promised: 8wd', 'promised: 7wd');

describe('locking', () => {
  it('gives new items version 1 and pins their digests', () => {
    const { lock, results } = lockItems(center(), EMPTY_LOCK, ITEMS, options);
    expect(results).toEqual(ITEMS.map((item) => ({ status: 'locked', item, version: 1 })));
    const definition = definitionOf(center(), 'housing-001');
    const { modelDigest, sourceDigest } = definition;
    const sources = sourcesOf(center(), definition);
    const entry = {
      item: 'housing-001',
      version: 1,
      modelDigest,
      sourceDigest,
      file: 'items/housing-001.yaml',
      sources,
    };
    expect(lock.entries.get('housing-001')).toEqual(entry);
    expect(Object.keys(sources).sort()).toEqual([
      'departments/housing.yaml',
      'items/housing-001.yaml',
      'processes/one-review.yaml',
      'samples/gas-blank.txt',
      'samples/gas-sample.txt',
    ]);
  });

  it('leaves unchanged items as they are', () => {
    const lock = lockedCenter();
    const again = lockItems(center(), lock, ITEMS, {
      ...options,
      newVersion: true,
      lockedAt: '2026-12-01T09:00:00+08:00',
    });
    expect(again.results).toEqual(ITEMS.map((item) => ({ status: 'unchanged', item, version: 1 })));
    expect(formatLock(again.lock)).toBe(formatLock(lock));
  });

  it('refuses a changed item unless a new version is asked for', () => {
    const lock = lockedCenter();
    const refused = lockItems(center(promise), lock, ITEMS, options);
    expect(refused.results[0]).toEqual({ status: 'changed-needs-new-version', item: 'housing-001', version: 1 });
    expect(formatLock(refused.lock)).toBe(formatLock(lock));
    const next = lockItems(center(promise), lock, ITEMS, { ...options, newVersion: true });
    expect(next.results.map(({ status }) => status)).toEqual(['locked', 'unchanged', 'unchanged']);
    expect(next.lock.entries.get('housing-001')).toMatchObject({
      version: 2,
      modelDigest: definitionOf(center(promise), 'housing-001').modelDigest,
    });
  });

  it('follows an item that was only formatted or moved, in the same version', () => {
    const text = `# 格式\n${TEXTS['items/housing-001.yaml']}`;
    const moved = center({ 'items/housing-001.yaml': undefined, 'items/gas/001.yaml': text });
    const { lock, results } = lockItems(moved, lockedCenter(), ['housing-001'], options);
    expect(results).toEqual([{ status: 'unchanged', item: 'housing-001', version: 1 }]);
    expect(lock.entries.get('housing-001')).toMatchObject({
      file: 'items/gas/001.yaml',
      sourceDigest: definitionOf(moved, 'housing-001').sourceDigest,
    });
  });

  it('says what an item lacks and locks the others', () => {
    const { lock, results } = lockItems(center(), EMPTY_LOCK, ITEMS, {
      readBytes: samples({ 'samples/gas-blank.txt': undefined }),
    });
    expect(results[0]).toEqual({
      status: 'incomplete',
      item: 'housing-001',
      missing: [{ what: 'file', name: 'samples/gas-blank.txt' }],
    });
    expect([...lock.entries.keys()]).toEqual(['housing-002', 'housing-003']);
  });

  it('counts an item that is named twice once', () => {
    expect(lockItems(center(), EMPTY_LOCK, ['housing-003', 'housing-003'], options).results).toHaveLength(1);
  });

  it('writes the time that it is given, and none by itself', () => {
    const lockedAt = '2026-12-01T09:00:00+08:00';
    expect(
      lockItems(center(), EMPTY_LOCK, ITEMS, { ...options, lockedAt }).lock.entries.get('housing-003')?.lockedAt,
    ).toBe(lockedAt);
    expect(lockedCenter().entries.get('housing-003')).not.toHaveProperty('lockedAt');
  });

  it('lets go of items', () => {
    expect([...unlockItems(lockedCenter(), new Set(['housing-002'])).entries.keys()]).toEqual([
      'housing-001',
      'housing-003',
    ]);
  });
});

describe('the text of a lock', () => {
  it('has the items in the order of their ids, whatever order they were locked in', () => {
    const backwards = lockItems(center(), EMPTY_LOCK, ITEMS.toReversed(), options).lock;
    expect(formatLock(backwards)).toBe(formatLock(lockedCenter()));
  });

  it('changes only in the lines of the item that changed', () => {
    const before = formatLock(lockedCenter()).split('\n');
    const next = lockItems(center(promise), lockedCenter(), ITEMS, { ...options, newVersion: true }).lock;
    const after = formatLock(next).split('\n');
    const changed = after.filter((line, index) => line !== before[index]).map((line) => line.trim().split(':')[0]);
    expect(after).toHaveLength(before.length);
    expect(changed).toEqual(['"version"', '"modelDigest"', '"sourceDigest"', '"items/housing-001.yaml"']);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryLock(), (lock) => {
        const { lock: read, findings } = parseLock(formatLock(lock));
        expect(findings).toEqual([]);
        expect(read && formatLock(read)).toBe(formatLock(lock));
        expect(new Map([...(read?.entries ?? [])])).toEqual(lock.entries);
        expect(read?.registry).toEqual(lock.registry);
      }),
    );
  });

  it('is never taken for a lock when a character is lost, unless it says the same', () => {
    const text = formatLock(lockedCenter());
    fc.assert(
      fc.property(fc.nat(text.length - 1), (index) => {
        const { lock, findings } = parseLock(text.slice(0, index) + text.slice(index + 1));
        if (lock === undefined) expect(findings).toHaveLength(1);
        else expect(lock.entries.size).toBe(3);
      }),
    );
  });
});

describe('a broken lock', () => {
  const text = formatLock(lockedCenter());
  it.each([
    ['cut off', text.slice(0, 200), 'json'],
    ['a merge conflict', text.replace('  "items"', '<<<<<<< HEAD\n  "items"'), 'conflict'],
    ['no version', '{"items": []}', 'shape'],
    ['no items', '{"lockVersion": 1}', 'shape'],
    ['no object', '[]', 'shape'],
    ['a pin that is none', '{"lockVersion": 1, "registry": {"size": 3}, "items": []}', 'shape'],
    ['a later version', text.replace('"lockVersion": 1', '"lockVersion": 2'), 'later'],
    ['an item twice', text.replace('housing-002"', 'housing-001"'), 'twice'],
    ['a version that is none', text.replace('"version": 1', '"version": 0'), 'entry'],
    ['a digest that is none', text.replace('sha256:', 'sha1:'), 'entry'],
    ['a key that is unknown', text.replace('"version": 1', '"version": 1, "note": "急"'), 'entry'],
    ['an entry that is none', '{"lockVersion": 1, "items": ["housing-001"]}', 'entry'],
  ])('with %s is no lock, and says so', (_name, broken, message) => {
    const { lock, findings } = parseLock(broken);
    expect(lock).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'registry/lock-file', message, file: 'guhua.lock' }]);
  });

  it('shows the entry that is wrong', () => {
    const broken = text.replace(/("item": "housing-002",\s*"version": )1/, '$1-1');
    const { findings } = parseLock(broken);
    expect(findings[0]?.params).toEqual({ item: 'housing-002', key: 'version' });
    const { start = 0, end = 0 } = findings[0]?.range ?? {};
    expect(broken.slice(start, end)).toBe('"item": "housing-002"');
  });

  it('shows where the JSON breaks', () => {
    const broken = text.replace('"lockVersion": 1,', '"lockVersion": 1;');
    expect(broken[parseLock(broken).findings[0]?.range?.start ?? 0]).toBe(';');
  });
});

describe('the lock file', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'guhua-lock-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('locks nothing where there is none', () => {
    expect(readLock(root)).toEqual({ lock: EMPTY_LOCK, findings: [] });
  });

  it('is read as it was written, and leaves nothing beside it', () => {
    const lock: Lock = { ...lockedCenter(), registry: { size: 3, root: digest('a') } };
    writeLock(root, lock);
    expect(readLock(root)).toEqual({ lock, findings: [] });
    expect(readdirSync(root)).toEqual(['guhua.lock']);
    expect(readFileSync(join(root, 'guhua.lock'), 'utf8')).toBe(formatLock(lock));
  });

  it('is a finding where it cannot be read', () => {
    expect(readLock(join(root, 'guhua.lock', 'deeper')).findings).toEqual([]);
    writeFileSync(join(root, 'a-file'), '');
    expect(readLock(join(root, 'a-file'))).toMatchObject({
      lock: undefined,
      findings: [{ message: 'file', params: { code: 'ENOTDIR' } }],
    });
  });

  it('has attachments below the root only', () => {
    writeFileSync(join(root, 'form.txt'), '申请表');
    const read = attachmentReader(root);
    expect(Buffer.from(read('form.txt') ?? []).toString()).toBe('申请表');
    expect(read('missing.txt')).toBeUndefined();
    expect(read('../../etc/passwd')).toBeUndefined();
    expect(read('/etc/passwd')).toBeUndefined();
  });
});

function digest(letter: string): Digest {
  return `sha256:${letter.repeat(64)}`;
}

function arbitraryLock(): fc.Arbitrary<Lock> {
  const hex = (length: number): fc.Arbitrary<string> =>
    fc
      .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
      .map((digits) => digits.join(''));
  const digests = hex(64).map((digits): Digest => `sha256:${digits}`);
  const entry = fc.record(
    {
      item: fc.stringMatching(/^[a-z]{1,8}-[0-9]{3}$/),
      version: fc.integer({ min: 1 }),
      modelDigest: digests,
      sourceDigest: digests,
      file: fc.string({ minLength: 1 }),
      sources: fc.dictionary(fc.constantFrom('items/一.yaml', 'processes/二.yaml', 'departments/三.yaml'), hex(16), {
        noNullPrototype: true,
      }),
      lockedAt: fc.string(),
    },
    { requiredKeys: ['item', 'version', 'modelDigest', 'sourceDigest', 'file', 'sources'], noNullPrototype: true },
  );
  const entries = fc.uniqueArray(entry, { selector: ({ item }) => item });
  const pin = fc.option(fc.record({ size: fc.nat(), root: digests }, { noNullPrototype: true }), { nil: undefined });
  return fc.tuple(entries, pin).map(([all, registry]) => ({
    entries: new Map(all.map((one) => [one.item, one as LockEntry])),
    ...(registry !== undefined && { registry }),
  }));
}
