import type { ItemDocument } from '../../language/documents.ts';
import { disclosureRule } from '../support/disclosure-rule.ts';
import { itemsBy } from '../support/documents.ts';

/** What makes two names the same, whatever brackets and spaces they are written with; cancelled items have none. */
function nameKey({ data }: ItemDocument): string | undefined {
  if (data.status === 'cancelled') return undefined;
  return `${data.department}\n${data.name.normalize('NFKC').replaceAll(/\s/gu, '')}`;
}

const itemsOfName = itemsBy(nameKey);

/** Two items of one name cannot be told apart by those who look for theirs (domain §7: 69 rows of a real list). */
export const nameRepeated = disclosureRule({
  id: 'disclosure/name-repeated',
  purpose: {
    en: 'Checks that no two items of a department have the same name.',
    zh: '检查同一部门没有重名的事项。',
  },
  source: '行政许可法第三十条',
  severity: 'error',
  check({ workspace, document, item, at, report }) {
    const [first] = itemsOfName(workspace).get(nameKey(document) ?? '') ?? [];
    if (first === undefined || first === document) return;
    report('twice', {
      at: at.value('name'),
      related: [first.source.value(['name'])],
      params: { name: item.name, other: first.id },
    });
  },
});
