/** Codes of a row; a code that the spreadsheet has turned into a number is no code any more. */
import type { ItemDefinition } from '../../language/generated/types.ts';
import { type CellReading, NOTHING, UNREAD, understood } from '../cells/reading.ts';
import { saysNothing } from '../clean-text.ts';
import { presentGroup } from '../present.ts';
import type { RowReader } from './row-reader.ts';

/** 业务办理项编码 is 实施编码 and a two-digit serial (domain §4). */
const OPERATION_CODE_LENGTH = 33;

/** `1.14E+17` is what a spreadsheet makes of a long code. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/iu;

export function readCodes(row: RowReader): ItemDefinition['codes'] {
  const either = row.read('any-code', readCode);
  const isOperation = either !== undefined && either.length === OPERATION_CODE_LENGTH;
  return presentGroup({
    basic: row.read('basic-code', readCode),
    implementation: row.read('implementation-code', readCode) ?? (isOperation ? undefined : either),
    operation: row.read('operation-code', readCode) ?? (isOperation ? either : undefined),
  });
}

function readCode(text: string): CellReading<string> {
  if (saysNothing(text)) return NOTHING;
  const code = text.normalize('NFKC').replace(/\s+/gu, '');
  return SCIENTIFIC.test(code) || !/[\da-z]/iu.test(code) ? UNREAD : understood(code);
}
