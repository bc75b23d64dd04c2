import { rule } from '../rule.ts';
import { suggestName } from '../support/suggestion.ts';

/** The window that an item sends people to exists (行政许可法 Art. 30: what is disclosed must be true). */
export const unknownWindow = rule({
  id: 'reference/unknown-window',
  purpose: {
    en: 'Checks that the window of an item is one of its department.',
    zh: '检查事项所写的窗口是本部门的窗口。',
  },
  source: '行政许可法第三十条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, department, at, report }) {
    const window = item.service?.window;
    if (window === undefined || department === undefined) return;
    const windows = department.data.windows ?? {};
    if (Object.hasOwn(windows, window)) return;
    const place = at.value('service', 'window');
    const params = { department: department.data.name };
    if (Object.keys(windows).length === 0) {
      report('none', { at: place, params: { ...params, name: window } });
      return;
    }
    const suggestion = suggestName(window, Object.keys(windows));
    report(suggestion.message, { at: place, params: { ...params, ...suggestion.params } });
  },
});
