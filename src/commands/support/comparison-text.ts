/** The answer of `time --compare` for people: what was saved in all, what it is made of, and at which steps. */
import { type Duration, formatDuration, formatTime, type WorkingTime } from '../../base/duration.ts';
import { type TableColumn, textTable } from '../../base/text-table.ts';
import type { Names } from '../../drawing/index.ts';
import type { Language } from '../../messages/catalog.ts';
import type { Compared, TimeComparison } from '../../process/compare-times.ts';
import { formatDifference, isNoTime } from '../../process/time-difference.ts';
import { acceptancesOf, departmentCountOf } from './comparison-answer.ts';
import { fullTitleOf, type Say } from './time-text.ts';

const NOTHING = '–';

export class ComparisonText {
  readonly #say: Say;
  readonly #language: Language;
  readonly #names: Names;

  constructor(say: Say, language: Language, names: Names) {
    this.#say = say;
    this.#language = language;
    this.#names = names;
  }

  print(comparison: TimeComparison): string {
    const { before, after } = comparison;
    const title = this.#say('compare.title', {
      before: fullTitleOf(before.process, before.variant),
      after: fullTitleOf(after.process, after.variant),
    });
    const parts = [title, this.#reasons(comparison), this.#figures(comparison), this.#steps(comparison)];
    return [...parts, this.#departments(comparison)].filter((part) => part !== '').join('\n\n');
  }

  /** The one sentence that says it, and what the saving is made of. */
  #reasons({ before, after, saved, percent, bySteps, byParallel, byReturns }: TimeComparison): string {
    const lost = isNegative(saved);
    const heading = isNoTime(saved) ? 'compare.same' : lost ? 'compare.longer' : 'compare.shorter';
    const sentence = this.#say(heading, {
      before: this.#time(before.time.longest),
      after: this.#time(after.time.longest),
      saved: this.#amount(saved),
      percent: percent ?? 0,
    });
    const reasons = (
      [
        ['compare.by-steps', bySteps],
        ['compare.by-parallel', byParallel],
        ['compare.by-returns', byReturns],
      ] as const
    ).flatMap(([id, time]) => {
      if (isNoTime(time)) return [];
      return [this.#say(isNegative(time) ? `${id}.lost` : id, { time: this.#amount(time) })];
    });
    const lines = reasons.length === 0 ? [this.#say('compare.by-nothing')] : reasons;
    return [sentence, ...lines.map((line) => `  ${line}`)].join('\n');
  }

  #figures({ before, after, saved, bySteps, byParallel, byReturns, promised }: TimeComparison): string {
    const times = (id: string, one: WorkingTime, other: WorkingTime, difference: WorkingTime): string[] => [
      this.#say(id),
      this.#time(one),
      this.#time(other),
      this.#difference(difference),
    ];
    const counts = (id: string, count: (side: Compared) => number): string[] => [
      this.#say(id),
      String(count(before)),
      String(count(after)),
      String(count(before) - count(after)),
    ];
    const rows = [
      times('compare.longest', before.time.longest, after.time.longest, saved),
      times('compare.serial', before.time.serial, after.time.serial, bySteps),
      times('compare.parallel', before.inParallel, after.inParallel, byParallel),
      ...(isNoTime(before.returned) && isNoTime(after.returned)
        ? []
        : [times('compare.returns', before.returned, after.returned, byReturns)]),
      [
        this.#say('compare.promised'),
        this.#duration(before.promised),
        this.#duration(after.promised),
        promised === undefined ? '' : this.#difference(promised),
      ],
      counts('compare.acceptances', acceptancesOf),
      counts('compare.department-count', departmentCountOf),
    ];
    return this.#table(['', 'compare.before', 'compare.after', 'compare.saved'], rows, 3);
  }

  #steps({ steps }: TimeComparison): string {
    const changed = steps.filter(({ change }) => change !== 'unchanged');
    if (changed.length === 0) return this.#say('compare.no-steps');
    const rows = changed.map(({ name, change, before, after, saved }) => [
      name,
      this.#say(`compare.change.${change}`),
      before === undefined ? NOTHING : this.#time(before),
      after === undefined ? NOTHING : this.#time(after),
      this.#difference(saved),
    ]);
    const titles = ['compare.step', 'compare.change', 'compare.before', 'compare.after', 'compare.saved'];
    const unchanged = steps.length - changed.length;
    const heading = this.#say(unchanged === 0 ? 'compare.all-steps' : 'compare.steps', { unchanged });
    return `${heading}\n${this.#table(titles, rows, 3)}`;
  }

  #departments({ departments }: TimeComparison): string {
    if (departments.length === 0) return '';
    const rows = departments.map(({ department, before, after, saved }) => [
      this.#names.department(department),
      this.#time(before),
      this.#time(after),
      this.#difference(saved),
    ]);
    const titles = ['compare.department', 'compare.before', 'compare.after', 'compare.saved'];
    return `${this.#say('compare.departments')}\n${this.#table(titles, rows, 3)}`;
  }

  #time(time: WorkingTime): string {
    return isNoTime(time) ? NOTHING : formatTime(time, this.#language);
  }

  #duration(duration: Duration | undefined): string {
    return duration === undefined ? NOTHING : formatDuration(duration, this.#language);
  }

  #difference(time: WorkingTime): string {
    return isNoTime(time) ? NOTHING : formatDifference(time, this.#language);
  }

  /** A difference without its sign, for sentences that say which way it goes. */
  #amount(time: WorkingTime): string {
    return formatDifference(time, this.#language).replace(/^-/u, '');
  }

  #table(titles: readonly string[], rows: readonly (readonly string[])[], figures: number): string {
    const columns = titles.map((title, index): TableColumn => {
      const align = index >= titles.length - figures ? 'right' : 'left';
      return { title: title === '' ? '' : this.#say(title), align };
    });
    return textTable(columns, rows);
  }
}

function isNegative({ centidays, minutes }: WorkingTime): boolean {
  return centidays < 0 || minutes < 0;
}
