/** What the check of proofs takes from Node's `Buffer`, in the browser. */

type Encoding = 'base64' | 'hex' | 'utf8';

class BrowserBuffer extends Uint8Array {
  override toString(encoding: Encoding = 'utf8'): string {
    if (encoding === 'base64') return btoa(Array.from(this, (byte) => String.fromCharCode(byte)).join(''));
    if (encoding === 'hex') return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return new TextDecoder().decode(this);
  }
}

/** `Buffer.from` for text and bytes: a copy, where Node would share memory. */
function from(
  value: string | ArrayLike<number> | ArrayBufferLike,
  second?: Encoding | number,
  length?: number,
): BrowserBuffer {
  if (typeof value === 'string') return new BrowserBuffer(bytesOf(value, second as Encoding | undefined));
  if (value instanceof ArrayBuffer) return new BrowserBuffer(new Uint8Array(value, (second as number) ?? 0, length));
  return new BrowserBuffer(value as ArrayLike<number>);
}

function bytesOf(text: string, encoding: Encoding = 'utf8'): Uint8Array {
  if (encoding === 'utf8') return new TextEncoder().encode(text);
  if (encoding === 'hex') return Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    // Node reads as far as it can; what is read strictly is compared with its own writing and refused.
    return new Uint8Array(0);
  }
}

function concat(parts: readonly Uint8Array[]): BrowserBuffer {
  return new BrowserBuffer(parts.flatMap((part) => [...part]));
}

export const Buffer = { from, concat };
