import type { readDocument } from '../../language/documents.ts';
import { buildWorkspace, type SourceFile } from '../../language/workspace.ts';
import type { OpenFolder } from './guhua-command.ts';

/**
 * A workspace as it would be with other texts: files of the same name are replaced, new ones are added.
 * @param read how a document is read, for who does this again and again
 */
export function withOtherSources(
  open: OpenFolder,
  sources: readonly SourceFile[],
  read?: typeof readDocument,
): OpenFolder {
  const all = new Map([...open.files, ...sources].map((source) => [source.file, source]));
  const files = [...all.values()].toSorted((one, other) => (one.file < other.file ? -1 : 1));
  return { ...open, files, workspace: buildWorkspace(files, open.workspace.attachments, read) };
}
