/**
 * What the lists of a center say of an item: so much is kept of each while tables are made and written one by one, so that
 * memory does not grow with what the tables hold.
 */
import type { Digest } from '../base/digest.ts';
import type { DepartmentName, DisclosureTable, Limits, ServiceWindow, Subject, Totals } from './table.ts';

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly department: DepartmentName;
  readonly office: string | undefined;
  readonly draft: boolean;
  readonly category: DisclosureTable['item']['category'];
  readonly handling: DisclosureTable['item']['handling'];
  /** Empty where it is not disclosed. */
  readonly audience: NonNullable<DisclosureTable['item']['audience']>;
  readonly decision: DisclosureTable['item']['decision'];
  readonly windows: readonly ServiceWindow[];
  readonly hours: string | undefined;
  readonly limits: Limits;
  readonly promised: Limits['promised'];
  readonly totals: Pick<Totals, 'steps' | 'departments' | 'materials'>;
  readonly visits: number | undefined;
  /** Whether the definition says that it can be applied for online. */
  readonly online: boolean;
  /** The same, `undefined` where the definition says nothing. */
  readonly onlineTold: boolean | undefined;
  /** Whether the definition says that nothing is charged. */
  readonly free: boolean;
  /** Whether anything is charged, `undefined` where the definition says nothing. */
  readonly charged: boolean | undefined;
  readonly consultation: string | undefined;
  readonly complaint: string | undefined;
  /** Absent for a draft, as is the day from which it holds. */
  readonly version: number | undefined;
  readonly effectiveFrom: string | undefined;
  readonly digest: Digest;
  /** Which of the ten are not disclosed, or only in part. */
  readonly undisclosed: readonly Subject[];
  /** What it is found by besides its name: codes, result, themes, office. */
  readonly searched: readonly string[];
}

export function entryOf(table: DisclosureTable): Entry {
  const { id, name, department, duties, draft, item, limits, service, fee, phones, publication, totals } = table;
  const { codes, result, themes = [] } = item;
  const searched = [id, ...Object.values(codes ?? {}), result?.name, ...themes, duties.office];
  const effective = publication.kind === 'effective' ? publication : undefined;
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
    windows: service.windows,
    hours: service.hours,
    limits,
    promised: limits.promised,
    totals: { steps: totals.steps, departments: totals.departments, materials: totals.materials },
    visits: service.visits,
    online: service.online === true,
    onlineTold: service.online,
    free: fee?.charged === false,
    charged: fee?.charged,
    consultation: phones.consultation?.number,
    complaint: phones.complaint?.number,
    version: effective?.version,
    effectiveFrom: effective?.effectiveFrom,
    digest: table.digest,
    undisclosed: table.undisclosed,
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
