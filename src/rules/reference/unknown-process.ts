import { rule } from '../rule.ts';
import { isProcess } from '../support/documents.ts';
import { suggestName } from '../support/suggestion.ts';

/** A process that an item uses exists: without it the item has no procedure to disclose (行政许可法 Art. 30). */
export const unknownProcess = rule({
  id: 'reference/unknown-process',
  purpose: {
    en: 'Checks that the process which an item uses exists.',
    zh: '检查事项引用的流程存在。',
  },
  source: '行政许可法第三十条',
  severity: 'error',
  appliesTo: 'item',
  check({ workspace, item, at, report }) {
    const { uses } = item.process;
    if (uses === undefined || isProcess(workspace, uses)) return;
    const { message, params } = suggestName(uses, workspace.processes.keys());
    report(message, { at: at.value('process', 'uses'), params });
  },
});
