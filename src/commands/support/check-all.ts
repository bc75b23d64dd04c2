import type { Finding } from '../../findings/finding.ts';
import { sortFindings } from '../../findings/finding.ts';
import { checkLocks } from '../../registry/check-locks.ts';
import { attachmentReader, readLock } from '../../registry/lock-file.ts';
import { checkWorkspace, withSeverities } from '../../rules/run-rules.ts';
import type { OpenWorkspace } from './guhua-command.ts';

/**
 * Everything that is wrong with a workspace: its files, its rules and its locks.
 * @param includesFile which documents the rules look at, where not all are asked for; a rule reports in its own document
 */
export function checkAll(
  { root, workspace }: OpenWorkspace,
  includesFile: (file: string) => boolean = () => true,
): Finding[] {
  const reading = readLock(root);
  const locks = reading.lock === undefined ? [] : checkLocks(workspace, reading.lock, attachmentReader(root));
  return sortFindings([
    ...checkWorkspace(workspace, ({ file }) => includesFile(file)),
    ...withSeverities(workspace, [...reading.findings, ...locks]),
  ]);
}
