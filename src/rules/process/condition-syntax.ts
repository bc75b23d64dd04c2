import { faultsOfConditions } from '../support/conditions.ts';
import { processRules } from '../support/process-rules.ts';

/** A condition that no engine can read decides nothing: the case would stop there, or take any way. */
export const conditionSyntax = processRules({
  id: 'process/condition-syntax',
  purpose: {
    en: 'Checks that conditions are written in FEEL, as far as processes use it.',
    zh: '检查条件符合条件语言（FEEL）的写法。',
  },
  source: 'DMN 1.5 (FEEL)；design §3',
  severity: 'error',
  fixable: true,
  faults: (process, surroundings) => faultsOfConditions(process, surroundings, 'syntax'),
});
