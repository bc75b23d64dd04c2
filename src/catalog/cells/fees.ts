/** Fees: `不收费`, or rows `收费项目：标准（依据《…》第…条）` (行政许可法 Art. 58, 59: each fee has its basis). */
import { comparable, oneLine, saysNothing } from '../clean-text.ts';
import { splitOutside, trailingBrackets } from './brackets.ts';
import { readLegalBases } from './legal-bases.ts';
import { splitList } from './lists.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';

export interface FeeRow {
  readonly name: string;
  readonly standard: string;
  readonly basis?: string[];
  readonly reduction?: string;
}

const FREE = new Set(['不收费', '免费', '否', '无收费', '不收取费用', '免收']);

/** Reads the rows of a fee cell; `nothing` where the cell says that no fee is charged. */
export function readFees(text: string): CellReading<FeeRow[]> {
  if (saysNothing(text) || FREE.has(comparable(text).replace(/。$/u, ''))) return NOTHING;
  const rows: FeeRow[] = [];
  const rest: string[] = [];
  for (const entry of splitList(text)) {
    const row = readFeeRow(oneLine(entry));
    if (row === undefined) rest.push(entry);
    else rows.push(row);
  }
  return rows.length === 0 ? UNREAD : understood(rows, rest);
}

function readFeeRow(entry: string): FeeRow | undefined {
  const remarks = readRemarks(entry);
  const colon = /[：:]/u.exec(remarks.text);
  if (colon === null) return undefined;
  const name = remarks.text.slice(0, colon.index).trim();
  const standard = remarks.text.slice(colon.index + 1).trim();
  if (name === '' || standard === '') return undefined;
  return {
    name,
    standard,
    ...(remarks.basis.length > 0 && { basis: remarks.basis }),
    ...(remarks.reduction !== undefined && { reduction: remarks.reduction }),
  };
}

/** Takes basis and reduction out of the brackets at the end; brackets that say something else stay with the standard. */
function readRemarks(entry: string): { readonly text: string; readonly basis: string[]; readonly reduction?: string } {
  const bracketed = trailingBrackets(entry);
  if (bracketed === undefined) return { text: entry, basis: [] };
  let reduction: string | undefined;
  const laws: string[] = [];
  for (const part of splitOutside(bracketed.inside, '；;，,')) {
    const reduced = /^(?:减免|减免规定|优惠)[：:]?(.+)$/u.exec(part);
    if (reduced?.[1] !== undefined) reduction = reduced[1].trim();
    else laws.push(part.replace(/^(?:收费)?依据[：:]?\s*/u, ''));
  }
  const reading = readLegalBases(laws.join('；'));
  const basis = reading.kind === 'value' && reading.rest.length === 0 ? [...reading.value] : [];
  if (laws.length > 0 && basis.length === 0) return { text: entry, basis: [] };
  return { text: bracketed.before, basis, ...(reduction !== undefined && { reduction }) };
}
