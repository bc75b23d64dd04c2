/** The definition of an item on one side of a comparison, from wherever the side has it. */
import { ExitCode } from '../../findings/exit-code.ts';
import { type MissingPart, resolveDefinition } from '../../registry/definition.ts';
import { latestReleases } from '../../registry/latest-releases.ts';
import type { LockEntry } from '../../registry/lock.ts';
import { readDated, readDefinitions } from '../../registry/log-queries.ts';
import type { Registry } from '../../registry/registry.ts';
import { CommandError } from './command-error.ts';
import type { Side, SideName, WorkspaceSide } from './diff-sides.ts';
import { commitsOf, workspaceAt } from './git-revision.ts';
import type { OpenFolder } from './guhua-command.ts';
import { lockOf } from './registry-edge.ts';

/** A definition and the side that it was found on. */
export interface SidedDefinition {
  readonly canonical: string;
  readonly name: SideName;
}

/** Commits that are searched for a locked text, the newest first. */
const MOST_COMMITS = 100;

/**
 * Finds an item's definition.
 * @param registry the registry; absent where the center has none yet
 * @throws CommandError where the side has no such definition, or an incomplete one
 */
export async function definitionOn(
  side: Side,
  item: string,
  open: OpenFolder,
  registry: Registry | undefined,
): Promise<SidedDefinition> {
  switch (side.kind) {
    case 'workspace':
      return { canonical: canonicalIn(side, item, side.name), name: side.name };
    case 'version': {
      const canonical = registry && (await versionOf(registry, item, side.version));
      if (canonical === undefined) throw notIn('diff.no-version', { id: item, version: side.version });
      return { canonical, name: versionName(side.version) };
    }
    case 'day': {
      const version = await registry?.effectiveVersion(item, side.day);
      if (version === undefined || registry === undefined) throw notIn('show.none', { item, day: side.day });
      return {
        canonical: (await versionOf(registry, item, version.version)) ?? '',
        name: versionName(version.version),
      };
    }
    case 'locked':
      return lockedDefinition(item, open, registry);
    case 'published': {
      const last = registry && (await lastReleases(registry, [item])).get(item);
      return last ?? lockedDefinition(item, open, registry);
    }
  }
}

/** The definition of an item in a workspace. @throws CommandError where it is not there or not whole */
function canonicalIn(side: WorkspaceSide, item: string, name: SideName): string {
  const resolution = resolveDefinition(side.workspace, side.document ?? item, side.readBytes);
  if (resolution.ok) return resolution.definition.canonical;
  const isAbsent = resolution.missing.some(({ what }) => what === 'item');
  if (isAbsent) throw new SideError('diff.not-there', { id: item }, name, ExitCode.usage);
  const missing = missingText(resolution.missing);
  throw new SideError('diff.incomplete', { id: item, missing }, name, ExitCode.unreadable);
}

/** What is wrong with a definition on a side; the message names the side as `{side}`. */
export class SideError extends CommandError {
  readonly side: SideName;

  constructor(id: string, params: CommandError['params'], side: SideName, exitCode: ExitCode) {
    super(id, params, exitCode);
    this.side = side;
  }
}

/** What a definition lacks, by name. */
export function missingText(missing: readonly MissingPart[]): string {
  return missing.map(({ name }) => name).join('、');
}

/** The items that anything was entered about. */
export async function itemsIn(registry: Registry): Promise<readonly string[]> {
  return registry.read(async (queries) => [...new Set((await readDated(queries)).map(({ item }) => item))]);
}

/** The releases that came last, by item: also those that hold from a later day. */
export async function lastReleases(
  registry: Registry,
  items: readonly string[],
): Promise<ReadonlyMap<string, SidedDefinition>> {
  const releases = await latestReleases(registry, items);
  return new Map(
    [...releases].map(([item, { canonical, version }]) => [item, { canonical, name: versionName(version) }]),
  );
}

async function versionOf(registry: Registry, item: string, version: number): Promise<string | undefined> {
  return registry.read(async (queries) => {
    const dated = await readDated(queries, [item]);
    const release = dated.find((entry) => entry.kind === 'release' && entry.version === version);
    if (release === undefined) return undefined;
    return (await readDefinitions(queries, [release.model_digest])).get(release.model_digest);
  });
}

/**
 * What is locked. The lock holds digests only: the text is the working one where it is unchanged, else a published version's,
 * else that of a commit of git.
 */
async function lockedDefinition(
  item: string,
  open: OpenFolder,
  registry: Registry | undefined,
): Promise<SidedDefinition> {
  const entry = lockOf(open).entries.get(item);
  if (entry === undefined) throw notIn('diff.no-earlier', { id: item });
  const published = registry && (await versionOf(registry, item, entry.version));
  if (published !== undefined) return { canonical: published, name: versionName(entry.version) };
  const found = searchHistory(open, entry);
  if (found === undefined) throw notIn('diff.locked-lost', { id: item, version: entry.version });
  return found;
}

function searchHistory(open: OpenFolder, entry: LockEntry): SidedDefinition | undefined {
  const { item, version, modelDigest } = entry;
  const lockedIn = (side: WorkspaceSide, revision: string): SidedDefinition | undefined => {
    const resolution = resolveDefinition(side.workspace, item, side.readBytes);
    if (!resolution.ok || resolution.definition.modelDigest !== modelDigest) return undefined;
    const name = { id: 'diff.side.locked', params: { version, revision } };
    return { canonical: resolution.definition.canonical, name };
  };
  for (const commit of commitsOf(open.root, [entry.file, ...Object.keys(entry.sources)], MOST_COMMITS)) {
    const found = lockedIn(workspaceAt(open.root, commit), commit.slice(0, 12));
    if (found !== undefined) return found;
  }
  return undefined;
}

function versionName(version: number): SideName {
  return { id: 'diff.side.version', params: { version } };
}

function notIn(id: string, params: Readonly<Record<string, string | number>>): CommandError {
  return new CommandError(id, params, ExitCode.usage);
}
