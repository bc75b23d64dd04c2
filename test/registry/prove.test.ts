/** Checkpoints and proofs out of a registry; the examples of docs/guide/proofs.md are made here. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isConsistent } from '../../src/proof/check-consistency.ts';
import { formatCheckpoint } from '../../src/proof/checkpoint.ts';
import { cosign } from '../../src/proof/cosignature.ts';
import { leafHash } from '../../src/proof/merkle-hash.ts';
import { consistencyRanges, nodesOf, rangeHash } from '../../src/proof/merkle-ranges.ts';
import { formatNote, signNote } from '../../src/proof/signed-note.ts';
import { formatProof } from '../../src/proof/tlog-proof.ts';
import { formatVerifierKey, verifierKey } from '../../src/proof/verifier-key.ts';
import { checkProven } from '../../src/registry/check-proven.ts';
import { addCosignatures, latestCheckpoint, signCheckpoint } from '../../src/registry/checkpoints.ts';
import { readNodes } from '../../src/registry/log-queries.ts';
import { definitionText, proveEntries } from '../../src/registry/prove.ts';
import { openRegistry, type Registry } from '../../src/registry/registry.ts';
import {
  EXAMPLE_LOG,
  EXAMPLE_WITNESS,
  logKey,
  logSigner,
  testSigner,
  witnessKey,
  witnessSigner,
} from './support/keys.ts';
import { tamper } from './support/raw-database.ts';
import { accepted, allReleases, on, registryFolder, releaseOf } from './support/registry-folder.ts';

const EXAMPLES = join(import.meta.dirname, '../../docs/guide/proofs');

/** The center's three items in a log of its own, signed and cosigned. */
async function witnessed(file: string): Promise<Registry> {
  const registry = await openRegistry(file, { origin: EXAMPLE_LOG });
  accepted(await registry.publish(allReleases(), on('2026-12-01')));
  const { note } = await signCheckpoint(registry, logSigner);
  const signature = cosign(note.text, EXAMPLE_WITNESS, witnessSigner, 1_796_090_400);
  const cosigned = formatNote({ ...note, signatures: [...note.signatures, signature] });
  expect(await addCosignatures(registry, cosigned, [witnessKey])).toMatchObject({ ok: true });
  return registry;
}

async function proofOf(registry: Registry, seq: number): Promise<string> {
  const result = await proveEntries(registry, [seq]);
  if (!result.ok) throw new Error(result.fault);
  return result.proofs[0] ?? '';
}

describe('the examples of the guide', () => {
  it('are what the program writes', async () => {
    using folder = registryFolder();
    await using registry = await witnessed(folder.file);
    const [entry] = await registry.history('housing-003');
    const definition = await definitionText(registry, entry?.claim.modelDigest ?? 'sha256:');
    await expect(await proofOf(registry, 3)).toMatchFileSnapshot(join(EXAMPLES, 'housing-003.tlog-proof'));
    await expect(definition).toMatchFileSnapshot(join(EXAMPLES, 'housing-003.json'));
    await expect(`${formatVerifierKey(logKey)}\n`).toMatchFileSnapshot(join(EXAMPLES, 'log.vkey'));
    await expect(`${formatVerifierKey(witnessKey)}\n`).toMatchFileSnapshot(join(EXAMPLES, 'witness.vkey'));
  });
});

describe('a proof', () => {
  it('proves every entry and its definition, and only to who has the key of this log', async () => {
    using folder = registryFolder();
    await using registry = await witnessed(folder.file);
    const result = await proveEntries(registry, [1, 2, 3]);
    expect(result).toMatchObject({ ok: true, checkpoint: { size: 3 } });
    for (const [at, proof] of (result.ok ? result.proofs : []).entries()) {
      const item = `housing-00${at + 1}`;
      const { canonical } = releaseOf(item);
      const proven = checkProven(proof, { log: logKey, witnesses: [witnessKey] }, Buffer.from(canonical));
      expect(proven).toMatchObject({ ok: true, seq: at + 1, claim: { kind: 'release', item, version: 1 } });
      expect(proven.ok && proven.times.get(EXAMPLE_WITNESS)).toBe(1_796_090_400n);
      const edited = Buffer.from(canonical.replace('housing', 'hausing'));
      expect(checkProven(proof, { log: logKey }, edited)).toMatchObject({ ok: false, fault: 'other-definition' });
      const stranger = verifierKey('note', EXAMPLE_LOG, testSigner());
      expect(checkProven(proof, { log: stranger })).toMatchObject({ ok: false, fault: 'unsigned' });
    }
  });

  it('is told apart from one of an entry that this program does not know', () => {
    const { entryLog, prove } = strangeLog();
    const envelope = { payload: 'e30=', payloadType: 'application/vnd.cyclonedx+json', signatures: [] };
    const strange = { fault: 'unknown-payload', params: { type: 'application/vnd.cyclonedx+json' } };
    expect(checkProven(prove(JSON.stringify(envelope)), { log: entryLog })).toMatchObject(strange);
    for (const entry of ['另一种记载', JSON.stringify({ ...envelope, payloadType: 'application/vnd.in-toto+json' })]) {
      expect(checkProven(prove(entry), { log: entryLog })).toMatchObject({ ok: false, fault: 'unknown-statement' });
    }
  });

  it('is not made without a signed checkpoint, of an entry after it, or of one that there is not', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file, { origin: EXAMPLE_LOG });
    accepted(await registry.publish(allReleases().slice(0, 1), on('2026-12-01')));
    expect(await proveEntries(registry, [1])).toEqual({ ok: false, fault: 'no-checkpoint', params: {} });
    await signCheckpoint(registry, logSigner);
    accepted(await registry.publish(allReleases().slice(1), on('2026-12-01')));
    expect(await proveEntries(registry, [1])).toMatchObject({ ok: true });
    expect(await proveEntries(registry, [1, 2])).toEqual({
      ok: false,
      fault: 'checkpoint-behind',
      params: { entry: 2, size: 1 },
    });
    expect(await proveEntries(registry, [0])).toMatchObject({ fault: 'no-entry' });
  });

  it('is not made of an entry that was altered', async () => {
    using folder = registryFolder();
    await (await witnessed(folder.file)).close();
    await tamper(folder.file, (database) =>
      database.exec("UPDATE entry SET effective_from = '2026-01-01' WHERE seq = 2"),
    );
    await using registry = await openRegistry(folder.file);
    await expect(proveEntries(registry, [2])).rejects.toMatchObject({ fault: 'damaged' });
  });
});

