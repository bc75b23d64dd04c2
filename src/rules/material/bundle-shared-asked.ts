import { comparableName } from '../../process/material-name.ts';
import { rule } from '../rule.ts';
import { isItem } from '../support/documents.ts';

/** A shared material that no item asks for any more was renamed there: without a word it would be asked for twice again. */
export const bundleSharedAsked = rule({
  id: 'material/bundle-shared-asked',
  purpose: {
    en: 'Checks that each name of a shared material is asked for by an item of the bundle.',
    zh: '检查共用材料的每个名称都有事项要求提交。',
  },
  source: '优化营商环境条例第三十七条',
  severity: 'warning',
  appliesTo: 'bundle',
  check({ workspace, bundle, figures, at, report }) {
    // What a faulty item asks for is not known.
    if (figures.missing.some((item) => isItem(workspace, item))) return;
    const asked = new Set(figures.materials.flatMap(({ uses }) => uses.map((use) => comparableName(use.name))));
    for (const [index, { covers }] of (bundle.shared ?? []).entries()) {
      for (const [position, name] of covers.entries()) {
        if (asked.has(comparableName(name))) continue;
        report('nowhere', { at: at.value('shared', index, 'covers', position), params: { name } });
      }
    }
  },
});
