import { faultsOfConditions } from '../support/conditions.ts';
import { processRules } from '../support/process-rules.ts';

/** A condition with an unknown name is never true, silently: the case would take the wrong way (FEEL gives null). */
export const conditionNames = processRules({
  id: 'process/condition-names',
  purpose: {
    en: 'Checks that conditions use the fields of the case only.',
    zh: '检查条件里只用案件的字段。',
  },
  source: 'DMN 1.5 (FEEL)；design §3',
  severity: 'error',
  fixable: true,
  faults: (process, surroundings) => faultsOfConditions(process, surroundings, 'names'),
});
