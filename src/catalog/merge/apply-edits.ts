/** Edits made in plain data: what a text must say after the same edits have been made in it. */
import type { Data } from '../../language/canonical-data.ts';
import type { Edit } from './merge-data.ts';

/** The data with all edits made, in their order. */
export function applyEdits(data: Data, edits: readonly Edit[]): Data {
  return edits.reduce((current, edit) => applyEdit(current, edit.path, edit), data);
}

function applyEdit(data: Data, path: Edit['path'], edit: Edit): Data {
  const [step, ...rest] = path;
  if (typeof step === 'number' && Array.isArray(data)) {
    if (rest.length > 0) return data.with(step, applyEdit(data[step] ?? {}, rest, edit));
    if (edit.kind === 'delete') return data.toSpliced(step, 1);
    return edit.kind === 'set' ? data.with(step, edit.value) : data.toSpliced(step, 0, edit.value);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data) || step === undefined) return data;
  if (rest.length > 0) return { ...data, [step]: applyEdit(data[step] ?? {}, rest, edit) };
  if (edit.kind !== 'delete') return { ...data, [step]: edit.value };
  const { [step]: _, ...others } = data;
  return others;
}
