/** What check answers: its report in the formats asked for, what it says beside it, and how it ends. */
import { ExitCode } from '../../findings/exit-code.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Language } from '../../messages/catalog.ts';
import type { CheckRequest } from './check-request.ts';
import { printReport } from './print-report.ts';
import type { CheckOutcome } from './run-check.ts';
import { fixesAsDiff } from './write-fixes.ts';

export interface CheckAnswer {
  /** For stdout, with its last line break. */
  readonly text: string;
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** For stderr. */
  readonly remarks: readonly Remark[];
  readonly exitCode: ExitCode;
}

/** The answer to a request. A dry run of mending answers with what it would change, everything else with a report. */
export function checkAnswer(
  outcome: CheckOutcome,
  request: CheckRequest,
  options: { readonly language: Language; readonly version: string; readonly colours: boolean },
): CheckAnswer {
  const { findings, fixing } = outcome;
  const isShown = ({ severity }: Finding): boolean => request.json || request.info || severity !== 'info';
  const report = { ...outcome, ...options, shown: findings.filter(isShown) };
  const text =
    request.fix === 'show' && fixing !== undefined
      ? fixesAsDiff(fixing.files)
      : `${printReport(request.json ? 'json' : 'text', report, options.colours)}\n`;
  const files = request.outputs.map(({ format, file }) => ({
    file,
    text: `${printReport(format, { ...report, shown: findings }, false)}\n`,
  }));
  return { text, files, remarks: remarks(outcome, request), exitCode: exitCodeOf(findings, request.maxWarnings) };
}

const UNREADABLE = new Set(['source/unreadable', 'source/not-text', 'source/too-large']);

/** Unreadable files end with 3, errors with 1, and so do more warnings than are allowed. */
function exitCodeOf(findings: readonly Finding[], maxWarnings: number | undefined): ExitCode {
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
function remarks(outcome: CheckOutcome, request: CheckRequest): readonly Remark[] {
  const { fixing, known, isUnsure, written, files } = outcome;
  const said: Remark[] = [];
  const say = (id: string, params: Remark['params'] = {}): void => {
    said.push({ id: `check.${id}`, params });
  };
  if (request.changedSince !== undefined && files.length === 0) say('unchanged', { reference: request.changedSince });
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
