/**
 * The edge of disclosure: writes a site into a folder beside the old one and swaps the two when it is whole. A run that is
 * interrupted or fails leaves the old site as it was.
 */
import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix, resolve } from 'node:path';
import type { SiteFile } from './site.ts';

/** The folder holds something that is not a site: it would be lost, so nothing is written. */
export class ForeignFolderError extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} holds something else than a site`);
    this.name = 'ForeignFolderError';
    this.folder = folder;
  }
}

/** Marks a folder as written by this module: no other is ever replaced. It may say how the site was written. */
export const MARK = '.guhua-site';

export interface WriteOptions {
  /** What the mark says. */
  readonly mark?: string;
  /** Stops the writing between two files; the old site is then left as it was. */
  readonly signal?: AbortSignal;
}

/**
 * Writes a site.
 * @param folder where it will stand: a folder that does not exist, is empty, or holds a site
 * @throws ForeignFolderError where it holds something else
 * @throws Error as the file system throws it, with its `code`, where it refuses; the signal's reason where it stops
 */
export async function writeSite(
  folder: string,
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
  { mark = '', signal }: WriteOptions = {},
): Promise<void> {
  const out = await realPath(resolve(folder));
  await clearLeftovers(out);
  await refuseForeign(out);
  const fresh = `${out}.tmp-${process.pid}`;
  const old = `${out}.old-${process.pid}`;
  try {
    await mkdir(fresh, { recursive: true });
    await writeFiles(fresh, files, signal);
    await writeFile(join(fresh, MARK), mark);
    signal?.throwIfAborted();
    await swap(out, fresh, old);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** A link to a folder stays a link: what it leads to is replaced. */
async function realPath(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    return folder;
  }
}

/** A folder of the user's that is no site is not ours to replace. */
async function refuseForeign(out: string): Promise<void> {
  const entries = await entriesOf(out);
  if (entries === undefined || entries.length === 0 || entries.includes(MARK)) return;
  throw new ForeignFolderError(out);
}

/** The names in a folder; `undefined` where there is none. */
async function entriesOf(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') throw new ForeignFolderError(folder);
    throw error;
  }
}

async function writeFiles(
  fresh: string,
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const made = new Set<string>();
  for await (const { path, content } of files) {
    signal?.throwIfAborted();
    if (!isInside(path)) throw new Error(`${path} is not a path inside a site`);
    const target = join(fresh, path);
    const parent = dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(target, content);
  }
}

function isInside(path: string): boolean {
  const normal = posix.normalize(path);
  return normal === path && !posix.isAbsolute(path) && !path.split(/[/\\]/u).includes('..') && path !== '.';
}

/**
 * Two renames, since no system replaces a folder that is not empty in one. If the second fails the first is undone; a
 * machine that stops between them keeps the old site under its `.old-` name.
 */
async function swap(out: string, fresh: string, old: string): Promise<void> {
  const exists = (await entriesOf(out)) !== undefined;
  if (exists) await rename(out, old);
  try {
    await rename(fresh, out);
  } catch (error) {
    if (exists) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/**
 * Clears what runs that were interrupted left behind, but not what a run that is still going is writing. An old site whose
 * place is empty, because its run stopped between the two renames, goes back there.
 */
async function clearLeftovers(out: string): Promise<void> {
  const siblings = (await entriesOf(dirname(out))) ?? [];
  for (const name of siblings) {
    const [, kind, pid] = LEFTOVER.exec(name.slice(basename(out).length)) ?? [];
    if (!name.startsWith(basename(out)) || kind === undefined || isRunning(Number(pid))) continue;
    const leftover = join(dirname(out), name);
    if (kind === 'old' && (await entriesOf(out)) === undefined) await rename(leftover, out);
    else await rm(leftover, { recursive: true, force: true });
  }
}

const LEFTOVER = /^\.(tmp|old)-(\d+)$/u;

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
