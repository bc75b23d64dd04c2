import { disclosureTable, publicationOf } from '../../disclosure/make-table.ts';
import type { DisclosureTable, Publication } from '../../disclosure/table.ts';
import { parseDefinition, type ReadBytes, resolveDefinition } from '../../registry/definition.ts';
import { type EffectiveVersion, openIfThere } from '../../registry/registry.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { publishedProofs } from './published-proofs.ts';
import { registryPath } from './registry-edge.ts';

/** Tables that are made when they are read, and made again when they are read again. */
export interface CollectedTables {
  /** Those of one department after another, in the order of the center; in a department by id. */
  readonly tables: Iterable<DisclosureTable>;
  readonly effective: number;
  readonly drafts: number;
  /** Items whose definitions name something that is not there: not even a draft can be shown of them. */
  readonly incomplete: readonly string[];
}

interface Source {
  readonly id: string;
  readonly department: string;
  readonly table: () => DisclosureTable;
}

export interface CollectOptions {
  /** Whether items without a version that holds are shown as drafts. */
  readonly drafts: boolean;
  readonly readBytes: ReadBytes;
  /** The one item that is asked for; all when left out. */
  readonly only?: string | undefined;
}

/** The tables of all versions that hold on a day and, where asked for, drafts of the items that have none. */
export async function collectTables(
  open: OpenWorkspace,
  day: string,
  { drafts, readBytes, only }: CollectOptions,
): Promise<CollectedTables> {
  const { workspace } = open;
  const { minutesPerDay } = workspace;
  const effective = await effectiveVersions(registryPath(open), day, only);
  const sources = effective.map(
    (version): Source => ({
      id: version.item,
      department: version.definition.item.department,
      table: () => disclosureTable(version.definition, { publication: version.publication, minutesPerDay, readBytes }),
    }),
  );
  const disclosed = new Set(effective.map((version) => version.item));
  const incomplete: string[] = [];
  const wanted = only === undefined ? [...workspace.items.keys()] : [only];
  for (const id of drafts ? wanted : []) {
    if (disclosed.has(id)) continue;
    const resolution = resolveDefinition(workspace, id, readBytes);
    if (!resolution.ok) {
      incomplete.push(id);
      continue;
    }
    const definition = parseDefinition(resolution.definition.canonical);
    sources.push({
      id,
      department: definition.item.department,
      table: () => disclosureTable(definition, { publication: { kind: 'draft' }, minutesPerDay, readBytes }),
    });
  }
  const sorted = sources.toSorted(inOrderOf([...workspace.departments.keys()]));
  return {
    tables: {
      *[Symbol.iterator]() {
        for (const source of sorted) yield source.table();
      },
    },
    effective: effective.length,
    drafts: sources.length - effective.length,
    incomplete,
  };
}

/** Departments in their order, those that the center does not name last; the items of each by id. */
function inOrderOf(departments: readonly string[]): (one: Source, other: Source) => number {
  const places = new Map(departments.map((id, index) => [id, index]));
  const placeOf = ({ department }: Source): number => places.get(department) ?? places.size;
  return (one, other) =>
    placeOf(one) - placeOf(other) || compare(one.department, other.department) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

type PublishedVersion = Pick<EffectiveVersion, 'item' | 'definition'> & { readonly publication: Publication };

async function effectiveVersions(path: string, day: string, only: string | undefined): Promise<PublishedVersion[]> {
  await using registry = await openIfThere(path);
  if (registry === undefined) return [];
  const one = only === undefined ? undefined : await registry.effectiveVersion(only, day);
  const versions = only === undefined ? await registry.allEffective(day) : one === undefined ? [] : [one];
  const proofs = await publishedProofs(
    registry,
    versions.map((version) => version.entry.seq),
  );
  return versions.map((version) => {
    const proof = proofs.get(version.entry.seq);
    return {
      item: version.item,
      definition: version.definition,
      publication: { ...publicationOf(version), ...(proof !== undefined && { proof }) },
    };
  });
}
