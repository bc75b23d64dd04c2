import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openRegistry } from '../../src/registry/registry.ts';
import { verifyRegistry } from '../../src/registry/verify.ts';
import { accepted, allReleases, on, registryFolder, releaseOf } from './support/registry-folder.ts';

const COUNT = 60;
const WRITER = fileURLToPath(new URL('./support/writer.ts', import.meta.url));

/** Starts a writer and waits until it is ready to begin. */
async function writer(file: string, name: string): Promise<ChildProcessWithoutNullStreams> {
  const child = spawn(process.execPath, [WRITER, file, name, String(COUNT)]);
  await once(child.stdout, 'data');
  return child;
}

async function finish(child: ChildProcessWithoutNullStreams): Promise<{ code: unknown; errors: string }> {
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += String(text);
  });
  child.stdin.write('begin\n');
  const [code] = await once(child, 'close');
  return { code, errors };
}

describe('two processes that write at the same time', () => {
  it('lose nothing, from the creation of the registry on', async () => {
    using folder = registryFolder();
    const writers = await Promise.all([writer(folder.file, 'housing'), writer(folder.file, 'fire')]);
    const ends = await Promise.all(writers.map(finish));
    expect(ends).toEqual([
      { code: 0, errors: '' },
      { code: 0, errors: '' },
    ]);
    const verification = await verifyRegistry(folder.file);
    expect(verification).toMatchObject({ ok: true, size: 2 * COUNT, problems: [] });
    await using registry = await openRegistry(folder.file, { readonly: true });
    const items = (await registry.allEffective('2026-12-01')).map(({ item }) => item);
    expect(items.filter((item) => item.startsWith('fire-'))).toHaveLength(COUNT);
    expect(items.filter((item) => item.startsWith('housing-'))).toHaveLength(COUNT);
    expect(readdirSync(folder.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

describe('two calls of one process', () => {
  it('wait for each other', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    const calls = allReleases().map((release) => registry.publish([release], on('2026-12-01')));
    const sizes = (await Promise.all(calls)).map((result) => accepted(result).size);
    // On a server each call has a connection of its own: which comes first is not said.
    expect(sizes.toSorted()).toEqual([1, 2, 3]);
  });

  it('on two connections see each other’s entries in their next transaction', async () => {
    using folder = registryFolder();
    await using one = await openRegistry(folder.file);
    await using other = await openRegistry(folder.file);
    accepted(await one.publish([releaseOf('housing-001')], on('2026-12-01')));
    const second = accepted(
      await other.publish([releaseOf('housing-001'), releaseOf('housing-002')], on('2026-12-01')),
    );
    expect(second).toMatchObject({ size: 2, entered: [{ item: 'housing-002' }], unchanged: [{ item: 'housing-001' }] });
    expect(await one.head()).toEqual({ size: 2, root: second.root });
  });
});
