/** What `guhua fmt` answers: which files changed, which were left alone and why. */
import type { Finding } from '../../findings/finding.ts';
import type { Formatting } from '../../language/format-document.ts';
import type { SourceFile, Workspace } from '../../language/workspace.ts';
import { type Language, message } from '../../messages/catalog.ts';
import { jsonReport } from '../../report/print-json.ts';
import { Locator } from '../../report/finding-text.ts';
import { withSeverities } from '../../rules/run-rules.ts';
import { printReport } from './print-report.ts';

/** A file and what became of it. */
export interface Formatted {
  readonly source: SourceFile;
  readonly formatting: Formatting;
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

/** @param settings the workspace whose configuration gives findings their severities */
export function formatAnswer(
  all: readonly Formatted[],
  { settings, ...rest }: { readonly settings: Workspace; readonly locked: number; readonly isWritten: boolean },
): FormatAnswer {
  const changed = all.filter(({ formatting }) => formatting.changed).map(({ source }) => source.file);
  const leftAlone = all.filter(({ formatting }) => formatting.leftAlone);
  const findings = withSeverities(
    settings,
    leftAlone.flatMap(({ formatting }) => formatting.findings),
  );
  return { all, changed, leftAlone, findings, ...rest };
}

/** The answer as data. */
export function formatJson({ all, changed, leftAlone, findings, locked, isWritten }: FormatAnswer, language: Language): object {
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
  const id = changed.length > 0 ? (isWritten ? 'fmt.changed' : 'fmt.not-formatted') : 'fmt.all-formatted';
  lines.push(message(language, id, { files, changed: changed.length }));
  if (locked > 0) lines.push(message(language, 'fmt.locked', { count: locked }));
  return lines;
}

function textsOf(all: readonly Formatted[]): ReadonlyMap<string, string> {
  return new Map(all.map(({ source }) => [source.file, source.text ?? '']));
}
