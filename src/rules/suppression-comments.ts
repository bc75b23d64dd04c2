/**
 * Reads the comments by which an author answers for findings: `# guhua-ignore time/step-without-limit: reason` or
 * `# 忽略 time/step-without-limit：理由`, several rules separated by commas.
 */
import type { RawFinding, TextEdit, TextRange } from '../findings/finding.ts';
import { type Comment, commentsOf } from '../language/comments.ts';
import type { AnyDocument } from '../language/documents.ts';
import { MOST_OF_A_KIND } from '../language/invisible-characters.ts';
import type { Family } from './rule.ts';
import { similarRule } from './support/similar-rule.ts';

/** `忽略` alone begins ordinary remarks too; with a rule behind it, it is ours. */
const DIRECTIVE = /^#+\s*(?:guhua-ignore(?![\w-])|忽略(?=[\s:：]*[a-z]+\/))(?:\s*[:：](?=\s*[a-z]+\/))?\s*/u;
const RULE_ID = /^[a-z]+\/[a-z0-9-]+$/u;
const WORD = /[^\s,，、;；]+/gu;

/** What a text says of itself, of a lock and of a baseline is not for the text's author to waive. */
const REFUSED: ReadonlySet<string> = new Set<Family>(['source', 'registry', 'baseline']);

/** One rule of one comment, valid and with a reason. */
export interface Suppression {
  readonly rule: string;
  /** Where the rule is written. */
  readonly range: TextRange;
  /** What it applies to; nothing for a comment below everything. */
  readonly node: TextRange | undefined;
  /** How the rule is taken out of the comment, or the comment away. */
  readonly removal: TextEdit;
}

export interface SuppressionReading {
  readonly suppressions: readonly Suppression[];
  readonly faults: readonly RawFinding[];
}

/**
 * Reads a document's suppressions and what is wrong with them.
 * @param known every rule there is
 */
export function readSuppressions({ file, source }: AnyDocument, known: ReadonlySet<string>): SuppressionReading {
  const suppressions: Suppression[] = [];
  const faults: RawFinding[] = [];
  if (!source.text.includes('guhua-ignore') && !source.text.includes('忽略')) return { suppressions, faults };
  for (const comment of commentsOf(source)) {
    const head = DIRECTIVE.exec(comment.text)?.[0];
    if (head === undefined) continue;
    const { rules, hasReason } = readDirective(comment, head.length);
    if (rules.length === 0) faults.push(fault(file, 'unknown-rule', 'none', comment.range));
    else if (!hasReason) faults.push(fault(file, 'without-reason', 'missing', comment.range));
    for (const [index, { id, range }] of rules.entries()) {
      const found = faultOf(file, { id, range }, known);
      if (found !== undefined) faults.push(found);
      else if (hasReason) {
        const removal = rules.length === 1 ? withoutComment(source.text, comment) : withoutRule(rules, index);
        suppressions.push({ rule: id, range, node: comment.node, removal });
      }
    }
  }
  return { suppressions, faults: faults.slice(0, MOST_OF_A_KIND) };
}

interface WrittenRule {
  readonly id: string;
  readonly range: TextRange;
}

/** The rules that a comment names, and whether a reason follows behind a colon. */
function readDirective(
  { text, range }: Comment,
  headLength: number,
): { readonly rules: readonly WrittenRule[]; readonly hasReason: boolean } {
  const colon = text.slice(headLength).search(/[:：]/u);
  const end = colon === -1 ? text.length : headLength + colon;
  const words = Array.from(text.slice(headLength, end).matchAll(WORD), ({ 0: id, index }) => {
    const start = range.start + headLength + index;
    return { id, range: { start, end: start + id.length } };
  });
  // Without a colon a reason begins where no rule is written any more.
  const firstOther = words.findIndex(({ id }) => !RULE_ID.test(id));
  const rules = colon === -1 && firstOther > 0 ? words.slice(0, firstOther) : words;
  return { rules, hasReason: colon !== -1 && /\p{L}/u.test(text.slice(end)) };
}

function faultOf(file: string, { id, range }: WrittenRule, known: ReadonlySet<string>): RawFinding | undefined {
  if (known.has(id)) {
    if (!REFUSED.has(id.slice(0, id.indexOf('/')))) return undefined;
    return fault(file, 'not-allowed', 'refused', range, { name: id });
  }
  const suggestion = similarRule(id, known);
  if (suggestion === undefined) return fault(file, 'unknown-rule', 'unknown', range, { name: id });
  return fault(file, 'unknown-rule', 'similar', range, { name: id, suggestion });
}

function fault(
  file: string,
  rule: 'unknown-rule' | 'without-reason' | 'not-allowed',
  message: string,
  range: TextRange,
  params: RawFinding['params'] = {},
): RawFinding {
  return { rule: `source/suppression-${rule}`, message, params, file, range };
}

/** A comment that stands alone goes with its line, one behind something with the space before it. */
function withoutComment(text: string, { range, isAlone }: Comment): TextEdit {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  if (!isAlone) {
    const before = text.slice(lineStart, range.start).trimEnd().length;
    return { range: { start: lineStart + before, end: range.end }, newText: '' };
  }
  const newline = text.indexOf('\n', range.end);
  return { range: { start: lineStart, end: newline === -1 ? text.length : newline + 1 }, newText: '' };
}

/** One rule of several goes with what separates it from the next, or from the one before where it is the last. */
function withoutRule(rules: readonly WrittenRule[], index: number): TextEdit {
  const own = rules[index]?.range ?? { start: 0, end: 0 };
  const next = rules[index + 1]?.range;
  if (next !== undefined) return { range: { start: own.start, end: next.start }, newText: '' };
  return { range: { start: rules[index - 1]?.range.end ?? own.start, end: own.end }, newText: '' };
}
