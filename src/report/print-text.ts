/** Findings for people: message, place, code frame, hint, and a summary at the end. */
import { styleText } from 'node:util';
import { visibleText } from '../base/visible-text.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import { type Language, message } from '../messages/catalog.ts';
import { codeFrame } from './code-frame.ts';
import { findingWords, type Locator } from './finding-text.ts';
import { type Summary, summarise } from './summary.ts';

export interface TextOptions {
  readonly language: Language;
  readonly colours: boolean;
}

type Style = Parameters<typeof styleText>[0];

const COLOURS: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/**
 * The findings as text, one paragraph each.
 * @param findings all of them, for the summary
 * @param shown those that are spelt out
 */
export function printText(
  findings: readonly Finding[],
  shown: readonly Finding[],
  files: number,
  locator: Locator,
  options: TextOptions,
): string {
  const paint = (style: Style, text: string): string =>
    options.colours ? styleText(style, text, { validateStream: false }) : text;
  const paragraphs = shown.map((finding) => paragraph(finding, locator, options.language, paint));
  const line = summaryLine(summarise(findings, files), options.language);
  const hidden =
    findings.length > shown.length
      ? [message(options.language, 'report.hidden', { count: findings.length - shown.length })]
      : [];
  return [...paragraphs, line, ...hidden].join('\n');
}

function paragraph(
  finding: Finding,
  locator: Locator,
  language: Language,
  paint: (style: Style, text: string) => string,
): string {
  const { message: words, hint } = findingWords(finding, language);
  const place = locator.locate(finding);
  const severity = message(language, `report.${finding.severity}`);
  const lines = [
    `${paint(COLOURS[finding.severity], severity)} ${visibleText(words)} ${paint('dim', `[${finding.rule}]`)}`,
    `  ${paint('cyan', `${visibleText(finding.file)}:${place.line}:${place.column}`)}`,
  ];
  const positions = locator.positions(finding.file);
  if (positions !== undefined && finding.range !== undefined) {
    const margin = String(place.line).length;
    for (const line of codeFrame(positions, place)) {
      const number = line.kind === 'text' ? String(line.number).padStart(margin) : ' '.repeat(margin);
      const text = line.kind === 'caret' ? paint(COLOURS[finding.severity], line.text) : line.text;
      lines.push(`  ${paint('dim', `${number} │`)} ${text}`.trimEnd());
    }
  }
  for (const related of finding.related ?? []) {
    const other = locator.locate(related);
    lines.push(`  ${message(language, 'report.related')} ${visibleText(related.file)}:${other.line}:${other.column}`);
  }
  if (hint !== undefined) lines.push(`  ${message(language, 'report.hint')} ${visibleText(hint)}`);
  return `${lines.join('\n')}\n`;
}

function summaryLine(summary: Summary, language: Language): string {
  const { files, errors, warnings, infos } = summary;
  const id = errors + warnings + infos === 0 ? 'report.clean' : 'report.summary';
  return message(language, id, { files, errors, warnings, infos });
}
