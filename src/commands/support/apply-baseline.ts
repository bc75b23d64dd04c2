/** Takes the findings that a baseline knows out of a report, and keeps the baseline as small as it can be. */
import { type Finding, sortFindings } from '../../findings/finding.ts';
import { allDocuments } from '../../language/all-documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import { withSeverities } from '../../rules/run-rules.ts';
import { compareWithBaseline, makeBaseline, staleFinding } from './baseline.ts';
import { baselinePath, readBaselineFile, writeNewBaseline, writeShrunkBaseline } from './baseline-file.ts';
import type { CheckRequest } from './check-request.ts';
import type { Selection } from './check-selection.ts';
import type { OpenWorkspace } from './guhua-command.ts';

export interface BaselineOutcome {
  /** What the baseline does not know, and what is stale in it. */
  readonly findings: readonly Finding[];
  /** How many findings the baseline knows. */
  readonly known: number;
  /** Whether something that is not found was not taken for mended, because a file could not be read. */
  readonly isUnsure: boolean;
  /** The baseline as it was written, where it was. */
  readonly written: { readonly path: string; readonly entries: number } | undefined;
  /** Texts for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** @param findings those of the files selected */
export function applyBaseline(
  { root, workspace }: OpenWorkspace,
  selection: Selection,
  findings: readonly Finding[],
  { path, mode }: CheckRequest['baseline'],
): BaselineOutcome {
  const nothing = { known: 0, isUnsure: false, written: undefined, texts: workspace.texts };
  if (mode === 'write') {
    const baseline = makeBaseline(findings);
    const written = { path: baselinePath(root, path), entries: baseline.length };
    writeNewBaseline(written.path, baseline);
    const { fresh, known } = compareWithBaseline(baseline, findings, () => false);
    return { ...nothing, findings: fresh, known, written };
  }
  const file = readBaselineFile(root, path);
  if (file === undefined) return { ...nothing, findings };

  const isWhole = isWhollyRead(workspace);
  const wouldJudge = (name: string): boolean => selection.isOnDisk && selection.includesFile(name);
  const comparison = compareWithBaseline(file.baseline, findings, (name) => isWhole && wouldJudge(name));
  const { fresh, known, shrunk } = comparison;
  const isUnsure = !isWhole && compareWithBaseline(file.baseline, findings, wouldJudge).stale.length > 0;
  if (mode === 'shrink') {
    const written = { path: file.path, entries: shrunk.length };
    if (comparison.stale.length > 0) writeShrunkBaseline(file.path, shrunk);
    return { ...nothing, findings: fresh, known, isUnsure, written };
  }
  const stale = comparison.stale.map((entry) => staleFinding(entry, file.name, file.text));
  return {
    findings: sortFindings([...fresh, ...withSeverities(workspace, stale)]),
    known,
    isUnsure,
    written: undefined,
    texts: new Map([...workspace.texts, [file.name, file.text]]),
  };
}

/**
 * Whether every file could be taken in. Where one could not, rules that look at several documents may be silent about all
 * the others: nothing is taken for mended then.
 */
function isWhollyRead(workspace: Workspace): boolean {
  const read = new Set(allDocuments(workspace).map(({ file }) => file));
  for (const { rule, file } of workspace.findings) if (rule === 'reference/duplicate-id') read.add(file);
  return workspace.files.every((file) => read.has(file));
}
