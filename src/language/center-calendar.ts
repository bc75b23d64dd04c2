/**
 * The working time of a center as `guhua.yaml` sets it: business hours, its own closed and open days, and notices of years
 * that the program does not know yet. What is faulty is reported and left out.
 */
import {
  type BusinessHours,
  DEFAULT_BUSINESS_HOURS,
  isBusinessHoursError,
  parseBusinessHours,
} from '../base/business-hours.ts';
import { type Day, type DayError, daysFrom, isDayError, parseDay, yearOf } from '../base/day.ts';
import {
  coverageBetween,
  isWorkingDay,
  type NamedDay,
  noticeYearOf,
  OFFICIAL_CALENDAR,
  type WorkingCalendar,
  withOwnDays,
  withYears,
  type YearArrangement,
} from '../base/working-calendar.ts';
import type { Path, RawFinding } from '../findings/finding.ts';
import type { WorkspaceDocument } from './documents.ts';
import type { WorkspaceDefinition } from './generated/types.ts';

export interface CenterCalendar {
  /** Working days by the State Council's notices: what limits of law are counted in. */
  readonly official: WorkingCalendar;
  /** The same with the center's own closed and open days: what the center promises in. */
  readonly own: WorkingCalendar;
  readonly hours: BusinessHours;
}

export interface CenterCalendarReading {
  readonly calendar: CenterCalendar;
  readonly findings: readonly RawFinding[];
}

/** Rules whose findings say that dates counted on this calendar may be wrong. */
export const CALENDAR_FAULTS: ReadonlySet<string> = new Set([
  'time/business-hours',
  'time/calendar-day',
  'time/calendar-day-repeated',
]);

/** Official days and the usual hours: a workspace that says nothing. */
const DEFAULT_CALENDAR: CenterCalendar = {
  official: OFFICIAL_CALENDAR,
  own: OFFICIAL_CALENDAR,
  hours: DEFAULT_BUSINESS_HOURS,
};

/** Reads the center's working time. */
export function readCenterCalendar(config: WorkspaceDocument | undefined): CenterCalendarReading {
  if (config === undefined) return { calendar: DEFAULT_CALENDAR, findings: [] };
  const reader = new CalendarReader(config);
  return { calendar: reader.read(), findings: reader.findings };
}

type Settings = NonNullable<WorkspaceDefinition['calendar']>;
type OwnDays = NonNullable<Settings['closed']>;
type Years = NonNullable<Settings['years']>;

/** A day of the settings and where it stands. */
interface PlacedDay extends NamedDay {
  readonly path: Path;
  readonly list: 'closed' | 'open';
}

class CalendarReader {
  readonly findings: RawFinding[] = [];
  readonly #config: WorkspaceDocument;

  constructor(config: WorkspaceDocument) {
    this.#config = config;
  }

  read(): CenterCalendar {
    const { calendar = {}, 'business-hours': hours } = this.#config.data;
    const official = withYears(OFFICIAL_CALENDAR, this.#years(calendar.years ?? {}));
    const listed = [...this.#ownDays('closed', calendar.closed ?? []), ...this.#ownDays('open', calendar.open ?? [])];
    const days = this.#withoutRepeats(listed);
    this.#tellWithoutEffect(official, days);
    const closed = days.filter(({ list }) => list === 'closed');
    const open = days.filter(({ list }) => list === 'open');
    return { official, own: withOwnDays(official, closed, open), hours: this.#hours(hours) };
  }

  #hours(written: readonly string[] | undefined): BusinessHours {
    if (written === undefined) return DEFAULT_BUSINESS_HOURS;
    const hours = parseBusinessHours(written);
    if (!isBusinessHoursError(hours)) return hours;
    const params = { span: written[hours.index] ?? '' };
    this.#report('time/business-hours', hours.error, ['business-hours', hours.index], params);
    return DEFAULT_BUSINESS_HOURS;
  }

  #ownDays(list: PlacedDay['list'], entries: OwnDays): PlacedDay[] {
    return entries.flatMap((entry, index): PlacedDay[] => {
      const here = ['calendar', list, index];
      const bare = typeof entry === 'string';
      const day = this.#day(bare ? entry : entry.date, bare ? here : [...here, 'date']);
      return day === undefined ? [] : [{ day, name: bare ? undefined : entry.reason, path: here, list }];
    });
  }

  /** A day stands once, closed or open; what comes after the first time is reported and left out. */
  #withoutRepeats(days: readonly PlacedDay[]): PlacedDay[] {
    const first = new Map<Day, PlacedDay>();
    for (const entry of days) {
      const before = first.get(entry.day);
      if (before === undefined) first.set(entry.day, entry);
      else {
        const message = before.list === entry.list ? 'twice' : 'closed-and-open';
        const related = this.#config.source.value(before.path);
        this.#report('time/calendar-day-repeated', message, entry.path, { day: entry.day }, related);
      }
    }
    return [...first.values()];
  }

  #tellWithoutEffect(official: WorkingCalendar, days: readonly PlacedDay[]): void {
    for (const { day, list, path } of days) {
      const alreadySo = isWorkingDay(official, day) === (list === 'open');
      if (!alreadySo || coverageBetween(official, day, day) === 'provisional') continue;
      this.#report('time/calendar-day-without-effect', list, path, { day });
    }
  }

  #years(years: Years): YearArrangement[] {
    return Object.entries(years).map(([key, { 'days-off': spans, worked = [] }]) => {
      const here = ['calendar', 'years', key];
      const daysOff = Object.entries(spans).flatMap(([name, span]) =>
        this.#span(span, [...here, 'days-off', name], Number(key)).map((day) => ({ day, name })),
      );
      const workedDays = worked.flatMap((text, index) => {
        const day = this.#dayOfYear(text, [...here, 'worked', index], Number(key));
        return day === undefined ? [] : [{ day, name: undefined }];
      });
      return { year: Number(key), daysOff, worked: workedDays };
    });
  }

  #span(span: string, path: Path, year: number): readonly Day[] {
    const [first = '', last = first] = span.split('..');
    const from = this.#dayOfYear(first, path, year);
    const until = last === first ? from : this.#dayOfYear(last, path, year);
    if (from === undefined || until === undefined) return [];
    if (until < from) this.#report('time/calendar-day', 'reversed', path, { from, until });
    return daysFrom(from, until);
  }

  #dayOfYear(text: string, path: Path, year: number): Day | undefined {
    const day = this.#day(text, path);
    if (day === undefined || yearOf(day) === year || noticeYearOf(day) === year) return day;
    this.#report('time/calendar-day', 'other-year', path, { day, year: String(year) });
    return undefined;
  }

  #day(text: string, path: Path): Day | undefined {
    const day = parseDay(text);
    if (!isDayError(day)) return day;
    this.#report('time/calendar-day', messageOf(day), path, { day: text });
    return undefined;
  }

  #report(
    rule: string,
    message: string,
    path: Path,
    params: RawFinding['params'],
    related?: NonNullable<RawFinding['related']>[number],
  ): void {
    const place = this.#config.source.value(path);
    this.findings.push({ rule, message, params, ...place, ...(related && { related: [related] }) });
  }
}

function messageOf({ error }: DayError): string {
  return error === 'out-of-range' ? 'out-of-range' : 'no-such-day';
}
