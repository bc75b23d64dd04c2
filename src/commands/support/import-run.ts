import { setImmediate } from 'node:timers/promises';
import { ImportSession } from '../../catalog/import-session.ts';
import type { Decide } from '../../catalog/item-files.ts';
import type { SheetsReading } from '../../catalog/recognise-sheets.ts';
import type { Spreadsheet } from '../../catalog/sheets/sheet.ts';
import type { KeyLanguage } from '../../language/schema-names.ts';
import type { Workspace } from '../../language/workspace.ts';
import { type ImportAnswer, ImportTotals } from './import-answer.ts';
import { openImportRecord, writeImportRecord } from './import-record-file.ts';
import { itemStore } from './item-store.ts';
import { type LinesInFile, linesInFile } from './lines-in-file.ts';
import { startCount, startProgress } from './progress.ts';

export interface ImportPlan {
  readonly columns: SheetsReading;
  readonly source: string;
  readonly workspace: Workspace;
  readonly root: string;
  readonly keys: KeyLanguage;
  readonly schema: string;
  readonly decide: Decide;
  /** Whether anything is written; a plan writes nothing. */
  readonly write: boolean;
  /** Stops the import between two rows. */
  readonly signal: AbortSignal;
  readonly labels: { readonly reading: string; readonly importing: string };
}

/** Between as many rows others get a turn: the bar is drawn, and Ctrl-C is heard. */
const ROWS_AT_A_TIME = 200;

/**
 * Imports row by row.
 * @param answer is given what came of it, while the rows are still to be read
 */
export async function runImport(
  spreadsheet: Spreadsheet,
  { columns, source, workspace, root, keys, schema, decide, write, labels, signal }: ImportPlan,
  answer: (answer: ImportAnswer) => Promise<void>,
): Promise<void> {
  const { record, close } = openImportRecord(root);
  const entries = linesInFile();
  const rows = linesInFile();
  try {
    const store = itemStore(root, write);
    const session = new ImportSession({
      ...{ sheets: columns.sheets, source, workspace, store, record, entries, keys, schema, decide },
    });
    const totals = await walk(session, rows, labels, signal);
    const isRecorded = totals.placed > 0;
    const recordChanged = isRecorded && (await writeImportRecord(root, () => session.files.recordText(), write));
    const findings = session.findings();
    const files = session.files.written;
    await answer({ spreadsheet, source, columns, totals, rows, findings, files, recordChanged, written: write });
  } finally {
    close();
    entries.remove();
    rows.remove();
  }
}

/** Both walks over the rows; the second is the one that writes. */
async function walk(
  session: ImportSession,
  rows: LinesInFile,
  labels: ImportPlan['labels'],
  signal: AbortSignal,
): Promise<ImportTotals> {
  const count = startCount(labels.reading);
  let found = 0;
  for (const number of session.survey()) {
    found = number;
    if (number % ROWS_AT_A_TIME !== 0) continue;
    count.show(number);
    await setImmediate();
    signal.throwIfAborted();
  }
  count.end();
  const progress = await startProgress(labels.importing, found);
  const totals = new ImportTotals();
  for (const row of session.rows()) {
    rows.add(JSON.stringify(row));
    totals.add(row);
    progress.step();
    if (totals.rows % ROWS_AT_A_TIME !== 0) continue;
    await setImmediate();
    signal.throwIfAborted();
  }
  progress.end();
  return totals;
}
