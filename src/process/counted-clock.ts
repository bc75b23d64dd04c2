/**
 * The clock of a limit: it starts with the acceptance of a case, runs in business time and stands still while the case is
 * paused (行政许可法 Art. 32, 45).
 *
 * A limit in days starts after the day of acceptance, which is not counted, at whatever hour or on whatever day it was
 * (民法典 Art. 201 par. 1), and ends when business ends on its last day (Art. 203 par. 2). A limit in hours starts at once
 * (Art. 201 par. 2); outside business hours no business time passes, so it runs from the next opening.
 */
import { type BusinessClock, businessMinutes, momentAt, type Side } from '../base/business-clock.ts';
import { type DayError, dayNumber } from '../base/day.ts';
import { dayOf, endOfDay, type Moment, startOfDay } from '../base/moment.ts';
import type { Centiminutes } from './schedule.ts';

/** What a limit is counted in. */
export type CountedIn = 'days' | 'hours';

/** Time in which the clock stood still. */
export interface Interval {
  readonly from: Moment;
  readonly until: Moment;
}

/** A stretch of business minutes since 1990-01-01. */
interface Stretch {
  readonly from: number;
  readonly until: number;
}

export class CountedClock {
  readonly #business: BusinessClock;
  /** Business minutes since 1990-01-01 at the start. */
  readonly #start: number;
  /** When nothing was counted, in order and apart from each other. */
  readonly #stopped: readonly Stretch[];

  constructor(business: BusinessClock, countedIn: CountedIn, accepted: Moment, pauses: readonly Interval[]) {
    this.#business = business;
    this.#start = businessMinutes(business, countedIn === 'days' ? endOfDay(dayOf(accepted)) : accepted);
    const wholeDays = countedIn === 'days' ? pauses.map(wholeDaysOf) : pauses;
    const stretches = wholeDays.map(({ from, until }) => ({
      from: Math.max(this.#start, businessMinutes(business, from)),
      until: Math.max(this.#start, businessMinutes(business, until)),
    }));
    this.#stopped = merged(stretches);
  }

  /** The moment at which so much has been counted; before the acceptance where it is negative. */
  at(counted: Centiminutes, side: Side): Moment | DayError {
    let minutes = this.#start + counted / 100;
    for (const { from, until } of this.#stopped) {
      if (side === 'end' ? minutes <= from : minutes < from) break;
      minutes += until - from;
    }
    return momentAt(this.#business, minutes, side);
  }

  /** How much has been counted at a moment. */
  read(moment: Moment): Centiminutes {
    const now = businessMinutes(this.#business, moment);
    const stopped = this.#stopped.reduce(
      (sum, { from, until }) => sum + Math.max(0, Math.min(now, until) - Math.min(now, from)),
      0,
    );
    return (now - this.#start - stopped) * 100;
  }
}

/** Calendar days after the day of acceptance on which the clock stood still, each counted once. */
export function pausedCalendarDays(accepted: Moment, pauses: readonly Interval[]): number {
  const first = dayNumber(dayOf(accepted)) + 1;
  const stretches = pauses.map(({ from, until }) => ({
    from: Math.max(first, dayNumber(dayOf(from))),
    until: Math.max(first, dayNumber(dayOf(until)) + 1),
  }));
  return merged(stretches).reduce((sum, { from, until }) => sum + until - from, 0);
}

/** A limit in days stands still for whole days: those of the interval's first and last moment included. */
function wholeDaysOf({ from, until }: Interval): Interval {
  return { from: startOfDay(dayOf(from)), until: endOfDay(dayOf(until)) };
}

/** Stretches in order, those that touch or overlap made one. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && stretch.from <= last.until) {
      result[result.length - 1] = { from: last.from, until: Math.max(last.until, stretch.until) };
    } else if (stretch.until > stretch.from) result.push(stretch);
  }
  return result;
}
