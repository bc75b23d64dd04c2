import type { Finding } from '../../findings/finding.ts';
import { checkWorkspace } from '../../rules/run-rules.ts';
import type { OpenWorkspace } from './guhua-command.ts';

/** Everything that is wrong with a workspace: its files, its rules and its locks. */
export function checkAll({ workspace }: OpenWorkspace): Finding[] {
  return checkWorkspace(workspace);
}
