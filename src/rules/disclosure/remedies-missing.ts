import { disclosureRule } from '../support/disclosure-rule.ts';

/** Whoever is refused may ask for review or sue, and is told where (行政许可法 Art. 7, 38). */
export const remediesMissing = disclosureRule({
  id: 'disclosure/remedies-missing',
  purpose: {
    en: 'Checks that an item which can be refused tells the remedies.',
    zh: '检查可能被拒绝的事项写明救济途径。',
  },
  source: '行政许可法第七条、第三十八条第二款',
  severity: 'info',
  check({ item, at, report }) {
    if (item.remedies !== undefined || item.category === 'public-service') return;
    report('missing', { at: at.key('remedies') });
  },
});
