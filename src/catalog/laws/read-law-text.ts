/** Reads the text of a law, a file named 标题(日期).md: its articles are counted where a line begins with one. */
import { readNumeral } from '../../law/numeral.ts';
import { titleKey } from '../../law/title.ts';
import { withoutAbsent } from '../present.ts';
import { readDate, readLevel } from './law-cells.ts';
import type { LawRow, RefusedRow } from './law-row.ts';

const NAME = /^(?<title>(?=.*\p{Script=Han}).+?)(?:[（(](?<date>\d{4}[^（()）]{4,7})[）)])?\.(?:md|markdown|txt)$/iu;

/** `第十二条　…`, also as a heading, a quotation or in bold; of 第十二条之一 the number is 十二. */
const ARTICLE = /^[\s#>*　]*第([一二三四五六七八九十百千零〇\d]{1,10})条/gmu;
const HEADING = /^#\s+(.+)$/mu;

/** Whether a file may hold the text of a law. */
export function isLawText(file: string): boolean {
  return NAME.test(baseName(file));
}

/** @param file its path, `/` between folders; its name tells title and date */
export function readLawText(file: string, text: string): LawRow | RefusedRow {
  const { title: name = baseName(file), date: written = '' } = NAME.exec(baseName(file))?.groups ?? {};
  const title = fullTitle(name, text);
  const date = readDate(written);
  if (date.kind === 'unread') return { where: file, title, reason: 'unreadable-date' };
  const numbers = new Set([...text.matchAll(ARTICLE)].map(([, numeral = '']) => readNumeral(numeral) ?? 0));
  const facts = {
    level: readLevel('', title),
    date: date.kind === 'value' ? date.value : undefined,
    last: numbers.size === 0 ? undefined : Math.max(...numbers),
    distinct: numbers.size === 0 ? undefined : numbers.size,
  };
  return { where: file, title, ...withoutAbsent(facts) };
}

/** Files leave out 中华人民共和国; the heading of the text does not. */
function fullTitle(name: string, text: string): string {
  const heading = HEADING.exec(text)?.[1]?.trim() ?? '';
  return heading.length > name.length && titleKey(heading) === titleKey(name) ? heading : name;
}

function baseName(file: string): string {
  return file.replace(/^.*[\\/]/u, '');
}
