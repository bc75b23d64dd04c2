/**
 * The directory of a zip archive (APPNOTE 4.3.12), read before anything is inflated: what the parts are called and how
 * large they say they are. A workbook that would fill the memory is refused by it.
 */
import { inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { type ByteSource, chunksOf } from './byte-source.ts';
import { SpreadsheetError } from './sheet.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly encrypted: boolean;
}

const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

const MEGABYTE = 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** Beyond this a workbook is looked at: real ones shrink to a fifth or a twentieth, empty formatted rows to a hundredth. */
const HARMLESS_BYTES = 64 * MEGABYTE;
const MOST_BYTES = 1536 * MEGABYTE;
const MOST_RATIO = 200;

/**
 * Reads and checks the directory.
 * @throws SpreadsheetError `broken` where it cannot be read, `zip-bomb` where what it holds is out of all proportion
 */
export function readZipDirectory(source: ByteSource): ReadonlyMap<string, ZipEntry> {
  const { start, count } = findDirectory(source);
  if (count > MOST_ENTRIES) throw new SpreadsheetError('zip-bomb', { megabytes: 0, parts: count });
  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(source, at);
    entries.set(entry.name.replaceAll('\\', '/'), entry);
    at = next;
  }
  checkProportions(source, [...entries.values()]);
  return entries;
}

function checkProportions(source: ByteSource, entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressed, 0);
  const tooLarge = total > MOST_BYTES || (total > HARMLESS_BYTES && total > MOST_RATIO * source.size);
  // Parts that together are longer than the file lie over one another (D. Fifield, «A better zip bomb»).
  if (tooLarge || packed > source.size) {
    throw new SpreadsheetError('zip-bomb', { megabytes: Math.ceil(total / MEGABYTE), parts: entries.length });
  }
}

/**
 * The bytes of a part, inflated as they are asked for.
 * @throws SpreadsheetError `broken`, or `zip-lies` where there is more than the directory says
 */
export function* inflateEntry(source: ByteSource, entry: ZipEntry): Generator<Uint8Array> {
  const start = dataOffset(source, entry);
  if (entry.method === STORED) {
    yield* chunksOf(source, start, start + entry.size);
    return;
  }
  if (entry.method !== DEFLATED) throw new SpreadsheetError('broken');
  let inflated = 0;
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => {
    inflated += chunk.length;
    if (inflated > entry.size) throw new SpreadsheetError('zip-lies');
    ready.push(chunk);
  });
  const end = start + entry.compressed;
  let at = start;
  for (const chunk of chunksOf(source, start, end)) {
    at += chunk.length;
    pushInto(inflate, chunk, at >= end);
    yield* ready;
    ready = [];
  }
  if (inflated < entry.size) throw new SpreadsheetError('broken');
}

/** Inflates every part once and forgets it, so that a library that inflates them again meets no surprise. */
export function verifySizes(source: ByteSource, entries: Iterable<ZipEntry>): void {
  for (const entry of entries) {
    if (entry.method !== DEFLATED || entry.size === 0) continue;
    const start = dataOffset(source, entry);
    try {
      inflateRawSync(source.read(start, start + entry.compressed), { maxOutputLength: entry.size });
    } catch (error) {
      const isMore = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw new SpreadsheetError(isMore ? 'zip-lies' : 'broken');
    }
  }
}

function pushInto(inflate: Inflate, chunk: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(chunk, isLast);
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    throw new SpreadsheetError('broken');
  }
}

function dataOffset(source: ByteSource, entry: ZipEntry): number {
  const header = viewOf(source, entry.offset, 30);
  if (header.getUint32(0, true) !== LOCAL_HEADER) throw new SpreadsheetError('broken');
  return entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
}

function findDirectory(source: ByteSource): { readonly start: number; readonly count: number } {
  const from = Math.max(0, source.size - 22 - LONGEST_COMMENT);
  const tail = viewOf(source, from, source.size - from);
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END_RECORD) continue;
    const count = tail.getUint16(at + 10, true);
    const start = tail.getUint32(at + 16, true);
    return count === 0xffff || start === 0xffffffff ? findDirectory64(source, from + at) : { start, count };
  }
  throw new SpreadsheetError('broken');
}

function findDirectory64(source: ByteSource, end: number): { readonly start: number; readonly count: number } {
  const locator = viewOf(source, Math.max(0, end - 20), 20);
  if (locator.getUint32(0, true) !== END_LOCATOR_64) throw new SpreadsheetError('broken');
  const record = viewOf(source, Number(locator.getBigUint64(8, true)), 56);
  if (record.getUint32(0, true) !== END_RECORD_64) throw new SpreadsheetError('broken');
  return { start: Number(record.getBigUint64(48, true)), count: Number(record.getBigUint64(32, true)) };
}

function readEntry(source: ByteSource, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const header = viewOf(source, at, 46);
  if (header.getUint32(0, true) !== ENTRY) throw new SpreadsheetError('broken');
  const nameLength = header.getUint16(28, true);
  const extraLength = header.getUint16(30, true);
  const next = at + 46 + nameLength + extraLength + header.getUint16(32, true);
  const name = new TextDecoder().decode(source.read(at + 46, at + 46 + nameLength));
  const extra = viewOf(source, at + 46 + nameLength, extraLength);
  const wide = wideNumbers(extra, [header.getUint32(24, true), header.getUint32(20, true), header.getUint32(42, true)]);
  const [size = 0, compressed = 0, offset = 0] = wide;
  const flags = header.getUint16(8, true);
  const entry = { name, method: header.getUint16(10, true), size, compressed, offset, encrypted: (flags & 1) === 1 };
  return { entry, next };
}

/** Numbers that do not fit into 32 bits stand in the extra field 0x0001, in this order (APPNOTE 4.5.3). */
function wideNumbers(extra: DataView, numbers: readonly number[]): readonly number[] {
  if (!numbers.includes(0xffffffff)) return numbers;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return numbers.map((number) => {
      if (number !== 0xffffffff || field + 8 > extra.byteLength) return number;
      field += 8;
      return Number(extra.getBigUint64(field - 8, true));
    });
  }
  return numbers;
}

function viewOf(source: ByteSource, start: number, length: number): DataView {
  const bytes = source.read(start, start + length);
  if (start < 0 || bytes.length < length) throw new SpreadsheetError('broken');
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
