/** Citations of law as definitions hold them: `《中华人民共和国建筑法》第七条`, with a decree's number, several in one text. */
import { articleForms, articlesIn } from './article.ts';

/** One law cited. */
export interface Citation {
  /** The title without its outer brackets; the words before the article where there are no brackets. */
  readonly title: string;
  /** Whether the title stands in 《》. */
  readonly quoted: boolean;
  /** What stands in brackets behind the title, such as `国务院令第412号` or `皖政办〔2015〕3号`. */
  readonly number: string | undefined;
  /** The articles cited, as written: `第七条`, `第十二条第二款`. */
  readonly articles: readonly string[];
  /** Whether an annex, a list's entry or a table of it is cited instead: `附件第103项`. */
  readonly annex: boolean;
}

const ANNEX = /附件|附录|附表|第[一二三四五六七八九十百千零〇两\d]+项|序号/u;
/** What follows an article behind a colon or an opening quotation mark: the law's own words. */
const QUOTED_WORDS = /[》条款项）)]\s*(?:规定)?\s*[：:“"].*$/u;
const QUOTED_WORDS_OF_LINES = new RegExp(QUOTED_WORDS, 'gmu');

/** What nearly every citation is: one title and what follows it. */
const PLAIN = /^《([^《》]+)》([^《》：:“"\n]*)$/u;

const NUMBER = /[\p{Script=Han}、]{1,40}(?:令第?\d+号|第\d+号令)|\p{Script=Han}{0,20}[〔[［]\d{4}[〕\]］]第?\d+号/u;

/**
 * Reads the laws that a text cites. Words of the law quoted behind a colon are not read: the laws that they mention are not cited.
 * @returns the citations in their order; none where the text names no law
 */
export function parseCitations(text: string): readonly Citation[] {
  const citations = knownCitations.get(text) ?? readCitations(text);
  knownCitations.set(text, citations);
  return citations;
}

/** Texts read before: several rules look at each citation. */
const knownCitations = new Map<string, readonly Citation[]>();

function readCitations(text: string): readonly Citation[] {
  const [, title, tail] = PLAIN.exec(text) ?? [];
  if (title !== undefined && tail !== undefined) return [{ title: title.trim(), quoted: true, ...tailOf(tail) }];
  return withoutQuotedWords(text).flatMap(citationsOfLine);
}

/** A text with spaces for its titles and for the law's own words: the places of what its author wrote around them stay. */
export function aroundTitles(text: string): string {
  let own = text.replace(QUOTED_WORDS_OF_LINES, (words) => words.charAt(0) + ' '.repeat(words.length - 1));
  for (const { start, end } of titleSpans(own)) own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  return own;
}

/** A title within 《》, its brackets paired; what follows it up to the next title belongs to it. */
interface TitleSpan {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

function citationsOfLine(line: string): Citation[] {
  const titles = titleSpans(line);
  if (titles.length === 0) return bareCitation(line);
  return titles.map(({ title, end }, index) => {
    const tail = line.slice(end, titles[index + 1]?.start ?? line.length);
    return { title, quoted: true, ...tailOf(tail) };
  });
}

function bareCitation(line: string): Citation[] {
  const [article] = articleForms(line);
  const title = line.slice(0, article?.index).replace(/^[\s\d.、（()）]+|[\s，,：:（(]{1,20}$/gu, '');
  if (title === '') return [];
  return [{ title, quoted: false, ...tailOf(line.slice(line.indexOf(title) + title.length)), ...bareNumber(line) }];
}

function bareNumber(line: string): Pick<Citation, 'number'> {
  return { number: numberIn(line) };
}

function tailOf(tail: string): Omit<Citation, 'title' | 'quoted'> {
  const bracket = /^\s*[（(]([^）)]*)[）)]/u.exec(tail);
  const number = bracket?.[1] ?? numberIn(tail);
  return { number, articles: articlesIn(tail), annex: ANNEX.test(tail) };
}

/** A decree's or document's number; only a text with 号 in it is searched, since most have none. */
function numberIn(text: string): string | undefined {
  return text.includes('号') ? NUMBER.exec(text)?.[0] : undefined;
}

/** The titles of a line. An inner 《》 belongs to the outer title: 《安徽省实施《中华人民共和国水法》办法》 is one. */
function titleSpans(line: string): readonly TitleSpan[] {
  const spans: TitleSpan[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '《') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (line[index] === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ title: line.slice(start + 1, index).trim(), start, end: index + 1 });
    }
  }
  return spans;
}

/** The lines and numbered entries of a text, each cut where the law's own words begin: behind an article's colon or opening quotation mark. */
function withoutQuotedWords(text: string): readonly string[] {
  return text
    .split(/\r?\n|(?=(?:\d{1,2}[.、．]|[①-⑳])\s*《)/u)
    .map((line) => line.replace(QUOTED_WORDS, (match) => match[0] ?? ''))
    .filter((line) => line.trim() !== '');
}
