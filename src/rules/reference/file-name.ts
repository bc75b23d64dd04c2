import type { Place } from '../../findings/finding.ts';
import { type Report, rule } from '../rule.ts';

/** A definition is found by its id: the file of housing-012 is called housing-012.yaml. */
export const fileName = rule({
  id: 'reference/file-name',
  purpose: {
    en: 'Checks that a file is called by the id of what it defines.',
    zh: '检查文件名与其中定义的标识一致。',
  },
  source: 'design §3',
  severity: 'info',
  appliesTo: 'item',
  check({ document, at, report }) {
    checkName(document, at.value('item'), report);
  },
});

/** The same for processes. */
export const fileNameOfProcess = rule({
  ...fileName,
  appliesTo: 'process',
  check({ document, at, report }) {
    checkName(document, at.value('process'), report);
  },
});

/** The same for departments. */
export const fileNameOfDepartment = rule({
  ...fileName,
  appliesTo: 'department',
  check({ document, at, report }) {
    checkName(document, at.value('department'), report);
  },
});

/** The same for bundles. */
export const fileNameOfBundle = rule({
  ...fileName,
  appliesTo: 'bundle',
  check({ document, at, report }) {
    checkName(document, at.value('bundle'), report);
  },
});

function checkName(
  { id, file }: { readonly id: string; readonly file: string },
  at: Place,
  report: (message: string, report: Report) => void,
): void {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name.replace(/\.ya?ml$/u, '') !== id) report('differs', { at, params: { id, name } });
}
