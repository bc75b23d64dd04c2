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
  'law/unknown-law.unknown': '法律库里没有《{title}》，所引条文无从核对。',
  'law/unknown-law.unknown.hint': '核对名称；名称无误的，在 laws.yaml 里加上它（guhua laws import，或者自己写）。',
  'law/unknown-law.similar': '法律库里没有《{title}》，是不是《{suggestion}》？',
  'law/unknown-law.similar.hint': '改正名称；确有这部法律的，在 laws.yaml 里加上它。',
  'law/version-expired.expired': '《{title}》已经失效，法律库里没有更新的版本。',
  'law/version-expired.expired.hint': '改引现行的法律；已有新版本的，在 laws.yaml 里补上新版本。',
  'law/article-beyond-last.beyond': '《{title}》到{last}为止，没有{article}。',
  'law/article-beyond-last.beyond.hint': '核对是第几条；法律已经修改的，在 laws.yaml 里补上新版本。',
  'law/article-beyond-last.of-older-version': '《{title}》现行版本到{last}为止，{article}是旧版本（{date}）的条文。',
  'law/article-beyond-last.of-older-version.hint': '查新版本里是第几条，改引新的条文。',
  'law/article-form.unusual': '条文「{written}」宜写成「{usual}」。',
  'law/article-form.unusual.hint': '改成「{usual}」，查找和核对都以这种写法为准。',
};
