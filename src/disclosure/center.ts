/** The center as its site shows it, where the site stands, and its figures. */
import { type Duration, parseDuration } from '../base/duration.ts';
import type { DepartmentDefinition, WorkspaceDefinition } from '../language/generated/types.ts';
import type { Workspace } from '../language/workspace.ts';
import { areDrafts, type Entry } from './entry.ts';

export interface Center {
  readonly name: string;
  readonly address?: string;
  /** All items of the city: what the concentration rate is computed of. */
  readonly itemsOfCity?: number;
  /** Where the site stands, without a slash at its end; without it no address of a page is known, and no QR code is drawn. */
  readonly baseUrl?: string;
  /** By id, in the order in which they are shown. */
  readonly departments: ReadonlyMap<string, DepartmentDefinition>;
  /** The one-stop services (一件事), in the order of their ids. */
  readonly services: readonly OneStopService[];
}

/** Items that are applied for at once and handled together. */
export interface OneStopService {
  readonly id: string;
  readonly name: string;
  /** Ids, in their order. */
  readonly items: readonly string[];
  readonly promised: Duration | undefined;
}

/** The center of a workspace; `undefined` where it has no `guhua.yaml`. */
export function centerOf(workspace: Workspace): Center | undefined {
  const config: WorkspaceDefinition | undefined = workspace.config?.data;
  if (config === undefined) return undefined;
  const { name, address, 'items-of-city': itemsOfCity, 'base-url': baseUrl } = config;
  return {
    name,
    ...(address === undefined ? {} : { address }),
    ...(itemsOfCity === undefined ? {} : { itemsOfCity }),
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.replace(/\/+$/u, '') }),
    departments: new Map([...workspace.departments].map(([id, document]) => [id, document.data])),
    services: [...workspace.bundles.values()].map(({ id, data }) => ({
      id,
      name: data.name,
      items: data.items,
      promised: data.promised === undefined ? undefined : parseDuration(data.promised),
    })),
  };
}

/** The address of a file of the site, each part of its path encoded; `undefined` where it is not known where the site stands. */
export function addressOf({ baseUrl }: Pick<Center, 'baseUrl'>, path: string): string | undefined {
  return baseUrl === undefined ? undefined : `${baseUrl}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** One figure of the center, with what it is a share of or who stands behind it. */
export interface Figure {
  readonly id:
    | 'items'
    | 'departments'
    | 'windows'
    | 'concentration'
    | 'window-decision'
    | 'online'
    | 'instant'
    | 'free';
  /** A number, or a share in per cent with its sign. */
  readonly value: string;
  readonly note?: { readonly id: 'concentration-note' | 'online-note'; readonly count: number };
}

/** The figures of a center, computed from what it discloses; drafts are none of it, unless there is nothing else. */
export function centerFigures(center: Center, all: readonly Entry[]): readonly Figure[] {
  const entries = areDrafts(all) ? all : all.filter((entry) => !entry.draft);
  const items = entries.length;
  const online = entries.filter((entry) => entry.online);
  const onlineDepartments = new Set(online.map((entry) => entry.department.id)).size;
  const windows = [...center.departments.values()].flatMap((department) => Object.keys(department.windows ?? {}));
  const { itemsOfCity } = center;
  return [
    { id: 'items', value: String(items) },
    { id: 'departments', value: String(new Set(entries.map((entry) => entry.department.id)).size) },
    ...(windows.length === 0 ? [] : [{ id: 'windows', value: String(windows.length) } as const]),
    ...(itemsOfCity === undefined || itemsOfCity < items
      ? []
      : [
          {
            id: 'concentration',
            value: share(items, itemsOfCity, 2),
            note: { id: 'concentration-note', count: itemsOfCity },
          } as const,
        ]),
    { id: 'window-decision', value: share(entries.filter((entry) => entry.decision === 'window').length, items, 1) },
    { id: 'online', value: String(online.length), note: { id: 'online-note', count: onlineDepartments } },
    { id: 'instant', value: String(entries.filter((entry) => entry.handling === 'instant').length) },
    { id: 'free', value: String(entries.filter((entry) => entry.free).length) },
  ];
}

function share(part: number, whole: number, digits: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(digits)}%`;
}
