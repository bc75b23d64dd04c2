/** How articles of law are cited: `第七条`, `第十、十二条`, `第十二条之一第一款第（三）项`. */
import { LARGEST_NUMERAL, readNumeral, writeNumeral } from './numeral.ts';

const NUMERAL = '[一二三四五六七八九十百千零〇两\\d]{1,12}';
const JOINT = '[、，,至到和及—~～-]';
/** Several articles stand before one 条 only behind a 第, so that no year or list number is taken for an article. */
const NUMBERS = `第\\s?${NUMERAL}(?:${JOINT}第?${NUMERAL})*|${NUMERAL}`;
const PARTS = `(?<numbers>${NUMBERS})\\s?条(?:之(?<inserted>${NUMERAL}))?(?:第?(?<paragraph>${NUMERAL})款)?(?:第?(?<entry>[（(]${NUMERAL}[）)]|${NUMERAL}(?=项))项?)?`;

const ARTICLE = new RegExp(PARTS, 'gu');
const EACH_NUMERAL = new RegExp(NUMERAL, 'gu');
const SEPARATOR = new RegExp(JOINT, 'u');

/** The articles that a text cites, as written. */
export function articlesIn(text: string): readonly string[] {
  return text.includes('条') ? (text.match(ARTICLE) ?? []) : [];
}

/** An article as written, where it stands, and how laws themselves would write it. */
export interface WrittenArticle {
  readonly written: string;
  readonly index: number;
  readonly usual: string;
}

/** The articles that a text cites, each with its usual form: `第12条第3款` is usually 第十二条第三款. */
export function articleForms(text: string): readonly WrittenArticle[] {
  if (!text.includes('条')) return [];
  return [...text.matchAll(ARTICLE)].map((match) => ({
    written: match[0],
    index: match.index,
    usual: usualForm(match.groups ?? {}),
  }));
}

/**
 * The numbers of the articles in a citation as written: `第十、十二条第一款` is 10 and 12; of a range, both ends.
 */
export function articleNumbers(written: string): readonly number[] {
  const [numbers = ''] = written.split('条');
  return numbers
    .split(SEPARATOR)
    .map((ordinal) => readNumeral(ordinal.replace(/[第\s]/gu, '')))
    .filter((number) => number !== undefined);
}

/** 立法技术规范（试行）（一）: articles are cited by Chinese numerals behind 第; both 第（三）项 and 第三项 are in use. */
function usualForm(groups: Readonly<Record<string, string | undefined>>): string {
  const { numbers = '', inserted, paragraph, entry } = groups;
  return [
    `${usualNumbers(numbers)}条`,
    inserted === undefined ? '' : `之${usualNumeral(inserted)}`,
    paragraph === undefined ? '' : `第${usualNumeral(paragraph)}款`,
    entry === undefined ? '' : `第${entry.replace(EACH_NUMERAL, usualNumeral)}项`,
  ].join('');
}

function usualNumbers(numbers: string): string {
  const plain = numbers.replace(/\s/gu, '').replace(/[—~～-]/gu, '至');
  const first = plain.startsWith('第') ? plain : `第${plain}`;
  return first.replace(EACH_NUMERAL, usualNumeral);
}

/** The numeral in Chinese; one that cannot be written anew is left to its author. */
function usualNumeral(text: string): string {
  const number = readNumeral(text);
  return number === undefined || number < 1 || number > LARGEST_NUMERAL ? text : writeNumeral(number);
}
