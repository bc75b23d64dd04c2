/** Whether what is locked still is what the workspace says: the check that nobody changes a definition unseen. */
import type { Place, RawFinding } from '../findings/finding.ts';
import type { ItemDocument } from '../language/documents.ts';
import type { Workspace } from '../language/workspace.ts';
import { type MissingPart, type ReadBytes, type ResolvedDefinition, resolveDefinition } from './definition.ts';
import { LOCK_FILE, type Lock, type LockEntry } from './lock.ts';
import { sourcesOf } from './sources.ts';

/** A locked definition, resolved anew and found unchanged. */
export interface LockedDefinition {
  readonly entry: LockEntry;
  readonly definition: ResolvedDefinition;
}

export interface LockCheck {
  /** The locked definitions that are as they were locked, in the order of the lock. */
  readonly definitions: readonly LockedDefinition[];
  /** One finding for each locked item that is not. */
  readonly findings: readonly RawFinding[];
}

/** Checks every locked item of a workspace. A change of comments, formatting or key language is none. */
export function checkLocks(workspace: Workspace, lock: Lock, readBytes: ReadBytes): RawFinding[] {
  return [...readLocked(workspace, lock, readBytes).findings];
}

/**
 * Resolves every locked item, or some of them, and compares it with its lock.
 * @param ids the items to look at; all that are locked when absent
 */
export function readLocked(
  workspace: Workspace,
  lock: Lock,
  readBytes: ReadBytes,
  ids?: ReadonlySet<string>,
): LockCheck {
  const definitions: LockedDefinition[] = [];
  const findings: RawFinding[] = [];
  for (const entry of lock.entries.values()) {
    if (ids !== undefined && !ids.has(entry.item)) continue;
    const resolution = resolveDefinition(workspace, entry.item, readBytes);
    if (!resolution.ok) findings.push(incomplete(workspace, entry, resolution.missing));
    else if (resolution.definition.modelDigest === entry.modelDigest) {
      definitions.push({ entry, definition: resolution.definition });
    } else findings.push(edited(workspace, entry, resolution.definition));
  }
  return { definitions, findings };
}

/** An edited definition: the place is the item's first key, the related places are the other files that changed. */
function edited(workspace: Workspace, entry: LockEntry, definition: ResolvedDefinition): RawFinding {
  const changed = changedFiles(entry, sourcesOf(workspace, definition));
  const others = changed.filter((file) => file !== definition.file);
  const params = { id: entry.item, version: entry.version };
  const place = itemPlace(workspace, entry);
  const related = others.map((file) => documentPlace(workspace, file));
  if (others.length === 0) return { rule: 'registry/locked-edited', message: 'edited', params, ...place };
  // A file that moved leaves its old name among the changed ones; only what is changed elsewhere is «through».
  const message = changed.length > others.length ? 'edited' : 'through';
  const files = others.join('、');
  return { rule: 'registry/locked-edited', message, params: { ...params, files }, ...place, related };
}

/** A locked definition that is no longer whole, because it or something it names is gone or faulty. */
function incomplete(workspace: Workspace, entry: LockEntry, missing: readonly MissingPart[]): RawFinding {
  const params = { id: entry.item, version: entry.version };
  const [first] = missing;
  if (first === undefined || first.what === 'item') {
    const gone = { ...params, file: entry.file };
    return { rule: 'registry/locked-missing', message: 'missing', params: gone, file: LOCK_FILE };
  }
  const named = { ...params, name: first.name };
  return {
    rule: 'registry/locked-edited',
    message: `lacks-${first.what}`,
    params: named,
    ...itemPlace(workspace, entry),
  };
}

function changedFiles(entry: LockEntry, sources: LockEntry['sources']): string[] {
  const files = new Set([...Object.keys(sources), ...Object.keys(entry.sources)]);
  return [...files].filter((file) => entry.sources[file] !== sources[file]).sort();
}

function itemPlace(workspace: Workspace, entry: LockEntry): Place {
  const item: ItemDocument | undefined = workspace.items.get(entry.item);
  if (item !== undefined) return item.source.key(['item']);
  return { file: workspace.faulty.find((faulty) => faulty.id === entry.item)?.file ?? entry.file };
}

/** The first key of a document, or the bare file where it is none. */
function documentPlace(workspace: Workspace, file: string): Place {
  for (const document of [...workspace.processes.values(), ...workspace.departments.values()]) {
    if (document.file === file) return document.source.key([document.kind]);
  }
  return { file };
}
