/**
 * The dates of a case: when it is due by what was promised and by law, and by when each of its steps must be done.
 *
 * What is promised is counted on the center's own calendar; a limit of law on the official one, since a center cannot
 * lengthen it by closing. Pauses put off both (行政许可法 Art. 45).
 */
import { closingTime, minutesPerDay } from '../base/business-hours.ts';
import { type Day, type DayError, isDayError } from '../base/day.ts';
import { type Duration, timeInCentiminutes } from '../base/duration.ts';
import { dayOf, type Moment, minuteOf, momentOf } from '../base/moment.ts';
import {
  addWorkingDays,
  type Coverage,
  coverageBetween,
  endOfCalendarDays,
  isWorkingDay,
  type WorkingCalendar,
} from '../base/working-calendar.ts';
import type { CenterCalendar } from '../language/center-calendar.ts';
import type { Process, Step, Variant } from './blocks.ts';
import { CountedClock, type CountedIn, type Interval, pausedCalendarDays } from './counted-clock.ts';
import { type Centiminutes, type PlannedStep, planSchedule, type Schedule } from './schedule.ts';
import { type MeasuredPause, measurePause, type PauseFault, pauseFault, type UsedPause } from './used-pauses.ts';

export interface DeadlineRequest {
  readonly process: Process;
  readonly variant: Variant | undefined;
  readonly promised: Duration | undefined;
  readonly statutory: Duration | undefined;
  readonly accepted: Moment;
  readonly pauses: readonly UsedPause[];
  readonly calendar: CenterCalendar;
}

export interface DueDate {
  readonly limit: Duration;
  readonly due: Moment;
  /** Provisional where a day of the way there is decided by no known notice. */
  readonly coverage: Coverage;
  /** Where it would be due without the pauses. */
  readonly withoutPauses: Moment;
}

export interface StepDeadline {
  readonly step: Step;
  readonly limit: Duration | undefined;
  /** If every step before it takes its whole limit, it begins and ends then. */
  readonly start: Moment;
  readonly finish: Moment;
  readonly warn: Moment | undefined;
  /** The last moments at which it can begin and end with the promise still kept. */
  readonly latestStart: Moment;
  readonly latestFinish: Moment;
  /** Counted time between `finish` and `latestFinish`; negative where the limits do not fit into the promise. */
  readonly slack: Centiminutes;
  readonly coverage: Coverage;
}

export interface Deadline {
  readonly accepted: Moment;
  readonly countedIn: CountedIn;
  /** From when on the promise is counted. */
  readonly countedFrom: Moment;
  readonly promised: DueDate | undefined;
  readonly statutory: DueDate | undefined;
  readonly steps: readonly StepDeadline[];
  readonly pauses: readonly MeasuredPause[];
  /** The steps' limits together are longer than the promise. */
  readonly exceedsPromise: boolean;
  /** On these dates the promise ends after the law's limit. */
  readonly promisedAfterStatutory: boolean;
}

/** Why there is no answer. */
export type DeadlineFault = PauseFault | { readonly fault: 'out-of-range'; readonly day: string };

/** Whether a result is a fault. */
export function isDeadlineFault(result: Deadline | DeadlineFault): result is DeadlineFault {
  return 'fault' in result;
}

/** Computes the dates of a case. */
export function computeDeadline(request: DeadlineRequest): Deadline | DeadlineFault {
  const { process, variant, accepted, pauses, calendar } = request;
  const schedule = planSchedule(process, minutesPerDay(calendar.hours), variant);
  const fault = pauses
    .map((pause) => pauseFault(pause, process, accepted, schedule.stops))
    .find((found) => found !== undefined);
  if (fault !== undefined) return fault;
  const dates = new CaseDates(request, schedule);
  const promised = request.promised && dates.dueDate(request.promised, calendar.own);
  const statutory = request.statutory && dates.dueDate(request.statutory, calendar.official);
  if (promised !== undefined && 'error' in promised) return outOfRange(promised);
  if (statutory !== undefined && 'error' in statutory) return outOfRange(statutory);
  const countedFrom = dates.countedFrom();
  if (typeof countedFrom !== 'string') return outOfRange(countedFrom);
  const span = dates.span(promised);
  const steps: StepDeadline[] = [];
  for (const planned of schedule.steps) {
    const step = dates.stepDeadline(planned, span);
    if ('error' in step) return outOfRange(step);
    steps.push(step);
  }
  return {
    accepted,
    countedIn: dates.countedIn,
    countedFrom,
    promised,
    statutory,
    steps,
    pauses: pauses.map((pause) => measurePause(pause, process, variant, calendar.own)),
    exceedsPromise: schedule.total > span,
    promisedAfterStatutory: promised !== undefined && statutory !== undefined && promised.due > statutory.due,
  };
}

