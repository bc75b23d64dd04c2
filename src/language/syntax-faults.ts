/** The parser's complaints in the words of somebody who does not program, at the place where the cause is. */
import type { RawFinding, TextRange } from '../findings/finding.ts';

/** What YAML keeps for itself at the beginning of a text. */
const RESERVED = /^[@`%,]/u;
/** A key or a list dash, and the value behind it up to a comment. */
const LINE = /^(\s*(?:- +)*(?:[^\s:#][^:#]*: +|(?<=- +)))(\S.*?)\s*(?: #.*)?$/u;
const OPENING_QUOTE = /(?:^|[\s[{,])(["'])(?![^\n]*\1[\s,\]}:]*(?:$|#))[^\n]*$/u;

/** Lines beyond this are looked at no closer: nobody wrote them by hand. */
const LONGEST_LINE = 2000;

/** A complaint of the parser: where, and what of. */
interface Complaint {
  readonly text: string;
  readonly reason: string;
  readonly offset: number;
  readonly line: TextRange;
  /** The last line above that is not empty. */
  readonly above: TextRange | undefined;
  /** The line's text before and behind the place. */
  readonly before: string;
  readonly behind: string;
}

type Explanation = Pick<RawFinding, 'rule' | 'message' | 'range' | 'fix'> & { readonly params?: RawFinding['params'] };

/** The finding for a text that the parser refuses. */
export function syntaxFault(file: string, text: string, reason: string, offset: number): RawFinding {
  const line = lineAt(text, offset);
  const complaint = {
    text,
    reason,
    offset,
    line,
    above: lineAbove(text, line),
    before: text.slice(line.start, offset),
    behind: text.slice(offset, line.end),
  };
  const { params = {}, ...explanation } = explain(complaint);
  return { params, file, ...explanation };
}

function explain(complaint: Complaint): Explanation {
  const { reason, offset, line, above, before, behind } = complaint;
  const here = { start: offset, end: Math.min(offset + 1, complaint.text.length) };
  if (/^nesting exceeded/.test(reason)) return { rule: 'source/too-deep', message: 'deep', range: here };
  if (/^name of an (?:alias|anchor)/.test(reason)) {
    const message = reason.includes('alias') ? 'alias' : 'anchor';
    return { rule: 'source/anchor', message, range: { start: offset - 1, end: offset } };
  }
  if (/\btag\b/i.test(reason)) return { rule: 'source/tag', message: 'tag', range: here };
  if (/escape sequence|hexadecimal/.test(reason)) return fault('escape', { start: offset - 1, end: here.end });
  if (/quoted scalar/.test(reason)) return notClosed(complaint) ?? fault('quote', here);
  if (/^deficient indentation/.test(reason)) return notClosed(complaint) ?? fault('indentation', here);
  if (/flow collection|expected the node content/.test(reason) || /^[\]}]/u.test(behind)) {
    return (behind === '' ? notClosed(complaint) : undefined) ?? fault('bracket', here);
  }
  if (RESERVED.test(behind) || (behind.startsWith(':') && /[^:]: /u.test(before))) {
    const quoted = needsQuotes(complaint);
    if (quoted !== undefined) return quoted;
  }
  if (
    /multiline key|expected ':'|key-value separator/.test(reason) ||
    (/^end of/.test(reason) && behind.startsWith(':'))
  ) {
    return fault('colon', above ?? contentOf(complaint.text, line));
  }
  const isFirst = /^\s*$/u.test(before);
  if (/^end of/.test(reason) && isFirst && /^(?:- |[^\s:]+:)/u.test(behind))
    return fault('mixed', contentOf(complaint.text, line));
  if (/bad indentation/.test(reason) && (isFirst || behind.startsWith(':')))
    return fault('indentation', contentOf(complaint.text, line));
  if (/bad indentation|^end of|line break is expected/.test(reason))
    return fault('behind', { start: offset, end: offset + behind.trimEnd().length });
  return { ...fault('unreadable', here), params: { reason } };
}

function fault(message: string, range: TextRange): Explanation {
  return { rule: 'source/syntax', message, range };
}

/** A quotation mark or a bracket above the place that is not closed in its line. */
function notClosed({ text, line, above, offset }: Complaint): Explanation | undefined {
  for (const candidate of [above, line]) {
    if (candidate === undefined) continue;
    const content = text.slice(candidate.start, candidate.end);
    const quote = content.length > LONGEST_LINE ? null : OPENING_QUOTE.exec(content);
    if (quote !== null) {
      const start = candidate.start + content.indexOf(quote[1] ?? '', quote.index);
      return fault('quote', { start, end: candidate.end });
    }
    const bracket = openBracket(content);
    if (bracket !== undefined && candidate.start + bracket < offset) {
      return fault('bracket', { start: candidate.start + bracket, end: candidate.end });
    }
  }
  return undefined;
}

/** Where a line opens a bracket that it does not close. */
function openBracket(content: string): number | undefined {
  const open: number[] = [];
  for (const match of content.matchAll(/[[\]{}]/gu)) {
    if ('[{'.includes(match[0])) open.push(match.index);
    else open.pop();
  }
  return open.at(-1);
}

/** A value with a colon or a reserved mark of its own is text in quotation marks. */
function needsQuotes({ text, line, behind }: Complaint): Explanation | undefined {
  if (line.end - line.start > LONGEST_LINE) return undefined;
  const [, before, value] = LINE.exec(text.slice(line.start, line.end)) ?? [];
  if (before === undefined || value === undefined) return undefined;
  const start = line.start + before.length;
  const range = { start, end: start + value.length };
  return {
    ...fault('needs-quotes', range),
    params: { character: behind.charAt(0) },
    fix: [{ range, newText: JSON.stringify(value) }],
  };
}

function lineAt(text: string, offset: number): TextRange {
  const newline = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: newline === -1 ? text.length : newline };
}

function lineAbove(text: string, { start }: TextRange): TextRange | undefined {
  const before = text.slice(0, start).trimEnd();
  return before === '' ? undefined : contentOf(text, lineAt(text, before.length));
}

/** A line without the space around what it holds. */
function contentOf(text: string, { start, end }: TextRange): TextRange {
  const content = text.slice(start, end);
  return { start: end - content.trimStart().length, end: start + content.trimEnd().length };
}
