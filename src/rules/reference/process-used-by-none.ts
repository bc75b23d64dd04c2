import { rule } from '../rule.ts';
import { hasFaulty, itemsBy } from '../support/documents.ts';

const itemsOfProcess = itemsBy(({ data }) => data.process.uses);

/** A template runs only through items: one that no item uses is a leftover, or an item names another by mistake. */
export const processUsedByNone = rule({
  id: 'reference/process-used-by-none',
  purpose: {
    en: 'Checks that every template is used by an item.',
    zh: '检查每个流程模板都有事项引用。',
  },
  source: 'design §3',
  severity: 'info',
  appliesTo: 'process',
  check({ workspace, document, definition, at, report }) {
    if (definition.template !== true || hasFaulty(workspace, 'item')) return;
    if (itemsOfProcess(workspace).has(document.id)) return;
    report('unused', { at: at.value('process'), params: { process: document.id } });
  },
});
