import { rule } from '../rule.ts';
import { levelOfDigit, parseBasicCode, parseImplementationCode } from '../support/item-codes.ts';

/** Thirty-one characters are the national scheme: who (18), at what level (1), which item (12). */
export const implementationForm = rule({
  id: 'code/implementation-form',
  purpose: {
    en: 'Checks that a 31-character implementation code has its three segments.',
    zh: '检查三十一位实施编码的三段写法正确。',
  },
  source: 'GB/T 39554.1-2020',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    const code = parseImplementationCode(item.codes?.implementation);
    if (code === undefined) return;
    const place = at.value('codes', 'implementation');
    // Real catalogs hold pseudo codes such as TE440000GD030003VV: code/uscc-check-digit warns of them.
    if (!/^[\dA-Z]+$/u.test(code.uscc)) report('uscc', { at: place, params: { segment: code.uscc } });
    if (levelOfDigit(code.level) === undefined) report('level', { at: place, params: { segment: code.level } });
    if (parseBasicCode(code.basic) === undefined) report('basic', { at: place, params: { segment: code.basic } });
  },
});
