import type { Workspace } from '../../language/workspace.ts';
import { rule } from '../rule.ts';
import { hasFaulty, itemsBy } from '../support/documents.ts';

const itemsOfWindow = itemsBy(({ data }) =>
  data.service?.window === undefined ? undefined : `${data.department}/${data.service.window}`,
);

/** A window where nothing is handled is a leftover, or an item forgot to name it. */
export const windowUsedByNone = rule({
  id: 'reference/window-used-by-none',
  purpose: {
    en: 'Checks that every window of a department handles an item.',
    zh: '检查部门的每个窗口都有事项在办。',
  },
  source: '行政许可法第三十条',
  severity: 'info',
  appliesTo: 'department',
  check({ workspace, document, department, at, report }) {
    if (hasFaulty(workspace, 'item')) return;
    for (const [id, window] of Object.entries(department.windows ?? {})) {
      if (itemsOfWindow(workspace).has(`${document.id}/${id}`) || acceptsBundle(workspace, document.id, id)) continue;
      report('unused', { at: at.key('windows', id), params: { window: id, name: window.name } });
    }
  },
});

function acceptsBundle(workspace: Workspace, department: string, window: string): boolean {
  return [...workspace.bundles.values()].some(
    ({ data: { acceptance } }) => acceptance.window === window && acceptance.by.startsWith(`${department}/`),
  );
}
