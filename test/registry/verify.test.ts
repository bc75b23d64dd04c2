import { truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasMessage } from '../../src/messages/catalog.ts';
import { cosign } from '../../src/proof/cosignature.ts';
import { EMPTY_FRONTIER, grow } from '../../src/proof/frontier.ts';
import { leafHash } from '../../src/proof/merkle-hash.ts';
import { formatNote } from '../../src/proof/signed-note.ts';
import { verifierKey } from '../../src/proof/verifier-key.ts';
import type { SeenHead } from '../../src/registry/checkpoint-audit.ts';
import { addCosignatures, signCheckpoint } from '../../src/registry/checkpoints.ts';
import { openRegistry } from '../../src/registry/registry.ts';
import { type Claim, envelopeOf, readEnvelope } from '../../src/registry/statement.ts';
import { verifyRegistry } from '../../src/registry/verify.ts';
import { center, edited } from './support/fixture.ts';
import { testSigner } from './support/keys.ts';
import { type RawDatabase, tamper } from './support/raw-database.ts';
import { accepted, isOnServer, on, publishCenter, registryFolder, releaseOf } from './support/registry-folder.ts';

/** What somebody does who holds the database. */
type Change = (database: RawDatabase) => Promise<void>;

const shorter = center(edited('items/housing-001.yaml', 'promised: 8wd', 'promised: 7wd'));

/** Four releases and a withdrawal; returns how far the log has grown. */
async function publishHistory(file: string): Promise<SeenHead> {
  await publishCenter(file);
  await using registry = await openRegistry(file);
  accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-10')));
  const withdrawal = { item: 'housing-002', version: 1, reason: '与施工许可合并办理' };
  const { size, root } = accepted(await registry.withdraw(withdrawal, on('2026-12-20')));
  return { size, root };
}

/** What is found after a change behind the registry's back, as `entry what`. */
async function foundAfter(change: Change, seen: SeenHead[] = []): Promise<string[]> {
  using folder = registryFolder();
  await publishHistory(folder.file);
  await tamper(folder.file, change);
  const { ok, problems } = await verifyRegistry(folder.file, { seen });
  expect(ok).toBe(problems.length === 0);
  for (const { what } of problems) expect(hasMessage(`registry/problem.${what}`), what).toBe(true);
  return problems.map(({ entry, what }) => `${entry ?? '-'} ${what}`);
}

describe('a registry that nobody touched', () => {
  it('is verified, with its size and head', async () => {
    using folder = registryFolder();
    const head = await publishHistory(folder.file);
    const origin = 'guhua/registry';
    expect(await verifyRegistry(folder.file)).toEqual({ ok: true, origin, ...head, unsigned: 5, problems: [] });
  });

  it('is verified while it is open, and before its first entry', async () => {
    using folder = registryFolder();
    await using _registry = await openRegistry(folder.file);
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 0 });
  });

  it('contains every checkpoint that it ever had', async () => {
    using folder = registryFolder();
    const early = await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    const late = accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-10')));
    const nothing = {
      size: 0,
      root: 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    } as const;
    expect(early.root).not.toBe(late.root);
    expect((await verifyRegistry(folder.file, { seen: [nothing, early, late] })).ok).toBe(true);
    const { problems } = await verifyRegistry(folder.file, {
      seen: [
        { size: 4, root: early.root },
        { size: 5, root: late.root },
        { ...late, origin: 'zwfw.hf.gov.cn/guhua' },
      ],
    });
    expect(problems.map(({ what }) => what)).toEqual([
      'checkpoint-differs',
      'checkpoint-beyond',
      'checkpoint-other-log',
    ]);
  });
});

