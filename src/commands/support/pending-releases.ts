/** Which locked versions wait for their release. */
import { ExitCode } from '../../findings/exit-code.ts';
import type { LockedDefinition } from '../../registry/check-locks.ts';
import { readLocked } from '../../registry/check-locks.ts';
import { type LatestRelease, latestReleases } from '../../registry/latest-releases.ts';
import type { Lock } from '../../registry/lock.ts';
import { attachmentReader } from '../../registry/lock-file.ts';
import type { Registry } from '../../registry/registry.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { findItem } from './resolve-process.ts';

export interface PendingReleases {
  readonly pending: readonly LockedDefinition[];
  /** Versions that the log holds already. */
  readonly published: readonly LockedDefinition[];
  readonly latest: ReadonlyMap<string, LatestRelease>;
}

/**
 * The items that words mean, which must be locked; `undefined` for all.
 * @param prepared items of which another statement waits: they need not be in the lock any more
 * @throws CommandError where one is not locked
 */
export function askedItems(
  { workspace }: OpenWorkspace,
  lock: Lock,
  words: readonly string[],
  prepared: ReadonlySet<string> = new Set(),
): ReadonlySet<string> | undefined {
  if (lock.entries.size + prepared.size === 0) throw new CommandError('publish.nothing-locked', {}, ExitCode.refused);
  if (words.length === 0) return undefined;
  const ids = words.map((word) => (prepared.has(word) ? word : findItem(workspace, word).id));
  const unlocked = ids.find((id) => !lock.entries.has(id) && !prepared.has(id));
  if (unlocked !== undefined) throw new CommandError('publish.not-locked', { id: unlocked }, ExitCode.refused);
  return new Set(ids);
}

/** Resolves locked items. @throws CommandError where one was edited since it was locked */
export function lockedDefinitions(
  { root, workspace }: OpenWorkspace,
  lock: Lock,
  asked: ReadonlySet<string> | undefined,
): readonly LockedDefinition[] {
  const { definitions, findings } = readLocked(workspace, lock, attachmentReader(root), asked);
  const [edited] = findings;
  if (edited === undefined) return definitions;
  throw new CommandError('publish.edited', { id: edited.params.id ?? '', count: findings.length }, ExitCode.refused);
}

/** Sorts out what was published. */
export async function pendingReleases(
  definitions: readonly LockedDefinition[],
  registry: Registry,
): Promise<PendingReleases> {
  const items = definitions.map(({ entry }) => entry.item);
  const latest = await latestReleases(registry, items);
  const isPublished = ({ entry }: LockedDefinition) => {
    const last = latest.get(entry.item);
    return last?.version === entry.version && last.modelDigest === entry.modelDigest;
  };
  return {
    pending: definitions.filter((one) => !isPublished(one)),
    published: definitions.filter(isPublished),
    latest,
  };
}
