/** The golden cases of drawings: each a directory with a process, its options, and the pictures that are expected of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { DrawingOptions } from '../../src/drawing/index.ts';
import { readDocument } from '../../src/language/documents.ts';
import type { Language } from '../../src/messages/catalog.ts';
import type { Process } from '../../src/process/blocks.ts';
import { readProcessFile } from '../../src/process/item-process.ts';

export const GOLDEN_FOLDER = join(import.meta.dirname, '../golden/drawing');

interface NamedDepartment {
  readonly name: string;
  readonly posts: Readonly<Record<string, string>>;
}

interface CaseOptions {
  readonly language?: Language;
  readonly variant?: string;
  readonly width?: number;
}

export interface GoldenCase {
  readonly name: string;
  readonly folder: string;
  readonly process: Process;
  readonly options: DrawingOptions;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Reads all golden cases. */
export function goldenCases(): readonly GoldenCase[] {
  const departments = load(read(join(GOLDEN_FOLDER, 'names.yaml'))) as Record<string, NamedDepartment>;
  const names = {
    department: (id: string) => departments[id]?.name ?? id,
    post: ({ department, post }: { department: string; post: string }) => departments[department]?.posts[post] ?? post,
  };
  const folders = readdirSync(GOLDEN_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const folder = join(GOLDEN_FOLDER, name);
    const given = join(folder, 'options.yaml');
    const { language = 'zh', variant: id, width = 100 } = (existsSync(given) ? load(read(given)) : {}) as CaseOptions;
    const process = readGoldenProcess(join(folder, 'input.yaml'));
    const variant = id === undefined ? undefined : process.variants.get(id);
    if (id !== undefined && variant === undefined) throw new Error(`${name}: no variant ${id}`);
    return {
      name,
      folder,
      process,
      width,
      options: { language, names, minutesPerDay: 420, ...(variant && { variant }) },
    };
  });
}

/** One golden case by the name of its folder. */
export function caseNamed(name: string): GoldenCase {
  const found = goldenCases().find((golden) => golden.name === name);
  if (found === undefined) throw new Error(`no golden case ${name}`);
  return found;
}

function readGoldenProcess(file: string): Process {
  const { document, findings } = readDocument(file, read(file));
  if (document?.kind !== 'process') throw new Error(`${file}: ${JSON.stringify(findings)}`);
  return readProcessFile(document).process;
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
