import type { ItemMaterial } from '../../language/generated/types.ts';
import { disclosureRule } from '../support/disclosure-rule.ts';

/** A sample of the filled application is disclosed on the spot (行政许可法 Art. 30; the ninth disclosure). */
export const sampleMissing = disclosureRule({
  id: 'disclosure/sample-missing',
  purpose: {
    en: 'Checks that an item with an application form shows a filled sample.',
    zh: '检查有申请表的事项附有申请书示范文本。',
  },
  source: '行政许可法第三十条',
  severity: 'warning',
  check({ item, at, report }) {
    if (item.sample !== undefined || item.materials === undefined) return;
    const forms = item.materials.filter(mayBeForm);
    if (forms.length === 0 || forms.some((material) => material.sample !== undefined)) return;
    report('missing', { at: at.key('sample'), params: { form: forms[0]?.name ?? '' } });
  },
});

/** A form, or a material of which nobody has said what it is and whose name says so. */
function mayBeForm({ kind, name }: ItemMaterial): boolean {
  return kind === 'form' || (kind === undefined && /申请[表书]|登记表|备案表/u.test(name));
}
