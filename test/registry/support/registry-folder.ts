/** Registries in a folder of their own, with the center's versions to publish. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Workspace } from '../../../src/language/workspace.ts';
import type { EntryDates } from '../../../src/registry/admission.ts';
import type { Release } from '../../../src/registry/admit.ts';
import { type Entered, type EntryResult, openRegistry } from '../../../src/registry/registry.ts';
import { center, definitionOf, ITEMS } from './fixture.ts';

export interface RegistryFolder extends Disposable {
  readonly folder: string;
  /** Where the registry is or is going to be. */
  readonly file: string;
}

/** A fresh folder, gone at the end of the scope. */
export function registryFolder(): RegistryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'guhua-registry-'));
  return {
    folder,
    file: join(folder, 'registry.sqlite'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A version of an item as the lock hands it over. */
export function releaseOf(item: string, version = 1, workspace: Workspace = center()): Release {
  const { canonical, modelDigest, sourceDigest } = definitionOf(workspace, item);
  return { item, version, canonical, modelDigest, sourceDigest };
}

export function allReleases(version = 1, workspace: Workspace = center()): Release[] {
  return ITEMS.map((item) => releaseOf(item, version, workspace));
}

/** Dates of an entry made at nine on a day, to hold from that day or another. */
export function on(day: string, effectiveFrom = day): EntryDates {
  return { effectiveFrom, recordedAt: `${day}T09:00:00+08:00` };
}

/** What was entered; nothing must have been refused. */
export function accepted(result: EntryResult): Entered {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  return result;
}

/** The reasons for which a call was refused; it must have been. */
export function refusedFor(result: EntryResult): string[] {
  if (result.ok) throw new Error(`entered ${JSON.stringify(result.entered)}`);
  return result.refusals.map((refusal) => refusal.reason);
}

/** A registry with the three items in version 1, published on the first of December. */
export async function publishCenter(file: string): Promise<Entered> {
  await using registry = await openRegistry(file);
  return accepted(await registry.publish(allReleases(), on('2026-12-01')));
}

/** Changes a registry behind its back, as somebody with the file in hand can: without guards. */
export function tamper(file: string, change: (database: Database.Database) => void): void {
  const database = new Database(file);
  try {
    const triggers = database
      .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      .all();
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.pragma('foreign_keys = OFF');
    change(database);
    for (const { sql } of triggers) database.exec(sql);
  } finally {
    database.close();
  }
}
