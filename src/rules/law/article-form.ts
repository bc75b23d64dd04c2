import { articleForms } from '../../law/article.ts';
import { aroundTitles } from '../../law/citation.ts';
import { citationRules } from '../support/citation-rules.ts';
import { reportTexts, type TextFault } from '../support/text-rules.ts';

/** What nearly every citation is: nothing to look for. */
const PLAIN = /^《[^《》]+》第[一二三四五六七八九十百千零]+条$/u;

/** Articles are cited as the law itself counts them, so that whoever searches for one finds every place that cites it. */
export const articleForm = citationRules({
  id: 'law/article-form',
  purpose: {
    en: 'Checks that articles are cited as laws count them: 第十二条第一款第（三）项.',
    zh: '检查条文写成第十二条第一款第（三）项的形式。',
  },
  source: '立法技术规范（试行）（一）；GB/T 15835 出版物上数字用法',
  severity: 'info',
  fixable: true,
  check(places, { document, report }) {
    reportTexts(places, unusualIn, document, report);
  },
});

function unusualIn(text: string): readonly TextFault[] {
  if (PLAIN.test(text)) return [];
  return articleForms(aroundTitles(text))
    .filter(({ written, usual }) => written !== usual)
    .map(({ written, usual, index }) => ({
      message: 'unusual',
      index,
      length: written.length,
      params: { written, usual },
      instead: usual,
    }));
}
