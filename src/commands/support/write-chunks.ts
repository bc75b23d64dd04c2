import { randomBytes } from 'node:crypto';
import { chmodSync, createWriteStream, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a file is written from, piece by piece, so that a large one is never held whole. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Writes a file aside and moves it into its place: it is there whole or not at all. Makes the folders that it needs. */
export async function writeChunks(path: string, chunks: Chunks): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const existing = statSync(path, { throwIfNoEntry: false });
  const target = existing === undefined ? path : realpathSync(path);
  const draft = `${target}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(draft, { flags: 'wx', flush: true }));
    if (existing !== undefined) chmodSync(draft, existing.mode);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Writes to the standard output, no faster than it is read; a reader that has had enough is no error. */
export async function writeToStdout(chunks: Chunks): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
