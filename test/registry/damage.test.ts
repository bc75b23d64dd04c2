import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegistry } from '../../src/registry/registry.ts';
import { verifyRegistry } from '../../src/registry/verify.ts';
import { center, edited } from './support/fixture.ts';
import {
  accepted,
  on,
  publishCenter,
  type RegistryFolder,
  registryFolder,
  releaseOf,
} from './support/registry-folder.ts';

let folder: RegistryFolder;
let bytes: Buffer;

beforeAll(async () => {
  folder = registryFolder();
  await publishCenter(folder.file);
  await using registry = await openRegistry(folder.file);
  const shorter = center(edited('items/housing-001.yaml', 'promised: 8wd', 'promised: 7wd'));
  accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-10')));
  accepted(await registry.withdraw({ item: 'housing-002', version: 1, reason: '合并办理' }, on('2026-12-20')));
  await registry.close();
  bytes = readFileSync(folder.file);
});

afterAll(() => folder[Symbol.dispose]());

const mask = fc.integer({ min: 1, max: 255 });

describe('one turned byte', () => {
  it('anywhere in the file is found, unless it changes nothing that is stored', async () => {
    const before = dump(folder.file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), mask, async (position, mask) => {
        const { ok, stored } = await verifyTurned([position], mask);
        if (ok) expect(stored).toEqual(before);
      }),
      { numRuns: 250 },
    );
  });

  it('in a stored envelope or definition is always found', async () => {
    // SQLite leaves old copies in free space: the byte is turned in every one. Of a text in overflow pages, only the
    // beginning lies in one piece.
    const stored = storedTexts(folder.file).map((text) => ({
      places: placesOf(text.subarray(0, 200)),
      length: Math.min(200, text.length),
    }));
    expect(stored.every(({ places }) => places.length > 0)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...stored), fc.nat(199), mask, async ({ places, length }, offset, mask) => {
        const { ok } = await verifyTurned(
          places.map((place) => place + (offset % length)),
          mask,
        );
        expect(ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('never makes reading throw anything but a registry’s own error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), mask, async (position, mask) => {
        using copy = turnedCopy([position], mask);
        try {
          await using registry = await openRegistry(copy.file, { readonly: true });
          await registry.allEffective('2026-12-31');
          await registry.history('housing-001');
        } catch (error) {
          expect((error as Error).name).toBe('RegistryError');
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** A copy of the registry with bytes turned. */
function turnedCopy(positions: readonly number[], mask: number): RegistryFolder {
  const copy = registryFolder();
  const turned = Buffer.from(bytes);
  for (const position of positions) turned[position] = (turned[position] ?? 0) ^ mask;
  writeFileSync(copy.file, turned);
  return copy;
}

/** Verifies such a copy; says what it stores, as SQLite reads it. */
async function verifyTurned(
  positions: readonly number[],
  mask: number,
): Promise<{ readonly ok: boolean; readonly stored: unknown }> {
  using copy = turnedCopy(positions, mask);
  const { ok } = await verifyRegistry(copy.file);
  const stored = ok ? dump(copy.file) : undefined;
  return { ok, stored };
}

function placesOf(text: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) places.push(at);
  return places;
}

function storedTexts(file: string): Buffer[] {
  const database = new Database(file, { readonly: true });
  try {
    const all = 'SELECT envelope FROM entry UNION ALL SELECT canonical FROM definition';
    return database.prepare<[], Buffer>(all).pluck().all();
  } finally {
    database.close();
  }
}

/** All that a registry stores; what cannot be read at all is not the same as anything. */
function dump(file: string): unknown {
  const database = new Database(file, { readonly: true });
  try {
    return ['SELECT * FROM entry ORDER BY seq', 'SELECT * FROM definition ORDER BY digest'].map((query) =>
      database.prepare(query).all(),
    );
  } finally {
    database.close();
  }
}
