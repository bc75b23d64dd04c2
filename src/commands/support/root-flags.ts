/** What can be said of a root document as a whole, by the commands that begin one. */
import { Flags } from '@oclif/core';
import { addDays, type Day, parseDay } from '../../base/day.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { RootDocument } from '../../trust/root-document.ts';
import { CommandError } from './command-error.ts';

/** Days for which a root document counts where nothing else is said: a year, so that somebody looks at it once a year. */
const LIFETIME = 366;

export const rootFlags = {
  threshold: Flags.integer({ min: 1, helpValue: 'N', summary: 'How many people of the role root must sign.' }),
  expires: Flags.string({
    helpValue: 'DATE',
    summary: 'The last day on which it counts; a year from now when left out.',
  }),
  log: Flags.string({
    multiple: true,
    helpValue: 'VKEY',
    summary: 'A key of the log, as a verifier key of C2SP; may be given several times.',
  }),
  witness: Flags.string({
    multiple: true,
    helpValue: 'VKEY',
    summary: 'A key of a witness, as a verifier key of C2SP; may be given several times.',
  }),
  'witness-threshold': Flags.integer({
    min: 0,
    helpValue: 'N',
    summary: 'How many witnesses must have cosigned a checkpoint; all of them when left out.',
  }),
};

interface RootFlags {
  readonly threshold?: number | undefined;
  readonly expires?: string | undefined;
  readonly log?: readonly string[] | undefined;
  readonly witness?: readonly string[] | undefined;
  readonly 'witness-threshold'?: number | undefined;
}

/** A document with what the flags say in place of what it said; it is drawn up today. */
export function withRootFlags(root: RootDocument, flags: RootFlags, today: string): RootDocument {
  const keys = flags.witness ?? root.witnesses?.keys;
  const threshold = flags['witness-threshold'] ?? (flags.witness?.length || root.witnesses?.threshold) ?? 0;
  return {
    ...root,
    issued: today,
    expires: flags.expires === undefined ? yearFrom(today) : dayOf(flags.expires),
    threshold: flags.threshold ?? root.threshold,
    ...(flags.log !== undefined && { log: flags.log }),
    ...(keys !== undefined && { witnesses: { threshold, keys } }),
  };
}

/** A day as a flag names it. @throws CommandError where it is none */
export function dayOf(text: string): string {
  const day = parseDay(text);
  if (typeof day !== 'string') throw new CommandError('show.no-day', { day: text }, ExitCode.usage);
  return day;
}

function yearFrom(today: string): string {
  const last = addDays(today as Day, LIFETIME);
  return typeof last === 'string' ? last : today;
}
