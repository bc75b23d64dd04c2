/** What check says beside its report, and how it ends. */
import { ExitCode } from '../../findings/exit-code.ts';
import type { Finding } from '../../findings/finding.ts';
import type { CheckRequest } from './check-request.ts';
import type { CheckOutcome } from './run-check.ts';

const UNREADABLE = new Set(['source/unreadable', 'source/not-text', 'source/too-large']);

/** Unreadable files end with 3, errors with 1, and so do more warnings than are allowed. */
export function exitCodeOf(findings: readonly Finding[], maxWarnings: number | undefined): ExitCode {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  if (errors.some((finding) => UNREADABLE.has(finding.rule))) return ExitCode.unreadable;
  if (errors.length > 0) return ExitCode.findings;
  return maxWarnings !== undefined && warnings.length > maxWarnings ? ExitCode.findings : ExitCode.clean;
}

/** A line of talk: a message and what fills it. */
export interface Remark {
  readonly id: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a user must know beside the findings: what was written, what was left out and why. */
export function remarks(outcome: CheckOutcome, request: CheckRequest): readonly Remark[] {
  const { fixing, known, isUnsure, written, files } = outcome;
  const said: Remark[] = [];
  const say = (id: string, params: Remark['params'] = {}): void => {
    said.push({ id: `check.${id}`, params });
  };
  if (request.changedSince !== undefined && files.length === 0)
    say('unchanged', { reference: request.changedSince });
  if (fixing !== undefined) {
    const params = { mended: fixing.mended, files: fixing.files.length };
    say(request.fix === 'show' ? 'would-fix' : 'fixed', params);
    if (fixing.locked.length > 0) say('fix-locked', { files: fixing.locked.join(', ') });
  }
  if (written !== undefined) say('baseline-written', { ...written });
  if (known > 0) say('baseline-known', { count: known });
  if (isUnsure) say('baseline-unsure');
  return said;
}
