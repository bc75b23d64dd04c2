/** Runs every rule over a workspace: each document is visited once and shown to every rule that applies to it. */
import type { Finding, Path, Place, RawFinding } from '../findings/finding.ts';
import { sortFindings } from '../findings/finding.ts';
import { allDocuments } from '../language/all-documents.ts';
import type {
  AnyDocument,
  BundleDocument,
  DepartmentDocument,
  ItemDocument,
  ProcessDocument,
  WorkspaceDocument,
} from '../language/documents.ts';
import type { Workspace } from '../language/workspace.ts';
import { bundleFigures } from '../process/bundle.ts';
import { readItemProcess, readProcessFile } from '../process/item-process.ts';
import { ALL_RULE_INFOS, ALL_RULES } from './index.ts';
import type { At, Report, Rule } from './rule.ts';
import { Severities } from './severities.ts';
import { suppress } from './suppressions.ts';

/** Which documents are looked at; all when absent. */
export type DocumentFilter = (document: AnyDocument) => boolean;

/**
 * Checks a workspace.
 * @returns findings with the severities of the configuration, sorted; those switched off or suppressed in place are left out
 */
export function checkWorkspace(workspace: Workspace, includes: DocumentFilter = () => true): Finding[] {
  const raw: RawFinding[] = [...workspace.findings];
  const { config } = workspace;
  if (config !== undefined && includes(config)) checkConfig(workspace, config, raw);
  for (const document of workspace.departments.values())
    if (includes(document)) checkDepartment(workspace, document, raw);
  for (const document of workspace.processes.values()) if (includes(document)) checkProcess(workspace, document, raw);
  for (const document of workspace.items.values()) if (includes(document)) checkItem(workspace, document, raw);
  for (const document of workspace.bundles.values()) if (includes(document)) checkBundle(workspace, document, raw);
  const checked = allDocuments(workspace).filter(includes);
  const { kept, faults } = suppress(checked, withSeverities(workspace, raw), new Set(ALL_RULE_INFOS.keys()));
  return sortFindings([...kept, ...withSeverities(workspace, faults)]);
}

/** Gives findings the severity that the workspace's configuration says; those of rules switched off are left out. */
export function withSeverities(workspace: Workspace, findings: readonly RawFinding[]): Finding[] {
  const severities = new Severities(workspace.config?.data.rules);
  const graded = findings.flatMap((finding): Finding[] => {
    const severity = severities.of(finding.rule, finding.file, ALL_RULE_INFOS.get(finding.rule));
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
  return sortFindings(graded);
}

function checkConfig(workspace: Workspace, document: WorkspaceDocument, findings: RawFinding[]): void {
  const context = { ...baseContext(workspace, document), document, config: document.data, rules: ALL_RULE_INFOS };
  for (const current of ALL_RULES) {
    if (current.appliesTo === 'workspace') current.check({ ...context, report: reporter(current, findings) });
  }
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

function checkBundle(workspace: Workspace, document: BundleDocument, findings: RawFinding[]): void {
  const base = baseContext(workspace, document);
  const context = { ...base, document, bundle: document.data, figures: bundleFigures(workspace, document) };
  for (const current of ALL_RULES) {
    if (current.appliesTo === 'bundle') current.check({ ...context, report: reporter(current, findings) });
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
