import { textTable } from '../../base/text-table.ts';
import { headerOf } from '../../catalog/columns/headers.ts';
import type { Column } from '../../catalog/columns/recognise-columns.ts';
import { type MappingWords, type SheetToMap, writeMapping } from '../../catalog/columns/write-mapping.ts';
import { headOf, type SheetsReading } from '../../catalog/recognise-sheets.ts';
import { columnName } from '../../catalog/sheets/sheet.ts';
import type { KeyLanguage } from '../../language/schema-names.ts';
import { type Language, message } from '../../messages/catalog.ts';

/** What was recognised of each column, and how surely, for programs. */
export function columnsJson({ sheets }: SheetsReading): object {
  return sheets.map(({ sheet, columns }) => ({
    sheet: sheet.name,
    header: columns.headerEnd ?? null,
    columns: columns.columns.map((column) => ({
      column: columnName(column.number),
      header: column.header,
      is: column.element ?? null,
      by: column.by,
      certainty: certaintyOf(column),
      ...(column.likely.length > 0 && { likely: column.likely }),
    })),
  }));
}

/** The same as a table a sheet; sheets with the same columns share one. */
export function columnsText({ sheets }: SheetsReading, language: Language): string {
  const say = (id: string, params: Readonly<Record<string, string | number>> = {}): string =>
    message(language, `import.columns.${id}`, params);
  const byTable = new Map<string, string[]>();
  for (const { sheet, columns } of sheets) {
    if (columns.headerEnd === undefined) continue;
    const rows = columns.columns.map((column) => [
      columnName(column.number),
      column.header,
      column.element === undefined ? say('kept') : headerOf(column.element),
      say(column.likely.length > 0 ? 'guessed' : column.by),
      say(certaintyOf(column)),
    ]);
    const titles = ['column', 'header', 'is', 'how', 'certainty'].map((id) => ({ title: say(id) }));
    const table = textTable(titles, rows);
    byTable.set(table, [...(byTable.get(table) ?? []), sheet.name]);
  }
  return [...byTable].map(([table, names]) => `${say('of', { sheets: names.join('、') })}\n${table}`).join('\n\n');
}

/** How sure it is what a column holds: a column that is kept as it is asks nothing of anybody. */
function certaintyOf({ element, likely }: Column): 'sure' | 'unsure' | 'kept-whole' {
  if (likely.length > 0) return 'unsure';
  return element === undefined ? 'kept-whole' : 'sure';
}

export interface MappingToWrite {
  readonly columns: SheetsReading;
  readonly source: string;
  /** The language of the keys. */
  readonly keys: KeyLanguage;
  /** The language of the comments. */
  readonly language: Language;
  /** The way to the schema, for editors. */
  readonly schema: string;
}

/** A mapping with all that was recognised; what nobody is sure of is left open. */
export function mappingText({ columns: { sheets }, source, keys, language, schema }: MappingToWrite): string {
  const say = (id: string, params: Readonly<Record<string, string>> = {}): string =>
    message(language, `import.mapping.${id}`, params);
  const words: MappingWords = {
    heading: [`yaml-language-server: $schema=${schema}`, say('heading'), say('values')],
    open: (likely, samples) =>
      say(likely.length === 0 ? 'open' : 'likely', {
        likely: likely.join('、'),
        samples: samples.map((text) => text.replaceAll('\n', ' ').slice(0, 30)).join(' ‖ '),
      }),
    noHeader: say('no-header'),
  };
  const toMap = sheets
    .filter(({ sheet }) => !sheet.hidden)
    .map(({ sheet, columns }): SheetToMap => {
      const { rows } = headOf(sheet);
      const [first] = rows;
      return {
        name: sheet.name,
        columns,
        firstCells: first?.cells.map((cell) => cell?.text.replaceAll('\n', ' ')) ?? [],
        samples: (column) =>
          rows
            .slice(1)
            .flatMap(({ cells }) => cells[column - 1]?.text ?? [])
            .slice(0, 3),
      };
    })
    .filter(({ columns, firstCells }) => columns.headerEnd !== undefined || firstCells.length > 0);
  return writeMapping(source, toMap, keys, words);
}
