/** The result of a row, with its kind in the same cell or in a column of its own. */
import type { ItemDefinition } from '../../language/generated/types.ts';
import { readResultKind } from '../cells/choices.ts';
import { readResult } from '../cells/results.ts';
import { readText } from '../cells/texts.ts';
import type { RowReader } from './row-reader.ts';

export function readRowResult(row: RowReader): ItemDefinition['result'] {
  const kind = row.cell('result-kind') === undefined ? undefined : row.read('result-kind', readResultKind);
  const validity = row.read('validity', readText);
  const result = kind === undefined ? row.read('result', readResult) : withKind(kind, row);
  if (result !== undefined) return { ...result, ...(validity !== undefined && { 'valid-for': validity }) };
  if (validity !== undefined) row.keep('validity');
  return undefined;
}

function withKind(kind: NonNullable<ItemDefinition['result']>['kind'], row: RowReader): ItemDefinition['result'] {
  const name = row.read('result', readText);
  return { kind, ...(name !== undefined && { name }) };
}
