/** The two sides of a comparison, as they are written: `work`, `published`, `locked`, `1`, `@2026-12-01`, a path, a commit. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ExitCode } from '../../findings/exit-code.ts';
import { readDocument } from '../../language/documents.ts';
import { readFolder, readSource, WORKSPACE_FILE } from '../../language/read-folder.ts';
import { buildWorkspace } from '../../language/workspace.ts';
import { isDay } from '../../registry/admission.ts';
import { attachmentReader } from '../../registry/lock-file.ts';
import { CommandError } from './command-error.ts';
import { commitOf, type WorkspaceFiles, workspaceAt } from './git-revision.ts';
import type { OpenFolder } from './guhua-command.ts';

/** How a side is told: a message of the catalogs. */
export interface SideName {
  readonly id: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A workspace as a side. */
export interface WorkspaceSide extends WorkspaceFiles {
  /** The document that a single file holds: it stands for the one that is asked for, whatever its id. */
  readonly document?: string;
}

export type Side =
  | ({ readonly kind: 'workspace'; readonly name: SideName } & WorkspaceSide)
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'published' }
  | { readonly kind: 'locked' };

/**
 * Reads a side.
 * @throws CommandError where the word means nothing, or what it means cannot be read
 */
export function sideOf(open: OpenFolder, word: string): Side {
  if (word === 'work') return workingSide(open);
  if (word === 'published' || word === 'locked') return { kind: word };
  const [, version] = /^@?(\d{1,6})$/u.exec(word) ?? [];
  if (version !== undefined) return { kind: 'version', version: Number(version) };
  const [, day] = /^@(\d{4}-.*)$/u.exec(word) ?? [];
  if (day !== undefined) {
    if (!isDay(day)) throw new CommandError('show.no-day', { day }, ExitCode.usage);
    return { kind: 'day', day };
  }
  const [, revision] = /^rev:(.+)$/u.exec(word) ?? [];
  if (revision === undefined && existsSync(word)) return pathSide(open, word);
  const commit = commitOf(open.root, revision ?? word);
  if (commit === undefined) throw new CommandError('diff.unknown-side', { word }, ExitCode.usage);
  const name = { id: 'diff.side.revision', params: { revision: revision ?? word } };
  return { kind: 'workspace', name, ...workspaceAt(open.root, commit) };
}

/** The files as they lie in the workspace. */
export function workingSide({ root, workspace }: OpenFolder): Side & { readonly kind: 'workspace' } {
  const name = { id: 'diff.side.work', params: {} };
  return { kind: 'workspace', name, workspace, readBytes: attachmentReader(root) };
}

/** Another workspace, or one file that stands in the place of the workspace's own. */
function pathSide(open: OpenFolder, path: string): Side {
  const name = { id: 'diff.side.path', params: { path } };
  if (statSync(path).isDirectory()) {
    const root = resolve(path);
    if (!existsSync(resolve(root, WORKSPACE_FILE))) throw new CommandError('cli.no-workspace', { folder: path });
    const { files, attachments } = readFolder(root);
    const workspace = buildWorkspace(files, attachments);
    return { kind: 'workspace', name, workspace, readBytes: attachmentReader(root) };
  }
  const source = { ...readSource(dirname(resolve(path)), basename(path)), file: path };
  const { document } = readDocument(path, source.text ?? '');
  if (document?.kind !== 'item' && document?.kind !== 'process') {
    throw new CommandError('diff.not-this-kind', { path });
  }
  const { workspace } = open;
  const own = (document.kind === 'item' ? workspace.items : workspace.processes).get(document.id)?.file;
  const others = open.files.filter(({ file }) => file !== own && file !== path);
  const files = [...others, source].toSorted((one, other) => (one.file < other.file ? -1 : 1));
  return {
    kind: 'workspace',
    name,
    workspace: buildWorkspace(files, workspace.attachments),
    readBytes: attachmentReader(open.root),
    document: document.id,
  };
}
