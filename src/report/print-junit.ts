/** Findings as JUnit XML: a test suite a file, a failed test a finding; files without errors pass. */
import type { Finding } from '../findings/finding.ts';
import type { Language } from '../messages/messages.ts';
import { escapeXml } from './escape-xml.ts';
import { findingWords, type Locator } from './finding-text.ts';

/** @param files every file looked at, so that clean ones are told as well */
export function printJunit(
  findings: readonly Finding[],
  files: readonly string[],
  locator: Locator,
  language: Language,
): string {
  const byFile = Map.groupBy(findings, (finding) => finding.file);
  const names = [...new Set([...files, ...byFile.keys()])].toSorted();
  const failed = findings.filter((finding) => finding.severity === 'error').length;
  const clean = names.filter((name) => !byFile.has(name)).length;
  const suites = names.map((name) => suite(name, byFile.get(name) ?? [], locator, language));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="guhua check" tests="${findings.length + clean}" failures="${failed}">`,
    ...suites,
    '</testsuites>',
  ].join('\n');
}

function suite(file: string, findings: readonly Finding[], locator: Locator, language: Language): string {
  const name = escapeXml(file);
  const failures = findings.filter((finding) => finding.severity === 'error').length;
  const tests = Math.max(1, findings.length);
  const cases =
    findings.length === 0
      ? [`    <testcase name="${name}" classname="guhua"/>`]
      : findings.map((finding) => testCase(finding, locator, language));
  return [`  <testsuite name="${name}" tests="${tests}" failures="${failures}">`, ...cases, '  </testsuite>'].join(
    '\n',
  );
}

function testCase(finding: Finding, locator: Locator, language: Language): string {
  const { line, column } = locator.locate(finding);
  const { message, hint } = findingWords(finding, language);
  const place = escapeXml(`${finding.file}:${line}:${column}`);
  const open = `    <testcase name="${escapeXml(`${finding.rule} ${line}:${column}`)}" classname="${escapeXml(finding.rule)}" file="${escapeXml(finding.file)}" line="${line}">`;
  const text = escapeXml([message, hint].filter((part) => part !== undefined).join(' '));
  const body =
    finding.severity === 'error'
      ? `      <failure type="${escapeXml(finding.rule)}" message="${text}">${place}</failure>`
      : `      <system-out>${finding.severity}: ${place} ${text}</system-out>`;
  return [open, body, '    </testcase>'].join('\n');
}
