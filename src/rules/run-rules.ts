/** Runs every rule over a workspace: each document is visited once and shown to every rule that applies to it. */
import type { Finding, Path, Place, RawFinding, Severity } from '../findings/finding.ts';
import { sortFindings } from '../findings/finding.ts';
import type { AnyDocument, DepartmentDocument, ItemDocument, ProcessDocument } from '../language/documents.ts';
import type { Workspace } from '../language/workspace.ts';
import { readItemProcess, readProcessFile } from '../process/item-process.ts';
import { ALL_RULES, ruleInfo } from './index.ts';
import type { At, Report, Rule } from './rule.ts';

/** Which documents are looked at; all when absent. */
export type DocumentFilter = (document: AnyDocument) => boolean;

/**
 * Checks a workspace.
 * @returns findings with the severities of the configuration, sorted; those switched off are left out
 */
export function checkWorkspace(workspace: Workspace, includes: DocumentFilter = () => true): Finding[] {
  const raw: RawFinding[] = [...workspace.findings];
  for (const document of workspace.departments.values())
    if (includes(document)) checkDepartment(workspace, document, raw);
  for (const document of workspace.processes.values()) if (includes(document)) checkProcess(workspace, document, raw);
  for (const document of workspace.items.values()) if (includes(document)) checkItem(workspace, document, raw);
  return withSeverities(workspace, raw);
}

/** Gives findings the severity that the workspace's configuration or the recommended preset says. */
export function withSeverities(workspace: Workspace, findings: readonly RawFinding[]): Finding[] {
  const configured: Readonly<Record<string, Severity | 'off'>> = workspace.config?.data.rules ?? {};
  const graded = findings.flatMap((finding): Finding[] => {
    const severity = configured[finding.rule] ?? ruleInfo(finding.rule)?.severity ?? 'error';
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
  return sortFindings(graded);
}

function checkDepartment(workspace: Workspace, document: DepartmentDocument, findings: RawFinding[]): void {
  const base = baseContext(workspace, document);
  for (const current of ALL_RULES) {
    if (current.appliesTo !== 'department') continue;
    current.check({ ...base, document, department: document.data, report: reporter(current, findings) });
  }
}

function checkProcess(workspace: Workspace, document: ProcessDocument, findings: RawFinding[]): void {
  const { process, findings: faults } = readProcessFile(document);
  findings.push(...faults);
  const base = baseContext(workspace, document);
  for (const current of ALL_RULES) {
    if (current.appliesTo !== 'process') continue;
    current.check({ ...base, document, definition: document.data, process, report: reporter(current, findings) });
  }
}

function checkItem(workspace: Workspace, document: ItemDocument, findings: RawFinding[]): void {
  const reading = readItemProcess(workspace, document);
  findings.push(...(reading?.findings ?? []));
  const base = baseContext(workspace, document);
  const department = workspace.departments.get(document.data.department);
  const context = { ...base, document, item: document.data, department, process: reading?.process };
  for (const current of ALL_RULES) {
    if (current.appliesTo === 'item') current.check({ ...context, report: reporter(current, findings) });
  }
}

function baseContext(
  workspace: Workspace,
  document: AnyDocument,
): { workspace: Workspace; minutesPerDay: number; at: At } {
  const at: At = {
    value: (...path: Path): Place => document.source.value(path),
    key: (...path: Path): Place => document.source.key(path),
  };
  return { workspace, minutesPerDay: workspace.minutesPerDay, at };
}

function reporter(rule: Rule, findings: RawFinding[]): (message: string, report: Report) => void {
  return (message, { at, params = {}, related, fix }) => {
    const finding: RawFinding = { rule: rule.id, message, params, ...at };
    findings.push({ ...finding, ...(related && { related }), ...(fix && { fix }) });
  };
}
