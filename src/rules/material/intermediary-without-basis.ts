import { rule } from '../rule.ts';

/** An intermediary service is a condition only by law, regulation or decision of the State Council (优化营商环境条例 Art. 43). */
export const intermediaryWithoutBasis = rule({
  id: 'material/intermediary-without-basis',
  purpose: {
    en: 'Checks that an intermediary service is demanded by a law that is cited.',
    zh: '检查中介服务写明法律、法规或者国务院决定的依据。',
  },
  source: '优化营商环境条例第四十三条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    for (const [index, material] of (item.materials ?? []).entries()) {
      if (material.source !== 'intermediary' || (material.basis ?? []).length > 0) continue;
      report('material', { at: at.value('materials', index, 'name'), params: { name: material.name } });
    }
    for (const [index, service] of (item.intermediaries ?? []).entries()) {
      if ((service.basis ?? []).length > 0) continue;
      report('service', { at: at.value('intermediaries', index, 'name'), params: { name: service.name } });
    }
  },
});
