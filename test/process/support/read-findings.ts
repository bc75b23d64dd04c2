/** Processes and findings from YAML texts. */
import type { RawFinding } from '../../../src/findings/finding.ts';
import type { ProcessDocument } from '../../../src/language/documents.ts';
import { buildWorkspace } from '../../../src/language/workspace.ts';
import { readItemProcess, readProcessFile } from '../../../src/process/item-process.ts';

/** The document of a process file that its schema accepts. */
export function documentOf(text: string): ProcessDocument {
  const { processes, findings } = buildWorkspace([{ file: 'process.yaml', text }]);
  const [document] = processes.values();
  if (document === undefined) throw new Error(JSON.stringify(findings, undefined, 1));
  return document;
}

export interface ReadAll {
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly RawFinding[];
}

/** The findings of all files, and of the processes in them and in use. */
export function readAll(files: readonly { readonly file: string; readonly text?: string }[]): ReadAll {
  const workspace = buildWorkspace(files);
  const findings = [...workspace.findings];
  for (const document of workspace.processes.values()) findings.push(...readProcessFile(document).findings);
  for (const item of workspace.items.values()) findings.push(...(readItemProcess(workspace, item)?.findings ?? []));
  return { texts: workspace.texts, findings };
}
