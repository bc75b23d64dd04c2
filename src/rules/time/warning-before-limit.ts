import { compareLimits } from '../../base/duration.ts';
import { durationAt } from '../support/limits.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** A warning is of use only while there is time left: each node has its limit and, before it, its warning (domain §2). */
export const warningBeforeLimit = processRules({
  id: 'time/warning-before-limit',
  purpose: {
    en: 'Checks that the warning of a step comes before its limit.',
    zh: '检查环节的预警早于时限。',
  },
  source: '优化营商环境条例第三十六条',
  severity: 'warning',
  faults(process, { minutesPerDay, source }) {
    return stepsOf(process).flatMap((step): ProcessFault[] => {
      if (step.warn === undefined || step.within === undefined) return [];
      if (compareLimits(step.warn, step.within, minutesPerDay) === 'shorter') return [];
      const params = {
        step: step.name,
        warn: durationAt(step.warn, source, [...step.path, 'warn']),
        within: durationAt(step.within, source, [...step.path, 'within']),
      };
      return [{ message: 'late', path: [...step.path, 'warn'], params }];
    });
  },
});
