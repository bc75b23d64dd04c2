/** Finds the header of a sheet below its titles and says what each column holds. */

import { similarWord } from '../../base/similar-word.ts';
import type { RawFinding } from '../../findings/finding.ts';
import { sheetFinding } from '../catalog-finding.ts';
import { readTimeUnit } from '../cells/times.ts';
import { oneLine } from '../clean-text.ts';
import { columnName, type Sheet, type SheetRow } from '../sheets/sheet.ts';
import type { CatalogElement } from './column-names.ts';
import { headerOf, knownHeaders, meaningOfHeader, plainHeader } from './headers.ts';

export interface Column {
  /** From 1. */
  readonly number: number;
  /** The header in one line, rows of it joined by a space. */
  readonly header: string;
  /** What it holds; absent where nobody knows. */
  readonly element?: CatalogElement;
  /** A unit of time that the header gives: 承诺时限（工作日）. */
  readonly unit?: string;
}

export interface ColumnsReading {
  /** Columns to read, known and unknown; those left out on purpose are not among them. */
  readonly columns: readonly Column[];
  /** Number of the last header row; data begins below it. `undefined` where the sheet has no header. */
  readonly headerEnd: number | undefined;
  readonly findings: readonly RawFinding[];
}

/** How far down a header may stand, and how many rows it may have. */
const HEADER_SEARCH_ROWS = 30;
const HEADER_DEPTH = 3;

/** A header names the item and at least one more of its elements. */
const LEAST_ELEMENTS = 2;
const NAME_ELEMENTS: readonly CatalogElement[] = ['name', 'main-name', 'sub-name', 'operation-name'];

/** What an item must have: a sheet without such a column makes items that `check` will not accept. */
const REQUIRED: readonly CatalogElement[] = ['category', 'handling', 'basis', 'promised', 'process'];

interface HeaderCandidate {
  readonly rows: readonly SheetRow[];
  readonly labels: readonly (readonly string[])[];
  readonly score: number;
}

/**
 * Recognises a sheet's columns.
 * @param file the spreadsheet's name, for findings
 */
export function recogniseColumns(sheet: Sheet, file: string): ColumnsReading {
  const header = findHeader(sheet);
  if (header === undefined) {
    const message = sheet.rows.length === 0 ? 'empty' : 'none';
    return {
      columns: [],
      headerEnd: undefined,
      findings: [sheetFinding(file, 'catalog/no-header', message, { sheet: sheet.name })],
    };
  }
  const headerEnd = header.rows.at(-1)?.number ?? 0;
  const columns: Column[] = [];
  const findings: RawFinding[] = [];
  const taken = new Map<CatalogElement, number>();
  for (const [index, labels] of header.labels.entries()) {
    if (labels.length === 0) continue;
    const number = index + 1;
    const text = labels.map(oneLine).join(' ');
    const place = { sheet: sheet.name, row: headerEnd, column: number, header: text };
    const meaning = meaningOfHeader(labels);
    if (meaning.kind === 'left-out') {
      findings.push(sheetFinding(file, 'catalog/column-left-out', meaning.reason, place));
      continue;
    }
    if (meaning.kind === 'unknown') {
      columns.push({ number, header: text });
      findings.push(unknownHeader(file, place));
      continue;
    }
    const first = taken.get(meaning.element);
    if (first !== undefined) {
      columns.push({ number, header: `${text} ${columnName(number)}` });
      findings.push(sheetFinding(file, 'catalog/repeated-header', 'twice', { ...place, first: columnName(first) }));
      continue;
    }
    taken.set(meaning.element, number);
    const unit = readTimeUnit(/[（(](.*)[)）]/u.exec(text)?.[1] ?? '');
    columns.push({ number, header: text, element: meaning.element, ...(unit !== undefined && { unit }) });
  }
  for (const element of REQUIRED) {
    if (taken.has(element)) continue;
    findings.push(
      sheetFinding(file, 'catalog/missing-column', 'missing', { sheet: sheet.name, header: headerOf(element) }),
    );
  }
  return { columns, headerEnd, findings };
}

/** Whether a row repeats the header, as printed catalogs do on every page. */
export function repeatsHeader(row: SheetRow, columns: readonly Column[]): boolean {
  let shown = 0;
  let same = 0;
  for (const { number, header } of columns) {
    const text = row.cells[number - 1]?.text;
    if (text === undefined) continue;
    shown += 1;
    if (text.length <= header.length + 2 && header.includes(oneLine(text))) same += 1;
  }
  return shown > 1 && same > shown / 2;
}

function unknownHeader(
  file: string,
  place: { sheet: string; row: number; column: number; header: string },
): RawFinding {
  const suggestion = similarWord(plainHeader(place.header), knownHeaders());
  if (suggestion === undefined) return sheetFinding(file, 'catalog/unknown-header', 'unknown', place);
  return sheetFinding(file, 'catalog/unknown-header', 'similar', { ...place, suggestion });
}

/** The rows that name most elements; of equal ones the fewest rows, and the highest. */
function findHeader(sheet: Sheet): HeaderCandidate | undefined {
  let best: HeaderCandidate | undefined;
  for (const [index] of sheet.rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    for (let depth = 1; depth <= HEADER_DEPTH; depth += 1) {
      const rows = sheet.rows.slice(index, index + depth);
      if (rows.length < depth) break;
      const candidate = headerCandidate(rows);
      if (candidate !== undefined && candidate.score > (best?.score ?? 0)) best = candidate;
    }
  }
  return best;
}

function headerCandidate(rows: readonly SheetRow[]): HeaderCandidate | undefined {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const labels = Array.from({ length: width }, (_, index) => labelsOf(rows, index));
  const elements = new Set<CatalogElement>();
  for (const column of labels) {
    const meaning = meaningOfHeader(column);
    if (meaning.kind === 'element') elements.add(meaning.element);
  }
  if (elements.size < LEAST_ELEMENTS || !NAME_ELEMENTS.some((element) => elements.has(element))) return undefined;
  return { rows, labels, score: elements.size };
}

/** The texts of one column's header from top to bottom; a cell merged over several rows counts once. */
function labelsOf(rows: readonly SheetRow[], index: number): readonly string[] {
  const labels: string[] = [];
  for (const row of rows) {
    const text = row.cells[index]?.text;
    if (text !== undefined && text !== labels.at(-1)) labels.push(text);
  }
  return labels;
}
