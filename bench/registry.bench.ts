/** Locking, publishing and verifying a whole center, against the SHA-256 of the same bytes: what the proof itself costs. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../src/base/digest.ts';
import { newPrivateKey, signerOf } from '../src/keys/signer.ts';
import { readFolder } from '../src/language/read-folder.ts';
import { buildWorkspace } from '../src/language/workspace.ts';
import type { Release } from '../src/registry/admit.ts';
import { checkLocks } from '../src/registry/check-locks.ts';
import { signCheckpoint } from '../src/registry/checkpoints.ts';
import { resolveDefinition } from '../src/registry/definition.ts';
import { EMPTY_LOCK } from '../src/registry/lock.ts';
import { attachmentReader } from '../src/registry/lock-file.ts';
import { lockItems } from '../src/registry/lock-items.ts';
import { proveEntries } from '../src/registry/prove.ts';
import { openRegistry } from '../src/registry/registry.ts';
import { verifyRegistry } from '../src/registry/verify.ts';
import { type PairResult, pair, type Way } from './pair.ts';

const DEFINITIONS = join(import.meta.dirname, '..', 'definitions');
const DATES = { effectiveFrom: '2026-12-01', recordedAt: '2026-12-01T09:00:00+08:00' };

export async function* benchmarks(): AsyncIterable<PairResult> {
  const { files, attachments } = readFolder(DEFINITIONS);
  const workspace = buildWorkspace(files, attachments);
  const readBytes = attachmentReader(DEFINITIONS);
  const releases = [...workspace.items.keys()].flatMap((item): Release[] => {
    const resolution = resolveDefinition(workspace, item, readBytes);
    return resolution.ok ? [{ version: 1, ...resolution.definition }] : [];
  });
  const ids = releases.map((release) => release.item);
  const { lock } = lockItems(workspace, EMPTY_LOCK, ids, { readBytes });
  const plain: Way = {
    name: 'SHA-256 of the same bytes',
    run: () => releases.map(({ canonical }) => createHash('sha256').update(canonical).digest('hex')),
  };
  yield await pair(
    `check ${ids.length} locks`,
    { name: 'guhua', run: () => checkLocks(workspace, lock, readBytes) },
    plain,
  );

  const folder = mkdtempSync(join(tmpdir(), 'guhua-bench-'));
  try {
    let round = 0;
    const publish: Way = {
      name: 'guhua: one transaction, on disk',
      run: async () => {
        round += 1;
        await using registry = await openRegistry(join(folder, `${round}.sqlite`));
        const result = await registry.publish(releases, DATES);
        if (!result.ok) throw new Error(JSON.stringify(result.refusals[0]));
      },
    };
    yield await pair(`publish ${ids.length} versions`, publish, plain);

    const published = join(folder, '1.sqlite');
    const verify: Way = {
      name: 'guhua: pages, guards, tree, definitions',
      run: async () => {
        const { ok, problems } = await verifyRegistry(published);
        if (!ok) throw new Error(JSON.stringify(problems[0]));
      },
    };
    yield await pair(`verify ${ids.length} versions`, verify, plain);

    const growing = join(folder, 'growing.sqlite');
    copyFileSync(published, growing);
    let version = 1;
    const next: Way = {
      name: 'guhua: one version more',
      run: async () => {
        version += 1;
        await using registry = await openRegistry(growing);
        const result = await registry.publish(
          releases.slice(0, 1).map((release) => ({ ...release, version })),
          DATES,
        );
        if (!result.ok) throw new Error(JSON.stringify(result.refusals[0]));
      },
    };
    yield await pair(`publish one version after ${ids.length}`, next, plain);

    yield await proving(published, plain, ids.length);
    for (const size of [10_000, 100_000]) yield await verifyingMany(join(folder, `${size}.sqlite`), size, releases);

    await using registry = await openRegistry(published, { readonly: true });
    const effective: Way = { name: 'guhua: all that holds on a day', run: () => registry.allEffective('2026-12-31') };
    yield await pair(`read ${ids.length} effective definitions`, effective, plain);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A proof of every version, as a portal puts one on every page. */
async function proving(file: string, plain: Way, count: number): Promise<PairResult> {
  await using registry = await openRegistry(file);
  const signer = signerOf(newPrivateKey());
  if (signer === undefined) throw new Error('no signer');
  await signCheckpoint(registry, signer);
  const seqs = Array.from({ length: count }, (_, index) => index + 1);
  const prove = async (): Promise<void> => {
    const result = await proveEntries(registry, seqs);
    if (!result.ok) throw new Error(result.fault);
  };
  return await pair(`prove ${count} versions`, { name: 'guhua: one proof each', run: prove }, plain);
}

/** A registry of many years: twenty versions an item, every definition another one. */
async function verifyingMany(file: string, size: number, releases: readonly Release[]): Promise<PairResult> {
  const versions = 20;
  const texts: string[] = [];
  await using registry = await openRegistry(file);
  for (let version = 1; version <= versions; version += 1) {
    const some = Array.from({ length: size / versions }, (_, index): Release => {
      const { canonical: text, sourceDigest } = releases[index % releases.length] as Release;
      const canonical = `${text.slice(0, 1000)} ${index} ${version}`;
      texts.push(canonical);
      return { item: `item-${index}`, version, canonical, modelDigest: sha256(canonical), sourceDigest };
    });
    const result = await registry.publish(some, DATES);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals[0]));
  }
  const envelopes = await registry.read((queries) => queries.selectFrom('entry').select('envelope').execute());
  const verify = async (): Promise<void> => {
    const { ok, problems } = await verifyRegistry(file);
    if (!ok) throw new Error(JSON.stringify(problems[0]));
  };
  const plain = (): void => {
    for (const text of texts) createHash('sha256').update(text).digest('hex');
    for (const { envelope } of envelopes) createHash('sha256').update(envelope).digest('hex');
  };
  const baseline = { name: 'SHA-256 of the same bytes in memory', run: plain };
  return await pair(`verify ${size} versions`, { name: 'guhua', run: verify }, baseline, 1);
}
