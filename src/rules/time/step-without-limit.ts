import { type ProcessFault, processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** A step without a limit can be overdue by any length, and the sum of the others says nothing (domain §2: each node with its limit). */
export const stepWithoutLimit = processRules({
  id: 'time/step-without-limit',
  purpose: {
    en: 'Checks that every step has a limit.',
    zh: '检查每个环节都有时限。',
  },
  source: '优化营商环境条例第三十六条',
  severity: 'warning',
  faults(process, { source }) {
    return stepsOf(process).flatMap((step): ProcessFault[] => {
      // The text is asked and not the step: a limit that is a parameter without an argument is there.
      if (source.node([...step.path, 'within']) !== undefined) return [];
      return [{ message: 'none', path: [...step.path, step.verb], params: { step: step.name } }];
    });
  },
});
