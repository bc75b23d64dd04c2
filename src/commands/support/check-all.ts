import type { Finding } from '../../findings/finding.ts';
import { sortFindings } from '../../findings/finding.ts';
import { checkLocks } from '../../registry/check-locks.ts';
import { attachmentReader, readLock } from '../../registry/lock-file.ts';
import { checkWorkspace, withSeverities } from '../../rules/run-rules.ts';
import type { OpenWorkspace } from './guhua-command.ts';

/** Everything that is wrong with a workspace: its files, its rules and its locks. */
export function checkAll({ root, workspace }: OpenWorkspace): Finding[] {
  const reading = readLock(root);
  const locks = reading.lock === undefined ? [] : checkLocks(workspace, reading.lock, attachmentReader(root));
  return sortFindings([...checkWorkspace(workspace), ...withSeverities(workspace, [...reading.findings, ...locks])]);
}
