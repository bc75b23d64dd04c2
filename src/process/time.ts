/**
 * How long a process takes, in counted working time: its longest and its shortest way, what returns add, and what it would
 * take if nothing ran in parallel (docs/guide/process.md, «Time»).
 *
 * Pauses (行政许可法 Art. 45) and the time that the applicant needs for a correction (Art. 32) are not counted; they are
 * listed apart, since their length must be told.
 */
import { type Duration, type MinutesPerDay, normaliseTime, type WorkingTime } from '../base/duration.ts';
import { allBlocks, type Process, type Step, type Variant } from './blocks.ts';
import { Spans, stepsOfWay } from './spans.ts';

export { limitOf } from './spans.ts';

/** Time that runs and is not counted. */
export interface UncountedTime {
  readonly step: string;
  readonly kind: 'correction' | 'pause';
  /** Of a pause, which of the eight special procedures it is. */
  readonly procedure: string | undefined;
  /** Its length at most; absent where the author left it out. */
  readonly atMost: Duration | undefined;
}

/** What a return may add. */
export interface ReturnTime {
  readonly step: Step;
  /** Id of the block to which the case goes back. */
  readonly to: string;
  readonly times: number;
  /** From the target to the end of the step that returns, as often as it may happen. */
  readonly adds: WorkingTime;
}

export interface ProcessTime {
  /** The longest counted way through the process, with every return used as often as it may be. */
  readonly longest: WorkingTime;
  /** The longest way on which nothing is returned. */
  readonly withoutReturns: WorkingTime;
  readonly shortest: WorkingTime;
  /** All departments' time added up: the longest way if nothing ran in parallel and nothing is returned. */
  readonly serial: WorkingTime;
  /** The steps of the longest way, in order. */
  readonly criticalPath: readonly Step[];
  /** The steps whose limits add up to the serial sum. */
  readonly serialPath: readonly Step[];
  readonly returns: readonly ReturnTime[];
  readonly uncounted: readonly UncountedTime[];
}

/**
 * Computes the time of a process.
 * @param variant tightened limits and skipped steps; the process as it stands when absent
 * @param minutesPerDay length of the center's working day, by which hours and days compare
 */
export function processTime(process: Process, minutesPerDay: MinutesPerDay, variant?: Variant): ProcessTime {
  const spans = new Spans(minutesPerDay, variant);
  const { longest, once, shortest, serial, path, serialPath } = spans.sequence(process.blocks);
  return {
    longest: normaliseTime(longest, minutesPerDay),
    withoutReturns: normaliseTime(once, minutesPerDay),
    shortest: normaliseTime(shortest, minutesPerDay),
    serial: normaliseTime(serial, minutesPerDay),
    criticalPath: stepsOfWay(path),
    serialPath: stepsOfWay(serialPath),
    returns: returnTimes(process, spans, minutesPerDay),
    uncounted: uncountedTimes(process, variant),
  };
}

/** In the order of the text; those that lead nowhere are check's business. */
function returnTimes(process: Process, spans: Spans, minutesPerDay: MinutesPerDay): ReturnTime[] {
  return allBlocks(process.blocks).flatMap((block): ReturnTime[] => {
    if (block.kind !== 'step' || block.return === undefined) return [];
    const adds = spans.added.get(block);
    return adds === undefined ? [] : [{ step: block, ...block.return, adds: normaliseTime(adds, minutesPerDay) }];
  });
}

function uncountedTimes(process: Process, variant: Variant | undefined): UncountedTime[] {
  return allBlocks(process.blocks).flatMap((block): UncountedTime[] => {
    if (variant?.skip.has(block.id)) return [];
    if (block.kind === 'pause') {
      const atMost = variant?.limits.get(block.id) ?? block.atMost;
      return [{ step: block.id, kind: 'pause', procedure: block.pauseKind, atMost }];
    }
    if (block.kind === 'step' && block.correction !== undefined) {
      return [{ step: block.id, kind: 'correction', procedure: undefined, atMost: block.correction.wait }];
    }
    return [];
  });
}
