/**
 * The one-stop services of a center (一件事, 联合办理) as their pages show them: what is handed in once, where, how long the
 * whole takes and what that saves. They are computed from the workspace: what is locked and proved are the items themselves.
 */
import { type Duration, type MinutesPerDay, parseDuration, type WorkingTime } from '../base/duration.ts';
import type { BundleDocument } from '../language/documents.ts';
import type { BundleDefinition } from '../language/generated/types.ts';
import type { Workspace } from '../language/workspace.ts';
import type { Process, Variant } from '../process/blocks.ts';
import { type BundleFigures, bundleFigures } from '../process/bundle.ts';
import type { BundleMaterial, MaterialCount } from '../process/bundle-materials.ts';
import { processOfBundle, variantOfBundle } from '../process/bundle-process.ts';
import type { DepartmentName } from './table.ts';

export interface OneStopFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: BundleDefinition['kind'];
  readonly description: string | undefined;
  readonly note: string | undefined;
  readonly lead: DepartmentName;
  readonly window: AcceptingWindow | undefined;
  readonly items: readonly OneStopItem[];
  readonly departments: readonly DepartmentName[];
  readonly promised: Duration | undefined;
  /** The promises of the items added up; absent where one of them is not in working time. */
  readonly serialPromise: WorkingTime | undefined;
  readonly visits: BundleFigures['visits'];
  /** How many windows the items have by themselves. */
  readonly windows: number;
  readonly materials: readonly BundleMaterial[];
  readonly materialCount: MaterialCount;
  /** Its own process and the variant that it uses; absent where the items run each by its own. */
  readonly process: { readonly whole: Process; readonly variant: Variant | undefined } | undefined;
  /** Length of the center's working day. */
  readonly minutesPerDay: MinutesPerDay;
}

export interface AcceptingWindow {
  readonly name: string;
  readonly counter: string;
  readonly zone: string | undefined;
  readonly floor: string | undefined;
  readonly hours: string | undefined;
  readonly phone: string | undefined;
}

export interface OneStopItem {
  readonly id: string;
  readonly name: string;
  readonly department: DepartmentName;
  readonly promised: Duration | undefined;
  readonly visits: number | undefined;
}

/** All one-stop services of a workspace, in the order of their ids. */
export function oneStopServices(workspace: Workspace): readonly OneStopFacts[] {
  return [...workspace.bundles.values()].map((bundle) => factsOf(workspace, bundle));
}

function factsOf(workspace: Workspace, bundle: BundleDocument): OneStopFacts {
  const { id, data } = bundle;
  const { items, materials, materialCount, visits, windows, promised, serialPromise, departments } = bundleFigures(
    workspace,
    bundle,
  );
  return {
    id,
    name: data.name,
    kind: data.kind,
    description: data.description,
    note: data.note,
    lead: departmentOf(workspace, data.lead),
    window: windowOf(workspace, data.acceptance),
    items: items.map(({ document, promised: own }) => ({
      id: document.id,
      name: document.data.name,
      department: departmentOf(workspace, document.data.department),
      promised: own,
      visits: document.data.service?.visits,
    })),
    departments: departments.map((department) => departmentOf(workspace, department)),
    promised: promised ?? parseDuration(data.promised),
    serialPromise,
    visits,
    windows: windows.length,
    materials,
    materialCount,
    process: processOf(workspace, data),
    minutesPerDay: workspace.minutesPerDay,
  };
}

function processOf(workspace: Workspace, data: BundleDefinition): OneStopFacts['process'] {
  if (data.process === undefined) return undefined;
  const whole = processOfBundle(workspace, data, new Map());
  return whole && { whole, variant: variantOfBundle(data, whole) };
}

function departmentOf(workspace: Workspace, id: string): DepartmentName {
  const data = workspace.departments.get(id)?.data;
  const name = data?.name ?? id;
  return { id, name, shortName: data?.['short-name'] ?? name };
}

/** The window that accepts: one of the department that the accepting post belongs to. */
function windowOf(workspace: Workspace, { window, by }: BundleDefinition['acceptance']): AcceptingWindow | undefined {
  const [department = ''] = by.split('/');
  const found = workspace.departments.get(department)?.data.windows?.[window];
  if (found === undefined) return undefined;
  const { name, counter, zone, floor, hours, phone } = found;
  return { name, counter, zone, floor, hours, phone };
}
