import { rule } from '../rule.ts';
import { reportIncomplete } from '../support/incomplete-materials.ts';

/** How many originals and copies are wanted is part of the list of materials (行政许可法 Art. 30). */
export const countsMissing = rule({
  id: 'material/counts-missing',
  purpose: {
    en: 'Checks that materials on paper say how many originals and copies are wanted.',
    zh: '检查纸质材料写明原件与复印件的份数。',
  },
  source: '行政许可法第三十条',
  severity: 'info',
  appliesTo: 'item',
  check(context) {
    reportIncomplete(
      context,
      'none',
      ({ form, originals, copies }) => form !== 'electronic' && originals === undefined && copies === undefined,
    );
  },
});
