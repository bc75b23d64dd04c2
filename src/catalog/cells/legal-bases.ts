/** Legal bases: `《…》第…条`, several in a cell, each with one article or more. */
import { oneLine, saysNothing } from '../clean-text.ts';
import { bracketDepths } from './brackets.ts';
import { splitList } from './lists.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';

const NUMERAL = '[\\d零〇一二三四五六七八九十百千]+';
const ARTICLE = `第${NUMERAL}条(?:之${NUMERAL})?(?:第${NUMERAL}款)?(?:第[（(]?${NUMERAL}[)）]?项)?`;
const ARTICLES = new RegExp(`^(《.+》(?:（[^（）]*）)?)(${ARTICLE}(?:[、，,和及与]${ARTICLE})+)$`, 'u');

/** Reads a cell of citations: one entry a law and article. What names no law in 《》 is not understood. */
export function readLegalBases(text: string): CellReading<string[]> {
  if (saysNothing(text)) return NOTHING;
  const citations: string[] = [];
  const rest: string[] = [];
  for (const entry of splitList(text)) {
    for (const citation of splitCitations(oneLine(entry))) {
      if (citation.includes('《') && citation.includes('》')) citations.push(...splitArticles(withoutPhrase(citation)));
      else rest.push(citation);
    }
  }
  const once = [...new Set(citations)];
  return once.length === 0 ? UNREAD : understood(once, rest);
}

/** `《甲法》第七条、《乙条例》第九条` cut before each law; a law named inside a quoted provision cuts nothing. */
function splitCitations(entry: string): string[] {
  const depths = bracketDepths(entry);
  const citations: string[] = [];
  let start = 0;
  for (let index = entry.indexOf('《', 1); index !== -1; index = entry.indexOf('《', index + 1)) {
    const before = entry.slice(start, index);
    const ends = /(?:[条款项号》）)])\s*[、，,和及与]?\s*$/u.test(before);
    if (depths[index] !== 0 || !ends || /[：:]/u.test(before)) continue;
    citations.push(before.replace(/[、，,和及与\s]+$/u, ''));
    start = index;
  }
  return [...citations, entry.slice(start)].map((citation) => citation.trim());
}

/** «根据《甲法》第七条的规定» is 《甲法》第七条. */
function withoutPhrase(citation: string): string {
  const bare = citation.replace(/^(?:根据|依据|依照|按照)[：:]?(?=《)/u, '');
  return bare.replace(/(?<=[条款项])(?:的?规定|之规定)$/u, '');
}

/** `《甲法》第七条、第八条` as two citations of the same law. */
function splitArticles(citation: string): string[] {
  const match = ARTICLES.exec(citation);
  if (match?.[1] === undefined || match[2] === undefined) return [citation];
  const law = match[1];
  return match[2].split(/[、，,和及与](?=第)/u).map((article) => law + article);
}
