import { rule } from '../rule.ts';
import { parseImplementationCode } from '../support/item-codes.ts';
import { usccCheckCharacter, usccFault } from '../support/uscc.ts';

/** A wrong check character is a slip of typing, or one of the few real codes that break the standard (domain §4). */
export const usccCheckDigit = rule({
  id: 'code/uscc-check-digit',
  purpose: {
    en: 'Checks the check character of the unified social credit code.',
    zh: '检查统一社会信用代码的校验码。',
  },
  source: 'GB 32100-2015',
  severity: 'warning',
  appliesTo: 'department',
  check({ department, at, report }) {
    const { code } = department;
    if (code === undefined) return;
    const fault = usccFault(code);
    if (fault === 'shape') report('shape', { at: at.value('code'), params: { code } });
    if (fault === 'check-character') report('check-character', { at: at.value('code'), params: checkParams(code) });
  },
});

/** The same for the code inside an implementation code, unless it is the department's own, which is told there. */
export const usccCheckDigitOfItem = rule({
  ...usccCheckDigit,
  appliesTo: 'item',
  check({ item, department, at, report }) {
    const code = parseImplementationCode(item.codes?.implementation)?.uscc;
    if (code === undefined || code === department?.data.code || usccFault(code) !== 'check-character') return;
    report('check-character', { at: at.value('codes', 'implementation'), params: checkParams(code) });
  },
});

function checkParams(code: string): { code: string; written: string; expected: string } {
  return { code, written: code.slice(-1), expected: usccCheckCharacter(code.slice(0, -1)) };
}
