import type { ItemDefinition } from '../../language/generated/types.ts';
import { parseCitations } from '../../law/citation.ts';
import { levelInWorkspace } from '../../law/library.ts';
import { rule } from '../rule.ts';
import { noneCarries, SETS_LEVIES, titlesOf } from '../support/law-authority.ts';

/** Powers that burden the public; 给付, 奖励 and services may rest on a document, since they take nothing. */
const BURDENS: ReadonlySet<ItemDefinition['category']> = new Set(['penalty', 'coercion', 'levy', 'inspection']);

/** Without a law, a regulation or a decision of the State Council no document may burden the public (优化营商环境条例 Art. 64). */
export const onlyNormativeDocuments = rule({
  id: 'law/only-normative-documents',
  purpose: {
    en: 'Checks that a power that burdens the public does not rest on documents below law alone.',
    zh: '检查征收、处罚、强制、检查等职权不单以规范性文件为依据。',
  },
  source: '优化营商环境条例第六十四条；行政处罚法第十六条；行政强制法第十条',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, workspace, at, report }) {
    if (!BURDENS.has(item.category)) return;
    const cited = item.basis.flatMap(parseCitations);
    const place = at.key('basis');
    const params = { titles: titlesOf(cited) };
    if (item.category === 'levy') {
      if (noneCarries(workspace, cited, SETS_LEVIES)) report('levy', { at: place, params });
    } else if (
      cited.length > 0 &&
      cited.map(levelInWorkspace(workspace)).every((level) => level === 'normative-document')
    ) {
      report('documents', { at: place, params });
    }
  },
});
