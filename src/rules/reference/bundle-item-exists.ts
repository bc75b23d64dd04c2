import { rule } from '../rule.ts';
import { isItem } from '../support/documents.ts';
import { suggestName } from '../support/suggestion.ts';

/** What is handled together are items of the catalog: one that is not there has no conditions, no materials and no limit. */
export const bundleItemExists = rule({
  id: 'reference/bundle-item-exists',
  purpose: {
    en: 'Checks that every item of a bundle exists.',
    zh: '检查联合办理包含的事项都存在。',
  },
  source: '行政许可法第二十六条第二款、第三十条',
  severity: 'error',
  appliesTo: 'bundle',
  check({ workspace, bundle, at, report }) {
    for (const [index, item] of bundle.items.entries()) {
      if (isItem(workspace, item)) continue;
      const { message, params } = suggestName(item, workspace.items.keys());
      report(message, { at: at.value('items', index), params });
    }
  },
});
