import { rule } from '../rule.ts';

/** The list of certificates names who issues each, so that applicants know where to go (优化营商环境条例 Art. 44). */
export const certificateWithoutIssuer = rule({
  id: 'material/certificate-without-issuer',
  purpose: {
    en: 'Checks that a certificate that another body issues names that body.',
    zh: '检查由他方出具的证照证明写明出具机构。',
  },
  source: '优化营商环境条例第四十四条',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, at, report }) {
    for (const [index, material] of (item.materials ?? []).entries()) {
      if (material.kind !== 'certificate' || material.issuer !== undefined) continue;
      if (material.source === undefined || material.source === 'applicant') continue;
      report('none', { at: at.value('materials', index, 'name'), params: { name: material.name } });
    }
  },
});
