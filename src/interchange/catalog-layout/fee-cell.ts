/** Rows of a fee in one cell: `不动产登记费：住宅80元/件（依据《…》第…条；减免：…）`. */
import { readFees } from '../../catalog/cells/fees.ts';
import type { ItemFee } from '../../language/generated/types.ts';
import { numberedSpellings } from './list-cells.ts';
import { spell } from './spelling.ts';

type FeeRows = NonNullable<ItemFee['rows']>;

/** Rows of a fee; an empty table is a blank cell. */
export function writeFees(rows: FeeRows): string {
  return rows.length === 0 ? '' : spell(rows, numberedSpellings(rows.map(writeRow)), readFees);
}

function writeRow({ name, standard, basis, reduction }: FeeRows[number]): string {
  const remarks = [
    ...(basis === undefined ? [] : [`依据${basis.join('；')}`]),
    ...(reduction === undefined ? [] : [`减免：${reduction}`]),
  ];
  return `${name}：${standard}${remarks.length === 0 ? '' : `（${remarks.join('；')}）`}`;
}
