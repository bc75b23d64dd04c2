import { rule } from '../rule.ts';

const LONGEST_NAME = 40;

/** A sentence, or a situation in which the material is wanted: 如委托办理的，…; 属于备案项目的，提供…. */
const SENTENCE = /。./u;
const SITUATION = /(?:^|[，,；;（(])(?:如果|如|若|属于?|需|经|对|凡)[^，,（）()]{2,60}的[，,]/u;

/** A name names; when it is wanted belongs into `when`, how it must look into `note` (domain §7: conditions packed into names). */
export const conditionInName = rule({
  id: 'material/condition-in-name',
  purpose: {
    en: 'Checks that a material’s name is a name and holds no condition.',
    zh: '检查材料名称只写名称，不写适用情形和要求。',
  },
  source: '行政许可法第三十条',
  severity: 'info',
  appliesTo: 'item',
  check({ item, at, report }) {
    for (const [index, { name }] of (item.materials ?? []).entries()) {
      const length = [...name].length;
      const place = at.value('materials', index, 'name');
      if (SENTENCE.test(name) || SITUATION.test(name)) report('condition', { at: place, params: { name } });
      else if (length > LONGEST_NAME) report('long', { at: place, params: { length, limit: LONGEST_NAME } });
    }
  },
});
