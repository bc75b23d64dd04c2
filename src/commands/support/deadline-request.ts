/** What `deadline` is asked: words of the command line read into a request, or the error that says what to write instead. */
import { isDayError, parseDay } from '../../base/day.ts';
import { parseDuration } from '../../base/duration.ts';
import { endOfDay, isMomentError, type Moment, parseMoment, startOfDay } from '../../base/moment.ts';
import { similarWord } from '../../base/similar-word.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import { CALENDAR_FAULTS, type CenterCalendar } from '../../language/center-calendar.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { DeadlineFault, DeadlineRequest } from '../../process/deadline.ts';
import type { UsedPause } from '../../process/used-pauses.ts';
import { CommandError } from './command-error.ts';
import type { ResolvedProcess } from './resolve-process.ts';

const PAUSE_FORM = /^(.+)=([^=]+?)\.\.([^=]+)$/u;

/**
 * Reads the words into a request. A variant's promise goes before the item's, the item's before the process's own.
 * @throws CommandError where a word is no moment, no day or no pause
 */
export function readRequest(
  { process, variant, item }: ResolvedProcess,
  calendar: CenterCalendar,
  accepted: string,
  paused: readonly string[],
): DeadlineRequest {
  const limits = item?.data.limits;
  return {
    process,
    variant,
    promised: variant?.promised ?? (limits && parseDuration(limits.promised)) ?? process.promised,
    statutory: limits?.statutory === undefined ? undefined : parseDuration(limits.statutory),
    accepted: readMoment(accepted),
    pauses: paused.map(readPause),
    calendar,
  };
}

/**
 * The calendar that dates are counted on.
 * @throws CommandError where `guhua.yaml` is faulty: a date by half a calendar is worse than none
 */
export function soundCalendar({ calendar, faulty, findings }: Workspace): CenterCalendar {
  const unread = faulty.find((document) => document.kind === 'workspace');
  const file = unread?.file ?? findings.find(({ rule }) => CALENDAR_FAULTS.has(rule))?.file;
  if (file !== undefined) throw new CommandError('deadline.faulty-calendar', { file });
  return calendar;
}

/** The error that a fault of the computation is for the user. */
export function faultError(fault: DeadlineFault): CommandError {
  switch (fault.fault) {
    case 'out-of-range':
      return usage('deadline.due-out-of-range', { day: fault.day });
    case 'pause-reversed':
    case 'pause-before-acceptance': {
      const { step, from, until } = fault.pause;
      return usage(`deadline.${fault.fault}`, { step, from: from.slice(0, 10), until: until.slice(0, 10) });
    }
    case 'cannot-pause':
    case 'unknown-step': {
      const { step, known } = fault;
      const suggestion = similarWord(step, known);
      const params = { step, known: known.join('、'), suggestion: suggestion ?? '' };
      if (known.length === 0) return usage('deadline.nothing-pauses', params);
      return usage(`deadline.${fault.fault}${suggestion === undefined ? '' : '.similar'}`, params);
    }
  }
}

function readMoment(text: string): Moment {
  const moment = parseMoment(text);
  if (isMomentError(moment)) throw usage(`deadline.${moment.error}`, { text });
  return moment;
}

/** `专家评审=2026-10-12..2026-10-23`; days count whole, moments from and to the minute. */
function readPause(text: string): UsedPause {
  const [, step, from, until] = PAUSE_FORM.exec(text) ?? [];
  if (step === undefined || from === undefined || until === undefined) throw usage('deadline.pause-form', { text });
  return { step: step.trim(), from: readEdge(from.trim(), startOfDay), until: readEdge(until.trim(), endOfDay) };
}

function readEdge(text: string, wholeDay: typeof startOfDay): Moment {
  const day = parseDay(text);
  if (!isDayError(day)) return wholeDay(day);
  if (day.error !== 'no-date') throw usage(`deadline.${day.error}`, { text });
  return readMoment(text);
}

function usage(id: string, params: Readonly<Record<string, string>>): CommandError {
  return new CommandError(id, params, ExitCode.usage);
}
