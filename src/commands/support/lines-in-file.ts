import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LineStore } from '../../catalog/line-store.ts';

const BUFFERED = 256 * 1024;

/** Lines in a temporary file, which goes when they are no longer needed. */
export interface LinesInFile extends LineStore {
  readonly remove: () => void;
}

/** Puts lines into a file that nobody else sees; lines hold no line break. */
export function linesInFile(): LinesInFile {
  const folder = mkdtempSync(join(tmpdir(), 'guhua-import-'));
  const descriptor = openSync(join(folder, 'lines'), 'w+');
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (waiting.length > 0) writeSync(descriptor, `${waiting.join('\n')}\n`);
    waiting = [];
    length = 0;
  };
  return {
    add: (line) => {
      waiting.push(line);
      length += line.length;
      if (length > BUFFERED) flush();
    },
    *lines() {
      flush();
      const decoder = new TextDecoder();
      let rest = '';
      let at = 0;
      for (;;) {
        const bytes = Buffer.allocUnsafe(BUFFERED);
        const count = readSync(descriptor, bytes, 0, BUFFERED, at);
        if (count === 0) break;
        at += count;
        const lines = (rest + decoder.decode(bytes.subarray(0, count), { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
      }
    },
    remove: () => {
      closeSync(descriptor);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
