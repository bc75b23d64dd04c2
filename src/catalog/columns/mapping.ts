/**
 * A mapping: which column of a spreadsheet holds which part of an item, as somebody has written it down. It is a document
 * like the others: keys in two languages, checked by a schema, each fault with its place.
 */
import type { RawFinding } from '../../findings/finding.ts';
import { canonicalise } from '../../language/canonical-data.ts';
import { checkSchema } from '../../language/check-schema.ts';
import type { MappingColumn, MappingDefinition, MappingSheet } from '../../language/generated/types.ts';
import { readYaml } from '../../language/read-yaml.ts';
import { comparable } from '../clean-text.ts';
import type { CatalogElement } from './column-names.ts';

export type Mapping = MappingDefinition;

export interface MappingReading {
  /** Absent where the text has a fault. */
  readonly mapping: Mapping | undefined;
  readonly findings: readonly RawFinding[];
}

/** Reads a mapping. */
export function readMapping(file: string, text: string): MappingReading {
  const { root, findings } = readYaml(file, text);
  if (root === undefined) return { mapping: undefined, findings };
  const { data, source, findings: twice } = canonicalise('mapping', file, text, root);
  const all = [...findings, ...twice, ...checkSchema('mapping', data, source)];
  // The validator has just accepted the data, which is what makes the cast true.
  return { mapping: all.length === 0 ? (data as unknown as Mapping) : undefined, findings: all };
}

/** What a mapping says of a sheet: under its name, else what it says of all sheets. */
export function mappingOfSheet(mapping: Mapping | undefined, sheet: string): MappingSheet | undefined {
  const sheets = mapping?.sheets ?? [];
  return sheets.find(({ name }) => name === sheet) ?? sheets.find(({ name }) => name === undefined);
}

/** What a mapping says of one column: by letter and header, where it names both, by the one of them else. */
export function mappingOfColumn(
  sheet: MappingSheet | undefined,
  letter: string,
  header: string,
): MappingColumn | undefined {
  const plain = comparable(header);
  return sheet?.columns.find(
    ({ column, header: named }) =>
      (column !== undefined || named !== undefined) &&
      (column === undefined || column === letter) &&
      (named === undefined || comparable(named) === plain),
  );
}

/** The element that a mapping names; `undefined` for columns that are kept as they are or left out. */
export function elementOf({ is }: MappingColumn): CatalogElement | undefined {
  return is === 'keep' || is === 'ignore' ? undefined : is;
}

const UNITS = { 'working-days': '个工作日', days: '日', hours: '小时', minutes: '分钟' } as const;

/** The unit of bare numbers as cells would write it. */
export function unitOf({ unit }: MappingColumn): string | undefined {
  return unit === undefined ? undefined : UNITS[unit];
}
