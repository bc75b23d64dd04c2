/** The columns of a center's catalog, in the order in which people fill them in, and what an item says in each. */
import { formatDuration, parseDuration } from '../../base/duration.ts';
import { readResult } from '../../catalog/cells/results.ts';
import { type CatalogElement, COLUMN_NAMES } from '../../catalog/columns/column-names.ts';
import { lacksWhatDraftsMayLack } from '../../language/drafts.ts';
import { valueName } from '../../language/schema-names.ts';
import type { CatalogItem, CatalogPlaces } from './catalog-item.ts';
import { writeFees } from './fee-cell.ts';
import {
  writeBases,
  writeConditions,
  writeFaq,
  writeIntermediaries,
  writePartners,
  writeThemes,
} from './list-cells.ts';
import { writeMaterials } from './material-cell.ts';
import { writeDepartment, writeOffice, writeWindow } from './place-cells.ts';
import { spell } from './spelling.ts';

/** How wide a column is: a word or a number, a code, a name or a sentence, a list. */
export type ColumnLook = 'word' | 'code' | 'name' | 'list';

export interface CatalogColumn {
  readonly header: string;
  /** What import takes the column for; absent where no column of a catalog holds it. */
  readonly element?: CatalogElement | undefined;
  readonly look: ColumnLook;
  /**
   * The cell's text; empty where the item says nothing.
   * @param position of the row, from 1
   */
  readonly cell: (item: CatalogItem, places: CatalogPlaces, position: number) => string;
}

/** Every column that an item may need. */
export const CATALOG_COLUMNS: readonly CatalogColumn[] = [
  column('number', 'word', writeNumber),
  column('name', 'name', ({ data }) => data.name),
  column('department', 'word', writeDepartment),
  column('office', 'word', writeOffice),
  column('window', 'word', writeWindow),
  column('category', 'word', ({ data }) => choice(['category'], data.category)),
  column('handling', 'word', ({ data }) => choice(['handling'], data.handling)),
  column('level', 'word', ({ data }) => choice(['level'], data.level)),
  column('status', 'word', writeStatus),
  column('authority', 'word', ({ data }) => choice(['authority'], data.authority)),
  column('basic-code', 'word', ({ data }) => data.codes?.basic ?? ''),
  column('implementation-code', 'code', ({ data }) => data.codes?.implementation ?? ''),
  column('operation-code', 'code', ({ data }) => data.codes?.operation ?? ''),
  column('audience', 'word', ({ data }) => (data.audience ?? []).map((who) => choice(['audience', 0], who)).join('、')),
  column('themes', 'word', ({ data }) => written(data.themes, writeThemes)),
  column('basis', 'list', ({ data }) => written(data.basis, writeBases)),
  column('conditions', 'list', ({ data }) => written(data.conditions, writeConditions)),
  column('quantity-limit', 'name', ({ data }) => data['quantity-limit'] ?? ''),
  column('materials', 'list', ({ data }) => written(data.materials, writeMaterials)),
  column('statutory', 'word', ({ data }) => limit(data.limits?.statutory)),
  column('promised', 'word', ({ data }) => limit(data.limits?.promised)),
  column('limit-basis', 'name', ({ data }) => written(data.limits?.basis, writeBases)),
  column('extension', 'word', ({ data }) => limit(data.limits?.extension)),
  forReaders('延长依据', 'name', ({ data }) => written(data.limits?.['extension-basis'], writeBases)),
  column('process', 'list', ({ process }) => process),
  column('decision', 'word', ({ data }) => choice(['decision'], data.decision)),
  column('charged', 'word', ({ data }) => yesNo(data.fee?.charged)),
  column('fees', 'name', ({ data }) => written(data.fee?.rows, writeFees)),
  column('result', 'name', writeResult),
  column('validity', 'word', ({ data }) => data.result?.['valid-for'] ?? ''),
  forReaders('办理结果样本', 'word', ({ data }) => data.result?.sample ?? ''),
  column('consultation', 'word', ({ data }) => data.contacts?.consultation ?? ''),
  column('complaint', 'word', ({ data }) => data.contacts?.complaint ?? ''),
  column('visits', 'word', ({ data }) => String(data.service?.visits ?? '')),
  column('visit-reason', 'name', ({ data }) => data.service?.['visit-reason'] ?? ''),
  column('online', 'word', ({ data }) => yesNo(data.service?.online)),
  column('online-depth', 'word', ({ data }) => choice(['service', 'online-depth'], data.service?.['online-depth'])),
  column('url', 'name', ({ data }) => data.service?.url ?? ''),
  column('express', 'word', ({ data }) => yesNo(data.service?.express)),
  column('appointment', 'word', ({ data }) => yesNo(data.service?.appointment)),
  column('online-payment', 'word', ({ data }) => yesNo(data.service?.['online-payment'])),
  column('coverage', 'word', ({ data }) => choice(['service', 'coverage'], data.service?.coverage)),
  column('address', 'name', ({ data }) => data.service?.address ?? ''),
  column('hours', 'name', ({ data }) => data.service?.hours ?? ''),
  column('partners', 'name', ({ data }) => written(data.joint?.partners, writePartners)),
  column('superior', 'word', ({ data }) => data.superior ?? ''),
  column('superior-item', 'name', ({ data }) => data['superior-item'] ?? ''),
  column('intermediaries', 'name', ({ data }) => written(data.intermediaries, writeIntermediaries)),
  column('sample', 'word', ({ data }) => data.sample ?? ''),
  column('review', 'name', ({ data }) => data.remedies?.review ?? ''),
  column('litigation', 'name', ({ data }) => data.remedies?.litigation ?? ''),
  forReaders('常见问题', 'list', ({ data }) => written(data.faq, writeFaq)),
  column('note', 'name', ({ data }) => data.note ?? ''),
];

