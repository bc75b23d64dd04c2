/** Where a workspace keeps its registry and its lock, opened for a command. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ExitCode } from '../../findings/exit-code.ts';
import type { Lock } from '../../registry/lock.ts';
import { readLock } from '../../registry/lock-file.ts';
import { openRegistry, type Registry } from '../../registry/registry.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';

/** The registry's file: as guhua.yaml says, else registry.sqlite in the workspace. */
export function registryPath({ root, workspace }: OpenWorkspace): string {
  return resolve(root, workspace.config?.data.registry ?? 'registry.sqlite');
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
  if (!existsSync(path)) throw new CommandError('cli.no-registry', { file: path });
  return openRegistry(path, { readonly: true, ...expectedOrigin(open) });
}

/** Opens the registry to enter something in it. A new one is called as guhua.yaml says, else after the center. */
export async function openToEnter(open: OpenWorkspace): Promise<Registry> {
  const path = registryPath(open);
  const center = open.workspace.config?.data.center;
  const isNamed = existsSync(path) || center === undefined;
  return openRegistry(path, { ...(!isNamed && { origin: `guhua/${center}` }), ...expectedOrigin(open) });
}

/** What guhua.yaml says that the log is called: another log is refused. */
export function expectedOrigin({ workspace }: OpenWorkspace): { readonly origin?: string } {
  const origin = workspace.config?.data['log-origin'];
  return origin === undefined ? {} : { origin };
}
