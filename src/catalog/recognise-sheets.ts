/** The columns of all sheets of a spreadsheet, seen from their first rows. */
import { sheetFinding } from './catalog-finding.ts';
import type { IsDepartment } from './columns/element-content.ts';
import { type Mapping, mappingOfSheet } from './columns/mapping.ts';
import { type Column, type ColumnsReading, recogniseColumns } from './columns/recognise-columns.ts';
import type { RecognisedSheet } from './import-session.ts';
import type { Sheet, SheetRow, SheetSource } from './sheets/sheet.ts';

/** As many rows tell what a sheet holds. */
const HEAD_ROWS = 300;

/** A column of which nobody can be sure. */
export interface ColumnQuestion {
  readonly sheet: string;
  readonly column: Column;
  /** Some of its cells. */
  readonly samples: readonly string[];
}

export interface SheetsReading {
  readonly sheets: readonly RecognisedSheet[];
  readonly questions: readonly ColumnQuestion[];
  /** Whether no sheet has a header that anybody knows: only a mapping can help. */
  readonly isUnknown: boolean;
}

/** Recognises the columns of all sheets; hidden ones are left out, unless a mapping names them. */
export function recogniseSheets(
  sheets: readonly SheetSource[],
  source: string,
  mapping?: Mapping,
  isDepartment?: IsDepartment,
): SheetsReading {
  const recognised = sheets.map((sheet): RecognisedSheet & { readonly head: Sheet } => {
    const ofSheet = mappingOfSheet(mapping, sheet.name);
    if (sheet.hidden && ofSheet?.name !== sheet.name)
      return { sheet, columns: hiddenSheet(sheet, source), head: EMPTY };
    const head = headOf(sheet);
    return { sheet, columns: recogniseColumns(head, source, ofSheet, isDepartment), head };
  });
  const questions = recognised.flatMap(({ columns, head }) =>
    columns.columns
      .filter(({ likely }) => likely.length > 0)
      .map((column) => ({ sheet: head.name, column, samples: samplesOf(head, columns, column) })),
  );
  const isUnknown = recognised.every(({ columns }) => columns.headerEnd === undefined);
  return { sheets: recognised.map(({ sheet, columns }) => ({ sheet, columns })), questions, isUnknown };
}

/** The first rows of a sheet. */
export function headOf({ name, hidden, rows }: SheetSource): Sheet {
  const head: SheetRow[] = [];
  for (const row of rows) {
    head.push(row);
    if (head.length === HEAD_ROWS) break;
  }
  return { name, hidden, rows: head };
}

const SAMPLES = 3;
const EMPTY: Sheet = { name: '', hidden: true, rows: [] };

function samplesOf(head: Sheet, { headerEnd = 0 }: ColumnsReading, { number }: Column): readonly string[] {
  const rows = head.rows.filter((row) => row.number > headerEnd);
  return [...new Set(rows.flatMap(({ cells }) => cells[number - 1]?.text ?? []))].slice(0, SAMPLES);
}

function hiddenSheet({ name }: SheetSource, source: string): ColumnsReading {
  const findings = [sheetFinding(source, 'catalog/hidden-sheet', 'skipped', { sheet: name })];
  return { columns: [], headerEnd: undefined, ignored: [], values: new Map(), findings };
}
