/** What `guhua fmt` answers: which files changed, which were left alone and why. */
import type { Finding } from '../../findings/finding.ts';
import { type FormatOptions, type Formatting, formatDocument } from '../../language/format-document.ts';
import type { SourceFile, Workspace } from '../../language/workspace.ts';
import { type Language, message } from '../../messages/catalog.ts';
import { Locator } from '../../report/finding-text.ts';
import { jsonReport } from '../../report/print-json.ts';
import { withSeverities } from '../../rules/run-rules.ts';
import { printReport } from './print-report.ts';

/** A file and what became of it. */
export interface Formatted<Source extends SourceFile = SourceFile> {
  readonly source: Source;
  readonly formatting: Formatting;
}

/** Formats a file; one that has no text is left alone. */
export function formatSource<Source extends SourceFile>(source: Source, options: FormatOptions): Formatted<Source> {
  const { file, text, unreadable } = source;
  if (text !== undefined) return { source, formatting: formatDocument(file, text, options) };
  const findings = unreadable === undefined ? [] : [{ ...unreadable, file }];
  return { source, formatting: { text: '', changed: false, leftAlone: true, findings } };
}

export interface FormatAnswer {
  readonly all: readonly Formatted[];
  /** Names of the files that changed, or would change. */
  readonly changed: readonly string[];
  readonly leftAlone: readonly Formatted[];
  readonly findings: readonly Finding[];
  /** How many of the files that changed belong to locked definitions. */
  readonly locked: number;
  readonly isWritten: boolean;
}

/**
 * Puts the answer together.
 * @param settings the workspace whose configuration gives findings their severities
 */
export function formatAnswer(
  all: readonly Formatted[],
  settings: Workspace,
  { isWritten, lockedFiles }: { readonly isWritten: boolean; readonly lockedFiles: ReadonlySet<string> },
): FormatAnswer {
  const changed = all.filter(({ formatting }) => formatting.changed).map(({ source }) => source.file);
  const leftAlone = all.filter(({ formatting }) => formatting.leftAlone);
  const faults = leftAlone.flatMap(({ formatting }) => formatting.findings);
  const locked = changed.filter((file) => lockedFiles.has(file)).length;
  return { all, changed, leftAlone, findings: withSeverities(settings, faults), locked, isWritten };
}

/** The answer as data. */
export function formatJson(
  { all, changed, leftAlone, findings, locked, isWritten }: FormatAnswer,
  language: Language,
): object {
  const report = jsonReport(findings, all.length, new Locator(textsOf(all)), language);
  return {
    files: all.length,
    changed,
    leftAlone: leftAlone.map(({ source }) => source.file),
    written: isWritten,
    locked,
    findings: report.findings,
  };
}

/** What is said besides the answer itself: why files were left alone, how many there are, and that locks still hold. */
export function formatTalk(
  { all, changed, leftAlone, findings, locked, isWritten }: FormatAnswer,
  { language, version, colours }: { readonly language: Language; readonly version: string; readonly colours: boolean },
): string[] {
  const files = all.length;
  const lines: string[] = [];
  if (findings.length > 0) {
    const names = all.map(({ source }) => source.file);
    lines.push(printReport('text', { findings, files: names, texts: textsOf(all), language, version }, colours));
  }
  const unsure = leftAlone.filter(({ formatting }) => formatting.findings.length === 0);
  lines.push(...unsure.map(({ source }) => message(language, 'fmt.unsure', { file: source.file })));
  if (leftAlone.length > 0) lines.push(message(language, 'fmt.left-alone', { count: leftAlone.length }));
  const formatted = files - leftAlone.length;
  if (changed.length > 0)
    lines.push(message(language, isWritten ? 'fmt.changed' : 'fmt.not-formatted', { files, changed: changed.length }));
  else if (formatted > 0) lines.push(message(language, 'fmt.all-formatted', { files: formatted }));
  if (locked > 0) lines.push(message(language, 'fmt.locked', { count: locked }));
  return lines;
}

function textsOf(all: readonly Formatted[]): ReadonlyMap<string, string> {
  return new Map(all.map(({ source }) => [source.file, source.text ?? '']));
}
