/** Finds the header of a sheet below its titles. */
import { oneLine } from '../clean-text.ts';
import { columnName, type Sheet, type SheetRow } from '../sheets/sheet.ts';
import type { CatalogElement } from './column-names.ts';
import { meaningOfHeader, similarHeader } from './headers.ts';

export interface SheetHeader {
  /** Number of its last row; data begins below it. */
  readonly end: number;
  /** The texts of each column's header, from its top row to its lowest, each once; none for a column without header. */
  readonly labels: readonly (readonly string[])[];
}

/** How far down a header may stand, and how many rows it may have. */
const HEADER_SEARCH_ROWS = 30;
const HEADER_DEPTH = 3;

/** A header names the item and at least one more of its elements. */
const LEAST_ELEMENTS = 2;
const NAME_ELEMENTS: readonly CatalogElement[] = ['name', 'main-name', 'sub-name', 'operation-name'];

/** A header that is only like a known one counts less than one that is known. */
const SIMILAR_WEIGHT = 0.4;

interface Candidate extends SheetHeader {
  readonly score: number;
}

/** The rows that name most elements; of equal ones the fewest rows, and the highest. */
export function findHeader(sheet: Sheet): SheetHeader | undefined {
  let best: Candidate | undefined;
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

/** The header that ends at a row that somebody has named; the rows above it that name elements belong to it. */
export function headerEndingAt(sheet: Sheet, end: number): SheetHeader {
  const above = sheet.rows.filter((row) => row.number <= end);
  let best: Candidate | undefined;
  for (let depth = 1; depth <= HEADER_DEPTH; depth += 1) {
    const candidate = headerCandidate(above.slice(-depth));
    if (candidate !== undefined && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  if (best !== undefined) return best;
  const [last] = above.slice(-1);
  return { end, labels: last === undefined ? [] : labelsOf([last]) };
}

/**
 * A sheet without a header that anybody knows: its columns by their letters.
 * @param end number of the last row that is no data
 */
export function lettersAsHeader(sheet: Sheet, end: number): SheetHeader {
  const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return { end, labels: Array.from({ length: width }, (_, index) => [columnName(index + 1)]) };
}

function headerCandidate(rows: readonly SheetRow[]): Candidate | undefined {
  const labels = labelsOf(rows);
  const sure = new Set<CatalogElement>();
  const similar = new Set<CatalogElement>();
  for (const column of labels) {
    const meaning = meaningOfHeader(column);
    if (meaning.kind === 'element') sure.add(meaning.element);
    else if (meaning.kind === 'unknown') {
      const like = similarHeader(column.map(oneLine).join(' '));
      if (like !== undefined) similar.add(like.element);
    }
  }
  const all = new Set([...sure, ...similar]);
  if (sure.size === 0 || all.size < LEAST_ELEMENTS || !NAME_ELEMENTS.some((element) => all.has(element)))
    return undefined;
  const end = rows.at(-1)?.number ?? 0;
  return { end, labels, score: sure.size + SIMILAR_WEIGHT * (all.size - sure.size) };
}

function labelsOf(rows: readonly SheetRow[]): readonly (readonly string[])[] {
  const width = Math.max(...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, index) => labelsOfColumn(rows, index));
}

/** The texts of one column's header from top to bottom; a cell merged over several rows counts once. */
function labelsOfColumn(rows: readonly SheetRow[], index: number): readonly string[] {
  const labels: string[] = [];
  for (const row of rows) {
    const text = row.cells[index]?.text;
    if (text !== undefined && text !== labels.at(-1)) labels.push(text);
  }
  return labels;
}
