import { formatDuration, formatTime, type MinutesPerDay } from '../../base/duration.ts';
import { textTable } from '../../base/text-table.ts';
import type { Language } from '../../messages/catalog.ts';
import { allBlocks, type Process, type Variant } from '../../process/blocks.ts';
import { limitOf, type ProcessTime, processTime } from '../../process/time.ts';

/** The answer of `time`, for programs: durations as the language writes them. */
export interface TimeJson {
  readonly process: string;
  readonly variant: string | null;
  readonly counted: { readonly longest: string; readonly shortest: string };
  readonly serial: string;
  readonly promised: string | null;
  readonly criticalPath: readonly string[];
  readonly uncounted: readonly {
    readonly step: string;
    readonly kind: string;
    readonly procedure: string | null;
    readonly atMost: string | null;
  }[];
}

export interface TimeAnswer {
  readonly json: TimeJson;
  readonly process: Process;
  readonly variant: Variant | undefined;
  readonly time: ProcessTime;
}

type Say = (id: string, params?: Readonly<Record<string, string | number>>) => string;

/** Computes the answer. */
export function timeAnswer(process: Process, variant: Variant | undefined, minutesPerDay: MinutesPerDay): TimeAnswer {
  const time = processTime(process, minutesPerDay, variant);
  const promised = variant === undefined ? process.promised : variant.promised;
  const json: TimeJson = {
    process: process.id,
    variant: variant?.id ?? null,
    counted: { longest: formatTime(time.longest), shortest: formatTime(time.shortest) },
    serial: formatTime(time.serial),
    promised: promised === undefined ? null : formatDuration(promised),
    criticalPath: time.criticalPath.map((step) => step.id),
    uncounted: time.uncounted.map((entry) => ({
      step: entry.step,
      kind: entry.kind,
      procedure: entry.procedure ?? null,
      atMost: entry.atMost === undefined ? null : formatDuration(entry.atMost),
    })),
  };
  return { json, process, variant, time };
}

/** The times in one line. */
export function timeLine({ process, variant, time }: TimeAnswer, say: Say, language: Language): string {
  const longest = say('time.longest', { time: formatTime(time.longest, language) });
  const serial = say('time.serial', { time: formatTime(time.serial, language) });
  return `${titleOf(process, variant)}: ${longest}, ${serial}`;
}

/** The answer for people: the figures, then each step with its limit, those on the critical path marked. */
export function timeText({ process, variant, time }: TimeAnswer, say: Say, language: Language): string {
  const critical = new Set(time.criticalPath.map((step) => step.id));
  const steps = allBlocks(process.blocks).filter((block) => block.kind === 'step' && !variant?.skip.has(block.id));
  const rows = steps.flatMap((block) => {
    if (block.kind !== 'step') return [];
    const limit = limitOf(block, variant);
    const by = block.by.map((actor) => `${actor.department}/${actor.post}`).join(', ');
    return [
      [critical.has(block.id) ? '●' : '', block.name, by, limit === undefined ? '–' : formatDuration(limit, language)],
    ];
  });
  const columns = [
    { title: '' },
    { title: say('time.step') },
    { title: say('time.by') },
    { title: say('time.limit'), align: 'right' as const },
  ];
  const uncounted = time.uncounted.map((entry) => {
    const length = entry.atMost === undefined ? say('time.length-not-told') : formatDuration(entry.atMost, language);
    return `  ${say(`time.${entry.kind}`, { step: entry.step, length })}`;
  });
  return [
    `${titleOf(process, variant)} (${process.id}${variant === undefined ? '' : `, ${variant.id}`})`,
    '',
    `  ${say('time.longest', { time: formatTime(time.longest, language) })}`,
    `  ${say('time.shortest', { time: formatTime(time.shortest, language) })}`,
    `  ${say('time.serial', { time: formatTime(time.serial, language) })}`,
    `  ${say('time.critical-path', { path: time.criticalPath.map((step) => step.name).join(' → ') })}`,
    '',
    textTable(columns, rows),
    ...(uncounted.length === 0 ? [] : ['', say('time.uncounted'), ...uncounted]),
  ].join('\n');
}

function titleOf(process: Process, variant: Variant | undefined): string {
  return variant === undefined ? process.name : `${process.name} · ${variant.name}`;
}
