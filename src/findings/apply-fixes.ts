/** Applies the edits that findings bring along to their file's text. */
import type { RawFinding, TextEdit } from './finding.ts';

export interface FixedText {
  readonly text: string;
  /** How many findings were mended. */
  readonly mended: number;
}

/**
 * Mends what can be mended at once. A finding's edits are applied together or not at all; where those of two findings
 * overlap, the first wins and the other is left for the next round, when the text has been checked again.
 * @param findings those of one file
 */
export function applyFixes(text: string, findings: readonly RawFinding[]): FixedText {
  const chosen: TextEdit[] = [];
  let mended = 0;
  const byPlace = findings
    .map(({ fix }) => fix ?? [])
    .filter((fix) => fix.length > 0 && fix.every(({ range }) => range.start <= range.end && range.end <= text.length))
    .toSorted((one, other) => startOf(one) - startOf(other));
  for (const fix of byPlace) {
    if (fix.some((edit) => chosen.some((other) => overlap(edit, other)))) continue;
    chosen.push(...fix);
    mended += 1;
  }
  let fixed = '';
  let end = 0;
  for (const { range, newText } of chosen.toSorted((one, other) => one.range.start - other.range.start)) {
    fixed += text.slice(end, range.start) + newText;
    end = range.end;
  }
  return { text: fixed + text.slice(end), mended };
}

function startOf(fix: readonly TextEdit[]): number {
  return Math.min(...fix.map(({ range }) => range.start));
}

/** Edits overlap where they share a character or begin at the same place. */
function overlap({ range: one }: TextEdit, { range: other }: TextEdit): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}
