/** Applying the fixes of findings to a text, as an editor would. */
import type { RawFinding } from '../../../src/findings/finding.ts';

/** The text after all fixes that do not overlap an earlier one. */
export function applyFixes(text: string, findings: readonly RawFinding[]): string {
  const edits = findings
    .flatMap((finding) => finding.fix ?? [])
    .toSorted((one, other) => one.range.start - other.range.start);
  let fixed = '';
  let end = 0;
  for (const { range, newText } of edits) {
    if (range.start < end) continue;
    fixed += text.slice(end, range.start) + newText;
    end = range.end;
  }
  return fixed + text.slice(end);
}

/** Fixes until there is nothing left that can be fixed: one mistake may hide another. */
export function fixAll(text: string, check: (text: string) => readonly RawFinding[]): string {
  let fixed = text;
  for (let round = 0; round < 5; round += 1) {
    const next = applyFixes(fixed, check(fixed));
    if (next === fixed) return fixed;
    fixed = next;
  }
  throw new Error('the fixes undo each other');
}
