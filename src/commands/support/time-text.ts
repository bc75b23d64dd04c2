/** The answer of `time` for people: the figures, the steps with their limits, and what can still be gained or lost. */
import { compareTime, formatDuration, formatTime, type WorkingTime } from '../../base/duration.ts';
import { type TableColumn, textTable } from '../../base/text-table.ts';
import type { Names } from '../../drawing/index.ts';
import type { Language } from '../../messages/catalog.ts';
import { allBlocks, type Process, type Variant } from '../../process/blocks.ts';
import { postOf } from '../../process/loads.ts';
import { limitOf } from '../../process/time.ts';
import { isNoTime, timeDifference } from '../../process/time-difference.ts';
import type { TimeAnswer } from './time-answer.ts';

export type Say = (id: string, params?: Readonly<Record<string, string | number>>) => string;

/** The times in one line. */
export function timeLine({ process, variant, time }: TimeAnswer, say: Say, language: Language): string {
  const longest = say('time.longest', { time: formatTime(time.longest, language) });
  const serial = say('time.serial', { time: formatTime(time.serial, language) });
  return `${titleOf(process, variant)}: ${longest}, ${serial}`;
}

/** A process and its variant by name. */
export function titleOf(process: Process, variant: Variant | undefined): string {
  return variant === undefined ? process.name : `${process.name} · ${variant.name}`;
}

/** The same with their ids. */
export function fullTitleOf(process: Process, variant: Variant | undefined): string {
  return `${titleOf(process, variant)} (${process.id}${variant === undefined ? '' : `, ${variant.id}`})`;
}

export class TimeText {
  readonly #say: Say;
  readonly #language: Language;
  readonly #names: Names;

  constructor(say: Say, language: Language, names: Names) {
    this.#say = say;
    this.#language = language;
    this.#names = names;
  }

  print(answer: TimeAnswer): string {
    const parts = [
      fullTitleOf(answer.process, answer.variant),
      this.#figures(answer),
      this.#steps(answer),
      this.#returns(answer),
      this.#branches(answer),
      this.#loads(answer),
      this.#uncounted(answer),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
  }

  #figures({ time, promised, minutesPerDay }: TimeAnswer): string {
    const { longest, withoutReturns, shortest, serial, criticalPath, returns } = time;
    const saved = timeDifference(serial, withoutReturns, minutesPerDay);
    const path = criticalPath.map((step) => step.name).join(' → ');
    const lines = [
      returns.length === 0
        ? this.#say('time.longest', { time: this.#time(longest) })
        : this.#say('time.with-returns', { time: this.#time(longest), once: this.#time(withoutReturns) }),
      this.#say('time.shortest', { time: this.#time(shortest) }),
      isNoTime(saved)
        ? this.#say('time.serial', { time: this.#time(serial) })
        : this.#say('time.serial-saved', { time: this.#time(serial), saved: this.#time(saved) }),
      ...(promised === undefined
        ? []
        : [this.#say('time.promised', { time: formatDuration(promised, this.#language) })]),
      this.#say('time.critical-path', { path }),
      ...([longest, shortest, serial].some(mixesUnits)
        ? [this.#say('time.working-day', { hours: this.#time({ centidays: 0, minutes: minutesPerDay }) })]
        : []),
    ];
    return lines.map((line) => `  ${line}`).join('\n');
  }

  #steps({ process, variant, time }: TimeAnswer): string {
    const critical = new Set(time.criticalPath.map((step) => step.id));
    const rows = allBlocks(process.blocks).flatMap((block) => {
      if (block.kind !== 'step' || variant?.skip.has(block.id)) return [];
      const limit = limitOf(block, variant);
      const by = block.by.map(postOf).join(', ');
      const written = limit === undefined ? '–' : formatDuration(limit, this.#language);
      return [[critical.has(block.id) ? '●' : '', block.name, by, written]];
    });
    return this.#table(['', 'time.step', 'time.by', 'time.limit'], rows);
  }

  #returns({ process, time }: TimeAnswer): string {
    if (time.returns.length === 0) return '';
    const names = new Map(allBlocks(process.blocks).map((block) => [block.id, block.name]));
    const lines = time.returns.map(({ step, to, times, adds }) =>
      this.#say('time.return', { step: step.name, to: names.get(to) ?? to, times, time: this.#time(adds) }),
    );
    return this.#listed('time.returns', lines);
  }

  #branches({ slacks, minutesPerDay }: TimeAnswer): string {
    if (slacks.length === 0) return '';
    const rows = slacks
      .toSorted((one, other) => compareTime(one.slack, other.slack, minutesPerDay))
      .map(({ block, branch, slack }) => {
        const departments = new Set(
          allBlocks(branch.blocks).flatMap((inner) => ('by' in inner ? inner.by : []).map((actor) => actor.department)),
        );
        const who = [...departments].map((department) => this.#names.department(department)).join('、');
        return [
          isNoTime(slack) ? '●' : '',
          `${block.name} · ${branch.key}`,
          who,
          isNoTime(slack) ? this.#say('time.critical') : this.#time(slack),
        ];
      });
    return `${this.#say('time.branches')}\n${this.#table(['', 'time.branch', 'time.department', 'time.slack'], rows)}`;
  }

  #loads({ departments, posts }: TimeAnswer): string {
    const rows = departments.flatMap(({ who, time, steps }) => [
      [this.#names.department(who), who, this.#time(time), String(steps.length)],
      ...posts
        .filter((load) => load.who.startsWith(`${who}/`))
        .map((load) => {
          const [department = '', post = ''] = load.who.split('/');
          const name = this.#names.post({ department, post });
          return [`  ${name}`, load.who, this.#time(load.time), String(load.steps.length)];
        }),
    ]);
    if (rows.length === 0) return '';
    return `${this.#say('time.loads')}\n${this.#table(['time.who', '', 'time.load', 'time.steps'], rows, 2)}`;
  }

  #uncounted({ time }: TimeAnswer): string {
    if (time.uncounted.length === 0) return '';
    const lines = time.uncounted.map(({ step, kind, atMost }) => {
      const length = atMost === undefined ? this.#say('time.length-not-told') : formatDuration(atMost, this.#language);
      return this.#say(`time.${kind}`, { step, length });
    });
    return this.#listed('time.uncounted', lines);
  }

  #time(time: WorkingTime): string {
    return formatTime(time, this.#language);
  }

  #listed(heading: string, lines: readonly string[]): string {
    return [this.#say(heading), ...lines.map((line) => `  ${line}`)].join('\n');
  }

  /** A table with its last columns, which hold figures, aligned to the right. */
  #table(titles: readonly string[], rows: readonly (readonly string[])[], figures = 1): string {
    const columns = titles.map((title, index): TableColumn => {
      const align = index >= titles.length - figures ? 'right' : 'left';
      return { title: title === '' ? '' : this.#say(title), align };
    });
    return textTable(columns, rows);
  }
}

function mixesUnits({ centidays, minutes }: WorkingTime): boolean {
  return centidays !== 0 && minutes !== 0;
}
