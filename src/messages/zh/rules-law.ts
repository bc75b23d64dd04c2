/** What is said of legal bases: rules of the family `law`. */
import type { Messages } from '../messages.ts';

export const rulesLaw: Messages = {
  'law/licence-set-by-law.too-low': '所引依据（{titles}）不能设定行政许可。',
  'law/licence-set-by-law.too-low.hint':
    '补上设定这项许可的法律、行政法规、国务院决定、地方性法规或者省级政府规章；确实没有的，这个事项不是行政许可，改事项类型。',
  'law/only-normative-documents.levy': '征收的依据（{titles}）中没有法律、法规。',
  'law/only-normative-documents.levy.hint': '补上规定这项征收的法律、法规第几条。',
  'law/only-normative-documents.documents': '依据只有规范性文件（{titles}），规范性文件不能增加当事人的义务。',
  'law/only-normative-documents.documents.hint': '补上设定这项职权的法律、法规或者规章第几条。',
  'law/basis-cites-article.none': '引用《{title}》没有写明第几条。',
  'law/basis-cites-article.none.hint': '在书名号后写上条款，如《{title}》第七条。',
  'law/citation-form.no-title': '依据「{written}」没有写出书名号内的法律名称。',
  'law/citation-form.no-title.hint': '写成《名称》第几条，如《中华人民共和国行政许可法》第三十二条。',
};
