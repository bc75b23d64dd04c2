import type { AnyDocument } from './documents.ts';
import type { Workspace } from './workspace.ts';

/** Every document of a workspace that could be taken in. */
export function allDocuments(workspace: Workspace): readonly AnyDocument[] {
  const { config, laws, departments, processes, items, bundles } = workspace;
  return [
    ...(config === undefined ? [] : [config]),
    ...(laws === undefined ? [] : [laws]),
    ...departments.values(),
    ...processes.values(),
    ...items.values(),
    ...bundles.values(),
  ];
}
