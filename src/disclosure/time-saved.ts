/** How much faster than the law asks a promise is (优化营商环境条例 Art. 36): computed, never written by hand. */
import {
  countedTime,
  type Duration,
  type MinutesPerDay,
  normaliseTime,
  timeInCentiminutes,
  type WorkingTime,
} from '../base/duration.ts';

export type TimeSaved =
  | {
      readonly kind: 'saved';
      readonly by: Duration /** Of the statutory limit, rounded down. */;
      readonly percent: number;
    }
  /** The promise is as long as the limit, or longer. */
  | { readonly kind: 'none' }
  /** Working time and calendar days do not convert. */
  | { readonly kind: 'unlike' }
  /** The law sets no limit. */
  | { readonly kind: 'no-limit' };

/** Statutory limit less promise, in their own unit. On the spot counts as one working day, as everywhere. */
export function timeSaved(
  statutory: Duration | undefined,
  promised: Duration | undefined,
  minutesPerDay: MinutesPerDay,
): TimeSaved {
  if (statutory === undefined) return { kind: 'no-limit' };
  if (promised === undefined) return { kind: 'unlike' };
  if (statutory.unit === 'calendar-days' && promised.unit === 'calendar-days') {
    const days = statutory.days - promised.days;
    return days > 0
      ? { kind: 'saved', by: { unit: 'calendar-days', days }, percent: percentOf(days, statutory.days) }
      : { kind: 'none' };
  }
  const limit = countedTime(statutory);
  const promise = countedTime(promised);
  if (limit === undefined || promise === undefined) return { kind: 'unlike' };
  const whole = timeInCentiminutes(limit, minutesPerDay);
  const difference = whole - timeInCentiminutes(promise, minutesPerDay);
  if (difference <= 0) return { kind: 'none' };
  const by = { unit: 'working-time', time: differenceOf(limit, promise, minutesPerDay) } as const;
  return { kind: 'saved', by, percent: percentOf(difference, whole) };
}

/** The first time less the second, which is shorter. */
function differenceOf(first: WorkingTime, second: WorkingTime, minutesPerDay: MinutesPerDay): WorkingTime {
  if (first.minutes === second.minutes) return { centidays: first.centidays - second.centidays, minutes: 0 };
  const minutes = timeInCentiminutes(first, minutesPerDay) - timeInCentiminutes(second, minutesPerDay);
  return normaliseTime({ centidays: 0, minutes: Math.floor(minutes / 100) }, minutesPerDay);
}

function percentOf(part: number, whole: number): number {
  return Math.floor((part / whole) * 100);
}
