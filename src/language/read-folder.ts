/** The edge of the language: reads a folder of YAML files. Nothing else in this folder touches a file system. */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SourceFile } from './workspace.ts';

/** The file that makes a folder a workspace. */
export const WORKSPACE_FILE = 'guhua.yaml';

/** Definitions are a few kilobytes; a file beyond this is refused unread. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;
export const YAML_FILE = /\.ya?ml$/;

/** The folder that a repository keeps its workspace in, looked into where none lies above. */
const USUAL_FOLDER = 'definitions';

/**
 * Looks for the workspace that a folder belongs to: the folder itself or the nearest one above with `guhua.yaml`, else the
 * `definitions` folder below it.
 */
export function findWorkspaceRoot(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (isFile(join(folder, WORKSPACE_FILE))) return folder;
    if (dirname(folder) === folder) break;
  }
  const usual = resolve(start, USUAL_FOLDER);
  return isFile(join(usual, WORKSPACE_FILE)) ? usual : undefined;
}

export interface FolderReading {
  /** YAML files, in order of their names. */
  readonly files: readonly SourceFile[];
  /** Everything else below the root that a definition may refer to. */
  readonly attachments: ReadonlySet<string>;
}

/**
 * Reads every definition below a workspace's root. Dot-folders are left out; links are not followed, and a definition
 * that is one is a finding: what is checked must be what lies in the workspace.
 * @param leaveOut folders right below the root that are not looked into, for what needs no items
 */
export function readFolder(root: string, leaveOut: readonly string[] = []): FolderReading {
  const files: SourceFile[] = [];
  const attachments = new Set<string>();
  const visit = (folder: string): void => {
    for (const entry of entriesOf(root, folder, files)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!leaveOut.includes(file)) visit(file);
      } else if (YAML_FILE.test(entry.name)) files.push(entry.isFile() ? readSource(root, file) : noFile(file));
      else if (entry.isFile()) attachments.add(file);
    }
  };
  visit('');
  files.sort((one, other) => (one.file < other.file ? -1 : 1));
  return { files, attachments };
}

/** The entries of a folder; one that cannot be read is a finding. */
function entriesOf(root: string, folder: string, files: SourceFile[]): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    files.push({ file: folder === '' ? '.' : folder, unreadable: failure(error) });
    return [];
  }
}

/** Reads one file as UTF-8 text; what keeps it from being text is part of the answer. */
export function readSource(root: string, file: string): SourceFile {
  const path = join(root, file);
  try {
    const { size } = statSync(path);
    return size > MAX_FILE_BYTES ? tooLarge(file, size) : decodeSource(file, readFileSync(path));
  } catch (error) {
    return { file, unreadable: failure(error) };
  }
}

/** A file from its bytes, wherever they come from. */
export function decodeSource(file: string, bytes: Uint8Array): SourceFile {
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(file, bytes.length);
  if (bytes.includes(0)) return { file, unreadable: { rule: 'source/not-text', message: 'binary', params: {} } };
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch {
    return { file, unreadable: { rule: 'source/not-text', message: 'encoding', params: {} } };
  }
}

function tooLarge(file: string, size: number): SourceFile {
  const params = { megabytes: Math.ceil(size / 1024 / 1024), limit: MAX_FILE_BYTES / 1024 / 1024 };
  return { file, unreadable: { rule: 'source/too-large', message: 'large', params } };
}

function noFile(file: string): SourceFile {
  return { file, unreadable: { rule: 'source/unreadable', message: 'no-file', params: {} } };
}

function failure(error: unknown): NonNullable<SourceFile['unreadable']> {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return { rule: 'source/unreadable', message: 'failed', params: { code } };
}

/** A path that leads round in circles, or through a folder that may not be entered, leads to no file. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
