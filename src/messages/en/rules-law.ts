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
};
