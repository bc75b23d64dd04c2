/** What is said of legal bases: rules of the family `law`. */
import type { Messages } from '../messages.ts';

export const rulesLaw: Messages = {
  'law/licence-set-by-law.too-low': 'What is cited ({titles}) cannot set a licence.',
  'law/licence-set-by-law.too-low.hint':
    'Cite the law, regulation, decision of the State Council or provincial rule that sets it; if there is none, this is no licence: change its category.',
  'law/only-normative-documents.levy': 'Among the bases of this levy ({titles}) there is no law or regulation.',
  'law/only-normative-documents.levy.hint': 'Cite the article of the law or regulation that sets this levy.',
  'law/only-normative-documents.documents':
    'The bases are documents below law only ({titles}); they cannot burden anybody.',
  'law/only-normative-documents.documents.hint':
    'Cite the article of the law, regulation or rule that sets this power.',
  'law/basis-cites-article.none': '《{title}》 is cited without an article.',
  'law/basis-cites-article.none.hint': 'Write the article behind the title, such as 《{title}》第七条.',
  'law/citation-form.no-title': 'The basis “{written}” holds no title in 《》.',
  'law/citation-form.no-title.hint':
    'Write the title in 《》 and its article, such as 《中华人民共和国行政许可法》第三十二条.',
  'law/unknown-law.unknown': '《{title}》 is not in the law library, so that its articles cannot be looked up.',
  'law/unknown-law.unknown.hint':
    'Check the title; if it is right, add it to laws.yaml (guhua laws import, or by hand).',
  'law/unknown-law.similar': '《{title}》 is not in the law library. Did you mean 《{suggestion}》?',
  'law/unknown-law.similar.hint': 'Correct the title; if there is such a law, add it to laws.yaml.',
  'law/version-expired.expired': '《{title}》 is no longer in force, and the law library has no newer version.',
  'law/version-expired.expired.hint': 'Cite the law that is in force; if there is a new version, add it to laws.yaml.',
  'law/article-beyond-last.beyond': '《{title}》 ends with {last}: there is no {article}.',
  'law/article-beyond-last.beyond.hint':
    'Check the article; if the law has been amended, add its new version to laws.yaml.',
  'law/article-beyond-last.of-older-version':
    '《{title}》 now ends with {last}: {article} is of an older version ({date}).',
  'law/article-beyond-last.of-older-version.hint': 'Look up the article in the new version and cite that.',
  'law/article-form.unusual': 'The article “{written}” is usually written {usual}.',
  'law/article-form.unusual.hint': 'Write {usual}: it is searched for and looked up in this form.',
};
