/** The difference of two texts in the unified format that `diff -u`, `patch` and `git apply` understand. */
import { diffLines, type LineChange } from './line-diff.ts';

/** Unchanged lines told before and after each difference. */
const CONTEXT = 3;

const MARKS: Readonly<Record<LineChange['kind'], string>> = { same: ' ', removed: '-', added: '+' };
const NO_NEWLINE = '\\ No newline at end of file\n';

/**
 * The unified diff of a file.
 * @param name the file's name, told with `a/` and `b/` before it
 * @returns the diff with a line break at its end; empty where nothing differs
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  const changes = diffLines(before, after);
  const hunks = hunksOf(changes).map(({ start, end }) => printHunk(changes, start, end));
  return hunks.length === 0 ? '' : `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

interface Hunk {
  readonly start: number;
  readonly end: number;
}

/** Stretches of differences with their context; those that touch are one. */
function hunksOf(changes: readonly LineChange[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [index, { kind }] of changes.entries()) {
    if (kind === 'same') continue;
    const end = Math.min(index + 1 + CONTEXT, changes.length);
    const last = hunks.at(-1);
    if (last !== undefined && index - CONTEXT <= last.end) hunks[hunks.length - 1] = { start: last.start, end };
    else hunks.push({ start: Math.max(0, index - CONTEXT), end });
  }
  return hunks;
}

function printHunk(changes: readonly LineChange[], start: number, end: number): string {
  const inside = changes.slice(start, end);
  const above = changes.slice(0, start);
  const before = span(count(above, 'added'), count(inside, 'added'));
  const after = span(count(above, 'removed'), count(inside, 'removed'));
  const lines = inside.map(({ kind, line }) => {
    const printed = `${MARKS[kind]}${line}`;
    return line.endsWith('\n') ? printed : `${printed}\n${NO_NEWLINE}`;
  });
  return `@@ -${before} +${after} @@\n${lines.join('')}`;
}

/** How many lines a side has: all but those that only the other side has. */
function count(changes: readonly LineChange[], onlyOther: LineChange['kind']): number {
  return changes.filter(({ kind }) => kind !== onlyOther).length;
}

/** `first,number`; of no line at all the one before is named. */
function span(above: number, lines: number): string {
  return lines === 0 ? `${above},0` : `${above + 1},${lines}`;
}
