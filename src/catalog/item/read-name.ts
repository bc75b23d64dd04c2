/** The name of a row's item, from one column or several. */
import { comparable, oneLine, saysNothing } from '../clean-text.ts';
import type { CatalogElement } from '../columns/column-names.ts';
import type { CatalogRecord } from '../columns/read-records.ts';
import type { RowReader } from './row-reader.ts';

const NAMES: readonly CatalogElement[] = ['name', 'sub-name', 'main-name', 'operation-name'];

/** The item's name, with the name of its case where a row holds one of several: `注册建造师注册（延续申请）`. */
export function readName(record: CatalogRecord): string | undefined {
  const text = (element: CatalogElement): string | undefined => {
    const cell = record.cells.get(element);
    return cell === undefined || cell.fault !== undefined || saysNothing(cell.text) ? undefined : oneLine(cell.text);
  };
  const name = text('name') ?? text('sub-name') ?? text('main-name');
  const operation = text('operation-name')?.replace(/^[（(](.*)[)）]$/u, '$1');
  if (name === undefined || operation === undefined || name.includes(operation)) return name ?? operation;
  return `${name}（${operation}）`;
}

/** Keeps the names of a row that its item's name does not hold: the main item that it belongs to. */
export function keepOtherNames(row: RowReader, name: string): void {
  const held = comparable(name);
  for (const element of NAMES) {
    const cell = row.cell(element);
    if (cell === undefined || saysNothing(cell.text)) continue;
    if (cell.fault !== undefined || !held.includes(comparable(oneLine(cell.text)))) row.keepExtra(element);
  }
}