class CaseDates {
  readonly countedIn: CountedIn;
  readonly #request: DeadlineRequest;
  readonly #schedule: Schedule;

  constructor(request: DeadlineRequest, schedule: Schedule) {
    this.#request = request;
    this.#schedule = schedule;
    this.countedIn = request.promised === undefined ? this.#unitOfSteps() : unitOf(request.promised);
  }

  countedFrom(): Moment | DayError {
    return this.#clock([]).at(0, 'start');
  }

  /** Counted time that the promise gives; the longest way itself where nothing is promised. */
  span(promised: DueDate | undefined): Centiminutes {
    return promised === undefined ? this.#schedule.total : this.#clock(this.#request.pauses).read(promised.due);
  }

  dueDate(limit: Duration, calendar: WorkingCalendar): DueDate | DayError {
    const { accepted, pauses } = this.#request;
    const due = this.#due(limit, calendar, pauses);
    const withoutPauses = this.#due(limit, calendar, []);
    if (typeof due !== 'string') return due;
    if (typeof withoutPauses !== 'string') return withoutPauses;
    return { limit, due, withoutPauses, coverage: coverageBetween(calendar, dayOf(accepted), dayOf(due)) };
  }

  stepDeadline(planned: PlannedStep, span: Centiminutes): StepDeadline | DayError {
    const { accepted, pauses, calendar } = this.#request;
    const own = this.#clock(pauses.filter((pause) => planned.stoppedBy.has(pause.step)));
    const whole = this.#clock(pauses.filter((pause) => !planned.stopsAfter.has(pause.step)));
    const lastEnd = span - planned.remaining;
    const start = own.at(planned.start, 'start');
    const finish = own.at(planned.finish, 'end');
    const warn = planned.warn === undefined ? undefined : own.at(planned.warn, 'end');
    const latestStart = whole.at(lastEnd - (planned.finish - planned.start), 'start');
    const latestFinish = whole.at(lastEnd, 'end');
    if (typeof start !== 'string') return start;
    if (typeof finish !== 'string') return finish;
    if (typeof warn === 'object') return warn;
    if (typeof latestStart !== 'string') return latestStart;
    if (typeof latestFinish !== 'string') return latestFinish;
    const slack = lastEnd - planned.finish;
    return {
      step: planned.step,
      limit: planned.limit,
      start,
      finish,
      warn,
      latestStart,
      latestFinish,
      slack,
      coverage: coverageBetween(calendar.own, dayOf(accepted), dayOf(slack < 0 ? finish : latestFinish)),
    };
  }

  #due(limit: Duration, calendar: WorkingCalendar, pauses: readonly Interval[]): Moment | DayError {
    const { accepted } = this.#request;
    const { hours } = this.#request.calendar;
    const business = { calendar, hours };
    const clock = new CountedClock(business, unitOf(limit), accepted, pauses);
    switch (limit.unit) {
      case 'working-time':
        return clock.at(timeInCentiminutes(limit.time, minutesPerDay(hours)), 'end');
      case 'instant': {
        const day = instantDay(calendar, accepted, closingTime(hours));
        if (isDayError(day)) return day;
        const unpaused = new CountedClock(business, 'hours', accepted, []);
        return clock.at(unpaused.read(momentOf(day, closingTime(hours))), 'end');
      }
      case 'calendar-days': {
        const days = Math.ceil(limit.days) + pausedCalendarDays(accepted, pauses);
        const day = endOfCalendarDays(calendar, dayOf(accepted), days);
        return isDayError(day) ? day : momentOf(day, closingTime(hours));
      }
    }
  }

  #clock(pauses: readonly Interval[]): CountedClock {
    const { calendar, accepted } = this.#request;
    return new CountedClock({ calendar: calendar.own, hours: calendar.hours }, this.countedIn, accepted, pauses);
  }

  /** Steps of hours only are counted at once. */
  #unitOfSteps(): CountedIn {
    const inHours = this.#schedule.steps.every(({ limit }) => limit === undefined || unitOf(limit) === 'hours');
    return inHours && this.#schedule.total > 0 ? 'hours' : 'days';
  }
}

/** A limit that names days is counted in days; one of hours and minutes only, and 即办, from the moment of acceptance. */
function unitOf(limit: Duration): CountedIn {
  if (limit.unit === 'instant') return 'hours';
  return limit.unit === 'working-time' && limit.time.centidays === 0 ? 'hours' : 'days';
}

/** On the spot or the same day: the day of acceptance while business lasts, else the next working day. */
function instantDay(calendar: WorkingCalendar, accepted: Moment, closing: number): Day | DayError {
  const day = dayOf(accepted);
  if (isWorkingDay(calendar, day) && minuteOf(accepted) < closing) return day;
  return addWorkingDays(calendar, day, 1);
}

function outOfRange({ text }: DayError): DeadlineFault {
  return { fault: 'out-of-range', day: text };
}
