/** Which items are exported: those of the workspace as it stands, or the versions that hold on a day. */
import { similarWord } from '../../base/similar-word.ts';
import { processOfModel } from '../../disclosure/process-of-model.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { CatalogItem } from '../../interchange/catalog-layout/catalog-item.ts';
import { catalogItemOf, catalogItemOfVersion, draftItemOf } from '../../interchange/catalog-layout/collect-items.ts';
import type { ExportedItem } from '../../interchange/exported-item.ts';
import type { FaultyDocument, Workspace } from '../../language/workspace.ts';
import { parseDefinition, type ReadBytes, resolveDefinition } from '../../registry/definition.ts';
import { openIfThere } from '../../registry/registry.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { registryPath } from './registry-edge.ts';
import { findItem } from './resolve-process.ts';

/** What the command line asks for; absent where it asks for everything. */
export interface ExportFilter {
  readonly departments: ReadonlySet<string> | undefined;
  readonly items: ReadonlySet<string> | undefined;
}

const ID = /^[a-z][a-z\d-]*$/u;

/** Items to export, and the ids of those that cannot be exported because something of their definitions is not there. */
export interface Exportable<Item> {
  readonly items: readonly Item[];
  readonly leftOut: readonly string[];
}

/**
 * Reads the words of the command line.
 * @throws CommandError where one names nothing
 */
export function exportFilter(
  workspace: Workspace,
  departments: readonly string[],
  items: readonly string[],
  fromRegistry: boolean,
): ExportFilter {
  // An item of the registry may be gone from the workspace, and a draft is no definition yet: their ids alone name them.
  const isDraft = (word: string): boolean => workspace.faulty.some(({ kind, id }) => kind === 'item' && id === word);
  const idOf = (word: string): string =>
    isDraft(word) || (fromRegistry && !workspace.items.has(word) && ID.test(word))
      ? word
      : findItem(workspace, word).id;
  return {
    departments:
      departments.length === 0 ? undefined : new Set(departments.map((word) => findDepartment(workspace, word))),
    items: items.length === 0 ? undefined : new Set(items.map(idOf)),
  };
}

/** Items of the workspace as rows of a catalog; drafts that lack something are rows, too. */
export function catalogItems(workspace: Workspace, filter: ExportFilter): Exportable<CatalogItem> {
  const whole = [...workspace.items.values()]
    .filter(({ id, data }) => isWanted(filter, id, data.department))
    .map((document) => catalogItemOf(workspace, document));
  const items = [...whole];
  const leftOut: string[] = [];
  for (const document of faultyItems(workspace, filter)) {
    const draft = draftItemOf(workspace, document);
    if (draft === undefined) leftOut.push(document.id);
    else items.push(draft);
  }
  return { items, leftOut };
}

/** Published versions as rows of a catalog. */
export function catalogItemsOf(workspace: Workspace, versions: readonly ExportedItem[]): readonly CatalogItem[] {
  return versions.map(({ definition, process }) => catalogItemOfVersion(workspace, definition, process));
}

/** Complete definitions of the workspace as it stands. */
export function definitions(
  workspace: Workspace,
  filter: ExportFilter,
  { readBytes, step }: { readonly readBytes: ReadBytes; readonly step: () => void },
): Exportable<ExportedItem> {
  const items: ExportedItem[] = [];
  const leftOut: string[] = [];
  for (const { id, data } of workspace.items.values()) {
    if (!isWanted(filter, id, data.department)) continue;
    step();
    const resolution = resolveDefinition(workspace, id, readBytes);
    if (!resolution.ok) {
      leftOut.push(id);
      continue;
    }
    const definition = parseDefinition(resolution.definition.canonical);
    const process = processOfModel(definition.process);
    items.push({ definition, digest: resolution.definition.modelDigest, process, version: undefined });
  }
  return { items, leftOut: [...leftOut, ...faultyItems(workspace, filter).map(({ id }) => id)] };
}

/** The versions that the registry holds for a day; none where nothing was ever published. */
export async function publishedVersions(
  open: OpenWorkspace,
  day: string,
  filter: ExportFilter,
): Promise<readonly ExportedItem[]> {
  await using registry = await openIfThere(registryPath(open));
  if (registry === undefined) return [];
  const versions = await registry.allEffective(day);
  return versions
    .filter(({ item, definition }) => isWanted(filter, item, definition.item.department))
    .map(({ definition, version, from, until, entry }) => ({
      definition,
      digest: entry.claim.modelDigest,
      process: processOfModel(definition.process),
      version: { number: version, from, until, entry: entry.seq },
    }));
}

function isWanted({ departments, items }: ExportFilter, id: string, department: string): boolean {
  return (items?.has(id) ?? true) && (departments?.has(department) ?? true);
}

/** Items whose files are no definitions. Whose they are is told by the folder: `items/housing/housing-030.yaml`. */
function faultyItems({ faulty, items }: Workspace, filter: ExportFilter): readonly FaultyDocument[] {
  return faulty.filter(
    ({ kind, id, file }) => kind === 'item' && !items.has(id) && isWanted(filter, id, file.split('/').at(-2) ?? ''),
  );
}

function findDepartment({ departments }: Workspace, word: string): string {
  const names = new Map(
    [...departments.values()].flatMap(({ id, data }) =>
      [id, data.name, data['short-name']].flatMap((name) => (name === undefined ? [] : [[name, id] as const])),
    ),
  );
  const found = names.get(word);
  if (found !== undefined) return found;
  const suggestion = similarWord(word, names.keys());
  const id = suggestion === undefined ? 'export.unknown-department' : 'export.unknown-department.similar';
  throw new CommandError(id, { word, suggestion: suggestion ?? '' }, ExitCode.usage);
}
