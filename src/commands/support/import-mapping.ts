import { readFileSync } from 'node:fs';
import { type Mapping, readMapping } from '../../catalog/columns/mapping.ts';
import { buildWorkspace } from '../../language/workspace.ts';
import type { Language } from '../../messages/messages.ts';
import { withSeverities } from '../../rules/run-rules.ts';
import { CommandError } from './command-error.ts';
import { printReport } from './print-report.ts';

interface Told {
  readonly language: Language;
  readonly version: string;
  readonly note: (text: string) => void;
}

/**
 * Reads a mapping; what is wrong with it is told with its place.
 * @throws CommandError where it cannot be read, or has a fault
 */
export function readMappingFile(file: string, { language, version, note }: Told): Mapping {
  const text = readText(file);
  const { mapping, findings } = readMapping(file, text);
  if (mapping !== undefined) return mapping;
  const content = { files: [file], texts: new Map([[file, text]]), language, version };
  const graded = withSeverities(buildWorkspace([]), findings);
  note(printReport('text', { findings: graded, ...content }, process.stderr.isTTY === true));
  throw new CommandError('import.mapping-faulty', { file, count: findings.length });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError('import.no-mapping', { file, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}
