/** Registries in a folder of their own, with the center's versions to publish. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workspace } from '../../../src/language/workspace.ts';
import type { EntryDates } from '../../../src/registry/admission.ts';
import type { Release } from '../../../src/registry/admit.ts';
import { type Entered, type EntryResult, openRegistry } from '../../../src/registry/registry.ts';
import { center, definitionOf, ITEMS } from './fixture.ts';

export interface RegistryFolder extends Disposable {
  readonly folder: string;
  /** Where the registry is or is going to be: a file, or a URL where the tests run on a server. */
  readonly file: string;
}

let newServerUrl: (() => string) | undefined;

/** Lets all tests that are defined from here on keep their registries on a server. */
export function keepRegistriesAt(newUrl: () => string): void {
  newServerUrl = newUrl;
}

/** Whether the tests' registries are on a server, which has no file to be damaged. */
export function isOnServer(): boolean {
  return newServerUrl !== undefined;
}

/** A fresh folder, gone at the end of the scope. */
export function registryFolder(): RegistryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'guhua-registry-'));
  return {
    folder,
    file: newServerUrl?.() ?? join(folder, 'registry.sqlite'),
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
