import { parseCitations } from '../../law/citation.ts';
import { rule } from '../rule.ts';
import { LETS_LICENCES_COST, noneCarries, titlesOf } from '../support/law-authority.ts';

/** A licence costs nothing unless a law or an administrative regulation says so (行政许可法 Art. 58). */
export const licenceFeeByLaw = rule({
  id: 'fee/licence-fee-by-law',
  purpose: {
    en: 'Checks that the fee of a licence stands on a law or an administrative regulation.',
    zh: '检查行政许可的收费以法律、行政法规为依据。',
  },
  source: '行政许可法第五十八条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, workspace, at, report }) {
    if (item.category !== 'licence' || item.fee?.charged !== true) return;
    for (const [index, row] of (item.fee.rows ?? []).entries()) {
      const cited = (row.basis ?? []).flatMap(parseCitations);
      if (!noneCarries(workspace, cited, LETS_LICENCES_COST)) continue;
      report('too-low', {
        at: at.key('fee', 'rows', index, 'basis'),
        params: { name: row.name, titles: titlesOf(cited) },
      });
    }
  },
});
