import type { Finding } from '../../findings/finding.ts';
import type { Language } from '../../messages/messages.ts';
import { Locator } from '../../report/finding-text.ts';
import { gitlabReport, printGithub } from '../../report/print-annotations.ts';
import { jsonReport } from '../../report/print-json.ts';
import { printJunit } from '../../report/print-junit.ts';
import { sarifLog } from '../../report/print-sarif.ts';
import { printText } from '../../report/print-text.ts';
import { ruleInfo } from '../../rules/index.ts';
import type { ReportFormat } from './report-formats.ts';

/** What a report is made of. */
export interface ReportContent {
  readonly findings: readonly Finding[];
  /** Those that the text spells out; the others are only counted. All when absent. */
  readonly shown?: readonly Finding[];
  /** Every file looked at. */
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly version: string;
}

/** The report in a format, as text. */
export function printReport(format: ReportFormat, content: ReportContent, colours: boolean): string {
  const { findings, files, language } = content;
  const locator = new Locator(content.texts);
  switch (format) {
    case 'text':
      return printText(findings, content.shown ?? findings, files.length, locator, { language, colours });
    case 'json':
      return toJson(jsonReport(findings, files.length, locator, language));
    case 'junit':
      return printJunit(findings, files, locator, language);
    case 'github':
      return printGithub(findings, locator, language);
    case 'gitlab':
      return toJson(gitlabReport(findings, locator, language));
    case 'sarif':
      return toJson(
        sarifLog(findings, locator, {
          language,
          toolVersion: content.version,
          describeRule: (id) => describeRule(id, language),
        }),
      );
  }
}

function describeRule(
  id: string,
  language: Language,
): { id: string; purpose: string; source: string; severity: Finding['severity'] } | undefined {
  const info = ruleInfo(id);
  return info && { id, purpose: info.purpose[language], source: info.source, severity: info.severity };
}

function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
