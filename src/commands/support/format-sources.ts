/** The edge of `guhua fmt`: which files are formatted, how they are read and how they are written. */
import { chmodSync, closeSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ExitCode } from '../../findings/exit-code.ts';
import { readFolder, readSource } from '../../language/read-folder.ts';
import type { SourceFile } from '../../language/workspace.ts';
import { CommandError } from './command-error.ts';
import { writeWholeFile } from './write-file.ts';

/** A file to be formatted: its name for people, and what is in it. */
export interface FormatSource extends SourceFile {
  /** Where it lies. */
  readonly path: string;
}

/**
 * The YAML files that paths name, each once, in the order of their names.
 * @param root the workspace, below which files are named as `check` names them; others are named as seen from here
 */
export function collectSources(paths: readonly string[], root: string | undefined): FormatSource[] {
  const sources = new Map<string, FormatSource>();
  for (const path of paths) {
    const found = statOf(path).isDirectory() ? sourcesIn(path, root) : [sourceOf(resolve(path), root)];
    if (found.length === 0) throw new CommandError('fmt.nothing', { path });
    for (const source of found) sources.set(source.path, source);
  }
  return [...sources.values()].toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw new CommandError('fmt.no-file', { path, code: codeOf(error) });
  }
}

function sourcesIn(folder: string, root: string | undefined): FormatSource[] {
  return readFolder(folder).files.map((source) => named({ ...source, path: join(resolve(folder), source.file) }, root));
}

/** A file that is named itself is formatted whatever it is called; a link leads to the file that is written. */
function sourceOf(path: string, root: string | undefined): FormatSource {
  return named({ ...readSource(dirname(path), basename(path)), path: realpathSync(path) }, root);
}

function named(source: FormatSource, root: string | undefined): FormatSource {
  const inside = root === undefined ? '..' : relative(root, source.path);
  const name = inside.startsWith('..') ? relative('', source.path) : inside;
  const file = name.split(sep).join('/');
  // Reading a text takes its byte order mark away, and that there is one must be known.
  const text = source.text !== undefined && hasByteOrderMark(source.path) ? `\uFEFF${source.text}` : source.text;
  return { ...source, file, ...(text !== undefined && { text }) };
}

function hasByteOrderMark(path: string): boolean {
  const start = Buffer.alloc(3);
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, 3, 0);
  } finally {
    closeSync(file);
  }
  return start.toString('latin1') === '\xEF\xBB\xBF';
}

/** Writes a formatted text in the place of the file, whole or not at all; who may read it stays the same. */
export function writeFormatted({ path, file }: FormatSource, text: string): void {
  try {
    const { mode } = statSync(path);
    writeWholeFile(path, text);
    chmodSync(path, mode);
  } catch (error) {
    throw new CommandError('fmt.not-written', { file, code: codeOf(error) });
  }
}

/** The standard input as a file called `-`. */
export async function readInput(): Promise<SourceFile> {
  if (process.stdin.isTTY) throw new CommandError('fmt.no-file', { path: '-', code: 'TTY' }, ExitCode.usage);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  try {
    return { file: '-', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { file: '-', unreadable: { rule: 'source/not-text', message: 'encoding', params: {} } };
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
