import type { CellNote, RowNotes } from '../../catalog/annotate/annotate-workbook.ts';
import type { ImportedRow } from '../../catalog/import-session.ts';
import type { LineStore } from '../../catalog/line-store.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Language, message } from '../../messages/catalog.ts';
import { findingWords } from '../../report/finding-text.ts';

/** The rows of an import as the annotated copy tells them. */
export function* rowNotes(rows: LineStore, language: Language): Generator<RowNotes> {
  for (const line of rows.lines()) {
    const { sheet, row, name, outcome, file = '', findings } = JSON.parse(line) as ImportedRow;
    const notes = findings.map((finding) => noteOf(finding, row, language));
    yield { sheet, row, name, outcome: message(language, `import.${outcome}`), file, notes };
  }
}

function noteOf(finding: Finding, row: number, language: Language): CellNote {
  const { message: words, hint } = findingWords(finding, language);
  const { row: at, column } = finding.params;
  return {
    row: typeof at === 'number' ? at : row,
    text: hint === undefined ? words : `${words}（${hint}）`,
    ...(typeof column === 'string' && column !== '' && { column }),
  };
}
