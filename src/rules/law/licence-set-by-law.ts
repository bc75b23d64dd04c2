import { parseCitations } from '../../law/citation.ts';
import { rule } from '../rule.ts';
import { noneCarries, SETS_LICENCES, titlesOf } from '../support/law-authority.ts';

/** Only laws, administrative and local regulations, decisions of the State Council and, for a time, provincial rules set licences. */
export const licenceSetByLaw = rule({
  id: 'law/licence-set-by-law',
  purpose: {
    en: 'Checks that a licence is set by a law, a regulation or a decision of the State Council.',
    zh: '检查行政许可由法律、法规、国务院决定或者省级政府规章设定。',
  },
  source: '行政许可法第十四条、第十五条、第十七条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, workspace, at, report }) {
    if (item.category !== 'licence') return;
    const cited = item.basis.flatMap(parseCitations);
    if (!noneCarries(workspace, cited, SETS_LICENCES)) return;
    report('too-low', { at: at.key('basis'), params: { titles: titlesOf(cited) } });
  },
});
