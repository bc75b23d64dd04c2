/** Text files of spreadsheets: what encoding their bytes are in. Excel in Chinese saves CSV as GBK. */

/** The widest first bytes that are looked at for UTF-16 without its mark. */
const SAMPLE_BYTES = 4096;

/**
 * Decodes a text file: UTF-8 or UTF-16 by their marks, UTF-16 by its zero bytes, UTF-8 where it is valid, else GB 18030,
 * which holds GBK and GB 2312.
 * @returns `undefined` where the bytes are no text in any of them
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? zeroBytesEncoding(bytes);
  if (encoding !== undefined) return decode(bytes, encoding);
  if (bytes.includes(0)) return undefined;
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Commas, digits and line breaks have a zero byte in UTF-16, on the same side throughout. */
function zeroBytesEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (bytes.length % 2 !== 0 || even + odd === 0) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
