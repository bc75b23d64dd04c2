import { textTable } from '../../base/text-table.ts';
import type { ImportedRow, ImportResult, RowOutcome } from '../../catalog/import-catalog.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Language, message } from '../../messages/catalog.ts';
import { findingWords } from '../../report/finding-text.ts';

const OUTCOMES: readonly RowOutcome[] = ['imported', 'with-findings', 'unchanged', 'refused'];

/** The answer for programs: every row with its outcome and findings. */
export function importJson(result: ImportResult, language: Language): object {
  const told = (finding: Finding): object => ({
    rule: finding.rule,
    severity: finding.severity,
    message: findingWords(finding, language).message,
    ...finding.params,
  });
  return {
    summary: counts(result.rows),
    rows: result.rows.map(({ findings, ...row }) => ({ ...row, findings: findings.map(told) })),
    findings: result.findings.map(told),
    files: [...result.files.keys()],
  };
}

/** The answer for people: findings with their cells, the rows that need a look, and the totals. */
export function importText(
  result: ImportResult,
  show: { readonly rows: boolean; readonly written: boolean },
  language: Language,
): string {
  const lines: string[] = [];
  if (show.rows) {
    for (const finding of result.findings) {
      const { message: words } = findingWords(finding, language);
      lines.push(`${message(language, `report.${finding.severity}`)} ${words} [${finding.rule}]`);
    }
    if (lines.length > 0) lines.push('');
  }
  const columns = [
    { title: message(language, 'import.outcome') },
    { title: message(language, 'import.rows'), align: 'right' as const },
  ];
  const totals = counts(result.rows);
  const rows = OUTCOMES.filter((outcome) => totals[outcome] > 0).map((outcome) => [
    message(language, `import.${outcome}`),
    String(totals[outcome]),
  ]);
  lines.push(textTable(columns, [...rows, [message(language, 'import.total'), String(totals.rows)]]));
  lines.push(message(language, show.written ? 'import.written' : 'import.would-write', { files: result.files.size }));
  if (!show.rows && result.findings.length > 0)
    lines.push(message(language, 'import.findings', { count: result.findings.length }));
  return lines.join('\n');
}

function counts(rows: readonly ImportedRow[]): Record<RowOutcome | 'rows', number> {
  const count = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: rows.length,
    imported: count('imported'),
    'with-findings': count('with-findings'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  };
}
