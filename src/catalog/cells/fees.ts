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

const FREE =
  /^(?:本事项|该事项)?(?:暂|均|全部)?(?:不收费|免费|否|无收费|免收|免征|不收|不收取(?:任何)?(?:费用)?)(?:用)?$/u;

/** What a fee without a name of its own is called. */
const UNNAMED = '收费';

/** An amount of money or a share of one. */
const AMOUNT = /\d[\d.,]*\s*(?:万?元|％|%|‰)|按[^，。；]*(?:[%％‰]|百分之)/u;

/** `工本费10元/证`, `登记费 80元/件`. */
const NAME_BEFORE_AMOUNT = /^([^\d：:]{1,20}?(?:费|税|金|票))\s*(?=\S)(.+)$/u;

/** With the number of its entry before it, where the cell is a list. */
const LABELS = /(?:\d{1,2}[.．、]\s*)?(?:收费)?(项目|名称|标准|依据|减免)(?:名称)?[：:]\s*/gu;

/** Reads the rows of a fee cell; `nothing` where the cell says that no fee is charged. */
export function readFees(text: string): CellReading<FeeRow[]> {
  if (saysNothing(text) || FREE.test(comparable(text).replace(/。$/u, ''))) return NOTHING;
  const labelled = readLabelled(text);
  if (labelled !== undefined) return labelled;
  const rows: FeeRow[] = [];
  const unnamed: string[] = [];
  const rest: string[] = [];
  for (const entry of splitList(text)) {
    const line = oneLine(entry);
    const row = readTableRow(line) ?? readFeeRow(line);
    if (row !== undefined) rows.push(row);
    else if (AMOUNT.test(line)) unnamed.push(line);
    else rest.push(entry);
  }
  if (unnamed.length > 0) rows.push(unnamedRow(unnamed));
  return rows.length === 0 ? UNREAD : understood(rows, rest);
}

function readFeeRow(entry: string): FeeRow | undefined {
  const remarks = readRemarks(entry);
  const colon = /[：:]/u.exec(remarks.text);
  const [, before, after] = NAME_BEFORE_AMOUNT.exec(remarks.text) ?? [];
  const named =
    colon === null
      ? after !== undefined && AMOUNT.test(after)
        ? { name: before ?? '', standard: after }
        : undefined
      : { name: remarks.text.slice(0, colon.index).trim(), standard: remarks.text.slice(colon.index + 1).trim() };
  if (named === undefined || named.name === '' || named.standard === '') return undefined;
  return withRemarks(named, remarks);
}

/** `登记费|80元/件|《…》第…条`, as tables are pasted into a cell. */
function readTableRow(entry: string): FeeRow | undefined {
  const [name = '', standard = '', law = '', reduction = '', ...more] = entry
    .split(/[|｜]/u)
    .map((part) => part.trim());
  if (name === '' || standard === '' || more.length > 0) return undefined;
  const reading = readLegalBases(law);
  if (law !== '' && (reading.kind !== 'value' || reading.rest.length > 0)) return undefined;
  const basis = reading.kind === 'value' ? reading.value : [];
  return { name, standard, ...(basis.length > 0 && { basis: [...basis] }), ...(reduction !== '' && { reduction }) };
}

/** `收费项目：… 收费标准：… 收费依据：…`, one or several. */
function readLabelled(text: string): CellReading<FeeRow[]> | undefined {
  const labels = [...text.matchAll(LABELS)];
  if (labels[0]?.index !== 0) return undefined;
  // A fee that is named and priced nowhere is no fee that anybody could pay.
  if (!labels.some(([, word]) => word === '标准')) return UNREAD;
  const rows: { name: string; standard: string; basis?: string[]; reduction?: string }[] = [];
  for (const [position, { 0: label, 1: word, index }] of labels.entries()) {
    const end = labels[position + 1]?.index ?? text.length;
    const value = oneLine(text.slice(index + label.length, end)).replace(/[；;，,。\s]+$/u, '');
    const isName = word === '项目' || word === '名称';
    if (isName || rows.length === 0) rows.push({ name: isName ? value : UNNAMED, standard: '' });
    const row = rows.at(-1);
    if (row === undefined || isName) continue;
    if (word === '标准') row.standard = value;
    else if (word === '减免') row.reduction = value;
    else {
      const reading = readLegalBases(value);
      if (reading.kind !== 'value' || reading.rest.length > 0) return undefined;
      row.basis = [...reading.value];
    }
  }
  return rows.every(({ name, standard }) => name !== '' && standard !== '') ? understood(rows) : undefined;
}

/** Amounts for which no name is given are one fee. */
function unnamedRow(entries: readonly string[]): FeeRow {
  const [first = ''] = entries;
  if (entries.length > 1) return { name: UNNAMED, standard: entries.join('；') };
  const remarks = readRemarks(first);
  return withRemarks({ name: UNNAMED, standard: remarks.text }, remarks);
}

interface Remarks {
  readonly text: string;
  readonly basis: string[];
  readonly reduction?: string;
}

function withRemarks(row: { readonly name: string; readonly standard: string }, remarks: Remarks): FeeRow {
  return {
    ...row,
    ...(remarks.basis.length > 0 && { basis: remarks.basis }),
    ...(remarks.reduction !== undefined && { reduction: remarks.reduction }),
  };
}

/** Takes basis and reduction out of the brackets at the end; brackets that say something else stay with the standard. */
function readRemarks(entry: string): Remarks {
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
