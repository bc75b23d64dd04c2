import { parseCitations } from '../../law/citation.ts';
import { lawLibrary, newestVersion } from '../../law/library.ts';
import { citationRules } from '../support/citation-rules.ts';

/**
 * What a repealed law allowed nobody may do any more (行政许可法 Art. 4). A law is repealed where its newest version in the
 * library is no longer in force: there is no version to which the citation could still lead.
 */
export const versionExpired = citationRules({
  id: 'law/version-expired',
  purpose: {
    en: 'Checks that a law cited is still in force.',
    zh: '检查引用的法律没有失效。',
  },
  source: '行政许可法第四条',
  severity: 'error',
  check(places, { workspace, at, report }) {
    const library = lawLibrary(workspace);
    if (library === undefined) return;
    for (const { text, path } of places) {
      for (const { title } of parseCitations(text)) {
        const law = library.find(title);
        const newest = law && newestVersion(law);
        if (newest?.facts.expired !== true) continue;
        report('expired', {
          at: at.value(...path),
          related: [library.document.source.value(newest.path)],
          params: { title },
        });
      }
    }
  },
});
