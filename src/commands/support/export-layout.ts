import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readSpreadsheet } from '../../catalog/sheets/read-spreadsheet.ts';
import { type LayoutColumn, layoutOf } from '../../interchange/catalog-layout/layout.ts';
import { CommandError } from './command-error.ts';

/** The columns of a spreadsheet. @throws CommandError where it cannot be read, or has no header that anybody knows */
export async function readLayout(file: string): Promise<readonly LayoutColumn[]> {
  const reading = await readSpreadsheet(bytesOf(file), basename(file));
  if (!reading.ok) throw new CommandError(`catalog/unreadable-file.${reading.fault}`, { file, ...reading.params });
  const layout = layoutOf(reading.sheets);
  if (layout === undefined) throw new CommandError('export.no-layout', { file });
  return layout;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError('import.no-file', { file, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}
