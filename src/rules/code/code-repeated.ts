import { rule } from '../rule.ts';
import { itemsBy } from '../support/documents.ts';

const itemsOfCode = itemsBy(({ data }) => (data.status === 'cancelled' ? undefined : data.codes?.implementation));

/** The implementation code is the item's name for machines: two items of one code are one to every other system. */
export const codeRepeated = rule({
  id: 'code/code-repeated',
  purpose: {
    en: 'Checks that no two items have the same implementation code.',
    zh: '检查没有两个事项使用同一个实施编码。',
  },
  source: 'GB/T 39554.1-2020',
  severity: 'error',
  appliesTo: 'item',
  check({ workspace, document, item, at, report }) {
    const code = item.codes?.implementation;
    if (code === undefined || item.status === 'cancelled') return;
    const [first] = itemsOfCode(workspace).get(code) ?? [];
    if (first === undefined || first === document) return;
    const related = [first.source.value(['codes', 'implementation'])];
    report('twice', {
      at: at.value('codes', 'implementation'),
      related,
      params: { other: first.id, name: first.data.name },
    });
  },
});
