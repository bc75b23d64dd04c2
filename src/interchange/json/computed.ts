/** What is computed of a definition: lengths of time in their units, and the totals of its process and its materials. */
import {
  type Duration,
  formatDuration,
  type MinutesPerDay,
  parseDuration,
  timeInCentiminutes,
  type WorkingTime,
} from '../../base/duration.ts';
import { allBlocks, type Process, type Variant } from '../../process/blocks.ts';
import { processTime } from '../../process/time.ts';
import type { DefinitionModel } from '../../registry/definition.ts';
import type { ExportedItem } from '../exported-item.ts';

/** @param minutesPerDay length of the center's working day, by which hours and days compare */
export function computed({ definition, process }: ExportedItem, minutesPerDay: MinutesPerDay): object {
  const { item } = definition;
  const { statutory, promised, extension } = item.limits;
  return {
    limits: {
      statutory: limitOf(statutory, minutesPerDay),
      promised: limitOf(promised, minutesPerDay),
      extension: limitOf(extension, minutesPerDay),
    },
    process: {
      ...timeOf(process, minutesPerDay),
      variants: Object.fromEntries(
        [...process.variants].map(([id, variant]) => [id, timeOf(process, minutesPerDay, variant)]),
      ),
    },
    materials: materialTotals(item),
    feeRows: item.fee === undefined ? null : item.fee.charged ? (item.fee.rows?.length ?? 0) : 0,
  };
}

function timeOf(process: Process, minutesPerDay: MinutesPerDay, variant?: Variant): object {
  const time = processTime(process, minutesPerDay, variant);
  const handled = allBlocks(process.blocks).filter(
    ({ kind, id }) => (kind === 'step' || kind === 'pause') && variant?.skip.has(id) !== true,
  );
  const actors = handled.flatMap((block) => ('by' in block ? block.by : []));
  return {
    steps: handled.length,
    departments: [...new Set(actors.map(({ department }) => department))],
    longest: workingTime(time.longest, minutesPerDay),
    shortest: workingTime(time.shortest, minutesPerDay),
    serial: workingTime(time.serial, minutesPerDay),
    criticalPath: time.criticalPath.map(({ id }) => id),
    uncounted: time.uncounted.map(({ step, kind, procedure, atMost }) => ({
      step,
      kind,
      procedure: procedure ?? null,
      atMost: atMost === undefined ? null : lengthOf(atMost, minutesPerDay),
    })),
  };
}

function materialTotals({ materials }: DefinitionModel['item']): object | null {
  if (materials === undefined) return null;
  return {
    count: materials.length,
    originals: materials.reduce((sum, { originals = 0 }) => sum + originals, 0),
    copies: materials.reduce((sum, { copies = 0 }) => sum + copies, 0),
    withoutCount: materials.filter(({ originals, copies }) => originals === undefined && copies === undefined).length,
  };
}

function limitOf(text: string | undefined, minutesPerDay: MinutesPerDay): object | null {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration === undefined ? null : lengthOf(duration, minutesPerDay);
}

/** A length of time as the language writes it, and in numbers. */
function lengthOf(duration: Duration, minutesPerDay: MinutesPerDay): object {
  switch (duration.unit) {
    case 'instant':
      return { text: formatDuration(duration), unit: 'instant' };
    case 'calendar-days':
      return { text: formatDuration(duration), unit: 'calendar-days', days: duration.days };
    case 'working-time':
      return workingTime(duration.time, minutesPerDay);
  }
}

/** Counted time: working days and minutes as they are written, and all of it in minutes of business. */
function workingTime(time: WorkingTime, minutesPerDay: MinutesPerDay): object {
  return {
    text: formatDuration({ unit: 'working-time', time }),
    unit: 'working-time',
    workingDays: time.centidays / 100,
    minutes: time.minutes,
    businessMinutes: timeInCentiminutes(time, minutesPerDay) / 100,
  };
}
