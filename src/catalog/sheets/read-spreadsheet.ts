/** From a file's bytes to sheets of text, whatever program saved it. */
import { cleanText } from '../clean-text.ts';
import { allBytes, type ByteSource, bytesInMemory } from './byte-source.ts';
import { delimitedRows, separatorOf } from './read-delimited.ts';
import {
  checkWidth,
  type Extra,
  type Sheet,
  type SheetRow,
  type SheetSource,
  type Spreadsheet,
  SpreadsheetError,
  type SpreadsheetFault,
} from './sheet.ts';
import { decodeChunks, detectEncoding } from './text-encoding.ts';
import { readZipDirectory, verifySizes, type ZipEntry } from './zip-directory.ts';

export interface UnreadableSpreadsheet {
  readonly ok: false;
  readonly fault: SpreadsheetFault;
  readonly params: Readonly<Record<string, string | number>>;
}

export type SpreadsheetOpening = { readonly ok: true; readonly spreadsheet: Spreadsheet } | UnreadableSpreadsheet;
export type SpreadsheetReading = { readonly ok: true; readonly sheets: readonly Sheet[] } | UnreadableSpreadsheet;

const MEGABYTE = 1024 * 1024;
/** A file beyond this is refused unread; a catalog of a whole province has 6 MB. */
const MOST_BYTES = { streamed: 1024 * MEGABYTE, whole: 64 * MEGABYTE } as const;
/** A workbook whose parts are larger than this is read row by row. */
const STREAMED_BYTES = 24 * MEGABYTE;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const TEXT_NAME = /\.(?:csv|tsv|tab|txt)$/iu;
const MARKUP = /^\s*(?:<\?xml|<!doctype html|<html|<table|<meta|<head)/iu;
const MACROS = /^(?:xl\/vbaProject\.bin|xl\/macrosheets\/|Basic\/|Scripts\/)/iu;
const LINKS = /^xl\/externalLinks\/[^/]+\.(?:xml|bin)$/iu;

/**
 * Opens a spreadsheet: .xlsx, .xls, .et, .ods, .csv (UTF-8, GBK, UTF-16). Rows of large files are read as they are asked
 * for; what is wrong with them then is thrown as a `SpreadsheetError`.
 * @param fileName its name; a sheet of a text file is called after it
 * @param accepted what a workbook may hold beside cells; it is left alone, never run and never followed
 */
export async function openSpreadsheet(
  source: ByteSource,
  fileName: string,
  accepted: readonly Extra[] = [],
): Promise<SpreadsheetOpening> {
  try {
    return { ok: true, spreadsheet: await open(source, fileName, accepted) };
  } catch (error) {
    if (error instanceof SpreadsheetError) return { ok: false, fault: error.fault, params: error.params };
    throw error;
  }
}

/** Reads a spreadsheet whole, for those who need no more than a few thousand rows. */
export async function readSpreadsheet(bytes: Uint8Array, fileName: string): Promise<SpreadsheetReading> {
  const opening = await openSpreadsheet(bytesInMemory(bytes), fileName, ['macros', 'links']);
  if (!opening.ok) return opening;
  try {
    const sheets = opening.spreadsheet.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
    return sheets.every((sheet) => sheet.rows.length === 0) ? unreadable('empty') : { ok: true, sheets };
  } catch (error) {
    if (error instanceof SpreadsheetError) return unreadable(error.fault, error.params);
    throw error;
  }
}

function unreadable(fault: SpreadsheetFault, params: UnreadableSpreadsheet['params'] = {}): UnreadableSpreadsheet {
  return { ok: false, fault, params };
}

async function open(source: ByteSource, fileName: string, accepted: readonly Extra[]): Promise<Spreadsheet> {
  if (source.size === 0) throw new SpreadsheetError('empty');
  const head = source.read(0, 4);
  if (startsWith(head, ZIP)) return openZip(source, accepted);
  if (startsWith(head, COMPOUND_FILE)) return openCompoundFile(source, accepted);
  return openText(source, fileName);
}

async function openZip(source: ByteSource, accepted: readonly Extra[]): Promise<Spreadsheet> {
  checkSize(source, MOST_BYTES.streamed);
  const entries = readZipDirectory(source);
  const parts = [...entries.values()];
  if (parts.some(({ encrypted }) => encrypted)) throw new SpreadsheetError('encrypted');
  const names = [...entries.keys()];
  const format = formatOf(names);
  if (format === undefined) throw new SpreadsheetError('not-a-spreadsheet');
  const found = { macros: names.some((name) => MACROS.test(name)), links: names.some((name) => LINKS.test(name)) };
  const ignored = acceptOnly(found, accepted);
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  if (format === 'xlsx' && total > STREAMED_BYTES) {
    const { streamWorkbook } = await import('./stream-workbook.ts');
    const sheets = streamWorkbook(source, entries);
    if (sheets !== undefined) return { format, sheets: notEmpty(sheets), ignored };
  }
  checkSize(source, MOST_BYTES.whole);
  verifySizes(source, entriesRead(parts));
  return { format, sheets: notEmpty(await readWhole(allBytes(source))), ignored };
}

