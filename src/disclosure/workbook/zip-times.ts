/**
 * The same tables give the same bytes: a ZIP file writes into each entry when it was packed, and a workbook is a ZIP file.
 * What the entries hold does not depend on the time, so their times are all set to one (APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12).
 */

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_END = 0x06054b50;
const END_LENGTH = 22;

/** 1980-01-01 00:00, the first time that the format knows, as its date and time fields. */
const TIME = 0;
const DATE = (1 << 5) | 1;

/**
 * Sets the times of all entries, in place.
 * @throws Error where the bytes are no ZIP file of less than 4 GB
 */
export function fixZipTimes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new Error('a damaged ZIP file');
    setTime(view, at + 12);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new Error('a damaged ZIP file');
    setTime(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, TIME, true);
  view.setUint16(at + 2, DATE, true);
}

/** The record at the end, which may have a comment after it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === CENTRAL_END) return at;
  }
  throw new Error('no ZIP file');
}
