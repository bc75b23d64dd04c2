import { type Citation, parseCitations } from '../../law/citation.ts';
import { levelOf } from '../../law/level.ts';
import { hasArticles } from '../../law/title.ts';
import { citationRules } from '../support/citation-rules.ts';

/** «No condition without a basis» can be checked only where the article is named (行政许可法 Art. 16, 30). */
export const basisCitesArticle = citationRules({
  id: 'law/basis-cites-article',
  purpose: {
    en: 'Checks that a law is cited with its article.',
    zh: '检查引用法律写明第几条。',
  },
  source: '行政许可法第十六条、第三十条',
  severity: 'warning',
  check(places, { at, report }) {
    for (const { text, path } of places) {
      for (const citation of parseCitations(text).filter(lacksArticle)) {
        report('none', { at: at.value(...path), params: { title: citation.title } });
      }
    }
  },
});

function lacksArticle(citation: Citation): boolean {
  if (!citation.quoted || citation.articles.length > 0 || citation.annex) return false;
  if (levelOf(citation) === 'state-council-decision') return false;
  return hasArticles(citation.title);
}
