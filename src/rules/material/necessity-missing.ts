import { rule } from '../rule.ts';
import { reportIncomplete } from '../support/incomplete-materials.ts';

/** Whether a material must be brought, may be, or may come later decides if an application can be accepted (行政许可法 Art. 32). */
export const necessityMissing = rule({
  id: 'material/necessity-missing',
  purpose: {
    en: 'Checks that materials say whether they are required.',
    zh: '检查材料写明必要性。',
  },
  source: '行政许可法第三十条、第三十二条',
  severity: 'info',
  appliesTo: 'item',
  check(context) {
    reportIncomplete(context, 'none', ({ necessity }) => necessity === undefined);
  },
});
