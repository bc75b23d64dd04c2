/** The edge to git. It is only read: no locks are taken, no program that the repository names is started. */
import { spawnSync } from 'node:child_process';

const MAX_OUTPUT = 1 << 30;
const SETTINGS = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

export interface GitAnswer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly error?: Error;
}

/** Runs git in a folder. @param input what it reads on its standard input */
export function spawnGit(folder: string, args: readonly string[], input?: string): GitAnswer {
  return spawnSync('git', [...SETTINGS, ...args], {
    cwd: folder,
    maxBuffer: MAX_OUTPUT,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    ...(input !== undefined && { input }),
  });
}

/** The names of an answer to `-z`. */
export function namesIn(output: Buffer): string[] {
  return output.toString().split('\0').filter(Boolean);
}

/** A file of a commit. */
export interface GitFile {
  readonly file: string;
  /** The name of its content. */
  readonly hash: string;
}

/** The files of an answer to `ls-tree -r -z`. */
export function filesInTree(output: Buffer): readonly GitFile[] {
  return namesIn(output)
    .map((line) => /^\d+ blob (\w+)\t(.*)$/su.exec(line))
    .flatMap((match) => (match === null ? [] : [{ hash: match[1] ?? '', file: match[2] ?? '' }]));
}

/** The contents of an answer to `cat-file --batch`, each behind a line that ends with its number of bytes. */
export function contentsIn(output: Buffer): readonly Buffer[] {
  const contents: Buffer[] = [];
  for (let start = 0; start < output.length; ) {
    const newline = output.indexOf(10, start);
    const size = Number(output.toString('utf8', start, newline).split(' ')[2]);
    contents.push(output.subarray(newline + 1, newline + 1 + size));
    start = newline + 1 + size + 1;
  }
  return contents;
}
