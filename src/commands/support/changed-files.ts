/** The edge to git: which files of a workspace were changed since a commit, and what they held then. */
import { ExitCode } from '../../findings/exit-code.ts';
import { readDocument } from '../../language/documents.ts';
import { YAML_FILE } from '../../language/read-folder.ts';
import { CommandError } from './command-error.ts';
import { contentsIn, filesInTree, namesIn, spawnGit } from './git.ts';

export interface Changes {
  /** Files changed, added and deleted, relative to the workspace; what git does not follow yet is added. */
  readonly files: ReadonlySet<string>;
  /** The ids of the documents in them as they were. */
  readonly formerIds: ReadonlySet<string>;
}

/**
 * Asks git what was changed since a commit: since the last one that it and the current one have in common, so that what
 * others did to a branch meanwhile is not taken for a change of ours.
 */
export function changesSince(root: string, reference: string): Changes {
  const git = (args: readonly string[], input?: string): Buffer => runGit(root, reference, args, input);
  git(['rev-parse', '--show-toplevel']);
  const commit = commitOf(root, reference);
  const changed = namesIn(
    git(['diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', commit, '--']),
  );
  const added = namesIn(git(['ls-files', '--others', '--exclude-standard', '-z']));
  const files = new Set([...changed, ...added]);
  const tree = filesInTree(git(['ls-tree', '-r', '-z', commit, '--', '.']));
  const blobs = tree.filter(({ file }) => files.has(file) && YAML_FILE.test(file));
  if (blobs.length === 0) return { files, formerIds: new Set() };
  const contents = contentsIn(git(['cat-file', '--batch'], blobs.map(({ hash }) => `${hash}\n`).join('')));
  const ids = contents.map((content, index) => readDocument(blobs[index]?.file ?? '', content.toString()).id);
  return { files, formerIds: new Set(ids.filter((id) => id !== undefined)) };
}

function commitOf(root: string, reference: string): string {
  const resolve = (args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnGit(root, args);
    return status === 0 ? stdout.toString().trim() : undefined;
  };
  const commit = resolve(['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`]);
  if (commit === undefined) throw new CommandError('check.unknown-reference', { reference, root }, ExitCode.unreadable);
  return resolve(['merge-base', commit, 'HEAD']) ?? commit;
}

function runGit(root: string, reference: string, args: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr, error } = spawnGit(root, args, input);
  if (status === 0) return stdout;
  const reason = error?.message ?? stderr.toString().trim().split('\n')[0] ?? '';
  throw new CommandError('check.git', { reference, root, reason }, ExitCode.unreadable);
}
