import { existsSync } from 'node:fs';
import { disclosureTable, publicationOf } from '../../disclosure/make-table.ts';
import type { DisclosureTable } from '../../disclosure/table.ts';
import { parseDefinition, type ReadBytes, resolveDefinition } from '../../registry/definition.ts';
import { type EffectiveVersion, openRegistry } from '../../registry/registry.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { registryPath } from './registry-edge.ts';

export interface CollectedTables {
  /** By department and id. */
  readonly tables: readonly DisclosureTable[];
  /** Items whose definitions name something that is not there: not even a draft can be shown of them. */
  readonly incomplete: readonly string[];
}

/** The tables of all versions that hold on a day and, where asked for, drafts of the items that have none. */
export async function collectTables(
  open: OpenWorkspace,
  day: string,
  { drafts, readBytes }: { readonly drafts: boolean; readonly readBytes: ReadBytes },
): Promise<CollectedTables> {
  const { workspace } = open;
  const { minutesPerDay } = workspace;
  const effective = await effectiveVersions(registryPath(open), day);
  const tables = effective.map((version) =>
    disclosureTable(version.definition, { publication: publicationOf(version), minutesPerDay, readBytes }),
  );
  const disclosed = new Set(effective.map((version) => version.item));
  const incomplete: string[] = [];
  for (const id of drafts ? workspace.items.keys() : []) {
    if (disclosed.has(id)) continue;
    const resolution = resolveDefinition(workspace, id, readBytes);
    if (!resolution.ok) {
      incomplete.push(id);
      continue;
    }
    const definition = parseDefinition(resolution.definition.canonical);
    tables.push(disclosureTable(definition, { publication: { kind: 'draft' }, minutesPerDay, readBytes }));
  }
  return { tables: tables.toSorted((one, other) => (one.id < other.id ? -1 : 1)), incomplete };
}

async function effectiveVersions(path: string, day: string): Promise<EffectiveVersion[]> {
  if (!existsSync(path)) return [];
  await using registry = await openRegistry(path, { readonly: true });
  return await registry.allEffective(day);
}
