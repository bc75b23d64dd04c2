import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openRegistry } from '../../src/registry/registry.ts';
import { accepted, allReleases, on, publishCenter, registryFolder } from './support/registry-folder.ts';

/** What a mistaken program may try on a registry, with and without the pragmas that this one sets. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ['change an entry', "UPDATE entry SET effective_from = '2026-01-01' WHERE seq = 1"],
  ['change every entry', 'UPDATE entry SET version = version + 1'],
  ['delete the last entry', 'DELETE FROM entry WHERE seq = 3'],
  ['delete all entries', 'DELETE FROM entry'],
  ['replace an entry', 'INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 2'],
  [
    'replace an entry under another number',
    "INSERT OR REPLACE INTO entry SELECT 2, 'release', 'housing-009', 1, model_digest, effective_from, recorded_at, envelope, hashes FROM entry WHERE seq = 1",
  ],
  [
    'leave a gap',
    "INSERT INTO entry SELECT 5, 'release', 'housing-009', 1, model_digest, effective_from, recorded_at, envelope, hashes FROM entry WHERE seq = 1",
  ],
  [
    'enter before the first',
    "INSERT INTO entry SELECT 0, 'release', 'housing-009', 1, model_digest, effective_from, recorded_at, envelope, hashes FROM entry WHERE seq = 1",
  ],
  [
    'let SQLite choose the number',
    "INSERT INTO entry SELECT NULL, 'release', 'housing-009', 1, model_digest, effective_from, recorded_at, envelope, hashes FROM entry WHERE seq = 1",
  ],
  [
    'release a version twice',
    'INSERT INTO entry SELECT 4, kind, item, version, model_digest, effective_from, recorded_at, envelope, hashes FROM entry WHERE seq = 1',
  ],
  [
    'update by upsert',
    "INSERT INTO entry SELECT * FROM entry WHERE seq = 1 ON CONFLICT (seq) DO UPDATE SET item = 'housing-009'",
  ],
  ['change a definition', "UPDATE definition SET canonical = X'7B7D'"],
  ['delete a definition', 'DELETE FROM definition'],
  ['replace a definition', "INSERT OR REPLACE INTO definition SELECT digest, X'7B7D' FROM definition"],
  ['ignore that a definition is stored', "INSERT OR IGNORE INTO definition SELECT digest, X'7B7D' FROM definition"],
  ['give the log another name', "UPDATE log SET origin = 'zwfw.hf.gov.cn/guhua'"],
  ['give the log a second name', "INSERT INTO log VALUES ('zwfw.hf.gov.cn/guhua')"],
  ['replace the name of the log', 'INSERT OR REPLACE INTO log SELECT origin FROM log'],
  ['take the name away', 'DELETE FROM log'],
  ['keep a checkpoint of entries to come', "INSERT INTO checkpoint VALUES (2, 4, X'00')"],
  ['change a checkpoint', "UPDATE checkpoint SET note = X'00'"],
  ['delete a checkpoint', 'DELETE FROM checkpoint'],
  ['replace a checkpoint', "INSERT OR REPLACE INTO checkpoint SELECT seq, size, X'00' FROM checkpoint"],
  ['store text for bytes', "INSERT INTO definition VALUES ('sha256:00', '{}')"],
];

describe('the guards', () => {
  it.each(MISTAKES)('do not let anybody %s', async (_name, mistake) => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    const kept = new Database(folder.file);
    kept.exec("INSERT INTO checkpoint VALUES (1, 3, X'6e6f7465')");
    kept.close();
    for (const pragmas of ['recursive_triggers = ON', 'recursive_triggers = OFF', 'foreign_keys = OFF']) {
      const database = new Database(folder.file);
      database.pragma(pragmas);
      const before = dump(database);
      expect(() => database.exec(mistake)).toThrow();
      expect(dump(database)).toEqual(before);
      database.close();
    }
  });

  it('do not stand in the way of the next entry', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    accepted(await registry.publish(allReleases(1).slice(0, 1), on('2026-12-01')));
    accepted(await registry.publish(allReleases(1).slice(1), on('2026-12-02')));
    expect(await registry.counts()).toMatchObject({ entries: 3 });
  });
});

function dump(database: Database.Database): unknown {
  return ['log', 'entry', 'definition', 'checkpoint'].map((table) => database.prepare(`SELECT * FROM ${table}`).all());
}
