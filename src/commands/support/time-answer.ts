/** The answer of `time`, and the same for programs: durations as the language writes them. */
import { type Duration, formatDuration, formatTime, type MinutesPerDay } from '../../base/duration.ts';
import type { Process, Variant } from '../../process/blocks.ts';
import { type Load, loadsByDepartment, loadsByPost } from '../../process/loads.ts';
import { type BranchSlack, branchSlacks } from '../../process/slack.ts';
import { type ProcessTime, processTime } from '../../process/time.ts';

export interface TimeJson {
  readonly process: string;
  readonly variant: string | null;
  readonly counted: { readonly longest: string; readonly shortest: string };
  readonly serial: string;
  readonly promised: string | null;
  readonly criticalPath: readonly string[];
  /** What is returned is part of the longest time. */
  readonly returns: readonly {
    readonly step: string;
    readonly to: string;
    readonly times: number;
    readonly adds: string;
  }[];
  /** How much later each branch may end without making the whole longer. */
  readonly slack: readonly { readonly block: string; readonly branch: string; readonly slack: string }[];
  readonly byDepartment: readonly { readonly department: string; readonly time: string; readonly steps: string[] }[];
  readonly byPost: readonly { readonly post: string; readonly time: string; readonly steps: string[] }[];
  readonly uncounted: readonly {
    readonly step: string;
    readonly kind: string;
    readonly procedure: string | null;
    readonly atMost: string | null;
  }[];
  /** By which hours and days compare. */
  readonly workingDay: string;
}

export interface TimeAnswer {
  readonly json: TimeJson;
  readonly process: Process;
  readonly variant: Variant | undefined;
  readonly promised: Duration | undefined;
  readonly time: ProcessTime;
  readonly slacks: readonly BranchSlack[];
  readonly departments: readonly Load[];
  readonly posts: readonly Load[];
  readonly minutesPerDay: MinutesPerDay;
}

/** Computes the answer. */
export function timeAnswer(process: Process, variant: Variant | undefined, minutesPerDay: MinutesPerDay): TimeAnswer {
  const answer: Omit<TimeAnswer, 'json'> = {
    process,
    variant,
    promised: variant === undefined ? process.promised : variant.promised,
    time: processTime(process, minutesPerDay, variant),
    slacks: branchSlacks(process, minutesPerDay, variant),
    departments: loadsByDepartment(process, minutesPerDay, variant),
    posts: loadsByPost(process, minutesPerDay, variant),
    minutesPerDay,
  };
  return { ...answer, json: timeJson(answer) };
}

function timeJson(answer: Omit<TimeAnswer, 'json'>): TimeJson {
  const { process, variant, promised, time, slacks, departments, posts, minutesPerDay } = answer;
  return {
    process: process.id,
    variant: variant?.id ?? null,
    counted: { longest: formatTime(time.longest), shortest: formatTime(time.shortest) },
    serial: formatTime(time.serial),
    promised: promised === undefined ? null : formatDuration(promised),
    criticalPath: time.criticalPath.map((step) => step.id),
    returns: time.returns.map(({ step, to, times, adds }) => ({ step: step.id, to, times, adds: formatTime(adds) })),
    slack: slacks.map(({ block, branch, slack }) => ({
      block: block.id,
      branch: branch.key,
      slack: formatTime(slack),
    })),
    byDepartment: departments.map((load) => ({ department: load.who, ...loadJson(load) })),
    byPost: posts.map((load) => ({ post: load.who, ...loadJson(load) })),
    uncounted: time.uncounted.map((entry) => ({
      step: entry.step,
      kind: entry.kind,
      procedure: entry.procedure ?? null,
      atMost: entry.atMost === undefined ? null : formatDuration(entry.atMost),
    })),
    workingDay: formatTime({ centidays: 0, minutes: minutesPerDay }),
  };
}

function loadJson({ time, steps }: Load): { readonly time: string; readonly steps: string[] } {
  return { time: formatTime(time), steps: steps.map((step) => step.id) };
}
