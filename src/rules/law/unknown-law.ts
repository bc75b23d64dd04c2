import { parseCitations } from '../../law/citation.ts';
import { lawLibrary } from '../../law/library.ts';
import { hasArticles } from '../../law/title.ts';
import { citationRules } from '../support/citation-rules.ts';

/**
 * A title that the center's law library does not hold is misspelt, or none of its articles has been looked up. Without a
 * library nothing is said, and nothing of notices, lists and standards, which no library of laws holds.
 */
export const unknownLaw = citationRules({
  id: 'law/unknown-law',
  purpose: {
    en: 'Checks that a law cited is in the center’s law library.',
    zh: '检查引用的法律在本中心的法律库中。',
  },
  source: '行政许可法第三十条',
  severity: 'info',
  check(places, { workspace, at, report }) {
    const library = lawLibrary(workspace);
    if (library === undefined) return;
    const told = new Set<string>();
    for (const { text, path } of places) {
      for (const { title, quoted } of parseCitations(text)) {
        if (!quoted || told.has(title) || library.find(title) !== undefined) continue;
        told.add(title);
        const suggestion = library.similar(title);
        if (suggestion !== undefined) report('similar', { at: at.value(...path), params: { title, suggestion } });
        else if (hasArticles(title)) report('unknown', { at: at.value(...path), params: { title } });
      }
    }
  },
});
