/** Findings for code hosts: workflow commands of GitHub Actions, and GitLab's code quality report. */
import type { Finding, Severity } from '../findings/finding.ts';
import type { Language } from '../messages/messages.ts';
import { findingWords, type Locator } from './finding-text.ts';
import { fingerprint } from './print-sarif.ts';

const GITHUB_COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
const GITLAB_SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** One workflow command a finding, such as `::error file=…,line=…::…`. */
export function printGithub(findings: readonly Finding[], locator: Locator, language: Language): string {
  return findings
    .map((finding) => {
      const { line, column, endLine, endColumn } = locator.locate(finding);
      const { message, hint } = findingWords(finding, language);
      const places = { file: finding.file, line, col: column, endLine, endColumn, title: finding.rule };
      const properties = Object.entries(places).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      const text = hint === undefined ? message : `${message}\n${hint}`;
      return `::${GITHUB_COMMANDS[finding.severity]} ${properties.join(',')}::${escapeData(text)}`;
    })
    .join('\n');
}

/** GitLab's code quality report as data. */
export function gitlabReport(findings: readonly Finding[], locator: Locator, language: Language): object[] {
  return findings.map((finding) => {
    const { line, endLine } = locator.locate(finding);
    return {
      description: findingWords(finding, language).message,
      check_name: finding.rule,
      fingerprint: fingerprint(finding),
      severity: GITLAB_SEVERITIES[finding.severity],
      location: { path: finding.file, lines: { begin: line, end: endLine } },
    };
  });
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
