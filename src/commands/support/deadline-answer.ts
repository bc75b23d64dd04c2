/** The answer of `deadline` for programs: moments of civil time in China, durations as the language writes them. */
import type { Day } from '../../base/day.ts';
import { formatDuration, formatTime, type MinutesPerDay, normaliseTime } from '../../base/duration.ts';
import { dayOf } from '../../base/moment.ts';
import { type Coverage, type DayRuling, knownUntil, rulingsBetween } from '../../base/working-calendar.ts';
import type { ItemDocument } from '../../language/documents.ts';
import type { Language } from '../../messages/catalog.ts';
import type { Deadline, DeadlineRequest, DueDate } from '../../process/deadline.ts';
import type { Centiminutes } from '../../process/schedule.ts';
import { processTime } from '../../process/time.ts';

interface DueJson {
  readonly limit: string;
  readonly due: string;
  readonly coverage: Coverage;
  readonly withoutPauses: string;
}

export interface DeadlineJson {
  readonly item: string | null;
  readonly process: string;
  readonly variant: string | null;
  readonly accepted: string;
  readonly countedIn: 'days' | 'hours';
  readonly countedFrom: string;
  readonly promised: DueJson | null;
  readonly statutory: DueJson | null;
  readonly exceedsPromise: boolean;
  readonly promisedAfterStatutory: boolean;
  readonly steps: readonly {
    readonly step: string;
    readonly name: string;
    readonly by: readonly string[];
    readonly limit: string | null;
    readonly start: string;
    readonly warn: string | null;
    readonly finish: string;
    readonly latestStart: string;
    readonly latestFinish: string;
    readonly slack: string;
    readonly coverage: Coverage;
  }[];
  readonly pauses: readonly {
    readonly step: string;
    readonly from: string;
    readonly until: string;
    readonly calendarDays: number;
    readonly workingDays: number;
    readonly told: string | null;
    readonly longerThanTold: boolean;
  }[];
  /** What could stop the clock and has not. */
  readonly unusedPauses: readonly { readonly step: string; readonly kind: string; readonly atMost: string | null }[];
  /** Days on the way that are not what their weekday says. */
  readonly calendar: readonly { readonly day: Day; readonly by: DayRuling['by']; readonly name: string | null }[];
  /** The last day that a known notice of the State Council decides. */
  readonly knownUntil: Day | null;
}

export function deadlineJson(
  deadline: Deadline,
  request: DeadlineRequest,
  item: ItemDocument | undefined,
  minutesPerDay: MinutesPerDay,
): DeadlineJson {
  const { process, variant, calendar } = request;
  const used = new Set(deadline.pauses.map((pause) => pause.step));
  const unused = processTime(process, minutesPerDay, variant).uncounted.filter(({ step }) => !used.has(step));
  const { exceedsPromise, promisedAfterStatutory, accepted, countedIn, countedFrom } = deadline;
  return {
    item: item?.id ?? null,
    process: process.id,
    variant: variant?.id ?? null,
    accepted,
    countedIn,
    countedFrom,
    promised: dueJson(deadline.promised),
    statutory: dueJson(deadline.statutory),
    exceedsPromise,
    promisedAfterStatutory,
    steps: deadline.steps.map(({ step, limit, warn, slack, ...moments }) => ({
      step: step.id,
      name: step.name,
      by: step.by.map((actor) => `${actor.department}/${actor.post}`),
      limit: limit === undefined ? null : formatDuration(limit),
      warn: warn ?? null,
      ...moments,
      slack: slackText(slack, minutesPerDay, 'en'),
    })),
    pauses: deadline.pauses.map(({ told, ...pause }) => ({
      ...pause,
      told: told === undefined ? null : formatDuration(told),
    })),
    unusedPauses: unused.map(({ step, kind, atMost }) => ({
      step,
      kind,
      atMost: atMost === undefined ? null : formatDuration(atMost),
    })),
    calendar: rulingsBetween(calendar.own, dayOf(accepted), lastDay(deadline)).map(({ day, by, name }) => ({
      day,
      by,
      name: name ?? null,
    })),
    knownUntil: knownUntil(calendar.own, dayOf(accepted)) ?? null,
  };
}

/** The last day that the answer names. */
export function lastDay({ accepted, promised, statutory, steps }: Deadline): Day {
  const moments = [
    accepted,
    promised?.due,
    statutory?.due,
    ...steps.flatMap((step) => [step.finish, step.latestFinish]),
  ];
  const sorted = moments.filter((moment) => moment !== undefined).toSorted();
  return dayOf(sorted.at(-1) ?? accepted);
}

/** Counted time to spare, `-2wd` where it is missing. */
export function slackText(slack: Centiminutes, minutesPerDay: MinutesPerDay, language: Language): string {
  const minutes = Math.round(Math.abs(slack) / 100);
  const text = formatTime(normaliseTime({ centidays: 0, minutes }, minutesPerDay), language);
  return slack < 0 ? `-${text}` : text;
}

function dueJson(date: DueDate | undefined): DueJson | null {
  return date === undefined ? null : { ...date, limit: formatDuration(date.limit) };
}
