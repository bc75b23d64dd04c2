import { articleNumbers } from '../../law/article.ts';
import { parseCitations } from '../../law/citation.ts';
import { type LawInLibrary, lawLibrary, newestVersion } from '../../law/library.ts';
import { writeNumeral } from '../../law/numeral.ts';
import { citationRules } from '../support/citation-rules.ts';

/** An article that the law in force does not have carries nothing: a slip of the hand, or left from an older version. */
export const articleBeyondLast = citationRules({
  id: 'law/article-beyond-last',
  purpose: {
    en: 'Checks that a law cited has the article that is cited.',
    zh: '检查引用的条文没有超出法律的最后一条。',
  },
  source: '行政许可法第四条、第十六条',
  severity: 'error',
  check(places, { workspace, at, report }) {
    const library = lawLibrary(workspace);
    if (library === undefined) return;
    for (const { text, path } of places) {
      for (const { title, articles } of parseCitations(text)) {
        const law = library.find(title);
        const newest = law && newestVersion(law);
        const last = newest?.facts.articles;
        if (law === undefined || newest === undefined || last === undefined || newest.facts.expired === true) continue;
        for (const article of articles.filter((written) => highest(written) > last)) {
          const older = olderVersionWith(law, highest(article));
          report(older === undefined ? 'beyond' : 'of-older-version', {
            at: at.value(...path),
            related: [library.document.source.value([...newest.path, 'articles'])],
            params: { title, article, last: `第${writeNumeral(last)}条`, ...(older !== undefined && { date: older }) },
          });
        }
      }
    }
  },
});

function highest(article: string): number {
  return Math.max(0, ...articleNumbers(article));
}

/** The date of the version that last had such an article. */
function olderVersionWith({ versions }: LawInLibrary, article: number): string | undefined {
  return versions.findLast(({ facts }) => (facts.articles ?? 0) >= article)?.facts.date;
}
