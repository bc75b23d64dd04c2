import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRegistry } from '../../src/registry/registry.ts';
import { verifyRegistry } from '../../src/registry/verify.ts';
import { center, edited } from './support/fixture.ts';
import { type RawDatabase, tamper } from './support/raw-database.ts';
import { accepted, on, publishCenter, registryFolder, releaseOf } from './support/registry-folder.ts';

/** Everything that is stored of an entry and of a definition. */
const COLUMNS = [
  ['entry', 'kind'],
  ['entry', 'item'],
  ['entry', 'version'],
  ['entry', 'model_digest'],
  ['entry', 'effective_from'],
  ['entry', 'recorded_at'],
  ['entry', 'envelope'],
  ['entry', 'hashes'],
  ['definition', 'digest'],
  ['definition', 'canonical'],
] as const;

type Place = (typeof COLUMNS)[number];

async function publishHistory(file: string): Promise<void> {
  await publishCenter(file);
  await using registry = await openRegistry(file);
  const shorter = center(edited('items/housing-001.yaml', 'promised: 8wd', 'promised: 7wd'));
  accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-10')));
  accepted(await registry.withdraw({ item: 'housing-002', version: 1, reason: '合并办理' }, on('2026-12-20')));
}

describe('one turned byte', () => {
  it('in any column of any row is found', async () => {
    using folder = registryFolder();
    await publishHistory(folder.file);
    const mask = fc.integer({ min: 1, max: 255 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...COLUMNS), fc.nat(), fc.nat(), mask, async (place, row, position, mask) => {
        let turnBack = async (_database: RawDatabase): Promise<void> => undefined;
        await tamper(folder.file, async (database) => {
          turnBack = await turnByte(database, place, row, position, mask);
        });
        const { ok, problems } = await verifyRegistry(folder.file);
        await tamper(folder.file, (database) => turnBack(database));
        expect(ok, place.join('.')).toBe(false);
        if (place[0] === 'entry') expect(problems[0]?.entry).toContain('@');
      }),
      { numRuns: 60 },
    );
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 5 });
  });
});

/** Turns one byte of a value; a number and a text are turned as what they are. @returns what turns it back */
async function turnByte(
  database: RawDatabase,
  [table, column]: Place,
  row: number,
  position: number,
  mask: number,
): Promise<(database: RawDatabase) => Promise<void>> {
  const key = table === 'entry' ? 'seq' : 'digest';
  type Value = number | string | Buffer;
  const rows = await database.rows<{ key: number | string; value: Value }>(
    `SELECT ${key} AS key, ${column} AS value FROM ${table} ORDER BY ${key}`,
  );
  const chosen = rows[row % rows.length];
  if (chosen === undefined) throw new Error('no rows');
  const turned = typeof chosen.value === 'number' ? chosen.value + mask : turn(chosen.value, position, mask);
  const statement = `UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`;
  await database.run(statement, turned, chosen.key);
  const keyNow = column === key ? (turned as string) : chosen.key;
  return (again) => again.run(statement, chosen.value, keyNow);
}

function turn(value: unknown, position: number, mask: number): Buffer | string {
  if (Buffer.isBuffer(value)) {
    const turned = Buffer.from(value);
    turned[position % turned.length] = (turned[position % turned.length] ?? 0) ^ mask;
    return turned;
  }
  const text = String(value);
  const index = position % text.length;
  return (
    text.slice(0, index) + String.fromCharCode((text.charCodeAt(index) ^ mask) & 0x7f || 0x3f) + text.slice(index + 1)
  );
}
