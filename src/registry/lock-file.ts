/** The edge of locking: reads and writes `guhua.lock`, and reads the files that definitions hand out. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { ReadBytes } from './definition.ts';
import { EMPTY_LOCK, formatLock, LOCK_FILE, type Lock, type LockReading, parseLock } from './lock.ts';

/** Reads a workspace's lock. A workspace without the file has nothing locked. */
export function readLock(root: string): LockReading {
  let text: string;
  try {
    text = readFileSync(join(root, LOCK_FILE), 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT') return { lock: EMPTY_LOCK, findings: [] };
    const finding = { rule: 'registry/lock-file', message: 'file', params: { code }, file: LOCK_FILE };
    return { lock: undefined, findings: [finding] };
  }
  return parseLock(text);
}

/** Writes a workspace's lock whole or not at all. */
export function writeLock(root: string, lock: Lock): void {
  const path = join(root, LOCK_FILE);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, formatLock(lock), { flush: true });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Reads files below a workspace's root, each once; a path that leads out of the root is none of its files. */
export function attachmentReader(root: string): ReadBytes {
  const folder = resolve(root) + sep;
  const known = new Map<string, Uint8Array | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, readInside(folder, file));
    return known.get(file);
  };
}

function readInside(folder: string, file: string): Uint8Array | undefined {
  const path = resolve(folder, file);
  if (!path.startsWith(folder)) return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
