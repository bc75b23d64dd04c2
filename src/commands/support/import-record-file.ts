import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { IMPORT_RECORD_FILE, ImportRecord } from '../../catalog/import-record.ts';
import { chunksOf } from '../../catalog/sheets/byte-source.ts';
import { CommandError } from './command-error.ts';
import { type FileBytes, openFileBytes } from './file-bytes.ts';
import { writeChunks } from './write-chunks.ts';

/** The record of imports of a workspace, to be closed when it is no longer read. */
export interface OpenImportRecord {
  readonly record: ImportRecord;
  readonly close: () => void;
}

/**
 * Opens the record of imports.
 * @throws CommandError where there is one that cannot be read: without it nobody knows what a person has edited
 */
export function openImportRecord(root: string): OpenImportRecord {
  const file = openRecordFile(root);
  if (file === undefined) return { record: ImportRecord.empty(), close: () => {} };
  const record = ImportRecord.open(file);
  if (record !== undefined) return { record, close: file.close };
  file.close();
  throw new CommandError('catalog/import-record.broken', { file: IMPORT_RECORD_FILE });
}

/**
 * Writes the record where it has changed.
 * @param text its text, from the beginning each time
 * @param write whether it is written, or only compared
 * @returns whether it has changed
 */
export async function writeImportRecord(root: string, text: () => Iterable<string>, write: boolean): Promise<boolean> {
  const file = openRecordFile(root);
  const isSame = file !== undefined && digest(chunksOf(file)) === digest(text());
  file?.close();
  if (!isSame && write) await writeChunks(join(root, IMPORT_RECORD_FILE), text());
  return !isSame;
}

function openRecordFile(root: string): FileBytes | undefined {
  try {
    return openFileBytes(join(root, IMPORT_RECORD_FILE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function digest(pieces: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
