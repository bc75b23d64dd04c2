import { chinaDay } from '../../base/china-time.ts';
import { openIfThere } from '../../registry/registry.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { lockOf, registryPath } from './registry-edge.ts';
import type { RegistryCounts } from './statistics.ts';

/** How many items are locked in the workspace, and how many of its items have a version that holds today. */
export async function registryCounts(open: OpenWorkspace): Promise<RegistryCounts> {
  const { items } = open.workspace;
  const locked = [...lockOf(open).entries.keys()].filter((item) => items.has(item)).length;
  await using registry = await openIfThere(registryPath(open));
  if (registry === undefined) return { locked, published: 0 };
  const effective = await registry.allEffective(chinaDay(new Date()));
  return { locked, published: effective.filter((version) => items.has(version.item)).length };
}
