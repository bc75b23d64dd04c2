/** The rows of one sheet of a large workbook, cell by cell from its XML. */
import { cleanText } from '../clean-text.ts';
import type { NumberFormats } from './number-formats.ts';
import { type SharedStrings, textOf } from './shared-strings.ts';
import { type Cell, type CellFault, checkWidth, columnNumber, type SheetRow } from './sheet.ts';
import { attribute, elementsOf, plainText, tagsOf } from './xml-parts.ts';

export interface SheetParts {
  readonly name: string;
  readonly strings: SharedStrings;
  readonly formats: NumberFormats;
  /** The sheet's XML, from its beginning each time. */
  readonly chunks: () => Iterable<string>;
}

/** A merged area by its first and last row and column, from 1. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What has to be known of a sheet before its first row is read. */
interface Survey {
  readonly merges: readonly Area[];
  readonly width: number;
}

/** A spreadsheet keeps 15 digits of a number; a longer code typed as a number has lost its end. */
export const LARGEST_EXACT_NUMBER = 1e15;

const CELL = /<c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/c>)/gu;
const VALUE = /<v(?:\s[^>]*)?>([^<]*)<\/v>/u;
const REFERENCE = /^([A-Z]+)(\d+)$/u;

/** The rows of a sheet, to go through as often as needed. */
export function sheetRows(parts: SheetParts): Iterable<SheetRow> {
  let survey: Survey | undefined;
  return {
    *[Symbol.iterator]() {
      survey ??= surveySheet(parts);
      yield* filledRows(parts, survey);
    },
  };
}

function surveySheet(parts: SheetParts): Survey {
  let width = 0;
  let tail = '';
  const keep = (text: string): void => {
    tail = text;
  };
  for (const element of elementsOf(parts.chunks(), 'row', keep)) {
    const last = element.lastIndexOf('<c ');
    const reference = last === -1 ? '' : (attribute(element.slice(last, element.indexOf('>', last)), 'r') ?? '');
    const column = columnNumber(REFERENCE.exec(reference)?.[1] ?? '');
    if (column !== 0 && column <= width) continue;
    width = Math.max(width, lastTextColumn(element, parts));
    checkWidth(width, parts.name);
  }
  const merges = tagsOf(tail, 'mergeCell').flatMap((tag) => areaOf(attribute(tag, 'ref') ?? ''));
  return { merges: merges.toSorted((one, other) => one.top - other.top), width };
}

function lastTextColumn(element: string, parts: SheetParts): number {
  return readCells(element, 1, parts).findLastIndex((cell) => cell !== undefined) + 1;
}

function* filledRows(parts: SheetParts, { merges, width }: Survey): Generator<SheetRow> {
  let number = 0;
  let next = 0;
  let open: { readonly area: Area; readonly first: Cell | undefined }[] = [];
  for (const element of elementsOf(parts.chunks(), 'row')) {
    const tag = element.slice(4, element.indexOf('>'));
    number = Number(attribute(tag, 'r') ?? number + 1);
    const cells = readCells(element, number, parts);
    open = open.filter(({ area }) => area.bottom >= number);
    for (let area = merges[next]; area !== undefined && area.top <= number; area = merges[next]) {
      next += 1;
      if (area.bottom >= number) open.push({ area, first: area.top === number ? cells[area.left - 1] : undefined });
    }
    for (const { area, first } of open) if (first !== undefined) fill(cells, area, first, number, width);
    if (cells.some((cell) => cell !== undefined)) {
      const hidden = ['1', 'true'].includes(attribute(tag, 'hidden') ?? '');
      yield { number, hidden, cells };
    }
  }
}

/** Every cell of a merged area shows its first one. */
function fill(cells: (Cell | undefined)[], area: Area, first: Cell, row: number, width: number): void {
  const right = Math.min(area.right, width);
  while (cells.length < right) cells.push(undefined);
  for (let column = area.left; column <= right; column += 1) {
    if (row !== area.top || column !== area.left) cells[column - 1] = { ...first, row, column };
  }
}

function readCells(element: string, row: number, parts: SheetParts): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  let column = 0;
  for (const [, tag = '', inside] of element.matchAll(CELL)) {
    column = columnNumber(REFERENCE.exec(attribute(tag, 'r') ?? '')?.[1] ?? '') || column + 1;
    const shown = inside === undefined ? undefined : shownText(tag, inside, parts);
    if (shown === undefined) continue;
    const text = cleanText(shown.text);
    if (text === '') continue;
    while (cells.length < column - 1) cells.push(undefined);
    cells[column - 1] = {
      row,
      column,
      text,
      origin: { row, column },
      ...(shown.fault !== undefined && { fault: shown.fault }),
    };
  }
  return cells;
}

function shownText(
  tag: string,
  inside: string,
  { strings, formats }: SheetParts,
): { readonly text: string; readonly fault?: CellFault } | undefined {
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return { text: textOf(inside) };
  const written = VALUE.exec(inside)?.[1];
  if (written === undefined || written === '') return undefined;
  switch (type) {
    case 's':
      return { text: strings.at(Number(written)) ?? '' };
    case 'e':
      return { text: plainText(written), fault: 'error-value' };
    case 'b':
      return { text: written === '1' ? 'TRUE' : 'FALSE' };
    case 'n': {
      const value = Number(written);
      if (!Number.isFinite(value)) return { text: plainText(written) };
      if (Math.abs(value) >= LARGEST_EXACT_NUMBER) return { text: String(value), fault: 'digits-lost' };
      return { text: formats.show(value, Number(attribute(tag, 's') ?? 0)) };
    }
    default:
      return { text: plainText(written) };
  }
}

function areaOf(reference: string): Area[] {
  const [from = '', to = ''] = reference.split(':');
  const first = REFERENCE.exec(from);
  const last = REFERENCE.exec(to);
  if (first === null || last === null) return [];
  return [
    {
      top: Number(first[2]),
      left: columnNumber(first[1] ?? ''),
      bottom: Number(last[2]),
      right: columnNumber(last[1] ?? ''),
    },
  ];
}
