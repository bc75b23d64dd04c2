/**
 * Large .xlsx workbooks, read row by row: SheetJS would hold every cell of 100,000 rows at once (900 MB). A sheet is gone
 * through once for its merged areas, which stand behind the rows, and again for each reading.
 */
import type { ByteSource } from './byte-source.ts';
import { NumberFormats } from './number-formats.ts';
import { SharedStrings } from './shared-strings.ts';
import { type SheetSource, SpreadsheetError } from './sheet.ts';
import { type SheetParts, sheetRows } from './stream-sheet.ts';
import { attribute, tagsOf } from './xml-parts.ts';
import { inflateEntry, type ZipEntry } from './zip-directory.ts';

/**
 * Opens a workbook for streaming.
 * @returns `undefined` where it is built in a way that only SheetJS understands
 * @throws SpreadsheetError where a part is broken
 */
export function streamWorkbook(
  source: ByteSource,
  entries: ReadonlyMap<string, ZipEntry>,
): readonly SheetSource[] | undefined {
  const part = (name: string): string => [...textChunks(source, entries, name)].join('');
  const workbook = part('xl/workbook.xml');
  const targets = new Map(
    tagsOf(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      partName(attribute(tag, 'Target') ?? ''),
    ]),
  );
  const sheets = tagsOf(workbook, 'sheet').map((tag) => ({
    name: attribute(tag, 'name') ?? '',
    hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    part: targets.get(attribute(tag, 'r:id')) ?? '',
  }));
  const readable = sheets.every(({ part: name }) => entries.has(name) && isPlainSheet(source, entries, name));
  if (sheets.length === 0 || !readable) return undefined;
  const date1904 = ['1', 'true'].includes(attribute(tagsOf(workbook, 'workbookPr')[0] ?? '', 'date1904') ?? '');
  const strings = new SharedStrings(textChunks(source, entries, 'xl/sharedStrings.xml'));
  const formats = new NumberFormats(part('xl/styles.xml'), date1904);
  return sheets.map(({ name, hidden, part: file }) => {
    const parts: SheetParts = { name, strings, formats, chunks: () => textChunks(source, entries, file) };
    return { name, hidden, rows: sheetRows(parts) };
  });
}

/** Charts are sheets without rows, and some programs give every tag a prefix. */
function isPlainSheet(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>, name: string): boolean {
  for (const chunk of textChunks(source, entries, name)) return /<worksheet[\s>]/u.test(chunk.slice(0, 4000));
  return false;
}

/** The text of a part in pieces; nothing where the workbook has none. */
function* textChunks(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>, name: string): Generator<string> {
  const entry = entries.get(name);
  if (entry === undefined) return;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const chunk of inflateEntry(source, entry)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new SpreadsheetError('broken');
    throw error;
  }
}

/** `worksheets/sheet1.xml` and `/xl/worksheets/sheet1.xml` are the same part. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
