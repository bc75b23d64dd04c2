/** Titles of laws as they are compared: one law is cited by many spellings of its title. */

/** What is divided into articles by its name; notices, lists and standards are not. */
const HAS_ARTICLES = /(?:法|法典|条例|办法|规定|细则|规则)$/u;

/** Words in brackets at the end of a title that only tell its edition. */
const EDITION = /\([^()]*(?:修正|修订|修改|版|年|公布|施行)[^()]*\)$|\(\d{4}\)$/u;
const ON_TRIAL = /\((?:试行|暂行|草案)\)$/u;

/** A title without what only dates or qualifies it: editions in brackets, 试行, spaces. */
export function plainTitle(written: string): string {
  return withFullBrackets(withoutEndings(oneSpelling(written), [EDITION, ON_TRIAL]));
}

/**
 * What two titles of one law have in common: without 中华人民共和国, brackets, spaces and edition, so that 行政许可法 is
 * 中华人民共和国行政许可法 and 安徽省实施〈中华人民共和国水法〉办法 is 安徽省实施《水法》办法. A law on trial is another one.
 */
export function titleKey(title: string): string {
  const key = knownKeys.get(title) ?? makeKey(title);
  knownKeys.set(title, key);
  return key;
}

/** Keys made before: a catalog cites the same few hundred laws again and again. */
const knownKeys = new Map<string, string>();

function makeKey(title: string): string {
  return withoutEndings(oneSpelling(title), [EDITION]).replace(/中华人民共和国|[《》]/gu, '');
}

/** Whether a law of that title is divided into articles. */
export function hasArticles(title: string): boolean {
  return HAS_ARTICLES.test(title.replace(/[（(][^（）()]*[）)]$/u, ''));
}

function oneSpelling(title: string): string {
  return title.normalize('NFKC').replace(/\s+/gu, '').replaceAll('〈', '《').replaceAll('〉', '》');
}

function withoutEndings(title: string, endings: readonly RegExp[]): string {
  const shorter = endings.reduce((rest, ending) => rest.replace(ending, ''), title);
  return shorter === title ? title : withoutEndings(shorter, endings);
}

function withFullBrackets(title: string): string {
  return title.replaceAll('(', '（').replaceAll(')', '）');
}
