/** The exported files are read here as any other program would: by the paths and bytes that c2sp.org/tlog-tiles names. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCheckpoint } from '../../src/proof/checkpoint.ts';
import { parseNote } from '../../src/proof/signed-note.ts';
import { signCheckpoint } from '../../src/registry/checkpoints.ts';
import { exportLog, type LogFolder } from '../../src/registry/export-log.ts';
import { openRegistry, type Registry } from '../../src/registry/registry.ts';
import { EXAMPLE_LOG, logSigner } from './support/keys.ts';
import { tamper } from './support/raw-database.ts';
import { accepted, allReleases, on, registryFolder, releaseOf } from './support/registry-folder.ts';

type Files = Map<string, Buffer>;

/** A folder in memory; tells which paths were written last. */
function memoryFolder(files: Files, written: string[] = []): LogFolder {
  return {
    checkpoint: files.get('checkpoint')?.toString(),
    write(path, bytes) {
      written.push(path);
      files.set(path, Buffer.from(bytes));
    },
  };
}

/** Publishes an item in many versions that differ in nothing but their numbers. */
async function grow(registry: Registry, from: number, to: number): Promise<void> {
  const { canonical, modelDigest, sourceDigest } = releaseOf('housing-003');
  const versions = Array.from({ length: to - from }, (_, index) => from + index + 1);
  const releases = versions.map((version) => ({ item: 'housing-003', version, canonical, modelDigest, sourceDigest }));
  accepted(await registry.publish(releases, on('2026-12-01')));
}

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962 §2.1 as it is written. */
function treeHash(hashes: readonly Buffer[]): Buffer {
  if (hashes.length < 2) return hashes[0] ?? sha256();
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return sha256(Buffer.of(1), treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)));
}

/** The entries of all bundles, and the hashes of all tiles of a level, for a log of some size. */
function readLog(files: Files, size: number) {
  const pieces = (name: string, count: number): Buffer[] => {
    const full = Math.floor(count / 256);
    const paths = Array.from({ length: full }, (_, index) => `tile/${name}/${String(index).padStart(3, '0')}`);
    if (count % 256 > 0) paths.push(`tile/${name}/${String(full).padStart(3, '0')}.p/${count % 256}`);
    return paths.map((path) => {
      const bytes = files.get(path);
      if (bytes === undefined) throw new Error(`${path} is missing`);
      return bytes;
    });
  };
  const entries = pieces('entries', size).flatMap((bundle) => {
    const found: Buffer[] = [];
    for (let at = 0; at < bundle.length; ) {
      const length = bundle.readUInt16BE(at);
      found.push(bundle.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
    return found;
  });
  const hashes = (level: number, count: number) =>
    pieces(String(level), count).flatMap((tile) =>
      Array.from({ length: tile.length / 32 }, (_, index) => tile.subarray(32 * index, 32 * (index + 1))),
    );
  return { entries, leaves: hashes(0, size), nodes: hashes(1, Math.floor(size / 256)) };
}

function checkLog(files: Files): number {
  const note = parseNote(files.get('checkpoint')?.toString() ?? '');
  const checkpoint = parseCheckpoint(note?.text ?? '');
  if (checkpoint === undefined) throw new Error('no checkpoint');
  const { size, root } = checkpoint;
  const { entries, leaves, nodes } = readLog(files, size);
  expect(entries.map((entry) => sha256(Buffer.of(0), entry))).toEqual(leaves);
  expect(treeHash(leaves)).toEqual(Buffer.from(root));
  expect(nodes).toEqual(nodes.map((_, index) => treeHash(leaves.slice(256 * index, 256 * (index + 1)))));
  expect(treeHash([...nodes, ...(size % 256 > 0 ? [treeHash(leaves.slice(256 * nodes.length))] : [])])).toEqual(
    // Full tiles stand for themselves: the tree above them is the same tree.
    Buffer.from(root),
  );
  for (const entry of entries) {
    const statement = JSON.parse(Buffer.from(JSON.parse(entry.toString()).payload, 'base64').toString());
    const digest = statement.subject[0].digest.sha256;
    const definition = files.get(`definition/sha256/${digest}.json`);
    expect(sha256(definition ?? Buffer.alloc(0)).toString('hex')).toBe(digest);
  }
  return size;
}

describe('an exported log', () => {
  it('can be read by its files alone, of whatever size it is and however it grew', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file, { origin: EXAMPLE_LOG });
    const grown: Files = new Map();
    let before = 0;
    for (const size of [1, 3, 255, 256, 257, 700]) {
      await grow(registry, before, size);
      await signCheckpoint(registry, logSigner);
      const whole: Files = new Map();
      expect(await exportLog(registry, memoryFolder(whole))).toMatchObject({ ok: true, earlier: 0 });
      const written: string[] = [];
      expect(await exportLog(registry, memoryFolder(grown, written))).toMatchObject({ ok: true, earlier: before });
      expect(written.at(-1)).toBe('checkpoint');
      for (const [path, bytes] of whole) expect(grown.get(path)).toEqual(bytes);
      expect(checkLog(grown)).toBe(size);
      before = size;
    }
  });

  it('is written once: what has not changed is not written again', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file, { origin: EXAMPLE_LOG });
    await grow(registry, 0, 300);
    await signCheckpoint(registry, logSigner);
    const files: Files = new Map();
    await exportLog(registry, memoryFolder(files));
    const written: string[] = [];
    await exportLog(registry, memoryFolder(files, written));
    expect(written).toEqual(['checkpoint']);
    accepted(await registry.publish(allReleases().slice(0, 1), on('2026-12-02')));
    await signCheckpoint(registry, logSigner);
    await exportLog(registry, memoryFolder(files, written));
    const digest = releaseOf('housing-001').modelDigest.replace(':', '/');
    expect(written.slice(1)).toEqual([
      `definition/${digest}.json`,
      'tile/entries/001.p/45',
      'tile/0/001.p/45',
      'checkpoint',
    ]);
    expect(checkLog(files)).toBe(301);
  });
});

