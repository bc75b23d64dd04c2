import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LawReading, LawRow, RefusedRow } from '../../catalog/laws/law-row.ts';
import { readLawIndex } from '../../catalog/laws/read-law-index.ts';
import { isLawText, readLawText } from '../../catalog/laws/read-law-text.ts';
import { readSpreadsheet } from '../../catalog/sheets/read-spreadsheet.ts';
import { decodeText } from '../../catalog/sheets/text-encoding.ts';
import { CommandError } from './command-error.ts';

/** The longest law, the Civil Code, has 400 KB; a file beyond this is refused unread. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Reads an index of laws (a spreadsheet), or a folder of their texts.
 * @throws CommandError where there is none, or nothing in it is one
 */
export async function readLawSources(path: string): Promise<LawReading> {
  const reading = isFolder(path) ? readTexts(path) : await readIndex(path);
  if (reading.rows.length + reading.refused.filter(({ reason }) => reason !== 'other-file').length === 0)
    throw new CommandError('laws.nothing', { path });
  return reading;
}

async function readIndex(file: string): Promise<LawReading> {
  const reading = await readSpreadsheet(readFileSync(file), basename(file));
  if (!reading.ok) throw new CommandError(`catalog/unreadable-file.${reading.fault}`, { file });
  const rows = readLawIndex(reading.sheets, basename(file));
  if (rows === undefined) throw new CommandError('laws.no-header', { file });
  return rows;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new CommandError('import.no-file', { file: path, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

/** Links are not followed: a folder of texts has none, and a circle of them has no end. */
function readTexts(folder: string): LawReading {
  const rows: LawRow[] = [];
  const refused: RefusedRow[] = [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) {
    const reading = readText(file);
    if ('reason' in reading) refused.push(reading);
    else rows.push(reading);
  }
  return { rows, refused };
}

function readText(file: string): LawRow | RefusedRow {
  const refused = { where: file, title: basename(file) };
  if (!isLawText(file)) return { ...refused, reason: 'other-file' };
  if (statSync(file).size > MAX_BYTES) return { ...refused, reason: 'too-large' };
  const text = decodeText(readFileSync(file));
  return text === undefined ? { ...refused, reason: 'not-text' } : readLawText(file, text);
}
