import { readProcessFile } from '../../process/item-process.ts';
import { rule } from '../rule.ts';
import { isProcess } from '../support/documents.ts';
import { suggestName } from '../support/suggestion.ts';

/**
 * The process of the whole exists, with the variant named, and is complete: a template lacks the departments and limits
 * that an item would give it.
 */
export const bundleProcessExists = rule({
  id: 'reference/bundle-process-exists',
  purpose: {
    en: 'Checks that the process which a bundle uses exists, with the variant that it names, and is no template.',
    zh: '检查联合办理引用的流程存在，有所写的变体，且不是模板。',
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
    if (isProcess(workspace, uses)) {
      const { variant } = bundle.process;
      const used = workspace.processes.get(uses);
      const variants = (used && readProcessFile(used).process?.variants) ?? new Map<string, unknown>();
      if (variant === undefined || variants.has(variant)) return;
      const params = { name: variant, process: uses, known: [...variants.keys()].join('、') };
      report(variants.size === 0 ? 'no-variants' : 'unknown-variant', { at: at.value('process', 'variant'), params });
      return;
    }
    const { message, params } = suggestName(uses, whole);
    report(message, { at: place, params });
  },
});
