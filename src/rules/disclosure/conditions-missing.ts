import { disclosureRule } from '../support/disclosure-rule.ts';

/** The conditions are disclosed before anybody applies (行政许可法 Art. 30). */
export const conditionsMissing = disclosureRule({
  id: 'disclosure/conditions-missing',
  purpose: { en: 'Checks that an item tells its conditions of application.', zh: '检查事项写明申请条件。' },
  source: '行政许可法第三十条',
  severity: 'error',
  check({ item, at, report }) {
    if (item.conditions === undefined) report('missing', { at: at.key('conditions') });
    // A service may be open to everybody; a licence that nobody can be refused is none (Art. 2, 38).
    else if (item.conditions.length === 0 && item.category === 'licence') {
      report('licence', { at: at.key('conditions') });
    }
  },
});
