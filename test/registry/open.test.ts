import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ExitCode } from '../../src/findings/exit-code.ts';
import { hasMessage } from '../../src/messages/catalog.ts';
import { openRegistry } from '../../src/registry/registry.ts';
import { RegistryError } from '../../src/registry/registry-error.ts';
import { APPLICATION_ID } from '../../src/registry/schema.ts';
import { connectToCopy } from '../../src/registry/sqlite-file.ts';
import { verifyRegistry } from '../../src/registry/verify.ts';
import { allReleases, on, publishCenter, registryFolder } from './support/registry-folder.ts';

/** The error of opening a registry, which must fail with one that the catalogs know. */
async function faultOf(file: string, readonly = false): Promise<RegistryError> {
  try {
    await using registry = await openRegistry(file, { readonly });
    await registry.counts();
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    expect(hasMessage(error.messageId)).toBe(true);
    return error;
  }
  throw new Error('opened');
}

function change(file: string, statement: string): void {
  const database = new Database(file);
  database.exec(statement);
  database.close();
}

describe('opening', () => {
  it('creates a registry in a folder that is not there yet, and leaves nothing else', async () => {
    using folder = registryFolder();
    const file = join(folder.folder, '登记', '2026', 'registry.sqlite');
    const registry = await openRegistry(file);
    expect(await registry.head()).toEqual({
      size: 0,
      root: 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    });
    await registry.close();
    expect(readdirSync(join(file, '..'))).toEqual(['registry.sqlite']);
  });

  it('closes a registry that nothing was asked of', async () => {
    using folder = registryFolder();
    await (await openRegistry(folder.file)).close();
    expect(readdirSync(folder.folder)).toEqual(['registry.sqlite']);
  });

  it('keeps what was entered', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    expect(await registry.counts()).toMatchObject({ entries: 3 });
  });

  it('writes nothing when it is only for reading', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file, { readonly: true });
    await expect(registry.publish(allReleases(2), on('2026-12-02'))).rejects.toMatchObject({ fault: 'unusable' });
  });

  it('creates nothing when it is only for reading', async () => {
    using folder = registryFolder();
    expect(await faultOf(folder.file, true)).toMatchObject({ fault: 'missing', exitCode: ExitCode.unreadable });
    expect(existsSync(folder.file)).toBe(false);
  });
});

describe('reading where nothing may be written', () => {
  it('takes a copy into memory', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    const copy = connectToCopy(folder.file);
    expect(copy.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(3);
    copy.close();
    expect(readdirSync(folder.folder)).toEqual(['registry.sqlite']);
  });

  it.skipIf(process.getuid?.() === 0)('needs no right to the folder', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    chmodSync(folder.folder, 0o555);
    try {
      await using registry = await openRegistry(folder.file, { readonly: true });
      expect(await registry.counts()).toMatchObject({ entries: 3 });
      expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 3 });
    } finally {
      chmodSync(folder.folder, 0o755);
    }
  });
});

describe('a file is refused', () => {
  it('that is empty: a registry that was cut off must not be begun anew', async () => {
    using folder = registryFolder();
    writeFileSync(folder.file, '');
    expect(await faultOf(folder.file)).toMatchObject({ fault: 'empty', exitCode: ExitCode.refused });
    expect(readFileSync(folder.file)).toHaveLength(0);
  });

  it('that is no database', async () => {
    using folder = registryFolder();
    writeFileSync(folder.file, '事项,版本\nhousing-012,1\n'.repeat(200));
    expect(await faultOf(folder.file)).toMatchObject({ fault: 'foreign', exitCode: ExitCode.unreadable });
  });

  it('that is a folder', async () => {
    using folder = registryFolder();
    mkdirSync(folder.file);
    expect(await faultOf(folder.file)).toMatchObject({ fault: 'unusable' });
  });

  it('that is another program’s database, and leaves it as it was', async () => {
    using folder = registryFolder();
    change(folder.file, 'CREATE TABLE account (name TEXT)');
    const before = readFileSync(folder.file);
    expect(await faultOf(folder.file)).toMatchObject({ fault: 'foreign' });
    expect(readFileSync(folder.file)).toEqual(before);
  });

  it('that a later Guhua wrote', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    change(folder.file, 'PRAGMA user_version = 99');
    expect(await faultOf(folder.file)).toMatchObject({ fault: 'later-version', params: { version: 99 } });
  });

  it.each([
    ['a trigger dropped', 'DROP TRIGGER entry_no_delete', 'entry_no_delete'],
    [
      'a trigger weakened',
      "DROP TRIGGER entry_no_update; CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry WHEN OLD.item = 'x' BEGIN SELECT RAISE(ABORT, ''); END",
      'entry_no_update',
    ],
    [
      'a trigger added',
      "CREATE TRIGGER extra AFTER INSERT ON entry BEGIN INSERT INTO definition VALUES ('x', X''); END",
      'extra',
    ],
    ['a table added', 'CREATE TABLE note (text TEXT)', 'note'],
    ['the index dropped', 'DROP INDEX entry_of_item', 'entry_of_item'],
    ['its version turned back', 'PRAGMA user_version = 0', 'user_version'],
  ])('with %s', async (_name, statement, names) => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    change(folder.file, statement);
    expect(await faultOf(folder.file)).toMatchObject({
      fault: 'altered-guards',
      params: { names },
      exitCode: ExitCode.refused,
    });
  });

  it('that is cut off, wherever it is cut', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    const { length } = readFileSync(folder.file);
    const cut = join(folder.folder, 'cut.sqlite');
    for (let size = 4096; size < length; size += 4096) {
      copyFileSync(folder.file, cut);
      truncateSync(cut, size);
      expect(await faultOf(cut)).toMatchObject({ fault: 'damaged', exitCode: ExitCode.refused });
    }
    for (const size of [1, 16, 100, 511, 512, 4095]) {
      copyFileSync(folder.file, cut);
      truncateSync(cut, size);
      expect(['foreign', 'damaged']).toContain((await faultOf(cut)).fault);
    }
  });
});

describe('an earlier schema', () => {
  it('that never was, without tables, is refused by both and left as it is', async () => {
    using folder = registryFolder();
    change(folder.file, `PRAGMA application_id = ${APPLICATION_ID}`);
    for (const readonly of [true, false]) {
      expect(await faultOf(folder.file, readonly)).toMatchObject({
        fault: 'altered-guards',
        exitCode: ExitCode.refused,
      });
    }
  });

  it('that had no tree is refused by both', async () => {
    using folder = registryFolder();
    change(folder.file, `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
    for (const readonly of [true, false]) {
      expect(await faultOf(folder.file, readonly)).toMatchObject({
        fault: 'obsolete-version',
        exitCode: ExitCode.unreadable,
        params: { version: 1 },
      });
    }
  });
});

describe('the name of a log', () => {
  it('is given to a new registry and stays', async () => {
    using folder = registryFolder();
    const origin = 'zwfw.fy.gov.cn/guhua';
    await (await openRegistry(folder.file, { origin })).close();
    await using registry = await openRegistry(folder.file);
    expect(registry.origin).toBe(origin);
    await expect(openRegistry(folder.file, { origin: 'zwfw.hf.gov.cn/guhua' })).rejects.toMatchObject({
      fault: 'other-log',
      exitCode: ExitCode.refused,
      params: { origin, expected: 'zwfw.hf.gov.cn/guhua' },
    });
  });
});
