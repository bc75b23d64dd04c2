import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../../catalog/sheets/byte-source.ts';

/** A file to be read piece by piece. */
export interface FileBytes extends ByteSource {
  readonly close: () => void;
}

/**
 * Opens a file.
 * @throws NodeJS.ErrnoException where it cannot be read
 */
export function openFileBytes(path: string): FileBytes {
  const descriptor = openSync(path, 'r');
  const stats = fstatSync(descriptor);
  if (stats.isDirectory()) {
    closeSync(descriptor);
    throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR', path });
  }
  const { size } = stats;
  return {
    size,
    read: (start, end) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const count = readSync(descriptor, bytes, filled, bytes.length - filled, start + filled);
        if (count === 0) break;
        filled += count;
      }
      return bytes.subarray(0, filled);
    },
    close: () => closeSync(descriptor),
  };
}
