/** A center's own layout: the columns of its spreadsheet, in their order and under their headers. */
import { type CatalogElement, COLUMN_NAMES } from '../../catalog/columns/column-names.ts';
import { meaningOfHeader } from '../../catalog/columns/headers.ts';
import { recogniseColumns } from '../../catalog/columns/recognise-columns.ts';
import type { Sheet } from '../../catalog/sheets/sheet.ts';
import { valueName } from '../../language/schema-names.ts';
import type { CatalogItem } from './catalog-item.ts';
import { CATALOG_COLUMNS, type CatalogColumn } from './columns.ts';
import { writeFees } from './fee-cell.ts';

/** A column of a spreadsheet; without an element where it holds no part of an item. */
export type LayoutColumn = Pick<CatalogColumn, 'header' | 'element'>;

/**
 * The columns of a spreadsheet's first sheet with a header.
 * @returns `undefined` where no sheet has one
 */
export function layoutOf(sheets: readonly Sheet[]): readonly LayoutColumn[] | undefined {
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    const { columns, headerEnd } = recogniseColumns(sheet, sheet.name);
    if (headerEnd === undefined) continue;
    return columns.map(({ header, element }) =>
      element === undefined ? { header } : { header: flatHeader(header, element), element },
    );
  }
  return undefined;
}

/** The columns that write a layout, and those that it lacks. */
export function columnsOf(layout: readonly LayoutColumn[]): {
  readonly columns: readonly CatalogColumn[];
  readonly lacking: readonly CatalogColumn[];
} {
  const elements = new Set(layout.flatMap(({ element }) => element ?? []));
  const columns = layout.map(({ header, element }): CatalogColumn => {
    const known = CATALOG_COLUMNS.find((column) => column.element !== undefined && column.element === element);
    const divided = element && DIVIDED[element]?.(elements);
    if (divided !== undefined) return { header, element, look: known?.look ?? 'word', cell: divided };
    return known === undefined
      ? { header, ...(element && { element }), look: 'name', cell: () => '' }
      : { ...known, header };
  });
  const lacking = CATALOG_COLUMNS.filter(({ element }) => element === undefined || !elements.has(element)).map(
    (column): CatalogColumn => {
      const divided = column.element && DIVIDED[column.element]?.(elements);
      return divided === undefined ? column : { ...column, cell: divided };
    },
  );
  return { columns, lacking };
}

/** A header of two rows on one line, in the shortest form that means the same. */
function flatHeader(header: string, element: CatalogElement): string {
  const forms = [header.split(' ').at(-1) ?? header, header.replaceAll(' ', ''), header];
  const means = (form: string): boolean => {
    const meaning = meaningOfHeader([form]);
    return meaning.kind === 'element' && meaning.element === element;
  };
  return forms.find(means) ?? COLUMN_NAMES[element][0];
}

type Divide = (elements: ReadonlySet<CatalogElement>) => CatalogColumn['cell'] | undefined;

/** What some catalogs put into one column and others divide: codes, the result and its kind, the parts of a fee; numbers. */
const DIVIDED: Readonly<Partial<Record<CatalogElement, Divide>>> = {
  serial: () => (_item, _places, position) => String(position),
  'any-code':
    () =>
    ({ data }) =>
      data.codes?.operation ?? data.codes?.implementation ?? '',
  'operation-code': (elements) => (elements.has('any-code') && !elements.has('operation-code') ? () => '' : undefined),
  'implementation-code': (elements) =>
    elements.has('any-code') && !elements.has('implementation-code')
      ? ({ data }) => (data.codes?.operation === undefined ? '' : (data.codes.implementation ?? ''))
      : undefined,
  'result-kind':
    () =>
    ({ data }) =>
      data.result === undefined ? '' : valueName('item', ['result', 'kind'], data.result.kind, 'zh'),
  result: (elements) => (elements.has('result-kind') ? ({ data }) => data.result?.name ?? '' : undefined),
  fees: (elements) =>
    elements.has('fees') || !elements.has('fee-name') || !elements.has('fee-standard')
      ? undefined
      : ({ data }) => (soleFee(data) === undefined ? writeFees(data.fee?.rows ?? []) : ''),
  'fee-name': (elements) => feePart(elements, ({ name }) => name),
  'fee-standard': (elements) => feePart(elements, ({ standard }) => standard),
  'fee-basis': (elements) => feePart(elements, ({ basis }) => (basis ?? []).join('\n')),
};

type FeeRow = NonNullable<NonNullable<CatalogItem['data']['fee']>['rows']>[number];

/** The parts of a fee have columns of their own where it is one row; a catalog with a column for the table needs none. */
function feePart(elements: ReadonlySet<CatalogElement>, part: (row: FeeRow) => string): CatalogColumn['cell'] {
  if (elements.has('fees')) return () => '';
  return ({ data }) => {
    const row = soleFee(data);
    return row === undefined ? '' : part(row);
  };
}

function soleFee({ fee }: CatalogItem['data']): FeeRow | undefined {
  const [row, second] = fee?.rows ?? [];
  return second === undefined && row?.reduction === undefined ? row : undefined;
}
