import { rule } from '../rule.ts';
import { sameSituation } from '../support/material-situation.ts';

/** An applicant's own report; 项目申请报告 and its like are documents that a regulation demands (企业投资项目核准和备案管理条例 Art. 6). */
const REPORT = /(?<!项目|资金|可行性|节能|科研|课题)申请报告$/u;
const FORM = /申请表$|申请登记表$|申请审批表$/u;

/** Both say the same: what the form asks need not be written a second time. 591 of 4,074 prerequisites fell by this and three more (domain §5). */
export const reportAndForm = rule({
  id: 'material/report-and-form',
  purpose: {
    en: 'Checks that not both an application report and an application form are demanded.',
    zh: '检查不同时要求申请报告和申请表。',
  },
  source: '行政许可法第二十九条、第三十一条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    const materials = (item.materials ?? []).map((material, index) => ({
      ...material,
      index,
      plain: plain(material.name),
    }));
    const forms = materials.filter((material) => FORM.test(material.plain));
    for (const material of materials.filter((candidate) => REPORT.test(candidate.plain))) {
      const form = forms.find((candidate) => sameSituation(candidate, material));
      if (form === undefined) continue;
      report('both', {
        at: at.value('materials', material.index, 'name'),
        related: [at.value('materials', form.index, 'name')],
        params: { report: material.name, form: form.name },
      });
    }
  },
});

function plain(name: string): string {
  return name
    .replace(/\s+/gu, '')
    .replace(/[《》]/gu, '')
    .replace(/[（(][^（）()]*[）)]$/u, '');
}
