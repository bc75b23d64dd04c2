/** Findings for programs. Ids and parameters are stable; words are in the language asked for. */
import type { Finding } from '../findings/finding.ts';
import type { Language } from '../messages/catalog.ts';
import { findingWords, type Locator } from './finding-text.ts';
import { type Summary, summarise } from './summary.ts';

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly messageId: string;
  readonly params: Finding['params'];
  readonly hint?: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** JSON pointer (RFC 6901) with keys in canonical form. */
  readonly pointer?: string;
  readonly fixable: boolean;
  readonly docs: string;
}

export interface JsonReport {
  readonly findings: readonly JsonFinding[];
  readonly summary: Summary;
}

/** The report as data. Columns count characters (code points) from 1. */
export function jsonReport(
  findings: readonly Finding[],
  files: number,
  locator: Locator,
  language: Language,
): JsonReport {
  return {
    findings: findings.map((finding) => jsonFinding(finding, locator, language)),
    summary: summarise(findings, files),
  };
}

function jsonFinding(finding: Finding, locator: Locator, language: Language): JsonFinding {
  const { message, hint } = findingWords(finding, language);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message,
    messageId: `${finding.rule}.${finding.message}`,
    params: finding.params,
    ...(hint !== undefined && { hint }),
    file: finding.file,
    ...locator.locate(finding),
    ...(finding.path !== undefined && {
      pointer: finding.path.map((part) => `/${escapePointer(String(part))}`).join(''),
    }),
    fixable: (finding.fix ?? []).length > 0,
    docs: `docs/rules/${finding.rule}.md`,
  };
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
