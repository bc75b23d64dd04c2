import { type ProcessFault, processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** More signatures than signatories can never be had, and the case would stand still for good. */
export const jointSignatureCount = processRules({
  id: 'people/joint-signature-count',
  purpose: {
    en: 'Checks that a joint signature needs no more signatures than there are signatories.',
    zh: '检查会签所需的同意数不超过会签岗位数。',
  },
  source: '行政许可法第二十六条',
  severity: 'error',
  faults(process) {
    return stepsOf(process, 'sign').flatMap((step): ProcessFault[] => {
      if (step.by.length === 0 || step.need <= step.by.length) return [];
      const params = { step: step.name, need: step.need, signers: step.by.length };
      return [{ message: 'too-many', path: [...step.path, 'need'], params }];
    });
  },
});
