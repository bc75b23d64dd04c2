import type { Place } from '../../findings/finding.ts';
import { type Report, rule } from '../rule.ts';
import { parseImplementationCode } from '../support/item-codes.ts';
import { usccCheckCharacter, usccFault } from '../support/uscc.ts';

/** A wrong check character is a slip of typing, or one of the few real codes that break the standard (domain §4). */
export const usccCheckDigit = rule({
  id: 'code/uscc-check-digit',
  purpose: {
    en: 'Checks that a unified social credit code is well formed and its check character right.',
    zh: '检查统一社会信用代码写法规范、校验码正确。',
  },
  source: 'GB 32100-2015',
  severity: 'warning',
  appliesTo: 'department',
  check({ department, at, report }) {
    if (department.code !== undefined) checkCode(department.code, at.value('code'), report);
  },
});

/** The same for the code inside an implementation code, unless it is the department's own, which is told there. */
export const usccCheckDigitOfItem = rule({
  ...usccCheckDigit,
  appliesTo: 'item',
  check({ item, department, at, report }) {
    const code = parseImplementationCode(item.codes?.implementation)?.uscc;
    if (code === undefined || code === department?.data.code) return;
    checkCode(code, at.value('codes', 'implementation'), report);
  },
});

function checkCode(code: string, at: Place, report: (message: string, report: Report) => void): void {
  const fault = usccFault(code);
  if (fault === 'shape') report('shape', { at, params: { code } });
  if (fault === 'check-character') {
    const expected = usccCheckCharacter(code.slice(0, -1));
    report('check-character', { at, params: { code, written: code.slice(-1), expected } });
  }
}
