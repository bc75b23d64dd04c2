/** The edge to git: which files of a workspace were changed since a commit, and what they held then. */
import { spawnSync } from 'node:child_process';
import { ExitCode } from '../../findings/exit-code.ts';
import { readDocument } from '../../language/documents.ts';
import { YAML_FILE } from '../../language/read-folder.ts';
import { CommandError } from './command-error.ts';

const MAX_OUTPUT = 1 << 30;

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
  const changed = names(
    git(['diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', commit, '--']),
  );
  const added = names(git(['ls-files', '--others', '--exclude-standard', '-z']));
  const files = new Set([...changed, ...added]);
  const blobs = names(git(['ls-tree', '-r', '-z', commit, '--', '.']))
    .map((line) => /^\d+ blob (\w+)\t(.*)$/su.exec(line))
    .flatMap((match) => (match === null ? [] : [{ hash: match[1] ?? '', file: match[2] ?? '' }]))
    .filter(({ file }) => files.has(file) && YAML_FILE.test(file));
  if (blobs.length === 0) return { files, formerIds: new Set() };
  const texts = blobTexts(git(['cat-file', '--batch'], blobs.map(({ hash }) => `${hash}\n`).join('')));
  const ids = texts.map((text, index) => readDocument(blobs[index]?.file ?? '', text).id);
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

function spawnGit(
  root: string,
  args: readonly string[],
  input?: string,
): { status: number | null; stdout: Buffer; stderr: Buffer; error?: Error } {
  // A check only reads: no locks are taken, no program that the repository names is started.
  const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
  return spawnSync('git', [...settings, ...args], {
    cwd: root,
    maxBuffer: MAX_OUTPUT,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    ...(input !== undefined && { input }),
  });
}

function names(output: Buffer): string[] {
  return output.toString().split('\0').filter(Boolean);
}

/** The texts of `git cat-file --batch`, each behind a line that ends with its number of bytes. */
function blobTexts(output: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let start = 0; start < output.length; ) {
    const newline = output.indexOf(10, start);
    const size = Number(output.toString('utf8', start, newline).split(' ')[2]);
    texts.push(output.toString('utf8', newline + 1, newline + 1 + size));
    start = newline + 1 + size + 1;
  }
  return texts;
}
