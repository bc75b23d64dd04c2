import { truncateSync, writeFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/base/digest.ts';
import { hasMessage } from '../../src/messages/catalog.ts';
import { leafHash, linkHash } from '../../src/registry/log-hash.ts';
import { openRegistry } from '../../src/registry/registry.ts';
import { type Claim, envelopeOf, readEnvelope } from '../../src/registry/statement.ts';
import { verifyRegistry } from '../../src/registry/verify.ts';
import { center, edited } from './support/fixture.ts';
import { accepted, on, publishCenter, registryFolder, releaseOf, tamper } from './support/registry-folder.ts';

const shorter = center(edited('items/housing-001.yaml', 'promised: 8wd', 'promised: 7wd'));

/** Four releases and a withdrawal; returns the head. */
async function publishHistory(file: string): Promise<Digest> {
  await publishCenter(file);
  await using registry = await openRegistry(file);
  accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-10')));
  const withdrawal = { item: 'housing-002', version: 1, reason: '与施工许可合并办理' };
  return accepted(await registry.withdraw(withdrawal, on('2026-12-20'))).head;
}

/** What is found after a change behind the registry's back, as `entry what`. */
async function foundAfter(change: (database: Database.Database) => void, head?: Digest): Promise<string[]> {
  using folder = registryFolder();
  await publishHistory(folder.file);
  tamper(folder.file, change);
  const { ok, problems } = await verifyRegistry(folder.file, head === undefined ? {} : { head });
  expect(ok).toBe(problems.length === 0);
  for (const { what } of problems) expect(hasMessage(`registry/problem.${what}`), what).toBe(true);
  return problems.map(({ entry, what }) => `${entry ?? '-'} ${what}`);
}

describe('a registry that nobody touched', () => {
  it('is verified, with its size and head', async () => {
    using folder = registryFolder();
    const head = await publishHistory(folder.file);
    expect(await verifyRegistry(folder.file)).toEqual({ ok: true, size: 5, head, problems: [] });
  });

  it('is verified while it is open, and before its first entry', async () => {
    using folder = registryFolder();
    await using _registry = await openRegistry(folder.file);
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 0 });
  });

  it('contains every head that it ever had', async () => {
    using folder = registryFolder();
    const { head: early } = await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    const { head } = accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-10')));
    expect(early).not.toBe(head);
    for (const expected of [early, head]) expect((await verifyRegistry(folder.file, { head: expected })).ok).toBe(true);
  });
});

describe('what is found, and where', () => {
  it.each<[string, (database: Database.Database) => void, string[]]>([
    [
      'a day in the columns',
      sql("UPDATE entry SET effective_from = '2026-01-01' WHERE seq = 2"),
      ['housing-002@1 columns-differ'],
    ],
    [
      'an item in the columns',
      sql("UPDATE entry SET item = 'housing-009' WHERE seq = 1"),
      ['housing-001@1 columns-differ'],
    ],
    [
      'a definition',
      sql("UPDATE definition SET canonical = replace(canonical, '8wd', '9wd')"),
      ['housing-001@1 definition-altered'],
    ],
    [
      'a definition of two entries',
      sql("UPDATE definition SET canonical = replace(canonical, '图纸审查', '图纸审核')"),
      ['housing-002@1 definition-altered'],
    ],
    [
      'a definition gone',
      sql('DELETE FROM definition WHERE digest = (SELECT model_digest FROM entry WHERE seq = 3)'),
      ['housing-003@1 definition-missing'],
    ],
    [
      'a definition added',
      sql(
        "INSERT INTO definition VALUES ('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', CAST('{}' AS BLOB))",
      ),
      ['- definition-stray'],
    ],
    [
      'a leaf hash',
      sql('UPDATE entry SET leaf_hash = zeroblob(32) WHERE seq = 3'),
      ['housing-003@1 leaf-altered', 'housing-003@1 link-broken'],
    ],
    [
      'an envelope',
      sql("UPDATE entry SET envelope = CAST('{}' AS BLOB) WHERE seq = 3"),
      ['housing-003@1 leaf-altered'],
    ],
    [
      'a link',
      sql('UPDATE entry SET link = zeroblob(32) WHERE seq = 3'),
      ['housing-003@1 link-broken', 'housing-001@2 link-broken'],
    ],
    [
      'an entry gone from the middle',
      sql('DELETE FROM entry WHERE seq = 2'),
      ['housing-003@1 gap', 'housing-003@1 link-broken', 'housing-002@1 chain-broken'],
    ],
    [
      'the first entry gone',
      sql('DELETE FROM entry WHERE seq = 3; UPDATE entry SET seq = seq - 1 WHERE seq > 3'),
      ['housing-001@2 link-broken', '- definition-stray'],
    ],
  ])('%s', async (_name, change, expected) => {
    const found = await foundAfter(change);
    expect(
      expected.every((one) => found.includes(one)),
      found.join('; '),
    ).toBe(true);
    expect(new Set(found.map((one) => one.split(' ')[0]))).toEqual(new Set(expected.map((one) => one.split(' ')[0])));
  });

  it('a statement rewritten with its leaf hash and columns', async () => {
    const found = await foundAfter(rewrite(2, (claim) => ({ ...claim, effectiveFrom: '2026-01-01' }), 'leaf'));
    expect(found).toEqual(['housing-002@1 link-broken']);
  });

  it('a statement rewritten with its own link: the next entry no longer follows', async () => {
    const found = await foundAfter(rewrite(2, (claim) => ({ ...claim, effectiveFrom: '2026-01-01' }), 'link'));
    expect(found).toEqual(['housing-003@1 link-broken']);
  });

  it('another previous version, even with all links made anew', async () => {
    const found = await foundAfter(rewrite(4, (claim) => ({ ...claim, previousDigest: null }), 'all'));
    expect(found).toEqual(['housing-001@2 chain-broken']);
  });

  it('a whole log made anew, by a head that somebody else kept', async () => {
    const forge = rewrite(2, (claim) => ({ ...claim, effectiveFrom: '2026-01-01' }), 'all');
    expect(await foundAfter(forge)).toEqual([]);
    using folder = registryFolder();
    const head = await publishHistory(folder.file);
    expect(await foundAfter(forge, head)).toEqual(['- head-unknown']);
  });

  it('the last entries cut off, by a head that somebody else kept', async () => {
    const cut = sql('DELETE FROM entry WHERE seq = 5');
    expect(await foundAfter(cut)).toEqual([]);
    using folder = registryFolder();
    const head = await publishHistory(folder.file);
    expect(await foundAfter(cut, head)).toEqual(['- head-unknown']);
  });

  it('a guard that is gone, and what was done behind it', async () => {
    using folder = registryFolder();
    await publishHistory(folder.file);
    tamper(folder.file, sql("UPDATE entry SET effective_from = '2026-01-01' WHERE seq = 2"));
    tamper(folder.file, sql('CREATE TABLE note (text TEXT)'));
    const { problems } = await verifyRegistry(folder.file);
    expect(problems).toMatchObject([
      { entry: undefined, what: 'altered-guards', params: { names: 'note' } },
      { entry: 'housing-002@1', what: 'columns-differ' },
    ]);
  });
});

