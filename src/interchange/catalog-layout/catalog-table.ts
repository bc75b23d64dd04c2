/** Items as one table in the center's own columns. */
import type { CatalogElement } from '../../catalog/columns/column-names.ts';
import { meaningOfHeader } from '../../catalog/columns/headers.ts';
import { DepartmentFinder } from '../../catalog/item/find-department.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Table, TableColumn } from '../spreadsheet/table.ts';
import type { CatalogItem, CatalogPlaces } from './catalog-item.ts';
import { CATALOG_COLUMNS, type CatalogColumn } from './columns.ts';
import { columnsOf, type LayoutColumn } from './layout.ts';

/** Width of a column in characters, by its look. */
const WIDTHS = { word: 14, code: 34, name: 28, list: 52 } as const;

/**
 * Makes the table of a catalog. What import could not read (`unread`) goes back into the column that it came from; what
 * else a catalog says (`extra`) stands under its own header.
 * @param name of the sheet
 * @param layout columns that are there whether filled in or not; those that it lacks follow where an item fills them
 */
export function catalogTable(
  name: string,
  items: readonly CatalogItem[],
  workspace: Workspace,
  layout?: readonly LayoutColumn[],
): Table {
  const places = { departments: workspace.departments, finder: new DepartmentFinder(workspace) };
  const isFilled = (column: CatalogColumn): boolean =>
    items.some((item, index) => textOf(column, item, places, index + 1) !== '');
  const known = layout === undefined ? { columns: [], lacking: CATALOG_COLUMNS } : columnsOf(layout);
  const lacking = underOwnHeaders(known.lacking, items);
  const others = otherColumns([...known.columns, ...lacking], items);
  const columns = [...known.columns, ...[...lacking, ...others].filter(isFilled)];
  return {
    name,
    columns: columns.map(toTableColumn),
    length: items.length,
    *rows() {
      for (const [index, item] of items.entries()) {
        yield columns.map((column) => textOf(column, item, places, index + 1));
      }
    },
  };
}

/** A cell that could not be read is as it was; else it says what the item says, or what the catalog said besides. */
function textOf(column: CatalogColumn, item: CatalogItem, places: CatalogPlaces, position: number): string {
  const { extra = {} } = item.data;
  const { header } = column;
  const beside = Object.hasOwn(extra, header) ? (extra[header] ?? '') : '';
  return unreadText(column, item) ?? (column.cell(item, places, position) || beside);
}

function unreadText({ header, element }: CatalogColumn, { data }: CatalogItem): string | undefined {
  if (data.unread === undefined) return undefined;
  if (Object.hasOwn(data.unread, header)) return data.unread[header];
  if (element === undefined) return undefined;
  return Object.entries(data.unread).find(([kept]) => elementOf(kept) === element)?.[1];
}

/** Columns of which cells could not be read go by the headers under which the center has them. */
function underOwnHeaders(columns: readonly CatalogColumn[], items: readonly CatalogItem[]): readonly CatalogColumn[] {
  const headers = new Map<CatalogElement | undefined, string>();
  for (const header of headersOf(items.map(({ data }) => data.unread))) {
    const element = elementOf(header);
    if (!headers.has(element)) headers.set(element, header);
  }
  return columns.map((column) => {
    const header = column.element && headers.get(column.element);
    return header === undefined ? column : { ...column, header };
  });
}

/** What no column of a catalog holds: under its own header. */
function otherColumns(known: readonly CatalogColumn[], items: readonly CatalogItem[]): readonly CatalogColumn[] {
  const headers = new Set(known.map(({ header }) => header));
  const elements = new Set(known.map(({ element }) => element));
  const unread = [...headersOf(items.map(({ data }) => data.unread))].filter(
    (header) => elementOf(header) === undefined || !elements.has(elementOf(header)),
  );
  const extra = headersOf(items.map(({ data }) => data.extra));
  return [...new Set([...unread, ...extra])]
    .filter((header) => !headers.has(header))
    .map((header): CatalogColumn => ({ header, look: 'name', cell: () => '' }));
}

function elementOf(header: string): CatalogElement | undefined {
  const meaning = meaningOfHeader([header]);
  return meaning.kind === 'element' ? meaning.element : undefined;
}

function headersOf(kept: readonly (Readonly<Record<string, string>> | undefined)[]): ReadonlySet<string> {
  return new Set(kept.flatMap((texts) => Object.keys(texts ?? {})));
}

function toTableColumn({ header, look }: CatalogColumn): TableColumn {
  return { header, width: WIDTHS[look] };
}
