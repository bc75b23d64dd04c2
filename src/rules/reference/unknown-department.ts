import type { Place } from '../../findings/finding.ts';
import type { Workspace } from '../../language/workspace.ts';
import { type Report, rule } from '../rule.ts';
import { isDepartment } from '../support/documents.ts';
import { suggestName } from '../support/suggestion.ts';

/** An item is some department's: applicants must know who answers for it, and joint handling has a lead (Art. 26). */
export const unknownDepartment = rule({
  id: 'reference/unknown-department',
  purpose: {
    en: 'Checks that a department which an item or a process names exists.',
    zh: '检查事项和流程所写的部门存在。',
  },
  source: '行政许可法第二十六条',
  severity: 'error',
  appliesTo: 'item',
  check({ workspace, item, at, report }) {
    checkDepartment(workspace, item.department, at.value('department'), report);
    checkDepartment(workspace, item.joint?.lead, at.value('joint', 'lead'), report);
  },
});

/** The same for the lead department of a process. */
export const unknownDepartmentOfProcess = rule({
  ...unknownDepartment,
  appliesTo: 'process',
  check({ workspace, definition, at, report }) {
    checkDepartment(workspace, definition.lead, at.value('lead'), report);
  },
});

function checkDepartment(
  workspace: Workspace,
  id: string | undefined,
  at: Place,
  report: (message: string, report: Report) => void,
): void {
  if (id === undefined || isDepartment(workspace, id)) return;
  const { message, params } = suggestName(id, workspace.departments.keys());
  report(message, { at, params });
}
