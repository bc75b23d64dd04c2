import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { INDEXED_CHARACTERS, ItemIndex } from '../../catalog/item/item-index.ts';
import type { ItemStore } from '../../catalog/item-files.ts';
import { YAML_FILE } from '../../language/read-folder.ts';

/** A character of Chinese takes three bytes. */
const HEAD_BYTES = INDEXED_CHARACTERS * 3;

/**
 * The items of a workspace on disk; each is read when it is asked for.
 * @param write whether files are written at all; a plan writes none
 */
export function itemStore(root: string, write: boolean): ItemStore {
  const index = new ItemIndex();
  const files = new Set<string>();
  const folders = new Set<string>();
  const buffer = Buffer.allocUnsafe(HEAD_BYTES);
  for (const file of yamlFiles(root, '')) {
    files.add(file);
    index.add(file, headOf(join(root, file), buffer));
  }
  return {
    // Most files of a first import are not there: asking the disk for each of a hundred thousand takes its time.
    read: (file) => (files.has(file) ? readFileSync(join(root, file), 'utf8') : undefined),
    fileOf: (id) => index.fileOf(id),
    idOfCode: (code) => index.idOfCode(code),
    write: (file, text) => {
      if (!write) return;
      const path = join(root, file);
      if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
      folders.add(dirname(path));
      writeAside(path, text);
      files.add(file);
    },
  };
}

const DRAFT = `.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;

/** Written aside and moved into its place. Unlike other files it need not outlive a power cut: importing again writes it. */
function writeAside(path: string, text: string): void {
  writeFileSync(path + DRAFT, text);
  renameSync(path + DRAFT, path);
}

function* yamlFiles(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* yamlFiles(root, file);
    else if (entry.isFile() && YAML_FILE.test(entry.name)) yield file;
  }
}

function headOf(path: string, buffer: Buffer): string {
  const descriptor = openSync(path, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
