/** How a value is written in a cell: the first of several spellings that import reads back as the same value. */
import { isDeepStrictEqual } from 'node:util';
import type { CellReading } from '../../catalog/cells/reading.ts';
import { cleanText } from '../../catalog/clean-text.ts';

/**
 * Chooses a spelling.
 * @param spellings ways to write the value, the best one first
 * @returns the first that is read back whole; where none is, the best one: `comesBack` tells of such values
 */
export function spell(
  value: unknown,
  spellings: Iterable<string>,
  read: (text: string) => CellReading<unknown>,
): string {
  let best: string | undefined;
  for (const spelling of spellings) {
    best ??= spelling;
    const reading = read(cleanText(spelling));
    if (reading.kind === 'value' && reading.rest.length === 0 && isDeepStrictEqual(reading.value, value))
      return spelling;
  }
  return best ?? '';
}

/** The first of several names that is found again as what it names; the first where none is. */
export function nameThatLeadsBack<Found>(
  names: readonly (string | undefined)[],
  find: (name: string) => Found,
  meant: Found,
): string {
  const given = names.filter((name) => name !== undefined);
  return given.find((name) => find(cleanText(name)) === meant) ?? given[0] ?? '';
}
