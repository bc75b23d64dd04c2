/** Locking: a definition gets a version and a digest, and from then on changes only by a new version. */
import type { Digest } from '../base/digest.ts';
import type { Workspace } from '../language/workspace.ts';
import { type MissingPart, type ReadBytes, type ResolvedDefinition, resolveDefinition } from './definition.ts';
import { type Lock, type LockEntry, withEntries } from './lock.ts';
import { sourcesOf } from './sources.ts';
import { withoutAbsent } from './without-absent.ts';

export interface LockOptions {
  readonly readBytes: ReadBytes;
  /** Whether a changed definition becomes the next version; without it a change is refused. */
  readonly newVersion?: boolean;
  /** What `lockedAt` of new entries says (RFC 3339); left out, entries carry no time. */
  readonly lockedAt?: string;
  /** Who wrote what is locked now; an entry that has no author yet gets it too. */
  readonly author?: string;
  /** Digest of the rules that the items were checked by. */
  readonly ruleset?: Digest;
}

/** What became of one item. */
export type LockResult =
  | { readonly status: 'locked' | 'unchanged'; readonly item: string; readonly version: number }
  | { readonly status: 'changed-needs-new-version'; readonly item: string; readonly version: number }
  | { readonly status: 'incomplete'; readonly item: string; readonly missing: readonly MissingPart[] };

export interface Locking {
  /** The lock with all that could be locked; the refused items stand in it as before. */
  readonly lock: Lock;
  /** One result an item, in the order given. */
  readonly results: readonly LockResult[];
}

/**
 * Locks items.
 * @param ids items of the workspace; one named twice counts once
 */
export function lockItems(workspace: Workspace, lock: Lock, ids: Iterable<string>, options: LockOptions): Locking {
  const results: LockResult[] = [];
  const entries: LockEntry[] = [];
  for (const item of new Set(ids)) {
    const resolution = resolveDefinition(workspace, item, options.readBytes);
    if (!resolution.ok) {
      results.push({ status: 'incomplete', item, missing: resolution.missing });
      continue;
    }
    const { definition } = resolution;
    const before = lock.entries.get(item);
    if (before?.modelDigest === definition.modelDigest) {
      // The text may have been formatted or moved: the entry follows it, the version and its time stay.
      const author = before.author ?? options.author;
      entries.push({ ...before, ...placeOf(workspace, definition), ...withoutAbsent({ author }) });
      results.push({ status: 'unchanged', item, version: before.version });
    } else if (before !== undefined && options.newVersion !== true) {
      results.push({ status: 'changed-needs-new-version', item, version: before.version });
    } else {
      const version = (before?.version ?? 0) + 1;
      const { modelDigest } = definition;
      const { lockedAt, author, ruleset } = options;
      const circumstances = withoutAbsent({ lockedAt, author, ruleset });
      entries.push({ item, version, modelDigest, ...placeOf(workspace, definition), ...circumstances });
      results.push({ status: 'locked', item, version });
    }
  }
  return { lock: withEntries(lock, entries), results };
}

/** The lock without some items, such as those that were withdrawn and whose files are gone. */
export function unlockItems(lock: Lock, ids: ReadonlySet<string>): Lock {
  return { ...lock, entries: new Map([...lock.entries].filter(([item]) => !ids.has(item))) };
}

function placeOf(
  workspace: Workspace,
  definition: ResolvedDefinition,
): Pick<LockEntry, 'sourceDigest' | 'file' | 'sources'> {
  const { sourceDigest, file } = definition;
  return { sourceDigest, file, sources: sourcesOf(workspace, definition) };
}
