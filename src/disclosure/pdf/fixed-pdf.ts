/**
 * The same table gives the same bytes from the same browser. Chromium writes the time into a PDF, and numbers by which it
 * counts the elements of all documents that it has seen; both are set anew, in as many bytes, so that no offset changes.
 */

/** Ids of the structure tree, `node00000275`: their order is kept, since a tree of names is searched by it. */
const NODE_ID = /node(\d{8})/gu;
const DATE = /\/(CreationDate|ModDate) \(D:\d{14}[+-]\d{2}'\d{2}'\)/gu;

/**
 * Gives a PDF the day on which it is written and numbers that begin with one.
 * @param day `2026-12-01`
 */
export function fixedPdf(bytes: Uint8Array, day: string): Uint8Array {
  // Latin-1 gives every byte one character and back.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const numbers = [...new Set(Array.from(text.matchAll(NODE_ID), ([, digits = '']) => digits))].toSorted();
  const places = new Map(numbers.map((digits, index) => [digits, String(index + 1).padStart(8, '0')]));
  const fixed = text
    .replace(NODE_ID, (_, digits: string) => `node${places.get(digits) ?? digits}`)
    .replace(DATE, (_, kind: string) => `/${kind} (D:${day.replaceAll('-', '')}000000+00'00')`);
  return new Uint8Array(Buffer.from(fixed, 'latin1'));
}
