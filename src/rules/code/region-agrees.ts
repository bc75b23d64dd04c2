import { rule } from '../rule.ts';
import { parseBasicCode } from '../support/item-codes.ts';

/** Items that are uniform in the whole country carry 00 instead of a province (domain §4). */
const NATIONAL = '00';

/** A basic code begins with the province that drew up the item: another one's is a copy from a foreign catalog. */
export const regionAgrees = rule({
  id: 'code/region-agrees',
  purpose: {
    en: 'Checks that the basic code begins with the center’s province.',
    zh: '检查基本编码以本省代码开头。',
  },
  source: 'GB/T 39554.1-2020；GB/T 2260',
  severity: 'warning',
  appliesTo: 'item',
  check({ workspace, item, at, report }) {
    const province = workspace.config?.data.region?.slice(0, 2);
    const written = parseBasicCode(item.codes?.basic)?.province;
    if (province === undefined || written === undefined || written === province || written === NATIONAL) return;
    report('differs', { at: at.value('codes', 'basic'), params: { written, province } });
  },
});
