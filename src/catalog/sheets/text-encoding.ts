/** Text files of spreadsheets: what encoding their bytes are in. Excel in Chinese saves CSV as GBK. */
import { isUtf8 } from 'node:buffer';
import { type ByteSource, bytesInMemory, chunksOf } from './byte-source.ts';
import type { TextEncoding } from './sheet.ts';

export type EncodingReading =
  | { readonly ok: true; readonly encoding: TextEncoding }
  | { readonly ok: false; readonly fault: 'encoding' | 'mixed-encoding'; readonly line?: number };

/** The first bytes that are looked at for UTF-16 without its mark. */
const SAMPLE_BYTES = 4096;

/** A line of this many Chinese characters and nothing strange is UTF-8; bytes of GBK look so by no accident. */
const TELLING_CHARACTERS = 4;
const PLAIN_CHINESE =
  /^[\p{Script=Han}\p{ASCII}，。；：、？！（）《》「」“”‘’〔〕【】—…·①-⑳％～\u3000-\u303f\uff00-\uff5e]*$/u;

const MARKS: Readonly<Record<TextEncoding, number>> = {
  'utf-8': 0,
  'utf-8-bom': 3,
  'utf-16le': 2,
  'utf-16be': 2,
  gb18030: 0,
};

/**
 * Detects how a text file is encoded: UTF-8 or UTF-16 by their marks, UTF-16 by its zero bytes, UTF-8 where all of it is
 * valid, else GB 18030, which holds GBK and GB 2312.
 */
export function detectEncoding(source: ByteSource): EncodingReading {
  const head = source.read(0, SAMPLE_BYTES);
  const encoding = markedEncoding(head) ?? (source.size % 2 === 0 ? zeroBytesEncoding(head) : undefined);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return decodes(source, encoding) ? { ok: true, encoding } : { ok: false, fault: 'encoding' };
  }
  if (holdsZero(source)) return { ok: false, fault: 'encoding' };
  if (decodes(source, 'utf-8')) return { ok: true, encoding: encoding ?? 'utf-8' };
  const line = mixedLine(source, encoding === 'utf-8-bom');
  if (line !== undefined) return { ok: false, fault: 'mixed-encoding', line };
  return decodes(source, 'gb18030') ? { ok: true, encoding: 'gb18030' } : { ok: false, fault: 'encoding' };
}

/** The text of a whole file; `undefined` where the bytes are no text in any of the known encodings. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const source = bytesInMemory(bytes);
  const reading = detectEncoding(source);
  return reading.ok ? [...decodeChunks(source, reading.encoding)].join('') : undefined;
}

/** The text of a file in pieces, without its byte order mark. */
export function* decodeChunks(source: ByteSource, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  for (const chunk of chunksOf(source, encoding === 'gb18030' ? 0 : markLength(source, encoding))) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

function markLength(source: ByteSource, encoding: TextEncoding): number {
  return markedEncoding(source.read(0, 3)) === encoding ? MARKS[encoding] : 0;
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Commas, digits and line breaks have a zero byte in UTF-16, on the same side throughout. */
function zeroBytesEncoding(sample: Uint8Array): TextEncoding | undefined {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

function holdsZero(source: ByteSource): boolean {
  for (const chunk of chunksOf(source)) if (chunk.includes(0)) return true;
  return false;
}

function decodes(source: ByteSource, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const chunk of chunksOf(source)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * The line at which a file changes its encoding, as when parts of two departments were pasted together.
 * @param isMarked the file says itself that it is UTF-8: one line of another encoding is enough
 */
function mixedLine(source: ByteSource, isMarked: boolean): number | undefined {
  let unicode: number | undefined = isMarked ? 1 : undefined;
  let other: number | undefined;
  let number = 0;
  for (const line of linesOf(source)) {
    number += 1;
    if (!isUtf8(line)) other ??= number;
    else if (unicode === undefined && isPlainChinese(line)) unicode = number;
    if (unicode !== undefined && other !== undefined) return Math.max(unicode, other);
  }
  return undefined;
}

function isPlainChinese(line: Uint8Array): boolean {
  if (!line.some((byte) => byte > 0x7f)) return false;
  const text = new TextDecoder().decode(line);
  return (text.match(/\p{Script=Han}/gu) ?? []).length >= TELLING_CHARACTERS && PLAIN_CHINESE.test(text);
}

function* linesOf(source: ByteSource): Generator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for (const chunk of chunksOf(source)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield rest;
}
