/** What typing Chinese, and typing tabs, leaves behind: punctuation that looks right and is wrong in YAML. */
import type { RawFinding, TextRange } from '../findings/finding.ts';
import { MOST_OF_A_KIND } from './invisible-characters.ts';
import { isKnownKey } from './schema-names.ts';
import { syntaxFault } from './syntax-faults.ts';

/** A full-width colon where a key ends: `名称：值`. */
const FULL_WIDTH_COLON = /^([ \t]*(?:- +)*["'“”]?([\w\u4e00-\u9fff-]{1,20})["'“”]?)：/u;

/** The end of a line below which a block of text stands. */
const TEXT_BLOCK = /: [|>][-+\d]*\s*$/u;

/** A scalar in Chinese quotation marks, or in one Chinese and one plain: `“值”`, `“值"`. */
const CHINESE_QUOTES = /^(?:[“”＂]([^“”＂"]*)[“”＂"]|[‘’＇]([^‘’＇']*)[‘’＇'])$/u;

/** A scalar that begins with a plain quotation mark and ends with a Chinese one, so that it does not end. */
const UNCLOSED_QUOTE = /(?:^|[\s[{,])(?:"[^"“”＂\n]*[“”＂]|'[^'‘’＇\n]*[‘’＇])[ \t\r]*(?=$|[,\]}#：:])/mu;

/** Tabs before the first word of a line. */
const INDENTING_TAB = /(?<=^[ -]*)\t[ \t]*(?=\S)/mu;

/** How many lines above the place of a syntax error its cause is looked for. */
const LINES_ABOVE = 2;

/** Turns the parser's complaint into findings that say what to type instead. */
export function explainSyntaxError(file: string, text: string, reason: string, offset: number): RawFinding[] {
  const near = linesBefore(text, offset);
  if (colonsAfterKeys(file, text, near, () => true).length > 0) {
    return colonsAfterKeys(
      file,
      text,
      { start: 0, end: text.length },
      (key, at) => (at >= near.start && at <= near.end) || isKnownKey(key),
    );
  }
  const unclosed = UNCLOSED_QUOTE.exec(text.slice(reason.includes('quoted scalar') ? 0 : near.start, near.end));
  if (unclosed !== null) {
    const start = (reason.includes('quoted scalar') ? 0 : near.start) + unclosed.index;
    return [mixedQuotes(file, text, { start, end: start + unclosed[0].length })];
  }
  if (INDENTING_TAB.test(text.slice(near.start, near.end))) return tabsInIndentation(file, text);
  const tab = text.slice(near.start, offset).lastIndexOf('\t') + near.start;
  if (/^deficient indentation/.test(reason) && tab >= near.start) return [tabWithinLine(file, tab)];
  return [syntaxFault(file, text, reason, offset)];
}

/** The finding for a full-width colon after a key. */
export function fullWidthColon(file: string, text: string, offset: number, key: string): RawFinding {
  const range = { start: offset, end: offset + 1 };
  const isFollowedBySpace = /\s|^$/u.test(text.charAt(offset + 1));
  const fix = [{ range, newText: isFollowedBySpace ? ':' : ': ' }];
  return { rule: 'source/full-width-colon', message: 'after-key', params: { key }, file, range, fix };
}

/** Full-width colons after the first word of each line of a range, where the word may be a key; text blocks are text. */
export function colonsAfterKeys(
  file: string,
  text: string,
  range: TextRange,
  mayBeKey: (word: string, offset: number) => boolean,
): RawFinding[] {
  const findings: RawFinding[] = [];
  let block: number | undefined;
  for (let start = range.start; start < range.end && findings.length < MOST_OF_A_KIND; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, Math.min(end, range.end));
    const indentation = line.search(/\S/u);
    if (block !== undefined && indentation !== -1 && indentation <= block) block = undefined;
    if (block === undefined) {
      const [, before, word] = FULL_WIDTH_COLON.exec(line) ?? [];
      if (before !== undefined && word !== undefined && mayBeKey(word, start)) {
        findings.push(fullWidthColon(file, text, start + before.length, word));
      }
      if (TEXT_BLOCK.test(line.slice(-20))) block = indentation;
    }
    start = end + 1;
  }
  return findings;
}

/** What stands between Chinese quotation marks that enclose a whole plain scalar; `undefined` where none do. */
export function insideChineseQuotes(source: string): string | undefined {
  const match = CHINESE_QUOTES.exec(source);
  return match?.[1] ?? match?.[2];
}

/** The finding for a scalar in Chinese quotation marks; in plain ones it is the same text. */
export function chineseQuotes(file: string, range: TextRange, source: string, inside: string): RawFinding {
  const fix = [{ range, newText: JSON.stringify(inside) }];
  return { rule: 'source/chinese-quotes', message: 'around', params: { written: source }, file, range, fix };
}

/** Every line that is indented by tabs, each tab standing for one level; behind a list dash it stands for its space. */
function tabsInIndentation(file: string, text: string): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of text.matchAll(new RegExp(INDENTING_TAB, 'gmu'))) {
    const range = { start: match.index, end: match.index + match[0].length };
    const isBehindDash = text.charAt(range.start - 1) === '-';
    const fix = [{ range, newText: isBehindDash ? ' ' : match[0].replaceAll('\t', '  ') }];
    findings.push({ rule: 'source/tab', message: 'indentation', params: {}, file, range, fix });
    if (findings.length === MOST_OF_A_KIND) break;
  }
  return findings;
}

/** A tab between a key and a bracket, which YAML allows and the parser takes for indentation. */
function tabWithinLine(file: string, offset: number): RawFinding {
  const range = { start: offset, end: offset + 1 };
  const fix = [{ range, newText: ' ' }];
  return { rule: 'source/tab', message: 'within-line', params: {}, file, range, fix };
}

function mixedQuotes(file: string, text: string, found: TextRange): RawFinding {
  const start = found.start + text.slice(found.start, found.end).search(/["']/u);
  const end = start + text.slice(start, found.end).trimEnd().length;
  const written = text.slice(start, end);
  const quote = written.charAt(0);
  const fix = [{ range: { start: end - 1, end }, newText: quote }];
  return { rule: 'source/chinese-quotes', message: 'around', params: { written }, file, range: { start, end }, fix };
}

/** The line of an offset and the lines right above it, where the cause of a syntax error is. */
export function linesBefore(text: string, offset: number): TextRange {
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  let start = end;
  for (let line = 0; line <= LINES_ABOVE && start >= 0; line += 1) start = text.lastIndexOf('\n', start - 1);
  return { start: Math.max(0, start + 1), end };
}
