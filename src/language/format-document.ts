/** Formats a definition: the same document, written the way all are written. */
import { parseDuration } from '../base/duration.ts';
import type { RawFinding } from '../findings/finding.ts';
import { canonicalise, type Data } from './canonical-data.ts';
import { commentsOf } from './comments.ts';
import { kindOf, readDocument } from './documents.ts';
import { arrange } from './format/arrange.ts';
import { printLayout } from './format/print-layout.ts';
import { readLayout } from './format/read-layout.ts';
import { schemaLineFor } from './format/schema-line.ts';
import { readYaml } from './read-yaml.ts';
import type { DocumentKind, KeyLanguage } from './schema-names.ts';
import type { YamlNode } from './yaml-tree.ts';

export interface FormatOptions {
  /** The language that keys, enumerated values, truths and lengths of time are turned into; each stays when absent. */
  readonly keys?: KeyLanguage;
}

export interface Formatting {
  /** The formatted text; the text as it was given where it is left alone. */
  readonly text: string;
  readonly changed: boolean;
  /** Whether the text cannot be formatted without the risk of changing what it says. */
  readonly leftAlone: boolean;
  /** What makes it unreadable; none where it was formatted. */
  readonly findings: readonly RawFinding[];
}

/** Faults after which a text has no tree, or one that lacks something the text holds. */
const UNREADABLE = new Set([
  'source/anchor',
  'source/duplicate-key',
  'source/merge-key',
  'source/one-document',
  'source/plain-key',
  'source/tag',
]);

/**
 * Formats a text: canonical order of keys, two columns of indentation, usual spellings, line feeds. Comments stay with what
 * they belong to. What the text says is compared before and after: a text that would say something else is left alone.
 * @param file the name that findings carry
 */
export function formatDocument(file: string, text: string, { keys }: FormatOptions = {}): Formatting {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const { root, findings } = readYaml(file, plain);
  if (root === undefined || findings.some(({ rule }) => UNREADABLE.has(rule)))
    return leftAlone(text, readYaml(file, text).findings);
  const kind = kindOf(root);
  if (kind === undefined) return leftAlone(text, readDocument(file, text).findings);
  const before = canonicalise(kind, file, plain, root);
  if (before.findings.length > 0) return leftAlone(text, [...findings, ...before.findings]);

  const formatted = printLayout(arrange(readLayout(plain, root), { kind, keys }));
  if (formatted === text) return { text, changed: false, leftAlone: false, findings: [] };
  const comments = commentTexts(plain, root).map((comment) =>
    keys === undefined ? comment : schemaLineFor(comment, keys),
  );
  if (!saysTheSame(kind, { data: before.data, comments }, formatted)) return leftAlone(text, findings);
  return { text: formatted, changed: true, leftAlone: false, findings: [] };
}

function leftAlone(text: string, findings: readonly RawFinding[]): Formatting {
  return { text, changed: false, leftAlone: true, findings };
}

/** What a text says: its data, and its comments in any order. */
interface Said {
  readonly data: Data;
  readonly comments: readonly string[];
}

function saysTheSame(kind: DocumentKind, before: Said, formatted: string): boolean {
  const { root } = readYaml('', formatted);
  // What was text behind a `---` would be a byte order mark at the beginning of the file.
  if (root === undefined || formatted.startsWith('\uFEFF')) return false;
  const after = canonicalise(kind, '', formatted, root);
  return (
    after.findings.length === 0 &&
    isSameData(before.data, after.data) &&
    commentTexts(formatted, root).toSorted().join('\n') === before.comments.toSorted().join('\n')
  );
}

function commentTexts(text: string, root: YamlNode): readonly string[] {
  return commentsOf({ text, root }).map((comment) => comment.text.trimEnd());
}

/** Whether data is the same, one length of time being the same in any spelling. */
function isSameData(one: Data | undefined, other: Data | undefined): boolean {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string') return isSameDuration(one, other);
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isSameData(item, other[index]))
    );
  }
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameData(one[key], other[key]))
  );
}

function isSameDuration(one: string, other: string): boolean {
  const [first, second] = [parseDuration(one), parseDuration(other)];
  return first !== undefined && second !== undefined && JSON.stringify(first) === JSON.stringify(second);
}
