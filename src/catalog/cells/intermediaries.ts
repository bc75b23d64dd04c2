/** Intermediary services: `施工图设计文件审查（依据《…》第…条）`; each needs a basis (优化营商环境条例 Art. 43). */
import { oneLine, saysNothing } from '../clean-text.ts';
import { trailingBrackets } from './brackets.ts';
import { readLegalBases } from './legal-bases.ts';
import { splitList } from './lists.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';

export interface Intermediary {
  readonly name: string;
  readonly basis?: string[];
}

export function readIntermediaries(text: string): CellReading<Intermediary[]> {
  if (saysNothing(text) || text === '否') return NOTHING;
  const services = splitList(text, '^、').map((entry) => readIntermediary(oneLine(entry)));
  return services.length === 0 ? UNREAD : understood(services);
}

function readIntermediary(entry: string): Intermediary {
  const bracketed = trailingBrackets(entry);
  if (bracketed === undefined || bracketed.before === '') return { name: entry };
  const reading = readLegalBases(bracketed.inside.replace(/^依据[：:]?\s*/u, ''));
  if (reading.kind !== 'value' || reading.rest.length > 0) return { name: entry };
  return { name: bracketed.before, basis: [...reading.value] };
}
