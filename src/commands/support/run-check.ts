/** One check: what is found in the files asked for, mended where that is asked for, less what the baseline knows. */
import type { Finding } from '../../findings/finding.ts';
import { type Affected, affectedFiles } from './affected-files.ts';
import { applyBaseline, type BaselineOutcome } from './apply-baseline.ts';
import { changesSince } from './changed-files.ts';
import { checkAll } from './check-all.ts';
import type { CheckRequest } from './check-request.ts';
import { selectFiles } from './check-selection.ts';
import { type FixResult, fixDefinitions } from './fix-definitions.ts';
import type { OpenFolder } from './guhua-command.ts';
import { lockGuardOf } from './lock-guard.ts';
import { writeFixes } from './write-fixes.ts';

export interface CheckOutcome extends BaselineOutcome {
  /** The files looked at. */
  readonly files: readonly string[];
  /** What was mended, or would be. */
  readonly fixing: FixResult | undefined;
}

/** Checks a workspace, and writes what the request asks to be written: mended definitions, a baseline. */
export function runCheck(open: OpenFolder, request: CheckRequest): CheckOutcome {
  const affected = request.changedSince === undefined ? undefined : affectedSince(open, request.changedSince);
  const selection = selectFiles(open, { ...request, affected });
  const isAskedFor = ({ severity }: Finding): boolean => !request.errorsOnly || severity === 'error';
  const known = new Map<OpenFolder, readonly Finding[]>();
  const findingsOf = (checked: OpenFolder): readonly Finding[] => {
    const findings = known.get(checked) ?? checkAll(checked, selection.needs).filter(selection.includes);
    known.set(checked, findings);
    return findings;
  };

  const fixing =
    request.fix === 'no'
      ? undefined
      : fixDefinitions(open, (checked) => findingsOf(checked).filter(isAskedFor), lockGuardOf(open));
  const isWritten = request.fix === 'write' && fixing !== undefined;
  if (isWritten) writeFixes(open.root, fixing.files);
  const checked = isWritten ? fixing.open : open;
  const outcome = applyBaseline(checked, selection, findingsOf(checked), request.baseline);
  return { ...outcome, findings: outcome.findings.filter(isAskedFor), files: selection.files, fixing };
}

function affectedSince({ root, workspace }: OpenFolder, reference: string): Affected {
  const { files, formerIds } = changesSince(root, reference);
  return affectedFiles(workspace, files, formerIds);
}
