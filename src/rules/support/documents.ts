/** What a workspace has under an id: a faulty document is there too, and its own faults are told elsewhere. */
import type { AnyDocument, ItemDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';

/** Whether a department of that id exists, readable or not. */
export function isDepartment(workspace: Workspace, id: string): boolean {
  return workspace.departments.has(id) || isFaulty(workspace, 'department', id);
}

/** Whether a process of that id exists, readable or not. */
export function isProcess(workspace: Workspace, id: string): boolean {
  return workspace.processes.has(id) || isFaulty(workspace, 'process', id);
}

/** Whether an item of that id exists, readable or not. */
export function isItem(workspace: Workspace, id: string): boolean {
  return workspace.items.has(id) || isFaulty(workspace, 'item', id);
}

function isFaulty(workspace: Workspace, kind: AnyDocument['kind'], id: string): boolean {
  return workspace.faulty.some((document) => document.kind === kind && document.id === id);
}

/** Whether any document of a kind could not be read, so that «nobody uses it» cannot be said for sure. */
export function hasFaulty(workspace: Workspace, kind: AnyDocument['kind']): boolean {
  return workspace.faulty.some((document) => document.kind === kind);
}

/** Items of a workspace by something they share. */
export type ItemsBy = ReadonlyMap<string, readonly ItemDocument[]>;

/**
 * Makes a look-up of items by a key that is computed once a workspace, since rules ask for it at every item.
 * @param keyOf the key of an item; items without one are left out
 */
export function itemsBy(keyOf: (item: ItemDocument) => string | undefined): (workspace: Workspace) => ItemsBy {
  const known = new WeakMap<Workspace, ItemsBy>();
  return (workspace) => {
    const before = known.get(workspace);
    if (before !== undefined) return before;
    const items = [...workspace.items.values()];
    const keyed = items.flatMap((item) => {
      const key = keyOf(item);
      return key === undefined ? [] : [{ key, item }];
    });
    const grouped = Map.groupBy(keyed, ({ key }) => key);
    const index = new Map([...grouped].map(([key, entries]) => [key, entries.map(({ item }) => item)]));
    known.set(workspace, index);
    return index;
  };
}
