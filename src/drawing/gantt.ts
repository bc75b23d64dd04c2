/**
 * A process as bars over counted working time: when each step runs if every step before it takes its whole limit, in lanes
 * of departments. What both outputs show of it is put together here. A step that several departments sign stands in each
 * one's lane; returns and what is not counted have no bar and are told below.
 */
import { type Language, message } from '../messages/catalog.ts';
import { allBlocks, type Process, type Variant } from '../process/blocks.ts';
import { type Centiminutes, type PlannedStep, planSchedule } from '../process/schedule.ts';
import { processTime } from '../process/time.ts';
import type { DrawingOptions } from './options.ts';
import { plainText } from './plain-text.ts';
import { departmentText, timeText, totalText } from './wording.ts';

export interface GanttBar {
  readonly name: string;
  readonly start: Centiminutes;
  readonly finish: Centiminutes;
  /** How much later it may end without making the whole longer. */
  readonly slack: Centiminutes;
  /** Whether the whole takes longer when it does. */
  readonly critical: boolean;
  readonly limit: string | undefined;
}

export interface GanttLane {
  readonly department: string;
  readonly bars: readonly GanttBar[];
}

export interface Gantt {
  readonly language: Language;
  readonly title: string;
  readonly name: string;
  readonly variant: string | undefined;
  /** How long the whole takes. */
  readonly times: string;
  /** What the numbers of the axis are. */
  readonly axis: string;
  /** Counted time to a unit of the axis: a working day or an hour. */
  readonly unit: Centiminutes;
  readonly total: Centiminutes;
  readonly lanes: readonly GanttLane[];
  /** What the bars do not show. */
  readonly remarks: readonly string[];
}

export interface GanttTick {
  readonly at: Centiminutes;
  readonly label: string;
}

/** Puts the bars of a process together. */
export function ganttOf(process: Process, options: DrawingOptions): Gantt {
  const { language, minutesPerDay, variant } = options;
  const time = processTime(process, minutesPerDay, variant);
  const { steps, total } = planSchedule(process, minutesPerDay, variant);
  const inHours = time.serial.centidays === 0 && total > 0;
  const names = [process.name, variant?.name].flatMap((name) => name ?? []).map(plainText);
  return {
    language,
    title: message(language, 'drawing.gantt.title', { name: names.join(' · ') }),
    name: plainText(process.name),
    variant: variant && message(language, 'drawing.variant', { name: plainText(variant.name) }),
    times: totalText(process, time, options),
    axis: message(language, inHours ? 'drawing.gantt.hours' : 'drawing.gantt.days'),
    unit: inHours ? HOUR : minutesPerDay * 100,
    total,
    lanes: lanesOf(steps, total, options),
    remarks: remarksOf(process, variant, options),
  };
}

const HOUR: Centiminutes = 6000;

function lanesOf(steps: readonly PlannedStep[], total: Centiminutes, options: DrawingOptions): GanttLane[] {
  const barsOf = new Map<string, GanttBar[]>();
  for (const planned of steps) {
    const departments = new Set(planned.step.by.map((actor) => actor.department));
    for (const department of departments.size === 0 ? [''] : departments) {
      barsOf.set(department, [...(barsOf.get(department) ?? []), barOf(planned, total, options.language)]);
    }
  }
  return [...barsOf].map(([department, bars]) => ({
    department: departmentText(department, options),
    bars: bars.toSorted((one, other) => one.start - other.start),
  }));
}

function barOf(
  { step, limit, start, finish, remaining }: PlannedStep,
  total: Centiminutes,
  language: Language,
): GanttBar {
  const slack = total - finish - remaining;
  return {
    name: plainText(step.name),
    start,
    finish,
    slack,
    critical: slack === 0 && finish > start,
    limit: limit && timeText(limit, language),
  };
}

/** The pauses, the corrections and the returns of a process. */
function remarksOf(process: Process, variant: Variant | undefined, { language }: DrawingOptions): readonly string[] {
  const names = new Map(allBlocks(process.blocks).map((block) => [block.id, plainText(block.name)]));
  return allBlocks(process.blocks).flatMap((block): string[] => {
    if (variant?.skip.has(block.id)) return [];
    const step = plainText(block.name);
    if (block.kind === 'pause') {
      const atMost = variant?.limits.get(block.id) ?? block.atMost;
      if (atMost === undefined) return [message(language, 'drawing.gantt.pause-untold', { step })];
      return [message(language, 'drawing.gantt.pause', { step, time: timeText(atMost, language) })];
    }
    if (block.kind !== 'step') return [];
    const { correction, return: back } = block;
    const remarks: string[] = [];
    if (correction !== undefined) {
      const time = timeText(correction.wait, language);
      remarks.push(message(language, 'drawing.gantt.correction', { step, time }));
    }
    if (back !== undefined) {
      const target = names.get(back.to) ?? plainText(back.to);
      remarks.push(message(language, 'drawing.gantt.return', { step, target, times: back.times }));
    }
    return remarks;
  });
}

/** Steps between the numbers of an axis, in hundredths of its unit; parts of a unit only where there are few of them. */
const FEW_UNITS = 3;
const STEPS = [25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/**
 * The numbers of the axis, from nought to the end of the process.
 * @param most how many fit at most
 */
export function ticksOf({ unit, total }: Pick<Gantt, 'unit' | 'total'>, most: number): readonly GanttTick[] {
  const count = (step: number): number => Math.floor((total * 100) / (unit * step)) + 1;
  const least = total < FEW_UNITS * unit ? 0 : 100;
  const fitting = STEPS.find((step) => step >= least && count(step) <= Math.max(2, most));
  const step = fitting ?? STEPS.at(-1) ?? 100;
  return Array.from({ length: count(step) }, (_, index) => ({
    at: (index * step * unit) / 100,
    label: String((index * step) / 100),
  }));
}
