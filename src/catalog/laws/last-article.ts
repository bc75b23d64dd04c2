/**
 * The last article of a version, where an index can be believed. Indexes are made by counting 第…条 at line starts of texts
 * found somewhere, and go wrong where a text is cut off, is only a part of the law, or holds a list that looks like articles.
 */
import type { LawRow } from './law-row.ts';

/** Why no last article is taken over: fewer than a law has, or more numbers missing than there are. */
export type LastArticleDoubt = 'few' | 'gaps';

export interface LastArticle {
  readonly last: number | undefined;
  readonly doubt: LastArticleDoubt | undefined;
}

/** What is divided into articles has ten and more of them, but for some decisions; a lower count is mostly a text cut off. */
const FEWEST = 10;

/**
 * The last article by all rows of one version: a law that is indexed part by part has a row for each.
 * @returns a doubt, and the number that is doubted
 */
export function lastArticle(rows: readonly LawRow[]): LastArticle {
  const counts = rows.map(({ last }) => last).filter((last) => last !== undefined);
  if (counts.length === 0) return { last: undefined, doubt: undefined };
  const last = Math.max(...counts);
  if (last < FEWEST) return { last, doubt: 'few' };
  const distinct = rows.map((row) => row.distinct ?? row.last ?? 0).reduce((sum, count) => sum + count, 0);
  return { last, doubt: distinct < last / 2 ? 'gaps' : undefined };
}
