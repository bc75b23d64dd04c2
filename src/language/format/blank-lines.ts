import type { LoneLine } from './layout.ts';

/** Lines from the first that is not blank. */
export function withoutFirstBlanks(lines: readonly LoneLine[]): LoneLine[] {
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first);
}

/** Lines up to the last that is not blank. */
export function withoutLastBlanks(lines: readonly LoneLine[]): LoneLine[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}
