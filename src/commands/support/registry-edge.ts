/** Where a workspace keeps its registry and its lock, opened for a command. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ExitCode } from '../../findings/exit-code.ts';
import type { Lock } from '../../registry/lock.ts';
import { readLock } from '../../registry/lock-file.ts';
import { openIfThere, openRegistry, type Registry } from '../../registry/registry.ts';
import { isServerUrl } from '../../registry/server-url.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';

/** The registry's file or URL: as guhua.yaml says, else registry.sqlite in the workspace. */
export function registryPath({ root, workspace }: OpenWorkspace): string {
  const location = workspace.config?.data.registry ?? 'registry.sqlite';
  return isServerUrl(location) ? location : resolve(root, location);
}

/** The workspace's lock. @throws CommandError where the file is broken: nothing may be locked or published over it */
export function lockOf({ root }: OpenWorkspace): Lock {
  const { lock } = readLock(root);
  if (lock === undefined) throw new CommandError('cli.lock-broken', {}, ExitCode.refused);
  return lock;
}

/** Opens the registry to read it. @throws CommandError where nothing was published yet */
export async function openForReading(open: OpenWorkspace): Promise<Registry> {
  const path = registryPath(open);
  const registry = await openIfThere(path, expectedOrigin(open).origin);
  if (registry === undefined) throw new CommandError('cli.no-registry', { file: path });
  return registry;
}

/**
 * Opens the registry to enter something in it. A new one is called as guhua.yaml says, else after the center.
 * @throws CommandError where the registry is gone, or ends before what guhua.lock has seen of it: a new or an older one in its
 * place would be a second history, and one that has forgotten who must approve
 */
export async function openToEnter(open: OpenWorkspace): Promise<Registry> {
  const path = registryPath(open);
  const seen = lockOf(open).registry?.size ?? 0;
  if (seen > 0 && !existsSync(path)) {
    throw new CommandError('cli.registry-gone', { file: path, size: seen }, ExitCode.refused);
  }
  const center = open.workspace.config?.data.center;
  const isNamed = existsSync(path) || center === undefined;
  const registry = await openRegistry(path, {
    ...(!isNamed && { origin: `guhua/${center}` }),
    ...expectedOrigin(open),
  });
  const { size } = await registry.head();
  if (size >= seen) return registry;
  await registry.close();
  throw new CommandError('cli.registry-behind', { file: path, size, seen }, ExitCode.refused);
}

/** What guhua.yaml says that the log is called: another log is refused. */
export function expectedOrigin({ workspace }: OpenWorkspace): { readonly origin?: string } {
  const origin = workspace.config?.data['log-origin'];
  return origin === undefined ? {} : { origin };
}
