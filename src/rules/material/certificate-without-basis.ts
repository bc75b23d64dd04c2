import { rule } from '../rule.ts';

/** A certificate of another body is demanded only where law says so (优化营商环境条例 Art. 44). */
export const certificateWithoutBasis = rule({
  id: 'material/certificate-without-basis',
  purpose: {
    en: 'Checks that a certificate that another body issues is demanded by a law that is cited.',
    zh: '检查由他方出具的证照证明写明要求提供的依据。',
  },
  source: '优化营商环境条例第四十四条',
  severity: 'info',
  appliesTo: 'item',
  check({ item, at, report }) {
    for (const [index, material] of (item.materials ?? []).entries()) {
      if (material.kind !== 'certificate' || (material.basis ?? []).length > 0) continue;
      if (material.source !== 'government' && material.source !== 'other') continue;
      report('none', { at: at.value('materials', index, 'name'), params: { name: material.name } });
    }
  },
});
