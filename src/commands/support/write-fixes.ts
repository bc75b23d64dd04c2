/** The edge of mending: writes the mended texts, or shows what would be written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unifiedDiff } from '../../base/unified-diff.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import { readSource } from '../../language/read-folder.ts';
import { CommandError } from './command-error.ts';
import type { FixedFile } from './fix-definitions.ts';
import { writeAtomically } from './write-atomically.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Writes mended files, each whole or not at all; nothing is written where a file was changed since it was read. */
export function writeFixes(root: string, files: readonly FixedFile[]): void {
  for (const { file, before } of files) {
    if (readSource(root, file).text !== before)
      throw new CommandError('check.changed-meanwhile', { file }, ExitCode.unreadable);
  }
  for (const { file, after } of files) {
    const path = join(root, file);
    const mark = readFileSync(path).indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK : '';
    writeAtomically(path, mark + after);
  }
}

/** What mending would change, in the unified format. */
export function fixesAsDiff(files: readonly FixedFile[]): string {
  return files.map(({ file, before, after }) => unifiedDiff(file, before, after)).join('');
}
