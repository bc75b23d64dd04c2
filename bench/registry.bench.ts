/** Locking, publishing and verifying a whole center, against the SHA-256 of the same bytes: what the proof itself costs. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolder } from '../src/language/read-folder.ts';
import { buildWorkspace } from '../src/language/workspace.ts';
import { checkLocks } from '../src/registry/check-locks.ts';
import { resolveDefinition } from '../src/registry/definition.ts';
import { EMPTY_LOCK } from '../src/registry/lock.ts';
import { attachmentReader } from '../src/registry/lock-file.ts';
import { lockItems } from '../src/registry/lock-items.ts';
import { openRegistry, type Release } from '../src/registry/registry.ts';
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
      name: 'guhua: pages, guards, links, definitions',
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

    await using registry = await openRegistry(published, { readonly: true });
    const effective: Way = { name: 'guhua: all that holds on a day', run: () => registry.allEffective('2026-12-31') };
    yield await pair(`read ${ids.length} effective definitions`, effective, plain);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
