import { valueName } from '../../language/schema-names.ts';
import { rule } from '../rule.ts';
import { levelOfDigit, parseImplementationCode } from '../support/item-codes.ts';

/** A code repeats what the item says elsewhere: department, level and basic code agree in all of 2,262 real items. */
export const implementationAgrees = rule({
  id: 'code/implementation-agrees',
  purpose: {
    en: 'Checks that the implementation code agrees with department, level and basic code.',
    zh: '检查实施编码与部门代码、行使层级、基本编码一致。',
  },
  source: 'GB/T 39554.1-2020',
  severity: 'error',
  appliesTo: 'item',
  check({ item, department, at, report }) {
    const code = parseImplementationCode(item.codes?.implementation);
    if (code === undefined) return;
    const place = at.value('codes', 'implementation');
    const owner = department?.data.code;
    if (owner !== undefined && owner !== code.uscc) {
      const related = [department?.source.value(['code']) ?? place];
      report('department', { at: place, related, params: { segment: code.uscc, code: owner } });
    }
    const level = levelOfDigit(code.level);
    if (level !== undefined && item.level !== undefined && level !== item.level) {
      const levelZh = valueName('item', ['level'], level, 'zh');
      report('level', {
        at: place,
        related: [at.value('level')],
        params: { segment: code.level, levelEn: level, levelZh },
      });
    }
    const basic = item.codes?.basic;
    if (basic !== undefined && basic !== code.basic) {
      report('basic', {
        at: place,
        related: [at.value('codes', 'basic')],
        params: { segment: code.basic, code: basic },
      });
    }
  },
});
