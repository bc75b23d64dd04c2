import type { Rule } from '../rule.ts';
import { basisCitesArticle, basisCitesArticleOfProcess } from './basis-cites-article.ts';
import { citationForm, citationFormOfProcess } from './citation-form.ts';
import { licenceSetByLaw } from './licence-set-by-law.ts';
import { onlyNormativeDocuments } from './only-normative-documents.ts';

export const LAW_RULES: readonly Rule[] = [
  licenceSetByLaw,
  onlyNormativeDocuments,
  basisCitesArticle,
  basisCitesArticleOfProcess,
  citationForm,
  citationFormOfProcess,
];
