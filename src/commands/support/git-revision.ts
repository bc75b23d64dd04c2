/** A workspace as it was at a commit of git, read whole and in memory: templates and departments resolve as they did then. */
import { ExitCode } from '../../findings/exit-code.ts';
import { decodeSource, WORKSPACE_FILE, YAML_FILE } from '../../language/read-folder.ts';
import { buildWorkspace, type Workspace } from '../../language/workspace.ts';
import type { ReadBytes } from '../../registry/definition.ts';
import { CommandError } from './command-error.ts';
import { contentsIn, filesInTree, type GitFile, spawnGit } from './git.ts';

/** A workspace to resolve definitions in, and its samples and blank forms. */
export interface WorkspaceFiles {
  readonly workspace: Workspace;
  readonly readBytes: ReadBytes;
}

/** The commit that a word means in the repository of a folder; nothing where it means none, or there is no repository. */
export function commitOf(root: string, word: string): string | undefined {
  const { status, stdout } = spawnGit(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${word}^{commit}`,
  ]);
  return status === 0 ? stdout.toString().trim() : undefined;
}

/**
 * Reads the workspace of a commit. What the working folder leaves out is left out here: dot-folders and installed packages.
 * @throws CommandError where git cannot be read, or the commit has no workspace in the folder
 */
export function workspaceAt(root: string, commit: string): WorkspaceFiles {
  const tree = filesInTree(git(root, ['ls-tree', '-r', '-z', commit, '--', '.'])).filter(({ file }) => isRead(file));
  if (!tree.some(({ file }) => file === WORKSPACE_FILE)) {
    throw new CommandError('diff.no-workspace-there', { side: `git ${commit.slice(0, 12)}` });
  }
  const yaml = tree
    .filter(({ file }) => YAML_FILE.test(file))
    .toSorted((one, other) => (one.file < other.file ? -1 : 1));
  const contents = readAll(root, yaml);
  const files = yaml.map(({ file }, index) => decodeSource(file, contents[index] ?? Buffer.alloc(0)));
  const others = new Map(tree.filter(({ file }) => !YAML_FILE.test(file)).map((entry) => [entry.file, entry]));
  return { workspace: buildWorkspace(files, new Set(others.keys())), readBytes: reader(root, others) };
}

/** The last commits that touched files, the newest first. */
export function commitsOf(root: string, files: readonly string[], most: number): readonly string[] {
  const { status, stdout } = spawnGit(root, ['rev-list', `--max-count=${most}`, 'HEAD', '--', ...files]);
  return status === 0 ? stdout.toString().split('\n').filter(Boolean) : [];
}

function isRead(file: string): boolean {
  return file.split('/').every((part) => !part.startsWith('.') && part !== 'node_modules');
}

function readAll(root: string, files: readonly GitFile[]): readonly Buffer[] {
  if (files.length === 0) return [];
  return contentsIn(git(root, ['cat-file', '--batch'], files.map(({ hash }) => `${hash}\n`).join('')));
}

/** Samples are few: each is asked for when it is needed, and once. */
function reader(root: string, files: ReadonlyMap<string, GitFile>): ReadBytes {
  const known = new Map<string, Uint8Array | undefined>();
  return (file) => {
    const entry = files.get(file);
    if (entry === undefined) return undefined;
    if (!known.has(file)) known.set(file, readAll(root, [entry])[0]);
    return known.get(file);
  };
}

function git(root: string, args: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr, error } = spawnGit(root, args, input);
  if (status === 0) return stdout;
  const reason = error?.message ?? stderr.toString().trim().split('\n')[0] ?? '';
  throw new CommandError('diff.git-failed', { reason }, ExitCode.unreadable);
}
