import { rule } from '../rule.ts';
import { isDepartment } from '../support/documents.ts';
import { suggestName } from '../support/suggestion.ts';

/** Where several departments decide, one of them accepts and leads (行政许可法 Art. 26 ¶2). */
export const bundleLeadExists = rule({
  id: 'reference/bundle-lead-exists',
  purpose: {
    en: 'Checks that the lead department of a bundle exists.',
    zh: '检查联合办理的牵头部门存在。',
  },
  source: '行政许可法第二十六条第二款',
  severity: 'error',
  appliesTo: 'bundle',
  check({ workspace, bundle, at, report }) {
    if (isDepartment(workspace, bundle.lead)) return;
    const { message, params } = suggestName(bundle.lead, workspace.departments.keys());
    report(message, { at: at.value('lead'), params });
  },
});
