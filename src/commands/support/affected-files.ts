/** What a change of files can change in the findings of others: who names what was changed, and who names those. */

import { allDocuments } from '../../language/all-documents.ts';
import type { AnyDocument } from '../../language/documents.ts';
import { WORKSPACE_FILE } from '../../language/read-folder.ts';
import type { Workspace } from '../../language/workspace.ts';
import { LOCK_FILE } from '../../registry/lock.ts';

export interface Affected {
  isChanged(file: string): boolean;
  /** Whether a file is changed, or a document in it stands on what is. */
  isAffected(file: string): boolean;
}

/**
 * Follows changes through a workspace.
 * @param changed the files that were changed, added or deleted
 * @param formerIds ids of documents as they were before: who still names one is affected although it is gone
 */
export function affectedFiles(
  workspace: Workspace,
  changed: ReadonlySet<string>,
  formerIds: Iterable<string>,
): Affected {
  const isChanged = (file: string): boolean => changed.has(file);
  // The settings and the law library decide about every file.
  const decisive = [WORKSPACE_FILE, workspace.config?.file, workspace.laws?.file];
  if (decisive.some((file) => file !== undefined && changed.has(file))) return { isChanged, isAffected: () => true };

  const names = new Set([...formerIds, ...changed]);
  const affected = new Set(changed);
  if (changed.size > 0) affected.add(LOCK_FILE);
  let waiting = allDocuments(workspace).map((document) => ({ document, mentions: mentionsOf(document) }));
  for (let isGrowing = true; isGrowing; ) {
    const notReached = waiting.filter(({ document, mentions }) => {
      if (!affected.has(document.file) && !mentions.some((name) => names.has(name))) return true;
      affected.add(document.file);
      names.add(document.id);
      return false;
    });
    isGrowing = notReached.length < waiting.length;
    waiting = notReached;
  }
  return { isChanged, isAffected: (file) => affected.has(file) };
}

/** Every word of a document that may be the name of another one or of a file: `fire/licensing` names the department `fire`. */
function mentionsOf({ data }: AnyDocument): readonly string[] {
  const texts = [...textsIn(data)];
  return [...new Set(texts.flatMap((text) => [text, text.split('/')[0] ?? '']))];
}

function* textsIn(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data;
  if (typeof data !== 'object' || data === null) return;
  for (const value of Object.values(data)) yield* textsIn(value);
}
