/**
 * What a bundle is worth: the materials, visits and windows that it saves, and how long it takes against its items handled
 * one by one (行政许可法 Art. 26: unified, joint or concentrated handling).
 */
import {
  addTime,
  countedTime,
  type Duration,
  NO_TIME,
  normaliseTime,
  parseDuration,
  type WorkingTime,
} from '../base/duration.ts';
import type { BundleDocument, ItemDocument } from '../language/documents.ts';
import type { BundleDefinition } from '../language/generated/types.ts';
import type { Workspace } from '../language/workspace.ts';
import { allBlocks, type Process } from './blocks.ts';
import {
  type BundleMaterial,
  countMaterials,
  type MaterialCount,
  markMade,
  materialsOfItem,
  mergeMaterials,
} from './bundle-materials.ts';
import { comesBefore } from './bundle-order.ts';
import { itemOfStep, processOfBundle, variantOfBundle } from './bundle-process.ts';
import { readItemProcess } from './item-process.ts';
import { processTime } from './time.ts';
import { timeDifference } from './time-difference.ts';

/** An item of a bundle as it is by itself. */
export interface BundleItem {
  readonly document: ItemDocument;
  /** Its process without faults; absent where it has any. */
  readonly process: Process | undefined;
  /** The longest counted way through its process. */
  readonly longest: WorkingTime | undefined;
  readonly promised: Duration | undefined;
  /** Whether it lies on the longest way through the bundle. */
  readonly isCritical: boolean;
}

export interface BundleTime {
  /** The longest and the shortest counted way through the bundle. */
  readonly longest: WorkingTime;
  readonly shortest: WorkingTime;
  /** What the longest way leads through, in order: steps of the bundle's own process, else items. */
  readonly criticalPath: readonly string[];
  /** The items' processes one after another; absent where one of them cannot be computed. */
  readonly serial: WorkingTime | undefined;
  /** The steps of the bundle one after another. */
  readonly steps: WorkingTime;
}

export interface BundleFigures {
  readonly items: readonly BundleItem[];
  /** Ids of items that are not there or faulty. */
  readonly missing: readonly string[];
  readonly materials: readonly BundleMaterial[];
  readonly materialCount: MaterialCount;
  /** Visits of the items by themselves, and together: as many as the item that needs most. */
  readonly visits: { readonly total: number; readonly asked: number };
  /** Windows of the items by themselves; together it is one. */
  readonly windows: readonly string[];
  readonly departments: readonly string[];
  /** Absent where a process is missing or faulty. */
  readonly time: BundleTime | undefined;
  readonly promised: Duration | undefined;
  /** The promises of the items added up; absent where one of them is not in working time. */
  readonly serialPromise: WorkingTime | undefined;
}

/** Computes the figures of a bundle. */
export function bundleFigures(workspace: Workspace, { data: bundle }: BundleDocument): BundleFigures {
  const documents = bundle.items.flatMap((id) => workspace.items.get(id) ?? []);
  const processes = new Map(documents.map((item) => [item.id, soundProcess(workspace, item)]));
  const whole = processOfBundle(workspace, bundle, processes);
  const time = whole && timeOfWhole(workspace, bundle, whole, processes);
  const critical = new Set(bundle.process === undefined ? time?.criticalPath : []);
  const items = documents.map((document): BundleItem => {
    const process = processes.get(document.id);
    return {
      document,
      process,
      longest: process && processTime(process, workspace.minutesPerDay).longest,
      promised: parseDuration(document.data.limits.promised),
      isCritical: critical.has(document.id),
    };
  });
  const visits = documents.map((item) => item.data.service?.visits ?? 0);
  return {
    items,
    missing: bundle.items.filter((id) => !workspace.items.has(id)),
    ...materialsOf(bundle, documents),
    visits: { total: visits.reduce((sum, count) => sum + count, 0), asked: Math.max(0, ...visits) },
    windows: [...new Set(documents.flatMap(windowOf))],
    departments: departmentsOf(bundle, documents, whole),
    time,
    promised: parseDuration(bundle.promised),
    serialPromise: sumOfPromises(items, workspace.minutesPerDay),
  };
}

function timeOfWhole(
  workspace: Workspace,
  bundle: BundleDefinition,
  whole: Process,
  processes: ReadonlyMap<string, Process | undefined>,
): BundleTime {
  const variant = variantOfBundle(bundle, whole);
  const { longest, shortest, serial: steps, criticalPath } = processTime(whole, workspace.minutesPerDay, variant);
  const times = bundle.items.map((item) => {
    const process = processes.get(item);
    return process && processTime(process, workspace.minutesPerDay).longest;
  });
  const known = times.filter((each) => each !== undefined);
  const names = criticalPath.map((step) => itemOfStep(bundle, step) ?? step.name);
  return {
    longest,
    shortest,
    steps,
    criticalPath: [...new Set(names)],
    serial:
      known.length < times.length ? undefined : normaliseTime(known.reduce(addTime, NO_TIME), workspace.minutesPerDay),
  };
}

function soundProcess(workspace: Workspace, item: ItemDocument): Process | undefined {
  const reading = readItemProcess(workspace, item);
  return reading === undefined || reading.findings.length > 0 ? undefined : reading.process;
}

function materialsOf(
  bundle: BundleDefinition,
  items: readonly ItemDocument[],
): Pick<BundleFigures, 'materials' | 'materialCount'> {
  const single = items.flatMap(({ id, data }) => materialsOfItem(id, data.materials ?? []));
  const results = new Map(
    items.flatMap(({ id, data }) => (data.result?.name === undefined ? [] : [[id, data.result.name] as const])),
  );
  const materials = markMade(mergeMaterials(single, bundle.shared), results, comesBefore(bundle));
  return { materials, materialCount: countMaterials(single, materials) };
}

function windowOf({ data }: ItemDocument): readonly string[] {
  return data.service?.window === undefined ? [] : [`${data.department}/${data.service.window}`];
}

/** The lead first, then the others in the order of the items and the steps. */
function departmentsOf(
  bundle: BundleDefinition,
  items: readonly ItemDocument[],
  whole: Process | undefined,
): readonly string[] {
  const actors = allBlocks(whole?.blocks ?? []).flatMap((block) =>
    block.kind === 'step' || block.kind === 'pause' ? block.by.map((actor) => actor.department) : [],
  );
  return [...new Set([bundle.lead, ...items.map((item) => item.data.department), ...actors])];
}

function sumOfPromises(
  items: readonly BundleItem[],
  minutesPerDay: Workspace['minutesPerDay'],
): WorkingTime | undefined {
  const times = items.map((item) => item.promised && countedTime(item.promised));
  const known = times.filter((time) => time !== undefined);
  return known.length < times.length ? undefined : normaliseTime(known.reduce(addTime, NO_TIME), minutesPerDay);
}

/** How much counted time a bundle saves against its items one after another; below nothing where it takes longer. */
export function timeSaved(
  { longest, serial }: BundleTime,
  minutesPerDay: Workspace['minutesPerDay'],
): WorkingTime | undefined {
  return serial && timeDifference(serial, longest, minutesPerDay);
}