describe('nothing is written', () => {
  const exported = async (files: Files, origin: string, change?: (file: string) => void) => {
    using folder = registryFolder();
    const first = await openRegistry(folder.file, { origin });
    accepted(await first.publish(allReleases(), on('2026-12-01')));
    await signCheckpoint(first, logSigner);
    await first.close();
    change?.(folder.file);
    await using registry = await openRegistry(folder.file);
    const written: string[] = [];
    const result = await exportLog(registry, memoryFolder(files, written));
    return { result, written };
  };

  it('without a signed checkpoint', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file, { origin: EXAMPLE_LOG });
    accepted(await registry.publish(allReleases(), on('2026-12-01')));
    expect(await exportLog(registry, memoryFolder(new Map()))).toMatchObject({ ok: false, fault: 'no-checkpoint' });
  });

  it('over another log, or over what is no log', async () => {
    const files: Files = new Map();
    await exported(files, EXAMPLE_LOG);
    const other = await exported(files, 'zwfw.hf.gov.cn/guhua');
    expect(other).toMatchObject({ result: { fault: 'other-log', params: { origin: EXAMPLE_LOG } }, written: [] });
    const none = await exported(new Map([['checkpoint', Buffer.from('检查点')]]), EXAMPLE_LOG);
    expect(none).toMatchObject({ result: { fault: 'other-log' }, written: [] });
  });

  it('where the log no longer holds what was written, or is shorter', async () => {
    const files: Files = new Map();
    await exported(files, EXAMPLE_LOG);
    const [text = ''] = [files.get('checkpoint')?.toString()];
    for (const [from, to] of [
      ['\n3\n', '\n2\n'],
      ['\n3\n', '\n4\n'],
    ] as const) {
      const forged: Files = new Map([['checkpoint', Buffer.from(text.replace(from, to))]]);
      expect(await exported(forged, EXAMPLE_LOG)).toMatchObject({ result: { fault: 'inconsistent' }, written: [] });
    }
  });

  it('of an entry that is gone', async () => {
    const cut = (file: string) => tamper(file, (database) => database.exec('DELETE FROM entry WHERE seq = 2'));
    await expect(exported(new Map(), EXAMPLE_LOG, cut)).rejects.toMatchObject({ fault: 'damaged' });
  });
});
