/** The edge of the baseline: its file beside guhua.yaml or wherever the user keeps it. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ExitCode } from '../../findings/exit-code.ts';
import { type Baseline, formatBaseline, parseBaseline } from './baseline.ts';
import { insideName } from './check-selection.ts';
import { CommandError } from './command-error.ts';
import { writeAtomically } from './write-atomically.ts';

const USUAL_FILE = 'guhua-baseline.json';

/** Three hundred thousand findings; a file beyond this is no baseline. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface BaselineFile {
  readonly path: string;
  /** As findings name it: relative to the workspace where it lies there. */
  readonly name: string;
  readonly text: string;
  readonly baseline: Baseline;
}

/** Where the baseline is: where the user says, else beside guhua.yaml. */
export function baselinePath(root: string, named: string | undefined): string {
  return named === undefined ? join(root, USUAL_FILE) : resolve(named);
}

/**
 * Reads the baseline.
 * @returns `undefined` where the user names none and there is none beside guhua.yaml
 */
export function readBaselineFile(root: string, named: string | undefined): BaselineFile | undefined {
  const path = baselinePath(root, named);
  let text: string;
  try {
    if (statSync(path).size > MAX_BYTES) throw new CommandError('check.baseline-broken', { path }, ExitCode.unreadable);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT' && named === undefined) return undefined;
    throw new CommandError('check.no-baseline', { path, code }, ExitCode.unreadable);
  }
  const baseline = parseBaseline(text);
  if (baseline === undefined) throw new CommandError('check.baseline-broken', { path }, ExitCode.unreadable);
  const inside = insideName(root, path);
  return { path, name: inside.startsWith('../') ? path : inside, text, baseline };
}

/** Writes a baseline where none is; there it may only shrink. */
export function writeNewBaseline(path: string, baseline: Baseline): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined)
    throw new CommandError('check.baseline-exists', { path }, ExitCode.refused);
  writeAtomically(path, formatBaseline(baseline));
}

/** Writes a baseline that has shrunk; an empty one stays, as the promise that nothing is known. */
export function writeShrunkBaseline(path: string, baseline: Baseline): void {
  writeAtomically(path, formatBaseline(baseline));
}
