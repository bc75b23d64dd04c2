/** What `explainRule` says around a rule's page. */
import type { Messages } from '../messages.ts';

export const explain: Messages = {
  'explain.source': 'Source: {source}',
  'explain.severity': 'Severity: {severity}. To change it, write rules: {{id}: …} in guhua.yaml',
  'explain.severity.error': 'error, the check fails',
  'explain.severity.warning': 'warning, the check does not fail',
  'explain.severity.info': 'info',
  'explain.fixable': 'The report says how to fix it.',
  'explain.wrong': 'Wrong:',
  'explain.right': 'Right:',
  'explain.mend': 'How to mend:',
};