describe('a checkpoint', () => {
  it('is signed once of a size, and each holds the one before it', async () => {
    using folder = registryFolder();
    await using registry = await witnessed(folder.file);
    const first = await signCheckpoint(registry, logSigner);
    expect(first.note.signatures).toHaveLength(2);
    expect(await signCheckpoint(registry, logSigner)).toEqual(first);
    accepted(await registry.publish(allReleases(2), on('2026-12-02')));
    const second = await signCheckpoint(registry, logSigner);
    expect(second).toMatchObject({ origin: EXAMPLE_LOG, size: 6 });
    expect((await latestCheckpoint(registry))?.note).toEqual(second.note);
    const proof = await consistency(registry, 3, 6);
    expect(isConsistent(first, second, proof)).toBe(true);
    expect(isConsistent({ ...first, root: second.root }, second, proof)).toBe(false);
  });

  it('is not signed where the log no longer holds what was signed', async () => {
    using folder = registryFolder();
    await (await witnessed(folder.file)).close();
    const damaged = { fault: 'damaged', params: { detail: 'checkpoint 3' } };
    await tamper(folder.file, (database) =>
      database.exec(`UPDATE entry SET hashes = ${database.zeros(32)} WHERE seq = 3`),
    );
    const altered = await openRegistry(folder.file);
    await expect(signCheckpoint(altered, logSigner)).rejects.toMatchObject(damaged);
    await altered.close();
    await tamper(folder.file, (database) => database.exec('DELETE FROM entry WHERE seq = 3'));
    await using registry = await openRegistry(folder.file);
    await expect(signCheckpoint(registry, logSigner)).rejects.toMatchObject(damaged);
    expect(await latestCheckpoint(registry)).toMatchObject({ size: 3 });
  });

  it('takes in the signatures of witnesses that are named, once', async () => {
    using folder = registryFolder();
    await using registry = await witnessed(folder.file);
    const { note, ...checkpoint } = await signCheckpoint(registry, logSigner);
    const other = testSigner();
    const otherKey = verifierKey('cosignature', 'jw.fy.gov.cn', other);
    const add = (text: string, names = [otherKey]) => addCosignatures(registry, text, names);
    const signed = (body: string) =>
      formatNote({ text: body, signatures: [cosign(body, otherKey.name, other, 1_796_000_001)] });
    expect(await add(formatNote(note))).toMatchObject({ ok: false, fault: 'no-witness' });
    expect(await add('检查点')).toMatchObject({ fault: 'no-checkpoint' });
    const elsewhere = formatCheckpoint({ ...checkpoint, origin: 'zwfw.hf.gov.cn/guhua' });
    expect(await add(signed(elsewhere))).toMatchObject({ fault: 'other-log' });
    for (const change of [{ size: 2 }, { size: 9 }, { root: new Uint8Array(32) }]) {
      expect(await add(signed(formatCheckpoint({ ...checkpoint, ...change })))).toMatchObject({
        fault: 'unknown-checkpoint',
      });
    }
    const forged = signed(`${note.text}more\n`).replace('more\n', '');
    expect(await add(forged)).toMatchObject({ fault: 'forged' });
    expect(await add(signed(note.text))).toMatchObject({ ok: true, added: [otherKey] });
    expect(await add(signed(note.text))).toMatchObject({ ok: true, added: [] });
    expect((await latestCheckpoint(registry))?.note.signatures.map(({ name }) => name)).toEqual([
      EXAMPLE_LOG,
      EXAMPLE_WITNESS,
      'jw.fy.gov.cn',
    ]);
  });
});

/** A consistency proof out of the subtrees that the registry keeps. */
async function consistency(registry: Registry, earlier: number, size: number): Promise<Uint8Array[]> {
  const ranges = consistencyRanges(earlier, size);
  const read = await registry.read((queries) => readNodes(queries, ranges.flatMap(nodesOf)));
  return ranges.map((range) => rangeHash(range, read));
}

/** A log of one entry of any kind. */
function strangeLog() {
  const entryLog = verifierKey('note', 'example.com/sbom', logSigner);
  const prove = (entry: string): string => {
    const text = formatCheckpoint({ origin: entryLog.name, size: 1, root: leafHash(Buffer.from(entry)) });
    const checkpoint = formatNote({ text, signatures: [signNote(text, entryLog.name, logSigner)] });
    return formatProof({ extra: new Uint8Array(Buffer.from(entry)), index: 0, path: [], checkpoint });
  };
  return { entryLog, prove };
}
