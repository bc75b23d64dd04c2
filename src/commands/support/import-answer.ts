import { textTable } from '../../base/text-table.ts';
import { sayValue } from '../../catalog/conflict-findings.ts';
import { IMPORT_RECORD_FILE } from '../../catalog/import-record.ts';
import type { ImportedRow, RowOutcome } from '../../catalog/import-session.ts';
import type { LineStore } from '../../catalog/line-store.ts';
import { nameOfPath } from '../../catalog/merge/path-name.ts';
import type { SheetsReading } from '../../catalog/recognise-sheets.ts';
import type { Spreadsheet } from '../../catalog/sheets/sheet.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Language, message } from '../../messages/catalog.ts';
import { findingWords } from '../../report/finding-text.ts';
import { columnsJson, columnsText } from './import-columns.ts';

const OUTCOMES: readonly RowOutcome[] = ['imported', 'with-findings', 'merged', 'conflict', 'unchanged', 'refused'];

/** What an import has come to; the rows are read from where they were put aside. */
export interface ImportAnswer {
  readonly spreadsheet: Spreadsheet;
  readonly source: string;
  readonly columns: SheetsReading;
  readonly totals: ImportTotals;
  readonly rows: LineStore;
  /** Findings of the sheets and of rows that are gone. */
  readonly findings: readonly Finding[];
  /** How many item files were written, or would be. */
  readonly files: number;
  readonly recordChanged: boolean;
  readonly written: boolean;
}

/** Rows by outcome, as they come. */
export class ImportTotals {
  readonly outcomes: Record<RowOutcome, number> = {
    imported: 0,
    'with-findings': 0,
    merged: 0,
    conflict: 0,
    unchanged: 0,
    refused: 0,
  };
  rows = 0;
  /** Rows that have a file. */
  placed = 0;
  drafts = 0;
  findings = 0;
  errors = 0;

  add({ outcome, draft, file, findings }: ImportedRow): void {
    this.rows += 1;
    if (file !== undefined) this.placed += 1;
    this.outcomes[outcome] += 1;
    if (draft === true) this.drafts += 1;
    this.findings += findings.length;
    this.errors += findings.filter(({ severity }) => severity === 'error').length;
  }
}

/** The answer for programs: every row with its outcome and findings, a row a line. */
export function* importJson(answer: ImportAnswer, language: Language): Generator<string> {
  const { spreadsheet, totals } = answer;
  const { format, encoding, ignored } = spreadsheet;
  const read = { file: answer.source, format, ...(encoding !== undefined && { encoding }), ignored };
  const { outcomes, rows, drafts } = totals;
  yield `{\n  "source": ${JSON.stringify(read)},\n`;
  yield `  "columns": ${JSON.stringify(columnsJson(answer.columns))},\n`;
  yield `  "summary": ${JSON.stringify({ rows, ...outcomes, drafts, files: answer.files })},\n  "rows": [`;
  let separator = '\n';
  for (const line of answer.rows.lines()) {
    const { findings, conflicts, ...row } = JSON.parse(line) as ImportedRow;
    const told = { ...row, findings: findings.map((finding) => findingJson(finding, language)) };
    yield `${separator}    ${JSON.stringify(conflicts.length === 0 ? told : { ...told, conflicts })}`;
    separator = ',\n';
  }
  const general = answer.findings.map((finding) => findingJson(finding, language));
  yield `\n  ],\n  "findings": ${JSON.stringify(general)},\n  "files": ${JSON.stringify(filesOf(answer))},\n`;
  yield `  "written": ${answer.written}\n}\n`;
}

function filesOf({ rows, recordChanged }: ImportAnswer): readonly string[] {
  const files: string[] = [];
  for (const line of rows.lines()) {
    const { file, written } = JSON.parse(line) as ImportedRow;
    if (written === true && file !== undefined) files.push(file);
  }
  return recordChanged ? [...files, IMPORT_RECORD_FILE] : files;
}

function findingJson(finding: Finding, language: Language): object {
  const { message: words } = findingWords(finding, language);
  return { rule: finding.rule, severity: finding.severity, message: words, ...finding.params };
}

