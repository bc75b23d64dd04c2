/**
 * Whether what lies in a folder is what the registry says: every file is made anew and held against the one that is there,
 * byte by byte. Nothing in the folder is taken for granted, its own list of files least of all.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteFile } from './site.ts';
import { MARK } from './write-site.ts';

export interface SiteCheck {
  readonly files: number;
  /** Paths below the folder, each list in order. */
  readonly altered: readonly string[];
  readonly missing: readonly string[];
  /** What is there and belongs to no disclosure: files, and links, which are never followed. */
  readonly stray: readonly string[];
}

/**
 * Compares a folder with the files that should be in it.
 * @throws Error as the file system throws it, where the folder cannot be read
 */
export async function checkSite(
  folder: string,
  files: Iterable<SiteFile> | AsyncIterable<SiteFile>,
  signal?: AbortSignal,
): Promise<SiteCheck> {
  const there = await filesIn(folder);
  const altered: string[] = [];
  const missing: string[] = [];
  let count = 0;
  for await (const { path, content } of files) {
    signal?.throwIfAborted();
    count += 1;
    const isFile = there.get(path);
    there.delete(path);
    if (isFile === undefined) missing.push(path);
    else if (!isFile || !(await holds(join(folder, path), content))) altered.push(path);
  }
  there.delete(MARK);
  return {
    files: count,
    altered: altered.toSorted(),
    missing: missing.toSorted(),
    stray: [...there.keys()].toSorted(),
  };
}

async function holds(file: string, content: string | Uint8Array): Promise<boolean> {
  return (await readFile(file)).equals(typeof content === 'string' ? Buffer.from(content) : content);
}

/** Everything below a folder that is no folder, with `/`, and whether it is a file: a link is none, whatever it leads to. */
async function filesIn(folder: string): Promise<Map<string, boolean>> {
  const paths = new Map<string, boolean>();
  const visit = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await visit(path);
      else paths.set(path, entry.isFile());
    }
  };
  await visit('');
  return paths;
}
