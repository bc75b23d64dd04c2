/**
 * The items of a center as its center-wide tables list them: by department, by window, by how they are handled, by one-stop
 * service. Sheets, CSV and pages are written from the same groups.
 */
import type { Duration } from '../base/duration.ts';
import type { Center } from './center.ts';
import { byDepartment, type Entry } from './entry.ts';
import type { DepartmentName, ServiceWindow } from './table.ts';

/** Some items under one heading. */
interface Group {
  /** Unique among the groups of its kind. */
  readonly id: string;
  readonly entries: readonly Entry[];
}

export interface DepartmentGroup extends Group {
  readonly department: DepartmentName;
}

export interface WindowGroup extends Group {
  readonly department: DepartmentName;
  /** Absent for the items of a department that name no window. */
  readonly window: ServiceWindow | undefined;
}

export interface HandlingGroup extends Group {
  readonly handling: Entry['handling'];
}

export interface ServiceGroup extends Group {
  readonly name: string;
  readonly promised: Duration | undefined;
  /** Ids of items of the service that are not disclosed. */
  readonly undisclosed: readonly string[];
}

/** Every item under its department, departments in the center's order. */
export function departmentGroups({ departments }: Center, entries: readonly Entry[]): readonly DepartmentGroup[] {
  return byDepartment(entries, departments.keys()).map((group) => ({ id: group.department.id, ...group }));
}

/** Every item under each of its windows; those that name no window come last in their department. */
export function windowGroups(center: Center, entries: readonly Entry[]): readonly WindowGroup[] {
  return departmentGroups(center, entries).flatMap(({ id, department, entries: own }) => {
    const windows = new Map(own.flatMap((entry) => entry.windows.map((window) => [window.id, window] as const)));
    const order = [...Object.keys(center.departments.get(id)?.windows ?? {}), ...windows.keys()];
    const groups = [...new Set(order)].flatMap((key): WindowGroup[] => {
      const window = windows.get(key);
      const served = own.filter((entry) => entry.windows.some((one) => one.id === key));
      return window === undefined ? [] : [{ id: `${id}/${key}`, department, window, entries: served }];
    });
    const without = own.filter((entry) => entry.windows.length === 0);
    return without.length === 0 ? groups : [...groups, { id, department, window: undefined, entries: without }];
  });
}

/** How items are handled, in the order in which the public knows the classes (domain.md § 2). */
const HANDLINGS = ['instant', 'preliminary', 'promised', 'report-upward', 'joint'] as const;

export function handlingGroups(entries: readonly Entry[]): readonly HandlingGroup[] {
  return HANDLINGS.map((handling) => ({
    id: handling,
    handling,
    entries: entries.filter((entry) => entry.handling === handling),
  })).filter((group) => group.entries.length > 0);
}

/** The one-stop services with their items in the order in which they are handled. */
export function serviceGroups({ services }: Center, entries: readonly Entry[]): readonly ServiceGroup[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return services.map(({ id, name, items, promised }) => ({
    id,
    name,
    promised,
    entries: items.flatMap((item) => byId.get(item) ?? []),
    undisclosed: items.filter((item) => !byId.has(item)),
  }));
}
