/** Pauses and corrections as they happened: whether they can have, and whether they took longer than was told. */
import { daysBetween } from '../base/day.ts';
import type { Duration } from '../base/duration.ts';
import { dayOf, type Moment } from '../base/moment.ts';
import { isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../base/working-calendar.ts';
import { allBlocks, type Block, type Process, type Variant } from './blocks.ts';
import type { Interval } from './counted-clock.ts';

/** A limit in days counts neither the first nor the last day of a pause, nor those between. */
export interface UsedPause extends Interval {
  /** A pause of the process, or a step with a correction. */
  readonly step: string;
}

/** A used pause with its length. */
export interface MeasuredPause extends UsedPause {
  readonly calendarDays: number;
  readonly workingDays: number;
  /** The length at most that the applicant was told (行政许可法 Art. 45), or was given for a correction. */
  readonly told: Duration | undefined;
  readonly longerThanTold: boolean;
}

/** Why a pause cannot have been. */
export type PauseFault =
  /** `known` are the steps that can stop the clock. */
  | { readonly fault: 'unknown-step' | 'cannot-pause'; readonly step: string; readonly known: readonly string[] }
  | { readonly fault: 'pause-reversed' | 'pause-before-acceptance'; readonly pause: UsedPause };

/**
 * Checks a pause.
 * @param stops what may stop the clock: pauses and steps with a correction
 */
export function pauseFault(
  pause: UsedPause,
  process: Process,
  accepted: Moment,
  stops: ReadonlySet<string>,
): PauseFault | undefined {
  const { step } = pause;
  if (!stops.has(step)) {
    const exists = allBlocks(process.blocks).some((block) => block.id === step);
    return { fault: exists ? 'cannot-pause' : 'unknown-step', step, known: [...stops] };
  }
  if (pause.until <= pause.from) return { fault: 'pause-reversed', pause };
  if (dayOf(pause.from) < dayOf(accepted)) return { fault: 'pause-before-acceptance', pause };
  return undefined;
}

/** Measures a pause on a calendar, its first and last day included. */
export function measurePause(
  pause: UsedPause,
  process: Process,
  variant: Variant | undefined,
  calendar: WorkingCalendar,
): MeasuredPause {
  const [from, until] = [dayOf(pause.from), dayOf(pause.until)];
  const calendarDays = daysBetween(from, until) + 1;
  const workingDays = workingDaysBetween(calendar, from, until) + (isWorkingDay(calendar, from) ? 1 : 0);
  const told = toldLength(
    allBlocks(process.blocks).find((block) => block.id === pause.step),
    variant,
  );
  const allowed = told === undefined ? undefined : wholeDays(told);
  const used = told?.unit === 'calendar-days' ? calendarDays : workingDays;
  return { ...pause, calendarDays, workingDays, told, longerThanTold: allowed !== undefined && used > allowed };
}

function toldLength(block: Block | undefined, variant: Variant | undefined): Duration | undefined {
  if (block?.kind === 'pause') return variant?.limits.get(block.id) ?? block.atMost;
  return block?.kind === 'step' ? block.correction?.wait : undefined;
}

/** A told length in days; one with hours in it is compared with nothing. */
function wholeDays(limit: Duration): number | undefined {
  if (limit.unit === 'calendar-days') return limit.days;
  if (limit.unit === 'instant') return 1;
  return limit.time.minutes === 0 ? limit.time.centidays / 100 : undefined;
}
