/**
 * What a change of a process saves, and where: two processes, or a process and its variant, compared step by step.
 *
 * The longest way is the sum of all steps, less what runs at the same time, and what returns may add; so what is saved is
 * the sum of three differences, and that of the steps the sum of theirs. Steps are matched by their identity.
 */
import {
  compareTime,
  countedTime,
  type Duration,
  type MinutesPerDay,
  NO_TIME,
  timeInCentiminutes,
  type WorkingTime,
} from '../base/duration.ts';
import { allBlocks, type Process, type Step, type Variant } from './blocks.ts';
import { loadsByDepartment } from './loads.ts';
import { timeOfStep } from './spans.ts';
import { type ProcessTime, processTime } from './time.ts';
import { isNoTime, timeDifference } from './time-difference.ts';

/** A process as it is compared: with one of its variants, or as it stands. */
export interface Compared {
  readonly process: Process;
  readonly variant: Variant | undefined;
  readonly time: ProcessTime;
  readonly promised: Duration | undefined;
  /** What running at the same time takes off the sum of all steps, and what returns may add to it. */
  readonly inParallel: WorkingTime;
  readonly returned: WorkingTime;
}

export type ChangeOfStep =
  | 'unchanged'
  | 'added'
  | 'removed'
  | 'shortened'
  | 'lengthened'
  /** As long as before, but now (or no longer) in the way of a choice that counts. */
  | 'other-way';

export interface StepComparison {
  readonly id: string;
  readonly name: string;
  readonly change: ChangeOfStep;
  /** Its time before and after; absent where it is not in the process. */
  readonly before: WorkingTime | undefined;
  readonly after: WorkingTime | undefined;
  /** Its part in what is saved of the sum of all steps: nothing for a step of a shorter way of a choice. */
  readonly saved: WorkingTime;
}

export interface DepartmentComparison {
  readonly department: string;
  readonly before: WorkingTime;
  readonly after: WorkingTime;
  readonly saved: WorkingTime;
}

export interface TimeComparison {
  readonly before: Compared;
  readonly after: Compared;
  /** Of the longest way; negative where it has become longer. */
  readonly saved: WorkingTime;
  /** Of that, in percent of the time before, rounded; absent where there was none. */
  readonly percent: number | undefined;
  /** What it is made of: shorter and fewer steps, more at the same time, fewer returns. */
  readonly bySteps: WorkingTime;
  readonly byParallel: WorkingTime;
  readonly byReturns: WorkingTime;
  /** Of the promise; absent where one of the two makes none in working time. */
  readonly promised: WorkingTime | undefined;
  /** All steps, in the order of the process before, then those that were added. */
  readonly steps: readonly StepComparison[];
  readonly departments: readonly DepartmentComparison[];
}

/** A process with its times. */
export function comparedOf(process: Process, variant: Variant | undefined, minutesPerDay: MinutesPerDay): Compared {
  const promised = variant === undefined ? process.promised : variant.promised;
  const time = processTime(process, minutesPerDay, variant);
  const { longest, withoutReturns, serial } = time;
  return {
    process,
    variant,
    time,
    promised,
    inParallel: timeDifference(serial, withoutReturns, minutesPerDay),
    returned: timeDifference(longest, withoutReturns, minutesPerDay),
  };
}

/** Compares what was with what is. */
export function compareTimes(before: Compared, after: Compared, minutesPerDay: MinutesPerDay): TimeComparison {
  const difference: Difference = (first, second) => timeDifference(first, second, minutesPerDay);
  const saved = difference(before.time.longest, after.time.longest);
  return {
    before,
    after,
    saved,
    percent: percentOf(saved, before.time.longest, minutesPerDay),
    bySteps: difference(before.time.serial, after.time.serial),
    byParallel: difference(after.inParallel, before.inParallel),
    byReturns: difference(before.returned, after.returned),
    promised: savedOfPromise(before, after, difference),
    steps: compareSteps(before, after, difference, minutesPerDay),
    departments: compareDepartments(before, after, minutesPerDay),
  };
}

type Difference = (first: WorkingTime, second: WorkingTime) => WorkingTime;

function savedOfPromise(before: Compared, after: Compared, difference: Difference): WorkingTime | undefined {
  const [was, is] = [before, after].map(({ promised }) => promised && countedTime(promised));
  return was && is && difference(was, is);
}

function percentOf(saved: WorkingTime, whole: WorkingTime, minutesPerDay: MinutesPerDay): number | undefined {
  const all = timeInCentiminutes(whole, minutesPerDay);
  return all === 0 ? undefined : Math.round((timeInCentiminutes(saved, minutesPerDay) / all) * 100);
}

function compareSteps(
  before: Compared,
  after: Compared,
  difference: Difference,
  minutesPerDay: MinutesPerDay,
): StepComparison[] {
  const [was, is] = [stepTimes(before), stepTimes(after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((id): StepComparison => {
    const [old, now] = [was.get(id), is.get(id)];
    const saved = difference(old?.counted ?? NO_TIME, now?.counted ?? NO_TIME);
    const name = (old ?? now)?.name ?? id;
    return { id, name, change: changeOf(old, now, saved, minutesPerDay), before: old?.time, after: now?.time, saved };
  });
}

interface TimeOfStep {
  readonly name: string;
  readonly time: WorkingTime;
  /** The same where the step is part of the sum of all steps, else none. */
  readonly counted: WorkingTime;
}

function stepTimes({ process, variant, time }: Compared): ReadonlyMap<string, TimeOfStep> {
  const counted = new Set(time.serialPath);
  const steps = allBlocks(process.blocks).filter((block) => block.kind === 'step' && !variant?.skip.has(block.id));
  return new Map(
    (steps as Step[]).map((step) => {
      const own = timeOfStep(step, variant);
      return [step.id, { name: step.name, time: own, counted: counted.has(step) ? own : NO_TIME }];
    }),
  );
}

function changeOf(
  old: TimeOfStep | undefined,
  now: TimeOfStep | undefined,
  saved: WorkingTime,
  minutesPerDay: MinutesPerDay,
): ChangeOfStep {
  if (old === undefined) return 'added';
  if (now === undefined) return 'removed';
  const change = compareTime(old.time, now.time, minutesPerDay);
  if (change !== 0) return change > 0 ? 'shortened' : 'lengthened';
  return isNoTime(saved) ? 'unchanged' : 'other-way';
}

function compareDepartments(before: Compared, after: Compared, minutesPerDay: MinutesPerDay): DepartmentComparison[] {
  const loads = ({ process, variant }: Compared): ReadonlyMap<string, WorkingTime> =>
    new Map(loadsByDepartment(process, minutesPerDay, variant).map(({ who, time }) => [who, time]));
  const [was, is] = [loads(before), loads(after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((department) => {
    const [old, now] = [was.get(department) ?? NO_TIME, is.get(department) ?? NO_TIME];
    return { department, before: old, after: now, saved: timeDifference(old, now, minutesPerDay) };
  });
}
