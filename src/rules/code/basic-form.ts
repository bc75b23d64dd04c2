import { rule } from '../rule.ts';
import { BASIC_LENGTH, parseBasicCode } from '../support/item-codes.ts';

/** Twelve characters are the national scheme, so they must be its segments: one wrong digit is another item. */
export const basicForm = rule({
  id: 'code/basic-form',
  purpose: {
    en: 'Checks that a 12-character basic code has its four segments.',
    zh: '检查十二位基本编码的四段写法正确。',
  },
  source: 'GB/T 39554.1-2020',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    const basic = item.codes?.basic;
    if (basic?.length !== BASIC_LENGTH || parseBasicCode(basic) !== undefined) return;
    report('segments', { at: at.value('codes', 'basic'), params: { code: basic } });
  },
});
