/**
 * The figures of a center, computed from its definitions and its registry: nothing here is written down.
 */
import type { ItemDefinition } from '../../language/generated/types.ts';
import type { Workspace } from '../../language/workspace.ts';
import { DEFAULT_OFFICE } from '../../process/item-process.ts';

export interface Statistics {
  readonly items: number;
  /** Departments that are responsible for at least one item. */
  readonly approvingDepartments: number;
  /** Licensing offices that are responsible for at least one item. */
  readonly responsibleAuthorities: number;
  /** Posts of leaders in charge of the approving departments; two departments may share one. */
  readonly leadersInCharge: number;
  /** Windows at which at least one item is handled. */
  readonly windows: number;
  /** Items in the center per hundred items of the city; null where the workspace does not say how many there are. */
  readonly concentrationRate: number | null;
  readonly itemsOfCity: number | null;
  readonly locked: number;
  readonly published: number;
  readonly online: { readonly items: number; readonly departments: number };
  readonly decidedAtWindow: { readonly items: number; readonly rate: number };
  readonly byHandling: Readonly<Record<string, number>>;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly freeOfCharge: number;
}

/** How many items the registry holds. */
export interface RegistryCounts {
  readonly locked: number;
  readonly published: number;
}

/** Computes the figures. Rates are in per cent, with as many digits as the center publishes. */
export function statistics(workspace: Workspace, registry: RegistryCounts): Statistics {
  const items = [...workspace.items.values()].map((document) => document.data);
  const departments = distinct(items.map((item) => item.department));
  const online = items.filter((item) => item.service?.online === true);
  const atWindow = items.filter((item) => item.decision === 'window');
  const itemsOfCity = workspace.config?.data['items-of-city'] ?? null;
  return {
    items: items.length,
    approvingDepartments: departments.length,
    responsibleAuthorities: distinct(items.map((item) => `${item.department}/${item.office ?? DEFAULT_OFFICE}`)).length,
    leadersInCharge: distinct(departments.flatMap((id) => workspace.departments.get(id)?.data.leader ?? [])).length,
    windows: distinct(
      items.flatMap((item) => (item.service?.window === undefined ? [] : `${item.department}/${item.service.window}`)),
    ).length,
    concentrationRate: itemsOfCity === null ? null : perCent(items.length, itemsOfCity, 2),
    itemsOfCity,
    ...registry,
    online: { items: online.length, departments: distinct(online.map((item) => item.department)).length },
    decidedAtWindow: { items: atWindow.length, rate: perCent(atWindow.length, items.length, 1) },
    byHandling: countBy(items, (item) => item.handling),
    byCategory: countBy(items, (item) => item.category),
    freeOfCharge: items.filter((item) => item.fee?.charged === false).length,
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function perCent(part: number, whole: number, digits: number): number {
  return whole === 0 ? 0 : Number(((part / whole) * 100).toFixed(digits));
}

function countBy(items: readonly ItemDefinition[], key: (item: ItemDefinition) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
