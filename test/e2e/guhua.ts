/** Runs the built program as a user would, in a process and a home folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const ROOT = resolve(import.meta.dirname, '../..');
export const DEFINITIONS = join(ROOT, 'definitions');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `guhua` with arguments in a folder; what is typed stands in `input`, and there is no terminal. */
export function guhua(
  args: readonly string[],
  folder: string = ROOT,
  env: NodeJS.ProcessEnv = {},
  input: string | Uint8Array = '',
): Run {
  const run = spawnSync(process.execPath, [join(ROOT, 'bin', 'run.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
    env: {
      PATH: process.env.PATH,
      HOME: tmpdir(),
      XDG_CACHE_HOME: join(tmpdir(), 'guhua-cache'),
      NO_COLOR: '1',
      LANG: 'C.UTF-8',
      ...env,
    },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** The JSON that a run printed on stdout. */
export function json<Answer>(run: Run): Answer {
  return JSON.parse(run.stdout) as Answer;
}

/** An empty folder that is removed when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guhua-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Copies a folder without some of the things below it, named relative to it. */
export function copyTree(from: string, to: string, without: readonly string[]): void {
  const left = new Set(without.map((name) => join(from, name)));
  cpSync(from, to, { recursive: true, filter: (source) => !left.has(source) });
}
