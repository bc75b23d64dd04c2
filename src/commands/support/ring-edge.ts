/** Who may approve in a workspace: the root document in force in its registry. */
import type { Registry } from '../../registry/registry.ts';
import { openIfThere } from '../../registry/registry.ts';
import { type RootInForce, readRootInForce } from '../../registry/trust-log.ts';
import type { KeyRing } from '../../trust/key-ring.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { registryPath } from './registry-edge.ts';

/** The root document in force; `undefined` in a trial registry and where nothing was entered yet. */
export async function rootOf(open: OpenWorkspace): Promise<RootInForce | undefined> {
  await using registry = await openIfThere(registryPath(open));
  return registry && (await rootInForce(registry));
}

/** The same of a registry that is open. */
export async function rootInForce(registry: Registry): Promise<RootInForce | undefined> {
  return registry.read((queries) => readRootInForce(queries, registry.path));
}

export async function ringOf(open: OpenWorkspace): Promise<KeyRing | undefined> {
  return (await rootOf(open))?.ring;
}
