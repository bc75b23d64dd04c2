import { rule } from '../rule.ts';
import { isProcess } from '../support/documents.ts';
import { suggestName } from '../support/suggestion.ts';

/** The process of the whole exists and is complete: a template lacks the departments and limits that an item would give it. */
export const bundleProcessExists = rule({
  id: 'reference/bundle-process-exists',
  purpose: {
    en: 'Checks that the process which a bundle uses exists and is no template.',
    zh: '检查联合办理引用的流程存在，且不是模板。',
  },
  source: '行政许可法第三十条',
  severity: 'error',
  appliesTo: 'bundle',
  check({ workspace, bundle, at, report }) {
    if (bundle.process === undefined) return;
    const { uses } = bundle.process;
    const place = at.value('process', 'uses');
    const whole = [...workspace.processes.values()].filter(({ data }) => data.template !== true).map(({ id }) => id);
    if (workspace.processes.get(uses)?.data.template === true) {
      report('template', { at: place, params: { name: uses, known: whole.join('、') } });
    }
    if (isProcess(workspace, uses)) return;
    const { message, params } = suggestName(uses, whole);
    report(message, { at: place, params });
  },
});