/** Pictures and the like are in a workbook, but nobody inflates them here. */
function entriesRead(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  return entries.filter(({ name }) => /\.(?:xml|rels|bin)$/iu.test(name));
}

function formatOf(names: readonly string[]): Spreadsheet['format'] | undefined {
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  // An .ods says what it is in its first part; SheetJS looks again.
  return names.includes('content.xml') ? 'ods' : undefined;
}

async function openCompoundFile(source: ByteSource, accepted: readonly Extra[]): Promise<Spreadsheet> {
  checkSize(source, MOST_BYTES.whole);
  const bytes = allBytes(source);
  const { holdsMacros } = await import('./read-workbook.ts');
  let macros = false;
  try {
    macros = holdsMacros(bytes);
  } catch {
    throw new SpreadsheetError('broken');
  }
  // The cells first: of a workbook with a password the password is what matters.
  const sheets = await readWhole(bytes);
  return { format: 'xls', sheets: notEmpty(sheets), ignored: acceptOnly({ macros, links: false }, accepted) };
}

async function openText(source: ByteSource, fileName: string): Promise<Spreadsheet> {
  checkSize(source, MOST_BYTES.streamed);
  const isText = TEXT_NAME.test(fileName);
  const reading = detectEncoding(source);
  if (!reading.ok) {
    if (!isText) throw new SpreadsheetError(reading.fault === 'encoding' ? 'not-a-spreadsheet' : reading.fault);
    throw new SpreadsheetError(reading.fault, reading.line === undefined ? {} : { line: reading.line });
  }
  const { encoding } = reading;
  const [head = ''] = decodeChunks(source, encoding);
  if (MARKUP.test(head)) {
    checkSize(source, MOST_BYTES.whole);
    const sheets = await readWhole([...decodeChunks(source, encoding)].join(''));
    return { format: 'markup', encoding, sheets: notEmpty(sheets), ignored: [] };
  }
  // An .xlsx that is plain text was cut off or never was one.
  if (!isText) throw new SpreadsheetError('not-a-spreadsheet');
  const name = fileName.replace(/^.*[\\/]/u, '').replace(TEXT_NAME, '');
  const rows = { [Symbol.iterator]: () => textRows(decodeChunks(source, encoding), name) };
  return {
    format: 'csv',
    encoding,
    separator: separatorOf(head),
    sheets: notEmpty([{ name, hidden: false, rows }]),
    ignored: [],
  };
}

/** Rows of cells with text; a program that writes 16,384 columns is told so before memory is full of them. */
function* textRows(chunks: Iterable<string>, sheet: string): Generator<SheetRow> {
  let number = 0;
  for (const { cells: texts, unclosedQuote } of delimitedRows(chunks)) {
    number += 1;
    const row = number;
    const cells = texts.map((written, index) => {
      const text = cleanText(written);
      const column = index + 1;
      return text === '' ? undefined : { row, column, text, origin: { row, column } };
    });
    const width = cells.findLastIndex((cell) => cell !== undefined) + 1;
    checkWidth(width, sheet);
    if (width > 0) yield { number, hidden: false, cells, ...(unclosedQuote && { unclosedQuote }) };
  }
}

async function readWhole(content: Uint8Array | string): Promise<readonly Sheet[]> {
  // SheetJS takes 60 ms to load and is not needed for text.
  const { readWorkbook } = await import('./read-workbook.ts');
  try {
    return readWorkbook(content);
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    throw new SpreadsheetError(faultOf(error instanceof Error ? error.message : String(error)));
  }
}

function acceptOnly(found: Readonly<Record<Extra, boolean>>, accepted: readonly Extra[]): readonly Extra[] {
  const extras = (['macros', 'links'] as const).filter((extra) => found[extra]);
  const refused = extras.find((extra) => !accepted.includes(extra));
  if (refused !== undefined) throw new SpreadsheetError(refused);
  return extras;
}

function notEmpty(sheets: readonly SheetSource[]): readonly SheetSource[] {
  for (const sheet of sheets) for (const _ of sheet.rows) return sheets;
  throw new SpreadsheetError('empty');
}

function checkSize(source: ByteSource, most: number): void {
  if (source.size > most) throw new SpreadsheetError('too-large', { megabytes: most / MEGABYTE });
}

function faultOf(reason: string): SpreadsheetFault {
  if (/password|encrypt/iu.test(reason)) return 'encrypted';
  return /(?:could not|cannot) find workbook|unsupported (?:zip )?file|unrecognized|NUMBERS/iu.test(reason)
    ? 'not-a-spreadsheet'
    : 'broken';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
