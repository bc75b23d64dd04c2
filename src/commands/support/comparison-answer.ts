/** The answer of `time --compare` for programs: durations as the language writes them, negative where time was lost. */
import { formatDuration, formatTime } from '../../base/duration.ts';
import { allBlocks } from '../../process/blocks.ts';
import type { ChangeOfStep, Compared, TimeComparison } from '../../process/compare-times.ts';
import { formatDifference } from '../../process/time-difference.ts';

interface SideJson {
  readonly process: string;
  readonly variant: string | null;
  readonly counted: { readonly longest: string; readonly shortest: string };
  readonly serial: string;
  readonly promised: string | null;
  /** How often the applicant hands something in. */
  readonly acceptances: number;
  readonly departments: number;
}

export interface ComparisonJson {
  readonly before: SideJson;
  readonly after: SideJson;
  readonly saved: {
    readonly longest: string;
    readonly percent: number | null;
    readonly bySteps: string;
    readonly byParallel: string;
    readonly byReturns: string;
    readonly promised: string | null;
  };
  readonly steps: readonly {
    readonly step: string;
    readonly change: ChangeOfStep;
    readonly before: string | null;
    readonly after: string | null;
    readonly saved: string;
  }[];
  readonly byDepartment: readonly {
    readonly department: string;
    readonly before: string;
    readonly after: string;
    readonly saved: string;
  }[];
}

/** Writes a comparison as JSON. */
export function comparisonJson(comparison: TimeComparison): ComparisonJson {
  const { before, after, saved, percent, bySteps, byParallel, byReturns, promised, steps, departments } = comparison;
  return {
    before: sideJson(before),
    after: sideJson(after),
    saved: {
      longest: formatDifference(saved),
      percent: percent ?? null,
      bySteps: formatDifference(bySteps),
      byParallel: formatDifference(byParallel),
      byReturns: formatDifference(byReturns),
      promised: promised === undefined ? null : formatDifference(promised),
    },
    steps: steps.map((step) => ({
      step: step.id,
      change: step.change,
      before: step.before === undefined ? null : formatTime(step.before),
      after: step.after === undefined ? null : formatTime(step.after),
      saved: formatDifference(step.saved),
    })),
    byDepartment: departments.map((one) => ({
      department: one.department,
      before: formatTime(one.before),
      after: formatTime(one.after),
      saved: formatDifference(one.saved),
    })),
  };
}

function sideJson(side: Compared): SideJson {
  const { process, variant, time, promised } = side;
  return {
    process: process.id,
    variant: variant?.id ?? null,
    counted: { longest: formatTime(time.longest), shortest: formatTime(time.shortest) },
    serial: formatTime(time.serial),
    promised: promised === undefined ? null : formatDuration(promised),
    acceptances: acceptancesOf(side),
    departments: departmentCountOf(side),
  };
}

/** How often an application is accepted on the way: as often the applicant had to come. */
export function acceptancesOf({ process, variant }: Compared): number {
  const accepts = allBlocks(process.blocks).filter((block) => block.kind === 'step' && block.verb === 'accept');
  return accepts.filter((block) => !variant?.skip.has(block.id)).length;
}

/** How many departments have a step in a process. */
export function departmentCountOf({ process, variant }: Compared): number {
  const steps = allBlocks(process.blocks).filter((block) => block.kind === 'step' && !variant?.skip.has(block.id));
  const actors = steps.flatMap((block) => (block.kind === 'step' ? block.by : []));
  return new Set(actors.map((actor) => actor.department)).size;
}
