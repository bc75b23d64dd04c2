import type { Rule } from '../rule.ts';
import { articleBeyondLast } from './article-beyond-last.ts';
import { articleForm } from './article-form.ts';
import { basisCitesArticle } from './basis-cites-article.ts';
import { citationForm } from './citation-form.ts';
import { licenceSetByLaw } from './licence-set-by-law.ts';
import { onlyNormativeDocuments } from './only-normative-documents.ts';
import { unknownLaw } from './unknown-law.ts';
import { versionExpired } from './version-expired.ts';

export const LAW_RULES: readonly Rule[] = [
  licenceSetByLaw,
  onlyNormativeDocuments,
  ...basisCitesArticle,
  ...citationForm,
  ...articleForm,
  ...unknownLaw,
  ...articleBeyondLast,
  ...versionExpired,
];
