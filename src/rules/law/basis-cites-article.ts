import type { ItemContext, ProcessContext } from '../rule.ts';
import { rule } from '../rule.ts';
import { type CitationPlace, citationsOfItem, citationsOfProcess } from '../support/citation-places.ts';
import { type Citation, parseCitations } from '../support/law-citation.ts';
import { levelOf } from '../support/law-level.ts';

/** Names of what is divided into articles; notices, lists and standards are not. */
const HAS_ARTICLES = /(?:法|法典|条例|办法|规定|细则|规则)$/u;

/** «No condition without a basis» can be checked only where the article is named (行政许可法 Art. 16, 30). */
export const basisCitesArticle = rule({
  id: 'law/basis-cites-article',
  purpose: {
    en: 'Checks that a law is cited with its article.',
    zh: '检查引用法律写明第几条。',
  },
  source: '行政许可法第十六条、第三十条',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, process, ...context }) {
    reportWithoutArticle(citationsOfItem(item, process), context);
  },
});

/** The same for the laws that a process file cites. */
export const basisCitesArticleOfProcess = rule({
  ...basisCitesArticle,
  appliesTo: 'process',
  check({ definition, process, ...context }) {
    reportWithoutArticle(citationsOfProcess(definition, process), context);
  },
});

function reportWithoutArticle(
  places: readonly CitationPlace[],
  { at, report }: Pick<ItemContext | ProcessContext, 'at' | 'report'>,
): void {
  for (const { text, path } of places) {
    for (const citation of parseCitations(text).filter(lacksArticle)) {
      report('none', { at: at.value(...path), params: { title: citation.title } });
    }
  }
}

function lacksArticle(citation: Citation): boolean {
  if (!citation.quoted || citation.articles.length > 0 || citation.annex) return false;
  if (levelOf(citation) === 'state-council-decision') return false;
  return HAS_ARTICLES.test(citation.title.replace(/[（(][^（）()]*[）)]$/u, ''));
}
