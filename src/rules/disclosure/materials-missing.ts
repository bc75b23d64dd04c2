import { disclosureRule } from '../support/disclosure-rule.ts';

/** All materials are listed (行政许可法 Art. 30); an empty list is an answer, no list is none. */
export const materialsMissing = disclosureRule({
  id: 'disclosure/materials-missing',
  purpose: { en: 'Checks that an item lists its materials.', zh: '检查事项列出申请材料。' },
  source: '行政许可法第三十条',
  severity: 'error',
  check({ item, at, report }) {
    if (item.materials === undefined) report('missing', { at: at.key('materials') });
  },
});
