/** What the lists of a site say of an item: so much is kept of each while the pages are written one by one. */
import type { DepartmentName, DisclosureTable, Limits } from './table.ts';

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly department: DepartmentName;
  readonly office: string | undefined;
  readonly draft: boolean;
  readonly category: DisclosureTable['item']['category'];
  readonly handling: DisclosureTable['item']['handling'];
  readonly audience: NonNullable<DisclosureTable['item']['audience']>;
  readonly decision: DisclosureTable['item']['decision'];
  readonly promised: Limits['promised'];
  readonly online: boolean;
  /** Whether the definition says that nothing is charged. */
  readonly free: boolean;
  /** What it is found by besides its name: codes, result, themes, office. */
  readonly searched: readonly string[];
}

export function entryOf(table: DisclosureTable): Entry {
  const { id, name, department, duties, draft, item, limits, service, fee } = table;
  const { codes, result, themes = [] } = item;
  const searched = [id, ...Object.values(codes ?? {}), result?.name, ...themes, duties.office];
  return {
    id,
    name,
    department,
    office: duties.office,
    draft,
    category: item.category,
    handling: item.handling,
    audience: item.audience ?? [],
    decision: item.decision,
    promised: limits.promised,
    online: service.online === true,
    free: fee?.charged === false,
    searched: searched.filter((text) => text !== undefined),
  };
}

/** Whether there is nothing but drafts: then a list of them is a draft as a whole. */
export function areDrafts(entries: readonly Pick<Entry, 'draft'>[]): boolean {
  return entries.length > 0 && entries.every((entry) => entry.draft);
}

/** Entries by department, departments in the order of `order` and then of their first item. */
export function byDepartment(
  entries: readonly Entry[],
  order: Iterable<string>,
): readonly { readonly department: DepartmentName; readonly entries: readonly Entry[] }[] {
  const groups = Map.groupBy(entries, (entry) => entry.department.id);
  const ids = new Set([...order, ...groups.keys()]);
  return [...ids].flatMap((id) => {
    const group = groups.get(id);
    const [first] = group ?? [];
    return group === undefined || first === undefined ? [] : [{ department: first.department, entries: group }];
  });
}
