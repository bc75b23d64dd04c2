/** Bytes that are read piece by piece, so that a file larger than memory should be can be read at all. */

export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` up to `end`, or as many of them as there are. */
  read(start: number, end: number): Uint8Array;
}

const CHUNK = 256 * 1024;

/** A source of bytes that are in memory. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

/** A source from its beginning to its end, or a part of it, in pieces. */
export function* chunksOf(source: ByteSource, start = 0, end = source.size): Generator<Uint8Array> {
  for (let at = start; at < end; at += CHUNK) yield source.read(at, Math.min(end, at + CHUNK));
}

/** All bytes of a source at once. */
export function allBytes(source: ByteSource): Uint8Array {
  return source.read(0, source.size);
}
