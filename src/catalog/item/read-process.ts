/** The process of a row: one of the workspace by name, a template that says the same, or its steps in place. */
import type { ItemProcess } from '../../language/generated/types.ts';
import type { Workspace } from '../../language/workspace.ts';
import { readProcessReference, readSteps } from '../cells/steps.ts';
import type { CatalogElement } from '../columns/column-names.ts';
import type { RowReader } from './row-reader.ts';
import { type ProcessContext, stepsInPlace } from './steps-in-place.ts';
import { useTemplate } from './use-template.ts';

/** Where a row may name a hand-written process. */
const REFERENCES: readonly CatalogElement[] = ['process', 'note'];

/** Reads the process of a row; what keeps it from being read is reported at its cell. */
export function readRowProcess(row: RowReader, workspace: Workspace, context: ProcessContext): ItemProcess | undefined {
  const named = readNamedProcess(row, workspace);
  if (named !== undefined) return named;
  if (readProcessReference(row.cell('process')?.text ?? '') !== undefined) return undefined;
  const cell = row.read('process', (text, { unit }) => readSteps(text, unit));
  if (cell === undefined) return undefined;
  const { steps, implied } = cell;
  if (implied.length > 0) row.keepExtra('process');
  const template = useTemplate(workspace, steps, context);
  if (template !== undefined) return template;
  const reading = stepsInPlace(steps, context);
  for (const { reason, ...missing } of reading.missingPosts) {
    row.report('catalog/missing-post', reason, 'process', missing);
  }
  return { steps: [...reading.steps] };
}

function readNamedProcess(row: RowReader, workspace: Workspace): ItemProcess | undefined {
  for (const element of REFERENCES) {
    const id = readProcessReference(row.cell(element)?.text ?? '');
    if (id === undefined) continue;
    if (workspace.processes.has(id)) return { uses: id };
    row.keep(element);
    row.report('catalog/unknown-process', 'unknown', element, { process: id });
  }
  return undefined;
}
