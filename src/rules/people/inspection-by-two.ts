import { processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** Where facts are checked on site, two officials or more go (行政许可法 Art. 34 ¶3). */
export const inspectionByTwo = processRules({
  id: 'people/inspection-by-two',
  purpose: {
    en: 'Checks that an on-site check is done by two staff or more.',
    zh: '检查现场核查由两名以上工作人员进行。',
  },
  source: '行政许可法第三十四条第三款',
  severity: 'error',
  faults(process) {
    return stepsOf(process, 'inspect').flatMap((step) => {
      const params = { step: step.name };
      if (step.staff === undefined) return [{ message: 'absent', path: [...step.path, 'inspect'], params }];
      return step.staff < 2 ? [{ message: 'alone', path: [...step.path, 'staff'], params }] : [];
    });
  },
});
