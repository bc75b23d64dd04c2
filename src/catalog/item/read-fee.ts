/** The fee of a row, from one cell or several: whether it is charged, and what for, how much and by which law. */
import type { ItemFee } from '../../language/generated/types.ts';
import { type FeeRow, readFees } from '../cells/fees.ts';
import { readLegalBases } from '../cells/legal-bases.ts';
import { readText } from '../cells/texts.ts';
import { readYesNo } from '../cells/yes-no.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Reads the fee as the row says it: where 是否收费 and the rows contradict each other both are written, and `check` asks.
 * @returns `undefined` where the row does not say whether a fee is charged
 */
export function readRowFee(row: RowReader): ItemFee | undefined {
  const answer = row.read('charged', readYesNo);
  const table = row.read('fees', readFees) ?? readColumns(row);
  const charged = answer ?? (table !== undefined ? true : saysFree(row) ? false : undefined);
  if (charged === undefined) return undefined;
  return { charged, ...(table !== undefined && { rows: table }) };
}

/** 收费项目, 收费标准 and 收费依据 in columns of their own are one row. */
function readColumns(row: RowReader): FeeRow[] | undefined {
  const name = row.read('fee-name', readText);
  const standard = row.read('fee-standard', readText);
  const basis = row.read('fee-basis', readLegalBases);
  if (name !== undefined && standard !== undefined) return [{ name, standard, ...(basis !== undefined && { basis }) }];
  for (const element of ['fee-name', 'fee-standard', 'fee-basis'] as const) {
    const cell = row.cell(element);
    if (cell === undefined || readText(cell.text).kind === 'nothing') continue;
    row.keep(element);
    row.report('catalog/unread-cell', 'fee-in-parts', element);
  }
  return undefined;
}

/** No column says whether a fee is charged, but the table says that none is: `不收费`. */
function saysFree(row: RowReader): boolean {
  const cell = row.cell('fees');
  return cell !== undefined && readFees(cell.text).kind === 'nothing';
}
