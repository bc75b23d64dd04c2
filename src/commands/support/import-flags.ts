import type { Decide } from '../../catalog/item-files.ts';
import type { SheetsReading } from '../../catalog/recognise-sheets.ts';
import type { Extra } from '../../catalog/sheets/sheet.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { KeyLanguage } from '../../language/schema-names.ts';
import { CommandError } from './command-error.ts';

/** What the user asks of an import. */
export interface ImportFlags {
  readonly workspace?: string | undefined;
  readonly lang?: string | undefined;
  readonly plan?: boolean;
  readonly mapping?: string | undefined;
  readonly 'write-mapping'?: string | undefined;
  readonly annotate?: string | undefined;
  readonly theirs?: string[] | undefined;
  readonly ours?: string[] | undefined;
  readonly overwrite?: boolean;
  readonly accept?: Extra[] | undefined;
  readonly keys?: KeyLanguage | undefined;
  readonly schema?: string | undefined;
  readonly summary?: boolean;
  readonly json?: boolean;
}

/**
 * Who wins the conflicts of each item.
 * @throws CommandError where both sides are to win one
 */
export function decisions({ theirs = [], ours = [], overwrite }: ImportFlags): Decide {
  const both = theirs.find((id) => ours.includes(id));
  if (both !== undefined) throw new CommandError('import.both-win', { id: both }, ExitCode.usage);
  const [forTheirs, forOurs] = [new Set(theirs), new Set(ours)];
  return (id) => {
    if (overwrite === true) return 'overwrite';
    if (forTheirs.has(id)) return 'theirs';
    return forOurs.has(id) ? 'mine' : undefined;
  };
}

/** Whether somebody has to say what a column holds before rows can be imported. */
export function isOpen({ isUnknown, questions }: SheetsReading): boolean {
  return isUnknown || questions.length > 0;
}
