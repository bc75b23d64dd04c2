import { comparableName } from '../../process/material-name.ts';
import { rule } from '../rule.ts';
import { sameSituation } from '../support/material-situation.ts';

/** One material is one row with its numbers of originals and copies; a repeat is asked for twice (domain §5). */
export const repeated = rule({
  id: 'material/repeated',
  purpose: {
    en: 'Checks that no material is demanded twice.',
    zh: '检查同一材料不重复要求。',
  },
  source: '行政许可法第三十一条；优化营商环境条例第四十四条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    const materials = (item.materials ?? []).map((material, index) => ({ ...material, index }));
    const byName = Map.groupBy(materials, (material) => comparableName(material.name));
    for (const [first, ...others] of byName.values()) {
      if (first === undefined) continue;
      for (const other of others) {
        if (!sameSituation(first, other)) continue;
        report('twice', {
          at: at.value('materials', other.index, 'name'),
          related: [at.value('materials', first.index, 'name')],
          params: { name: other.name, first: first.name, number: first.index + 1 },
        });
      }
    }
  },
});
