/** Bars for a terminal: one line a step, the critical ones filled, and after each what it may still be late. */
import { padEnd, padStart } from '../base/text-width.ts';
import { message } from '../messages/catalog.ts';
import type { Process } from '../process/blocks.ts';
import type { Centiminutes } from '../process/schedule.ts';
import { cellWidth } from './cell-metrics.ts';
import { type Gantt, type GanttBar, ganttOf, ticksOf } from './gantt.ts';
import type { DrawingOptions } from './options.ts';
import { charactersOf, wrapText } from './wrap-text.ts';

const CRITICAL = '█';
const PLAIN = '▒';
const SLACK = '·';
const MOMENT = '◆';
const GAP = 2;
/** Names take this part of the width at most. */
const WIDEST_NAME = 0.4;
const NARROWEST_CHART = 20;
/** Wider charts are harder to read along. */
const WIDEST_CHART = 72;
/** A number of the axis with room to the next. */
const TICK_WIDTH = 5;

/**
 * Draws the bars of a process in text.
 * @param width columns of the terminal
 */
export function toGanttText(process: Process, width: number, options: DrawingOptions): string {
  return new GanttText(ganttOf(process, options), width).print();
}

class GanttText {
  readonly #gantt: Gantt;
  readonly #width: number;
  readonly #nameWidth: number;
  readonly #limitWidth: number;
  readonly #chartWidth: number;

  constructor(gantt: Gantt, width: number) {
    this.#gantt = gantt;
    this.#width = width;
    const bars = gantt.lanes.flatMap((lane) => lane.bars);
    const names = [
      ...bars.map((bar) => cellWidth(bar.name) + GAP),
      ...gantt.lanes.map((lane) => cellWidth(lane.department)),
    ];
    this.#nameWidth = Math.min(Math.max(cellWidth(gantt.axis), ...names), Math.floor(width * WIDEST_NAME));
    this.#limitWidth = Math.max(0, ...bars.map((bar) => cellWidth(bar.limit ?? '')));
    this.#chartWidth = this.#chartRoom(width - this.#nameWidth - this.#limitWidth - 2 * GAP);
  }

  print(): string {
    const { name, variant, times, lanes, remarks } = this.#gantt;
    const lines = [
      ...[name, variant ?? '', times].filter((text) => text !== '').flatMap((text) => this.#wrapped(text)),
      '',
      ...this.#axis(),
      ...lanes.flatMap(({ department, bars }) => [
        ...wrapText(department, this.#nameWidth, cellWidth),
        ...bars.flatMap((bar) => this.#bar(bar)),
      ]),
      '',
      ...this.#wrapped(this.#legend()),
      ...remarks.flatMap((remark) => this.#wrapped(remark)),
    ];
    return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
  }

  /** As many cells as make a unit of the axis a whole number of cells, where there is room for it. */
  #chartRoom(room: number): number {
    const { total, unit } = this.#gantt;
    const most = Math.max(NARROWEST_CHART, Math.min(WIDEST_CHART, room));
    const cells = Math.floor((most * unit) / Math.max(1, total));
    return cells >= 1 ? Math.round((cells * total) / unit) : most;
  }

  #axis(): readonly string[] {
    const numbers: string[] = [];
    const line = [...'─'.repeat(this.#chartWidth + 1)];
    let used = 0;
    for (const { at, label } of ticksOf(this.#gantt, Math.floor(this.#chartWidth / TICK_WIDTH))) {
      const cell = this.#cellOf(at);
      line[cell] = '┬';
      if (cell < used) continue;
      numbers.push(' '.repeat(cell - used) + label);
      used = cell + label.length;
    }
    const left = padEnd(this.#gantt.axis, this.#nameWidth + GAP);
    return [left + numbers.join(''), ' '.repeat(this.#nameWidth + GAP) + line.join('')];
  }

  #bar({ name, start, finish, slack, critical, limit }: GanttBar): readonly string[] {
    const [first = '', ...rest] = wrapText(name, this.#nameWidth - GAP, cellWidth);
    const from = this.#cellOf(start);
    const until = this.#cellOf(finish);
    const length = finish === start ? 0 : Math.max(1, until - from);
    const free = Math.max(0, this.#cellOf(finish + slack) - from - length);
    const mark = length === 0 ? MOMENT : (critical ? CRITICAL : PLAIN).repeat(length);
    const bar = `${' '.repeat(from)}${mark}${SLACK.repeat(length === 0 ? 0 : free)}`;
    const chart = padEnd(bar, this.#chartWidth + GAP);
    const indent = ' '.repeat(GAP);
    return [
      padEnd(indent + first, this.#nameWidth + GAP) + chart + padStart(limit ?? '', this.#limitWidth),
      ...rest.map((line) => indent + line),
    ];
  }

  #cellOf(time: Centiminutes): number {
    return Math.round((time / Math.max(1, this.#gantt.total)) * this.#chartWidth);
  }

  #legend(): string {
    const { language } = this.#gantt;
    const entries = [
      `${CRITICAL}${CRITICAL} ${message(language, 'drawing.critical-path')}`,
      `${PLAIN}${PLAIN} ${message(language, 'drawing.gantt.other')}`,
      `${SLACK}${SLACK} ${message(language, 'drawing.gantt.slack')}`,
    ];
    return entries.join('  ');
  }

  #wrapped(text: string): readonly string[] {
    return charactersOf(text).length === 0 ? [''] : wrapText(text, this.#width, cellWidth);
  }
}
