import { rule } from '../rule.ts';
import { BASIC_LENGTH, IMPLEMENTATION_LENGTH, OPERATION_LENGTH } from '../support/item-codes.ts';

const LENGTHS = { basic: BASIC_LENGTH, implementation: IMPLEMENTATION_LENGTH, operation: OPERATION_LENGTH } as const;

/** Provinces have schemes of their own (domain §4): they are taken as they are, and what is not checked is told. */
export const unknownScheme = rule({
  id: 'code/unknown-scheme',
  purpose: { en: 'Checks that codes are of the national scheme.', zh: '检查编码属于国家统一编码规则。' },
  source: 'GB/T 39554.1-2020',
  severity: 'info',
  appliesTo: 'item',
  check({ item, at, report }) {
    for (const key of ['basic', 'implementation', 'operation'] as const) {
      const code = item.codes?.[key];
      const expected = LENGTHS[key];
      if (code === undefined || code.length === expected) continue;
      report(key, { at: at.value('codes', key), params: { code, length: code.length, expected } });
    }
  },
});