/** A column that import reads, under the name by which a catalog is expected to have it. */
function column(element: CatalogElement, look: ColumnLook, cell: CatalogColumn['cell']): CatalogColumn {
  return { header: COLUMN_NAMES[element][0], element, look, cell };
}

/** A column that import keeps among the unread cells: catalogs have no place for what it tells. */
function forReaders(header: string, look: ColumnLook, cell: CatalogColumn['cell']): CatalogColumn {
  return { header, look, cell };
}

/**
 * The item's id, which import takes for 事项编号 by the number at its end: `housing-012`. An id of another form that ends
 * in a digit would be taken for another item's; there the item's code or name says which it is.
 */
function writeNumber({ data }: CatalogItem): string {
  const { item, department } = data;
  const number = item.startsWith(`${department}-`) ? item.slice(department.length + 1) : item;
  return /^\d+$/u.test(number) || !/\d$/u.test(item) ? item : '';
}

/** A draft that lacks something needs no word: it is one until a cell is filled in. */
function writeStatus({ data, written: process }: CatalogItem): string {
  const isUnfinished = data.status === 'draft' && lacksWhatDraftsMayLack({ ...data, process });
  return isUnfinished ? '' : choice(['status'], data.status);
}

function writeResult({ data }: CatalogItem): string {
  if (data.result === undefined) return '';
  const { kind, name } = data.result;
  const word = choice(['result', 'kind'], kind);
  const spellings = name === undefined ? [word] : [`${word}：${name}`, name];
  return spell({ kind, ...(name !== undefined && { name }) }, spellings, readResult);
}

function choice(path: readonly (string | number)[], value: string | undefined): string {
  return value === undefined ? '' : valueName('item', path, value, 'zh');
}

function yesNo(value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? '是' : '否';
}

function limit(text: string | undefined): string {
  if (text === undefined) return '';
  const duration = parseDuration(text);
  return duration === undefined ? text : formatDuration(duration, 'zh');
}

function written<Value>(value: Value | undefined, write: (value: Value) => string): string {
  return value === undefined ? '' : write(value);
}
