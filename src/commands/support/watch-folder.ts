/** The edge of watching: runs something again whenever a file below a folder changes, until the user stops it. */
import { watch } from 'node:fs';
import { ExitCode } from '../../findings/exit-code.ts';
import { CommandError } from './command-error.ts';

/** A program that saves a file writes it several times; the last of a burst of changes counts. */
const QUIET_MS = 150;

/** What editors, git and the registry write beside the definitions. */
const BESIDES = /(?:^|\/)(?:\.|node_modules\/)|(?:~|\.tmp|\.swp|\.sqlite(?:-\w+)?)$/u;

/**
 * Watches a folder.
 * @param run what is done at once and after every change; changes while it runs lead to one more run
 * @param isOwn files that `run` itself writes, relative to the folder
 * @returns when the user interrupts
 */
export async function watchFolder(
  folder: string,
  run: () => Promise<void>,
  isOwn: (file: string) => boolean,
): Promise<void> {
  const stopped = Promise.withResolvers<void>();
  let quiet: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = (name: string | null): void => {
    const file = (name ?? '').replaceAll('\\', '/');
    if (BESIDES.test(file) || isOwn(file)) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      running = running.then(run).catch(stopped.reject);
    }, QUIET_MS);
  };
  const watcher = watch(folder, { recursive: true }, (_, name) => changed(name));
  const stop = (): void => stopped.resolve();
  watcher.on('error', (error: NodeJS.ErrnoException) =>
    stopped.reject(new CommandError('check.watch', { folder, code: error.code ?? error.message }, ExitCode.unreadable)),
  );
  process.once('SIGINT', stop).once('SIGTERM', stop);
  running = running.then(run).catch(stopped.reject);
  try {
    await stopped.promise;
  } finally {
    clearTimeout(quiet);
    watcher.close();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
