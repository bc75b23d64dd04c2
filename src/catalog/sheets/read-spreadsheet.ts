/** From a file's bytes to sheets of text, whatever program saved it. */
import { cleanText } from '../clean-text.ts';
import { decodeText } from './decode-text.ts';
import { readDelimited } from './read-delimited.ts';
import type { Sheet, SheetRow, SpreadsheetFault } from './sheet.ts';

export type SpreadsheetReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly fault: SpreadsheetFault };

/** A catalog of a whole province has 6 MB; a file beyond this is refused unread. */
const MAX_BYTES = 64 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const TEXT_NAME = /\.(?:csv|tsv|tab|txt)$/iu;
const MARKUP = /^\s*(?:<\?xml|<!doctype html|<html|<table|<meta|<head)/iu;

/**
 * Reads a spreadsheet: .xlsx, .xls, .et, .ods, .csv (UTF-8, GBK, UTF-16).
 * @param bytes the file
 * @param fileName its name; a sheet of a text file is called after it
 */
export async function readSpreadsheet(bytes: Uint8Array, fileName: string): Promise<SpreadsheetReading> {
  if (bytes.length > MAX_BYTES) return { ok: false, fault: 'too-large' };
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  if (startsWith(bytes, ZIP) && !endsAsZip(bytes)) return { ok: false, fault: 'broken' };
  const reading =
    startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND_FILE)
      ? await readBinary(bytes)
      : await readText(bytes, fileName);
  if (reading.ok && reading.sheets.every((sheet) => sheet.rows.length === 0)) return { ok: false, fault: 'empty' };
  return reading;
}

async function readBinary(content: Uint8Array | string): Promise<SpreadsheetReading> {
  // SheetJS takes 60 ms to load and is not needed for text.
  const { readWorkbook } = await import('./read-workbook.ts');
  try {
    return { ok: true, sheets: readWorkbook(content) };
  } catch (error) {
    return { ok: false, fault: faultOf(error instanceof Error ? error.message : String(error)) };
  }
}

async function readText(bytes: Uint8Array, fileName: string): Promise<SpreadsheetReading> {
  const isText = TEXT_NAME.test(fileName);
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, fault: isText ? 'encoding' : 'broken' };
  if (MARKUP.test(text)) return readBinary(text);
  // An .xlsx that is plain text was cut off or never was one.
  if (!isText) return { ok: false, fault: 'not-a-spreadsheet' };
  const name = fileName.replace(/^.*[\\/]/u, '').replace(TEXT_NAME, '');
  return { ok: true, sheets: [{ name, hidden: false, rows: readDelimited(text).flatMap(toRow) }] };
}

function toRow(texts: readonly string[], index: number): SheetRow[] {
  const row = index + 1;
  const cells = texts.map((written, position) => {
    const text = cleanText(written);
    const column = position + 1;
    return text === '' ? undefined : { row, column, text, origin: { row, column } };
  });
  return cells.some((cell) => cell !== undefined) ? [{ number: row, hidden: false, cells }] : [];
}

function faultOf(reason: string): SpreadsheetFault {
  if (/password|encrypt/iu.test(reason)) return 'encrypted';
  return /(?:could not|cannot) find workbook|unsupported (?:zip )?file|unrecognized|NUMBERS/iu.test(reason)
    ? 'not-a-spreadsheet'
    : 'broken';
}

/** A zip archive ends in its directory (APPNOTE 4.3.16); one that was cut off has none. */
function endsAsZip(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('PK\x05\x06', undefined, 'latin1') !== -1
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
