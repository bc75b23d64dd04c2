/**
 * The edge of disclosure: writes a site into a folder beside the old one and swaps the two when it is whole. A run that is
 * interrupted or fails leaves the old site as it was.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix, resolve } from 'node:path';
import type { SiteFile } from './site.ts';
import { SiteError } from './site-error.ts';

/** Marks a folder as written by this module: no other is ever replaced. */
const MARK = '.guhua-site';

/**
 * Writes a site.
 * @param folder where it will stand: a folder that does not exist, is empty, or holds a site
 * @throws SiteError where the folder holds something else, or the system refuses
 */
export async function writeSite(folder: string, files: Iterable<SiteFile> | AsyncIterable<SiteFile>): Promise<void> {
  const out = resolve(folder);
  await refuseForeign(out);
  await removeLeftovers(out);
  const fresh = `${out}.tmp-${process.pid}`;
  const old = `${out}.old-${process.pid}`;
  try {
    await asSiteError(out, mkdir(fresh, { recursive: true }));
    await writeFiles(out, fresh, files);
    await asSiteError(out, writeFile(join(fresh, MARK), ''));
    await asSiteError(out, swap(out, fresh, old));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** A folder of the user's that is no site is not ours to replace. */
async function refuseForeign(out: string): Promise<void> {
  const entries = await entriesOf(out);
  if (entries === undefined || entries.length === 0 || entries.includes(MARK)) return;
  throw new SiteError('foreign-folder', { folder: out });
}

/** The names in a folder; `undefined` where there is none. */
async function entriesOf(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') throw new SiteError('foreign-folder', { folder });
    throw new SiteError('unusable', { folder, code: code ?? '' }, error);
  }
}

async function writeFiles(
  out: string,
  fresh: string,
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
): Promise<void> {
  const made = new Set<string>();
  for await (const { path, content } of files) {
    if (!isInside(path)) throw new Error(`${path} is not a path inside a site`);
    const target = join(fresh, path);
    const parent = dirname(target);
    if (!made.has(parent)) await asSiteError(out, mkdir(parent, { recursive: true }));
    made.add(parent);
    await asSiteError(out, writeFile(target, content));
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

/** Removes what runs that were interrupted left behind, but not what a run that is still going is writing. */
async function removeLeftovers(out: string): Promise<void> {
  const parent = dirname(out);
  const prefix = `${basename(out)}.tmp-`;
  const siblings = (await entriesOf(parent)) ?? [];
  for (const name of siblings) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function asSiteError<Result>(folder: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SiteError) throw error;
    throw new SiteError('unusable', { folder, code: (error as NodeJS.ErrnoException).code ?? '' }, error);
  }
}
