/** Departments that handle an item jointly: `市公安局（审查）、市消防救援支队（核查）`. */
import { oneLine, saysNothing } from '../clean-text.ts';
import { splitOutside, trailingBrackets } from './brackets.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';

export interface Partner {
  /** As the cell writes it, with what it does. */
  readonly text: string;
  readonly department: string;
  /** What it does, where the cell says so. */
  readonly task?: string;
}

export function readPartners(text: string): CellReading<readonly Partner[]> {
  if (saysNothing(text)) return NOTHING;
  const partners = splitOutside(oneLine(text.replaceAll('\n', '；')), '；;，,、^').map(readPartner);
  return partners.length === 0 ? UNREAD : understood(partners);
}

function readPartner(text: string): Partner {
  const bracketed = trailingBrackets(text);
  if (bracketed === undefined || bracketed.before === '') return { text, department: text };
  return { text, department: bracketed.before, task: bracketed.inside };
}
