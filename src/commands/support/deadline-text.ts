/** The answer of `deadline` for people: the two dates, a table of the steps, and what the dates rest on. */
import { type Day, daysBetween, weekday, yearOf } from '../../base/day.ts';
import { formatDuration, type MinutesPerDay, parseDuration } from '../../base/duration.ts';
import { dayOf, type Moment } from '../../base/moment.ts';
import { textTable } from '../../base/text-table.ts';
import { padEnd, textWidth } from '../../base/text-width.ts';
import { type DayRuling, rulingsBetween } from '../../base/working-calendar.ts';
import type { Language } from '../../messages/catalog.ts';
import type { Deadline, DeadlineRequest, DueDate } from '../../process/deadline.ts';
import { type DeadlineJson, lastDay, slackText } from './deadline-answer.ts';

type Say = (id: string, params?: Readonly<Record<string, string | number>>) => string;

/** A run of days that one ruling covers. */
interface RulingSpan {
  readonly from: Day;
  readonly until: Day;
  readonly by: DayRuling['by'];
  readonly name: string | undefined;
}

export class DeadlineText {
  readonly #say: Say;
  readonly #language: Language;
  readonly #minutesPerDay: MinutesPerDay;

  constructor(say: Say, language: Language, minutesPerDay: MinutesPerDay) {
    this.#say = say;
    this.#language = language;
    this.#minutesPerDay = minutesPerDay;
  }

  print(deadline: Deadline, request: DeadlineRequest, json: DeadlineJson, title: string): string {
    return [
      title,
      '',
      ...this.#head(deadline),
      '',
      this.#table(deadline),
      ...this.#withBlank(this.#pauses(deadline, json)),
      ...this.#withBlank(this.#notes(deadline, request, json)),
    ].join('\n');
  }

  #head(deadline: Deadline): string[] {
    const { accepted, countedFrom, countedIn, promised, statutory } = deadline;
    const from = countedIn === 'days' ? this.#day(dayOf(countedFrom)) : this.#moment(countedFrom);
    const rows = [
      [this.#say('deadline.accepted'), this.#moment(accepted)],
      ['', this.#say(`deadline.counted-in-${countedIn}`, { from })],
      [this.#say('deadline.promised'), this.#dueDate(promised)],
      [this.#say('deadline.statutory'), this.#dueDate(statutory)],
    ];
    const width = Math.max(...rows.map(([label = '']) => textWidth(label)));
    return rows.map(([label = '', text]) => `  ${padEnd(label, width)}  ${text}`);
  }

  #dueDate(date: DueDate | undefined): string {
    if (date === undefined) return '–';
    const { limit, due, coverage, withoutPauses } = date;
    const text = `${formatDuration(limit, this.#language)} → ${this.#moment(due)}`;
    const provisional = coverage === 'provisional' ? ` ${this.#say('deadline.provisional')}` : '';
    const moved =
      due === withoutPauses ? '' : ` ${this.#say('deadline.put-off', { day: this.#moment(withoutPauses) })}`;
    return text + provisional + moved;
  }

  #table({ steps, accepted }: Deadline): string {
    const year = yearOf(dayOf(accepted));
    const short = (moment: Moment): string => {
      const text = this.#moment(moment);
      return yearOf(dayOf(moment)) === year ? text.slice(5) : text;
    };
    const columns = ['step', 'limit', 'warn', 'finish', 'latest-start', 'latest-finish', 'slack'].map((column) => ({
      title: this.#say(`deadline.column.${column}`),
    }));
    const rows = steps.map((entry) => [
      entry.step.name,
      entry.limit === undefined ? '–' : formatDuration(entry.limit, this.#language),
      entry.warn === undefined ? '–' : short(entry.warn),
      short(entry.finish) + (entry.coverage === 'provisional' ? ' *' : ''),
      short(entry.latestStart),
      short(entry.latestFinish),
      entry.slack === 0 ? '–' : slackText(entry.slack, this.#minutesPerDay, this.#language),
    ]);
    return textTable(columns, rows);
  }

  #pauses({ pauses }: Deadline, { unusedPauses }: DeadlineJson): string[] {
    const used = pauses.map(({ step, from, until, workingDays, calendarDays, told, longerThanTold }) => {
      const params = { step, from: this.#day(dayOf(from)), until: this.#day(dayOf(until)), workingDays, calendarDays };
      const length = told === undefined ? '' : formatDuration(told, this.#language);
      const over = longerThanTold ? this.#say('deadline.longer-than-told', { length }) : '';
      return this.#say('deadline.pause-used', params) + over;
    });
    const [example] = unusedPauses;
    if (example === undefined) return used;
    const steps = unusedPauses.map((entry) => this.#unused(entry)).join(this.#say('deadline.and'));
    return [...used, this.#say('deadline.pauses-unused', { steps, example: example.step })];
  }

  #unused({ step, kind, atMost }: DeadlineJson['unusedPauses'][number]): string {
    const told = atMost === null ? undefined : parseDuration(atMost);
    const length = told === undefined ? '?' : formatDuration(told, this.#language);
    return this.#say(`deadline.unused-${kind}`, { step, length });
  }

  #notes(deadline: Deadline, { calendar }: DeadlineRequest, { knownUntil }: DeadlineJson): string[] {
    const { accepted, promised, statutory, steps, exceedsPromise, promisedAfterStatutory } = deadline;
    const spans = rulingSpans(rulingsBetween(calendar.own, dayOf(accepted), lastDay(deadline)));
    const provisional = [promised, statutory, ...steps].some((entry) => entry?.coverage === 'provisional');
    const until = knownUntil === null ? undefined : this.#day(knownUntil);
    return [
      ...(exceedsPromise ? [this.#say('deadline.exceeds-promise')] : []),
      ...(promisedAfterStatutory ? [this.#say('deadline.promised-after-statutory')] : []),
      ...this.#rulings(spans, 'holiday'),
      ...this.#rulings(spans, 'make-up'),
      ...this.#rulings(spans, 'closed'),
      ...this.#rulings(spans, 'open'),
      ...(provisional && until !== undefined ? [this.#say('deadline.known-until', { until })] : []),
      ...(provisional && until === undefined ? [this.#say('deadline.nothing-known')] : []),
    ];
  }

  #rulings(spans: readonly RulingSpan[], by: DayRuling['by']): string[] {
    const texts = spans
      .filter((span) => span.by === by)
      .map(({ from, until, name }) => {
        const days = from === until ? this.#day(from) : `${from}..${until}`;
        return name === undefined ? days : `${name} ${days}`;
      });
    return texts.length === 0 ? [] : [this.#say(`deadline.${by}`, { days: texts.join(this.#say('deadline.and')) })];
  }

  #moment(moment: Moment): string {
    return `${this.#day(dayOf(moment))} ${moment.slice(11)}`;
  }

  #day(day: Day): string {
    return `${day} ${this.#say(`deadline.weekday.${weekday(day)}`)}`;
  }

  #withBlank(lines: readonly string[]): readonly string[] {
    return lines.length === 0 ? [] : ['', ...lines];
  }
}

function rulingSpans(days: readonly (DayRuling & { readonly day: Day })[]): readonly RulingSpan[] {
  const spans: RulingSpan[] = [];
  for (const { day, by, name } of days) {
    const last = spans.at(-1);
    if (last !== undefined && last.by === by && last.name === name && daysBetween(last.until, day) === 1) {
      spans[spans.length - 1] = { ...last, until: day };
    } else spans.push({ from: day, until: day, by, name });
  }
  return spans;
}
