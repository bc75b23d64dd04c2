/** The answer of `bundle`: the figures of a bundle, for programs. Durations are written as the language writes them. */
import {
  compareLimits,
  formatDuration,
  formatTime,
  type LimitComparison,
  type WorkingTime,
} from '../../base/duration.ts';
import { similarWord } from '../../base/similar-word.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { BundleDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import { type BundleFigures, bundleFigures, timeSaved } from '../../process/bundle.ts';
import { formatDifference } from '../../process/time-difference.ts';
import { CommandError } from './command-error.ts';

export interface BundleAnswer {
  readonly workspace: Workspace;
  readonly document: BundleDocument;
  readonly figures: BundleFigures;
  /** What the computed time saves against the items one by one; absent where it saves nothing or is not known. */
  readonly saved: WorkingTime | undefined;
  /** How the longest way compares with the promise; absent where one of the two is not known. */
  readonly againstPromise: LimitComparison | undefined;
}

/**
 * The bundle that a word means: its id or its name.
 * @throws CommandError where there is none, or where it is faulty
 */
export function findBundle(workspace: Workspace, word: string): BundleDocument {
  const found = workspace.bundles.get(word) ?? [...workspace.bundles.values()].find(({ data }) => data.name === word);
  if (found !== undefined) return found;
  const faulty = workspace.faulty.find((document) => document.kind === 'bundle' && document.id === word);
  if (faulty !== undefined) throw new CommandError('bundle.faulty', { id: word, file: faulty.file });
  const suggestion = similarWord(word, workspace.bundles.keys());
  const id = suggestion === undefined ? 'bundle.unknown' : 'bundle.unknown.similar';
  throw new CommandError(id, { word, suggestion: suggestion ?? '' }, ExitCode.usage);
}

/** Computes the answer. */
export function bundleAnswer(workspace: Workspace, document: BundleDocument): BundleAnswer {
  const figures = bundleFigures(workspace, document);
  const { time, promised } = figures;
  return {
    workspace,
    document,
    figures,
    saved: time && timeSaved(time, workspace.minutesPerDay),
    againstPromise:
      time &&
      promised &&
      compareLimits({ unit: 'working-time', time: time.longest }, promised, workspace.minutesPerDay),
  };
}

/** The answer as JSON. */
export function bundleJson({ document, figures, saved, againstPromise }: BundleAnswer): object {
  const { id, data } = document;
  const { time, materials, materialCount, visits, windows, promised } = figures;
  return {
    bundle: id,
    name: data.name,
    kind: data.kind,
    lead: data.lead,
    acceptance: data.acceptance,
    process: data.process?.uses ?? null,
    handling: data.handling ?? null,
    items: figures.items.map((item) => ({
      item: item.document.id,
      name: item.document.data.name,
      department: item.document.data.department,
      longest: written(item.longest),
      promised: item.promised === undefined ? null : formatDuration(item.promised),
      visits: item.document.data.service?.visits ?? null,
      critical: item.isCritical,
    })),
    missing: figures.missing,
    departments: figures.departments,
    windows: { total: windows.length, asked: Math.min(1, windows.length) },
    visits,
    materials: {
      ...materialCount,
      list: materials.map((material) => ({ ...material, madeBy: material.madeBy ?? null })),
    },
    time:
      time === undefined
        ? null
        : {
            longest: formatTime(time.longest),
            shortest: formatTime(time.shortest),
            criticalPath: time.criticalPath,
            steps: formatTime(time.steps),
            serial: written(time.serial),
            saved: saved === undefined ? null : formatDifference(saved),
          },
    promised: promised === undefined ? null : formatDuration(promised),
    serialPromise: written(figures.serialPromise),
    promiseMet: againstPromise === undefined || againstPromise === 'unlike' ? null : againstPromise !== 'longer',
  };
}

function written(time: WorkingTime | undefined): string | null {
  return time === undefined ? null : formatTime(time);
}
