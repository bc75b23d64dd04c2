/** Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read. */
import { createHash } from 'node:crypto';
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Place, Severity } from '../findings/finding.ts';
import type { Language } from '../messages/messages.ts';
import { findingWords, type Locator } from './finding-text.ts';

/** What a report says of a rule; the rules' floor knows it, the caller hands it over. */
export interface RuleDescription {
  readonly id: string;
  readonly purpose: string;
  readonly source: string;
  readonly severity: Severity;
}

export interface SarifOptions {
  readonly language: Language;
  readonly toolVersion: string;
  readonly describeRule: (id: string) => RuleDescription | undefined;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** The SARIF log as data, in the shape that the schema of the standard demands. Columns count UTF-16 code units, as SARIF's `columnKind` says. */
export function sarifLog(findings: readonly Finding[], locator: Locator, options: SarifOptions): Log {
  const ids = [...new Set(findings.map((finding) => finding.rule))].toSorted();
  const rules = ids.map((id): ReportingDescriptor => {
    const rule = options.describeRule(id);
    return {
      id,
      ...(rule !== undefined && {
        shortDescription: { text: rule.purpose },
        fullDescription: { text: `${rule.purpose} (${rule.source})` },
        defaultConfiguration: { level: LEVELS[rule.severity] },
      }),
    };
  });
  const results = findings.map(
    (finding): Result => ({
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: LEVELS[finding.severity],
      message: { text: fullText(finding, options.language) },
      locations: [location(finding, locator)],
      ...((finding.related ?? []).length > 0 && {
        relatedLocations: (finding.related ?? []).map((place, id) => ({ id, ...location(place, locator) })),
      }),
      partialFingerprints: { 'guhua/v1': fingerprint(finding) },
    }),
  );
  const driver = {
    name: 'guhua',
    version: options.toolVersion,
    language: options.language === 'zh' ? 'zh-CN' : 'en',
    rules,
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
}

/**
 * What a finding is about, whatever line it moves to: rule, message with its parameters, file and place in the structure.
 * @returns 32 hexadecimal digits
 */
export function fingerprint(finding: Finding): string {
  const { rule, message, params, file, path } = finding;
  return createHash('sha256')
    .update(JSON.stringify([rule, message, params, file, path ?? null]))
    .digest('hex')
    .slice(0, 32);
}

function fullText(finding: Finding, language: Language): string {
  const { message, hint } = findingWords(finding, language);
  return hint === undefined ? message : `${message} ${hint}`;
}

function location(place: Place, locator: Locator): Location {
  const { startLine, startColumn, endLine, endColumn } = locator.locateInUtf16(place);
  return {
    physicalLocation: {
      artifactLocation: { uri: place.file.split('/').map(encodeURIComponent).join('/') },
      region: { startLine, startColumn, endLine, endColumn },
    },
  };
}
