/** Disclosure tables as JSON, each by a schema that is written beside it: one file an item, one of the center. */
import type { JsonValue } from '../../base/digest.ts';
import { formatDuration } from '../../base/duration.ts';
import type { Center } from '../center.ts';
import type { ChangeList } from '../center-lists.ts';
import type { Entry } from '../entry.ts';
import { departmentGroups, handlingGroups, serviceGroups, windowGroups } from '../groupings.ts';
import type { DisclosureTable } from '../table.ts';
import { tableData } from '../table-data.ts';

/** Names of the schemas, in `schemas/`. */
export const JSON_SCHEMAS = ['disclosure.schema.json', 'disclosure-center.schema.json'] as const;

/** The table of an item. */
export function itemJson(table: DisclosureTable): string {
  return print({ $schema: `../schemas/${JSON_SCHEMAS[0]}`, ...tableData(table) });
}

/** The center-wide tables: the catalog, the items by department, window, handling and one-stop service, what changed. */
export function centerJson(center: Center, entries: readonly Entry[], changes?: ChangeList): string {
  const ids = (group: readonly Entry[]): string[] => group.map((entry) => entry.id);
  return print({
    $schema: `schemas/${JSON_SCHEMAS[1]}`,
    name: center.name,
    items: entries.map(entryData),
    departments: departmentGroups(center, entries).map(({ department, entries: own }) => ({
      id: department.id,
      name: department.name,
      items: ids(own),
    })),
    windows: windowGroups(center, entries).map(({ department, window, entries: own }) => ({
      department: department.id,
      ...(window === undefined ? {} : { window: window.id, name: window.name, counter: window.counter }),
      items: ids(own),
    })),
    handlings: handlingGroups(entries).map(({ handling, entries: own }) => ({ handling, items: ids(own) })),
    services: serviceGroups(center, entries).map(({ id, name, promised, undisclosed, entries: own }) => ({
      id,
      name,
      ...(promised === undefined ? {} : { promised: formatDuration(promised) }),
      items: ids(own),
      undisclosed: [...undisclosed],
    })),
    ...(changes === undefined ? {} : { changes: changesData(changes) }),
  });
}

function entryData(entry: Entry): JsonValue {
  const { id, name, department, draft, version, effectiveFrom, digest, handling, promised, online, free } = entry;
  return {
    item: id,
    name,
    department: department.id,
    draft,
    ...(version === undefined ? {} : { version }),
    ...(effectiveFrom === undefined ? {} : { 'effective-from': effectiveFrom }),
    digest,
    handling,
    ...(promised === undefined ? {} : { promised: formatDuration(promised) }),
    online,
    free,
    undisclosed: [...entry.undisclosed],
  };
}

function changesData({ since, until, changes }: ChangeList): JsonValue {
  return {
    since,
    until,
    versions: changes.map(({ item, name, department, kind, version, day, entry, recordedOn, reason, subjects }) => ({
      item,
      name,
      department: department.id,
      kind,
      version,
      day,
      entry,
      'recorded-on': recordedOn,
      ...(reason === undefined ? {} : { reason }),
      differs: [...subjects],
    })),
  };
}

function print(value: JsonValue): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