describe('what is found, and where', () => {
  it.each<[string, Change, string[]]>([
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
    ['a definition', replaceIn('8wd', '9wd'), ['housing-001@1 definition-altered']],
    ['a definition of two entries', replaceIn('图纸审查', '图纸审核'), ['housing-002@1 definition-altered']],
    [
      'a definition gone',
      sql('DELETE FROM definition WHERE digest = (SELECT model_digest FROM entry WHERE seq = 3)'),
      ['housing-003@1 definition-missing'],
    ],
    [
      'a definition added',
      (database) =>
        database.exec(
          `INSERT INTO definition VALUES ('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', ${database.bytes("'{}'")})`,
        ),
      ['- definition-stray'],
    ],
    [
      'a leaf hash',
      (database) => database.exec(`UPDATE entry SET hashes = ${database.zeros(32)} WHERE seq = 3`),
      ['housing-003@1 leaf-altered', 'housing-001@2 tree-altered'],
    ],
    [
      'an envelope',
      (database) => database.exec(`UPDATE entry SET envelope = ${database.bytes("'{}'")} WHERE seq = 3`),
      ['housing-003@1 leaf-altered'],
    ],
    [
      'the hash of a subtree',
      async (database) => {
        const [row] = await database.rows<{ hashes: Buffer }>('SELECT hashes FROM entry WHERE seq = 4');
        const hashes = Buffer.concat([row?.hashes.subarray(0, 32) ?? Buffer.alloc(0), Buffer.alloc(64)]);
        await database.run('UPDATE entry SET hashes = ? WHERE seq = 4', hashes);
      },
      ['housing-001@2 tree-altered'],
    ],
    [
      'an entry gone from the middle',
      sql('DELETE FROM entry WHERE seq = 2'),
      ['housing-003@1 gap', 'housing-003@1 tree-altered', 'housing-001@2 tree-altered', 'housing-002@1 not-in-force'],
    ],
    [
      'an entry gone without a gap',
      sql('DELETE FROM entry WHERE seq = 3; UPDATE entry SET seq = seq - 1 WHERE seq > 3'),
      ['housing-001@2 tree-altered', 'housing-002@1 tree-altered', '- definition-stray'],
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
    const found = await foundAfter(rewrite(2, (claim) => ({ ...claim, effectiveFrom: '2026-12-05' }), 'leaf'));
    expect(found).toEqual(['housing-002@1 tree-altered']);
  });

  it('two entries exchanged', async () => {
    const swap = sql('UPDATE entry SET seq = -seq WHERE seq IN (1, 2); UPDATE entry SET seq = 3 + seq WHERE seq < 0');
    const names = ['housing-002@1', 'housing-001@1', 'housing-001@2'];
    expect(await foundAfter(swap)).toEqual(names.map((name) => `${name} tree-altered`));
  });

  it('another previous version, even with the whole tree made anew', async () => {
    const found = await foundAfter(rewrite(4, (claim) => ({ ...claim, previousDigest: null }), 'all'));
    expect(found).toEqual(['housing-001@2 chain-broken']);
  });

  it('days and times that no publication lets through, even with the whole tree made anew', async () => {
    const onDay = (seq: number, change: Partial<Claim>) =>
      rewrite(seq, (claim) => ({ ...claim, ...change }) as Claim, 'all');
    expect(await foundAfter(onDay(4, { effectiveFrom: '2026-11-30' }))).toEqual([
      'housing-001@2 retroactive',
      'housing-001@2 overlap',
    ]);
    expect(await foundAfter(onDay(4, { recordedAt: '2026-11-30T09:00:00+08:00' }))).toEqual([
      'housing-001@2 clock-behind',
    ]);
    expect(await foundAfter(onDay(5, { version: 3 }))).toEqual(['housing-002@3 not-in-force']);
    expect(await foundAfter(onDay(5, { log: 'zwfw.hf.gov.cn/guhua' }))).toEqual(['housing-002@1 approval-other-log']);
  });

  it('a whole log made anew, by a checkpoint that somebody else kept', async () => {
    const forge = rewrite(2, (claim) => ({ ...claim, effectiveFrom: '2026-12-05' }), 'all');
    expect(await foundAfter(forge)).toEqual([]);
    using folder = registryFolder();
    const head = await publishHistory(folder.file);
    expect(await foundAfter(forge, [head])).toEqual(['- checkpoint-differs']);
  });

  it('the last entries cut off, by a checkpoint that somebody else kept', async () => {
    const cut = sql('DELETE FROM entry WHERE seq = 5');
    expect(await foundAfter(cut)).toEqual([]);
    using folder = registryFolder();
    const head = await publishHistory(folder.file);
    expect(await foundAfter(cut, [head])).toEqual(['- checkpoint-beyond']);
  });

  it('a guard that is gone, and what was done behind it', async () => {
    using folder = registryFolder();
    await publishHistory(folder.file);
    await tamper(folder.file, sql("UPDATE entry SET effective_from = '2026-01-01' WHERE seq = 2"));
    await tamper(folder.file, sql('CREATE TABLE note (text TEXT)'));
    const { problems } = await verifyRegistry(folder.file);
    expect(problems).toMatchObject([
      { entry: undefined, what: 'altered-guards', params: { names: 'note' } },
      { entry: 'housing-002@1', what: 'columns-differ' },
    ]);
  });
});

describe.skipIf(isOnServer())('a file that cannot be read is a problem and no exception', () => {
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
    await tamper(folder.file, async (database) => {
      await replaceIn('8wd', '9wd')(database);
      await sql("UPDATE entry SET effective_from = '2026-01-01' WHERE seq = 3")(database);
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

describe('checkpoints that it keeps', () => {
  const signer = testSigner();
  const witness = testSigner();
  const logKey = verifierKey('note', 'guhua/registry', signer);
  const witnessKey = verifierKey('cosignature', 'sjj.fy.gov.cn', witness);

  /** A registry with a checkpoint of three entries, signed and cosigned, and five entries. */
  async function withCheckpoint(file: string): Promise<void> {
    await publishCenter(file);
    await using registry = await openRegistry(file);
    const { note } = await signCheckpoint(registry, signer);
    const cosigned = formatNote({ ...note, signatures: [cosign(note.text, 'sjj.fy.gov.cn', witness, 1_796_000_000)] });
    expect(await addCosignatures(registry, cosigned, [witnessKey])).toMatchObject({ ok: true, added: [witnessKey] });
    accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-10')));
  }

  const found = async (change: Change, options = {}) => {
    using folder = registryFolder();
    await withCheckpoint(folder.file);
    await tamper(folder.file, change);
    return (await verifyRegistry(folder.file, options)).problems.map(({ what }) => what);
  };

  it('are right, and signed by whom they should be', async () => {
    const all = { logKeys: [logKey], witnesses: [witnessKey] };
    expect(await found(sql(''), {})).toEqual([]);
    // The cosignature came as a note of its own, which the log did not sign: its text is the same.
    expect(await found(sql(''), all)).toEqual([]);
    const strange = verifierKey('cosignature', 'jw.fy.gov.cn', testSigner());
    expect(await found(sql(''), { witnesses: [witnessKey, strange] })).toEqual(['witness-missing']);
    expect(await found(sql(''), { witnesses: [witnessKey, strange], threshold: 1 })).toEqual([]);
    expect(await found(sql(''), { logKeys: [verifierKey('note', 'guhua/registry', testSigner())] })).toEqual([
      'checkpoint-unsigned',
    ]);
  });

  it('show a log that was rewritten or cut off, though nobody kept anything elsewhere', async () => {
    expect(await found(rewrite(2, (claim) => ({ ...claim, effectiveFrom: '2026-12-05' }), 'all'))).toEqual([
      'checkpoint-differs',
      'checkpoint-differs',
    ]);
    expect(await found(sql('DELETE FROM entry WHERE seq >= 3'))).toEqual([
      'definition-stray',
      'definition-stray',
      'checkpoint-beyond',
      'checkpoint-beyond',
    ]);
  });

  it('show what was done to them', async () => {
    const note = (from: string, to: string, seq: string) => async (database: RawDatabase) =>
      database.exec(
        `UPDATE checkpoint SET note = ${database.bytes(`replace(${database.text('note')}, '${from}', '${to}')`)} WHERE ${seq}`,
      );
    const emptied: Change = (database) =>
      database.exec(`UPDATE checkpoint SET note = ${database.zeros(1)} WHERE seq = 1`);
    expect(await found(emptied)).toEqual(['checkpoint-unreadable']);
    expect(await found(sql('UPDATE checkpoint SET size = 2 WHERE seq = 1'))).toEqual(['checkpoint-unreadable']);
    expect(await found(note('guhua/registry', 'guhua/register', 'seq > 0'))).toEqual([
      'checkpoint-other-log',
      'checkpoint-other-log',
    ]);
    const lengthened = note('— sjj.fy.gov.cn ', '— sjj.fy.gov.cn AAAA', 'seq = 2');
    expect(await found(lengthened, { witnesses: [witnessKey] })).toEqual(['witness-missing']);
  });
});

function sql(statements: string): Change {
  return (database) => database.exec(statements);
}

/** Writes another text into all definitions that hold one. */
function replaceIn(from: string, to: string): Change {
  return (database) =>
    database.exec(
      `UPDATE definition SET canonical = ${database.bytes(`replace(${database.text('canonical')}, '${from}', '${to}')`)}`,
    );
}

/** Rewrites the statement of an entry and its columns, and then its leaf hash, or the tree from there on. */
function rewrite(seq: number, change: (claim: Claim) => Claim, upTo: 'leaf' | 'all'): Change {
  return async (database) => {
    const rows = await database.rows<{ seq: number; envelope: Buffer; hashes: Buffer }>(
      'SELECT * FROM entry ORDER BY seq',
    );
    const statement =
      'UPDATE entry SET envelope = ?, hashes = ?, version = ?, effective_from = ?, recorded_at = ? WHERE seq = ?';
    let tree = EMPTY_FRONTIER;
    for (const row of rows) {
      const claim = readEnvelope(row.envelope) as Claim;
      const next = row.seq === seq ? change(claim) : claim;
      const envelope = envelopeOf(next);
      const { frontier, completed } = grow(tree, leafHash(envelope));
      tree = frontier;
      const hashes =
        upTo === 'all' ? Buffer.concat(completed) : Buffer.concat([leafHash(envelope), row.hashes.subarray(32)]);
      if (row.seq === seq || (row.seq > seq && upTo === 'all')) {
        const { version, effectiveFrom, recordedAt } = next;
        await database.run(statement, envelope, hashes, version, effectiveFrom, recordedAt, row.seq);
      }
    }
  };
}
