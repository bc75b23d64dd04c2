/** Writes what was recognised of a spreadsheet's columns as a mapping, for somebody to complete. */

import type { KeyLanguage } from '../../language/schema-names.ts';
import { childSchema, documentSchema, keyNames, resolveSchema, type SchemaPlace } from '../../language/schema-names.ts';
import { columnName } from '../sheets/sheet.ts';
import { headerOf } from './headers.ts';
import type { Column, ColumnsReading } from './recognise-columns.ts';

export interface SheetToMap {
  readonly name: string;
  readonly columns: ColumnsReading;
  /** Columns that nobody could recognise as a whole: a sheet without a header, by its first cells. */
  readonly firstCells: readonly (string | undefined)[];
  /** Some cells of a column. */
  readonly samples: (column: number) => readonly string[];
}

/** What the comments say; the column that is to be completed stands below. */
export interface MappingWords {
  readonly heading: readonly string[];
  /** Of a column of which nobody is sure. */
  readonly open: (likely: readonly string[], samples: readonly string[]) => string;
  /** Of a sheet without a header. */
  readonly noHeader: string;
}

const ROOT = documentSchema('mapping');
const SHEET = inside(ROOT, 'sheets');
const COLUMN = inside(SHEET, 'columns');

/** The text of a mapping; what is to be completed has no value, so that it is not taken by mistake. */
export function writeMapping(
  source: string,
  sheets: readonly SheetToMap[],
  language: KeyLanguage,
  words: MappingWords,
): string {
  const root = (key: string): string => keyNames(ROOT.schema).inLanguage(key, language);
  const ofSheet = (key: string): string => keyNames(SHEET.schema).inLanguage(key, language);
  const lines = [...words.heading.map((line) => (line === '' ? '' : `# ${line}`))];
  lines.push(`${root('mapping')}: ${quoted(source)}`, `${root('sheets')}:`);
  for (const { name, columns, firstCells, samples } of sheets) {
    lines.push(`  - ${ofSheet('name')}: ${quoted(name)}`);
    const { headerEnd } = columns;
    if (headerEnd === undefined) lines.push(`    # ${words.noHeader}`, `    ${ofSheet('header-row')}: 1`);
    else if (headerEnd > 0) lines.push(`    ${ofSheet('header-row')}: ${headerEnd}`);
    lines.push(`    ${ofSheet('columns')}:`);
    for (const column of headerEnd === undefined ? headless(firstCells) : columns.columns) {
      const isOpen = column.likely.length > 0 || headerEnd === undefined;
      if (isOpen) lines.push(`      # ${words.open(column.likely.map(headerOf), samples(column.number))}`);
      lines.push(`      - ${columnLine(column, isOpen, language)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function columnLine({ number, header, element }: Column, isOpen: boolean, language: KeyLanguage): string {
  const key = (name: string): string => keyNames(COLUMN.schema).inLanguage(name, language);
  const names = childSchema(COLUMN, 'is')?.schema['x-names'] ?? {};
  const value = element ?? 'keep';
  const is = isOpen ? '' : quoted(language === 'zh' ? (names[value] ?? value) : value);
  // A header that occurs twice has its letter behind it, which is not in the sheet.
  const letter = columnName(number);
  const written = header.endsWith(` ${letter}`) ? header.slice(0, -letter.length - 1) : header;
  return `{${key('column')}: ${letter}, ${key('header')}: ${quoted(written)}, ${key('is')}: ${is}}`;
}

function headless(cells: readonly (string | undefined)[]): readonly Column[] {
  return cells.flatMap((text, index): Column[] =>
    text === undefined ? [] : [{ number: index + 1, header: text, by: 'nobody', likely: [] }],
  );
}

/** Text that YAML reads as itself stays plain; any other is quoted. */
function quoted(text: string): string {
  return /^[\p{Script=Han}A-Za-z][\p{Script=Han}\w/（）().、·+-]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|[yn])$/iu.test(text)
    ? text
    : JSON.stringify(text);
}

function inside(place: SchemaPlace, key: string): SchemaPlace {
  const list = childSchema(place, key);
  const entry = list && childSchema(resolveSchema(list), 0);
  if (entry === undefined) throw new Error(`the mapping schema has no list ${key}`);
  return resolveSchema(entry);
}
