import { valueName } from '../../language/schema-names.ts';
import { rule } from '../rule.ts';
import { categoriesOfSegment, parseBasicCode } from '../support/item-codes.ts';

/** The category is in the code: 01 is a licence, and a licence is 01 (GB/T 39046-2020 A.1). */
export const basicCategoryAgrees = rule({
  id: 'code/basic-category-agrees',
  purpose: {
    en: 'Checks that the category in the basic code is the item’s category.',
    zh: '检查基本编码中的事项类型与事项类型一致。',
  },
  source: 'GB/T 39046-2020 A.1',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    const segment = parseBasicCode(item.codes?.basic)?.category;
    if (segment === undefined) return;
    const [meant, ...others] = categoriesOfSegment(segment);
    if (meant === undefined || [meant, ...others].includes(item.category)) return;
    report('differs', {
      at: at.value('codes', 'basic'),
      related: [at.value('category')],
      params: {
        segment,
        meantEn: meant,
        meantZh: valueName('item', ['category'], meant, 'zh'),
        categoryEn: item.category,
        categoryZh: valueName('item', ['category'], item.category, 'zh'),
      },
    });
  },
});
