/** Keeps what is locked as it is: nobody changes a locked definition unseen, a program no more than a person (design §5). */
import { ExitCode } from '../../findings/exit-code.ts';
import type { Workspace } from '../../language/workspace.ts';
import { type ReadBytes, type ResolvedDefinition, resolveDefinition } from '../../registry/definition.ts';
import type { Lock, LockEntry } from '../../registry/lock.ts';
import { attachmentReader, readLock } from '../../registry/lock-file.ts';
import { sourcesOf } from '../../registry/sources.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';

export interface LockGuard {
  /**
   * Of files whose texts were changed, those that alter a locked definition. A change is harmless where the definition's digest
   * is what was locked, or at least what it was before.
   */
  alteredBy(changed: Workspace, files: ReadonlySet<string>): ReadonlySet<string>;
}

/** The guard of a workspace's own lock. @throws CommandError where the lock is broken: then nobody knows what is locked */
export function lockGuardOf({ root, workspace }: OpenWorkspace): LockGuard {
  const { lock } = readLock(root);
  if (lock === undefined) throw new CommandError('cli.lock-broken', {}, ExitCode.refused);
  return lockGuard(workspace, lock, attachmentReader(root));
}

/** @param workspace the workspace before any change */
export function lockGuard(workspace: Workspace, lock: Lock, readBytes: ReadBytes): LockGuard {
  const resolve = (inside: Workspace, entry: LockEntry): ResolvedDefinition | undefined => {
    const resolution = resolveDefinition(inside, entry.item, readBytes);
    return resolution.ok ? resolution.definition : undefined;
  };
  const before = new Map<LockEntry, ResolvedDefinition | undefined>();
  return {
    alteredBy(changed, files) {
      const altering = new Set<string>();
      for (const entry of lock.entries.values()) {
        if (!before.has(entry)) before.set(entry, resolve(workspace, entry));
        const first = before.get(entry);
        const definition = resolve(changed, entry);
        const isHarmless =
          definition !== undefined && [entry.modelDigest, first?.modelDigest].includes(definition.modelDigest);
        if (isHarmless) continue;
        const sources = new Set([
          entry.file,
          ...Object.keys(entry.sources),
          ...(first === undefined ? [] : Object.keys(sourcesOf(workspace, first))),
          ...(definition === undefined ? [] : Object.keys(sourcesOf(changed, definition))),
          ...workspace.faulty.filter(({ id }) => id === entry.item).map(({ file }) => file),
        ]);
        for (const file of files) if (sources.has(file)) altering.add(file);
      }
      return altering;
    },
  };
}