/** The answer for people: how the file was read, findings with their cells, conflicts as differences, the totals. */
export function* importText(
  answer: ImportAnswer,
  show: { readonly rows: boolean; readonly plan: boolean },
  language: Language,
): Generator<string> {
  const say = (id: string, params: Readonly<Record<string, string | number>> = {}): string =>
    message(language, `import.${id}`, params);
  if (show.rows) {
    yield `${sourceText(answer, say)}\n\n${columnsText(answer.columns, language)}\n\n`;
    for (const finding of answer.findings) yield `${findingText(finding, language)}\n`;
    if (answer.findings.length > 0) yield '\n';
    for (const line of answer.rows.lines()) yield* rowText(JSON.parse(line) as ImportedRow, show.plan, language, say);
  }
  const columns = [{ title: say('outcome') }, { title: say('rows'), align: 'right' as const }];
  const { outcomes, rows, drafts } = answer.totals;
  const table = OUTCOMES.filter((outcome) => outcomes[outcome] > 0).map((outcome) => [
    say(outcome),
    String(outcomes[outcome]),
  ]);
  yield `${textTable(columns, [...table, [say('total'), String(rows)]])}\n`;
  if (drafts > 0) yield `${say('drafts', { drafts })}\n`;
  if (outcomes.conflict > 0) yield `${say('conflicts', { rows: outcomes.conflict })}\n`;
  const done = answer.files + (answer.recordChanged ? 1 : 0);
  yield `${say(answer.written ? 'written' : 'would-write', { files: done })}\n`;
  const count = answer.findings.length + answer.totals.findings;
  if (!show.rows && count > 0) yield `${say('findings', { count })}\n`;
}

type Say = (id: string, params?: Readonly<Record<string, string | number>>) => string;

function sourceText({ source, spreadsheet, totals }: ImportAnswer, say: Say): string {
  const { format, encoding, separator, sheets } = spreadsheet;
  const how = [
    say(`format.${format}`),
    ...(encoding === undefined ? [] : [say(`encoding.${encoding}`)]),
    ...(separator === undefined ? [] : [say(separator === '\t' ? 'separator.tab' : 'separator', { separator })]),
  ].join(say('comma'));
  return say('source', { source, how, sheets: sheets.length, rows: totals.rows });
}

/** A row that needs a look: its findings and conflicts. In a plan every row is told. */
function* rowText(row: ImportedRow, isPlan: boolean, language: Language, say: Say): Generator<string> {
  if (isPlan) {
    const place = `${row.sheet}!${row.row}`;
    yield `${say(row.outcome)}  ${place}  ${row.name}${row.file === undefined ? '' : `  ${row.file}`}\n`;
  }
  const indent = isPlan ? '    ' : '';
  for (const finding of row.findings) {
    yield `${indent}${findingText(finding, language)}\n`;
    if (finding.rule === 'catalog/conflict') yield* differenceText(finding, row, say);
  }
}

/** Both sides of a conflict, as a difference shows them. */
function* differenceText(finding: Finding, { conflicts }: ImportedRow, say: Say): Generator<string> {
  const { key, file, id } = finding.params;
  const conflict = conflicts.find(({ path }) => nameOfPath(path, 'zh') === key || nameOfPath(path, 'en') === key);
  if (conflict === undefined) return;
  const keys = nameOfPath(conflict.path, 'en') === key ? 'en' : 'zh';
  const { path } = conflict;
  yield `    ${file}  ${key}\n`;
  yield `      ${say('diff.base')}  ${sayValue(conflict.base, path, keys)}\n`;
  yield `    - ${say('diff.mine')}  ${sayValue(conflict.mine, path, keys)}\n`;
  yield `    + ${say('diff.theirs')}  ${sayValue(conflict.theirs, path, keys)}\n`;
  yield `    ${say('diff.decide', { id: String(id) })}\n`;
}

function findingText(finding: Finding, language: Language): string {
  const { message: words } = findingWords(finding, language);
  return `${message(language, `report.${finding.severity}`)} ${words} [${finding.rule}]`;
}
