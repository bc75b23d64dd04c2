import { rule } from '../rule.ts';

/** The duties of the licensing office are the first of the ten disclosures (domain §2). */
export const licensingDuties = rule({
  id: 'disclosure/licensing-duties',
  purpose: { en: 'Checks that every licensing office tells its duties.', zh: '检查每个审批科室写明职责。' },
  source: '行政许可法第三十条',
  severity: 'warning',
  appliesTo: 'department',
  check({ department, at, report }) {
    for (const [id, office] of Object.entries(department.offices)) {
      if (office.duty !== 'licensing' || (office.duties ?? []).length > 0) continue;
      report('missing', { at: at.key('offices', id), params: { office: office.name } });
    }
  },
});
