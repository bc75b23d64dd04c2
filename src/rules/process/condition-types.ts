import { faultsOfConditions } from '../support/conditions.ts';
import { processRules } from '../support/process-rules.ts';

/** A number compared with a text, square metres with money, a text with a value it never has: never true, silently. */
export const conditionTypes = processRules({
  id: 'process/condition-types',
  purpose: {
    en: 'Checks that conditions compare like with like, by type, unit and declared values.',
    zh: '检查条件里比较的类型、单位和取值与案件的字段相符。',
  },
  source: 'DMN 1.5 (FEEL)；design §3',
  severity: 'error',
  fixable: true,
  faults: (process, surroundings) => faultsOfConditions(process, surroundings, 'types'),
});
