/** The few forms of DER (ITU-T X.690) that an encrypted PKCS#8 key is made of. */

const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const NULL = 0x05;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return element(SEQUENCE, Buffer.concat(parts));
}

export function octets(bytes: Uint8Array): Buffer {
  return element(OCTET_STRING, bytes);
}

/** @param digits the identifier's content octets in hexadecimal */
export function objectIdentifier(digits: string): Buffer {
  return element(OBJECT_IDENTIFIER, Buffer.from(digits, 'hex'));
}

export function nothing(): Buffer {
  return element(NULL, Buffer.alloc(0));
}

/** @param value not negative, below 2³¹ */
export function integer(value: number): Buffer {
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  return element(INTEGER, (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.of(0), bytes]));
}

/** The contents of the elements that some bytes consist of, one after another; `undefined` where they are no DER. */
export function elementsOf(
  bytes: Uint8Array,
): readonly { readonly tag: number; readonly content: Uint8Array }[] | undefined {
  const elements: { tag: number; content: Uint8Array }[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const head = headOf(rest);
    if (head === undefined || head.start + head.length > rest.length) return undefined;
    elements.push({ tag: rest[0] ?? 0, content: rest.subarray(head.start, head.start + head.length) });
    rest = rest.subarray(head.start + head.length);
  }
  return elements;
}

function headOf(bytes: Uint8Array): { readonly start: number; readonly length: number } | undefined {
  const first = bytes[1];
  if (first === undefined) return undefined;
  if (first < 0x80) return { start: 2, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > 3 || bytes.length < 2 + count) return undefined;
  return { start: 2 + count, length: Buffer.from(bytes).readUIntBE(2, count) };
}

function element(tag: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  if (length < 0x100) return Buffer.of(0x81, length);
  return Buffer.of(0x82, length >> 8, length & 0xff);
}
