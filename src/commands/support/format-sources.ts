/** The edge of `guhua fmt`: which files are formatted, how they are read and how they are written. */
import { chmodSync, closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { decodeSource, MAX_FILE_BYTES, readFolder, readSource } from '../../language/read-folder.ts';
import type { SourceFile } from '../../language/workspace.ts';
import { readLock } from '../../registry/lock-file.ts';
import { CommandError } from './command-error.ts';
import { writeAtomically } from './write-atomically.ts';

/** A file to be formatted: its name for people, and what is in it. */
export interface FormatSource extends SourceFile {
  /** Where it lies. */
  readonly path: string;
}

/** What the standard input is called. */
export const INPUT = '-';

/** Reading a text takes its byte order mark away; here it is one of the things to be formatted. */
const BYTE_ORDER_MARK = '\uFEFF';
const BYTES_OF_MARK = Buffer.from(BYTE_ORDER_MARK);

/**
 * The YAML files that paths name, each once, in the order of their names.
 * @param root the workspace, below which files are named as `check` names them; others are named as seen from here
 */
export function collectSources(paths: readonly string[], root: string | undefined): FormatSource[] {
  const sources = new Map<string, FormatSource>();
  for (const path of paths) {
    const found = sourcesOf(path);
    if (found.length === 0) throw new CommandError('fmt.nothing', { path });
    for (const source of found) sources.set(source.path, { ...source, file: nameOf(source.path, root) });
  }
  return [...sources.values()].toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

/** A file that is named itself is formatted whatever it is called; a link leads to the file that is written. */
function sourcesOf(path: string): FormatSource[] {
  const real = realPath(path);
  const sources = real.isFolder
    ? readFolder(real.path).files.map((source) => ({ ...source, path: join(real.path, source.file) }))
    : [{ ...readSource(dirname(real.path), basename(real.path)), path: real.path }];
  return sources.map((source) => (startsWithMark(source.path) ? withMark(source) : source));
}

function realPath(path: string): { readonly path: string; readonly isFolder: boolean } {
  try {
    const real = realpathSync(path);
    return { path: real, isFolder: statSync(real).isDirectory() };
  } catch (error) {
    throw new CommandError('fmt.no-file', { path, code: codeOf(error) });
  }
}

function nameOf(path: string, root: string | undefined): string {
  const inside = root === undefined ? '..' : relative(realpathSync(root), path);
  const name = inside.startsWith('..') ? relative('', path) : inside;
  return name === '' ? '.' : name.split(sep).join('/');
}

function startsWithMark(path: string): boolean {
  const start = Buffer.alloc(BYTES_OF_MARK.length);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    readSync(file, start);
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return start.equals(BYTES_OF_MARK);
}

function withMark<Source extends SourceFile>(source: Source): Source {
  return source.text === undefined ? source : { ...source, text: BYTE_ORDER_MARK + source.text };
}

/** Reads a stream as a file called `-`. */
export async function readInput(input: AsyncIterable<Uint8Array | string>): Promise<SourceFile> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // What is beyond the limit is not kept: that it is too large is all that will be said.
    if (length <= MAX_FILE_BYTES + bytes.length) chunks.push(bytes);
  }
  const bytes = Buffer.concat(chunks);
  const source = decodeSource(INPUT, bytes);
  return bytes.subarray(0, BYTES_OF_MARK.length).equals(BYTES_OF_MARK) ? withMark(source) : source;
}

/** Writes a formatted text in the place of the file, whole or not at all; who may read it stays the same. */
export function writeFormatted({ path, file }: FormatSource, text: string): void {
  try {
    const { mode } = statSync(path);
    writeAtomically(path, text);
    chmodSync(path, mode);
  } catch (error) {
    throw new CommandError('fmt.not-written', { file, code: codeOf(error) });
  }
}

/** The files that locked definitions are made of, named as seen from the workspace. */
export function lockedFiles(root: string): ReadonlySet<string> {
  const entries = readLock(root).lock?.entries.values() ?? [];
  return new Set([...entries].flatMap(({ file, sources }) => [file, ...Object.keys(sources)]));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
