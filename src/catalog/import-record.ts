/**
 * What import wrote last: for each file the row it came from and the digests of row and text. By it a file that a person
 * has edited since is told from one that only a newer spreadsheet changes.
 */
import { type Digest, digestOf, sha256 } from '../base/digest.ts';
import type { CatalogRecord } from './columns/read-records.ts';

/** Where the record lies in the workspace, beside the spreadsheet. */
export const IMPORT_RECORD_FILE = 'catalog/.import.json';

export interface ImportedFile {
  /** The spreadsheet's name. */
  readonly source: string;
  readonly sheet: string;
  readonly row: number;
  /** Digest of the row's headers and texts. */
  readonly cells: Digest;
  /** Digest of the text that import wrote. */
  readonly text: Digest;
}

export type ImportRecord = ReadonlyMap<string, ImportedFile>;

/**
 * Reads the record.
 * @returns `undefined` where the text is no record
 */
export function parseImportRecord(text: string): ImportRecord | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!isObject(data) || data.version !== 1 || !isObject(data.files)) return undefined;
  const files = Object.entries(data.files);
  if (!files.every((entry): entry is [string, ImportedFile] => isImportedFile(entry[1]))) return undefined;
  return new Map(files);
}

/** Writes the record: one file a line, in the order of their names. */
export function formatImportRecord(record: ImportRecord): string {
  const lines = [...record]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, entry]) => `    ${JSON.stringify(file)}: ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** The digest of all that a row says. */
export function digestOfRecord({ cells, unknown }: CatalogRecord): Digest {
  const pairs = [...cells.values(), ...unknown].map(({ header, text }) => [header, text] as const);
  return digestOf(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

export function digestOfText(text: string): Digest {
  return sha256(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isImportedFile(value: unknown): value is ImportedFile {
  if (!isObject(value)) return false;
  const texts = [value.source, value.sheet, value.cells, value.text];
  return texts.every((text) => typeof text === 'string') && typeof value.row === 'number';
}