describe('a file that cannot be read is a problem and no exception', () => {
  it.each<[string, (file: string) => void, string]>([
    ['missing', () => undefined, 'missing'],
    ['empty', (file) => writeFileSync(file, ''), 'empty'],
    ['no database', (file) => writeFileSync(file, '事项,版本\n'.repeat(500)), 'foreign'],
  ])('%s', async (_name, write, what) => {
    using folder = registryFolder();
    write(folder.file);
    expect(await verifyRegistry(folder.file)).toMatchObject({
      ok: false,
      size: 0,
      problems: [{ entry: undefined, what }],
    });
  });

  it('cut off', async () => {
    using folder = registryFolder();
    await publishHistory(folder.file);
    truncateSync(folder.file, 3 * 4096);
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: false, problems: [{ what: 'damaged' }] });
  });
});

describe('reading', () => {
  it('never gives out what was not entered', async () => {
    using folder = registryFolder();
    await publishHistory(folder.file);
    tamper(folder.file, (database) => {
      sql("UPDATE definition SET canonical = replace(canonical, '8wd', '9wd')")(database);
      sql("UPDATE entry SET effective_from = '2026-01-01' WHERE seq = 3")(database);
    });
    await using registry = await openRegistry(folder.file);
    const damaged = (detail: string) =>
      expect.objectContaining({ fault: 'damaged', params: expect.objectContaining({ detail }) });
    await expect(registry.effectiveVersion('housing-001', '2026-12-05')).rejects.toEqual(damaged('housing-001@1'));
    await expect(registry.history('housing-003')).rejects.toEqual(damaged('housing-003@1'));
    await expect(registry.allEffective('2026-12-05')).rejects.toMatchObject({ fault: 'damaged' });
    expect(await registry.effectiveVersion('housing-001', '2026-12-15')).toMatchObject({ version: 2 });
  });
});

function sql(statements: string): (database: Database.Database) => void {
  return (database) => {
    database.exec(statements.replace(/SET canonical = (replace\(.*\))/, 'SET canonical = CAST($1 AS BLOB)'));
  };
}

/** Rewrites the statement of an entry and its columns, and then its leaf hash, its link, or all links after it. */
function rewrite(seq: number, change: (claim: Claim) => Claim, upTo: 'leaf' | 'link' | 'all') {
  return (database: Database.Database): void => {
    const rows = database
      .prepare<[], { seq: number; envelope: Buffer; leaf_hash: Buffer; link: Buffer }>(
        'SELECT * FROM entry ORDER BY seq',
      )
      .all();
    const write = database.prepare(
      'UPDATE entry SET envelope = ?, leaf_hash = ?, link = ?, effective_from = ? WHERE seq = ?',
    );
    let before = rows[seq - 2]?.link ?? Buffer.alloc(0);
    for (const row of rows.slice(seq - 1)) {
      const claim = readEnvelope(row.envelope) as Claim;
      const next = row.seq === seq ? change(claim) : claim;
      const envelope = envelopeOf(next);
      const leaf = leafHash(envelope);
      const link = upTo === 'leaf' ? row.link : linkHash(before, leaf);
      write.run(envelope, leaf, link, next.effectiveFrom, row.seq);
      before = link;
      if (upTo !== 'all') break;
    }
  };
}
