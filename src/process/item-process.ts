/** The process of an item: a process of the workspace with arguments, or the steps that stand in the item itself. */
import type { RawFinding } from '../findings/finding.ts';
import type { ItemDocument, ProcessDocument } from '../language/documents.ts';
import type { Workspace } from '../language/workspace.ts';
import type { Process } from './blocks.ts';
import { type ProcessReading, readProcess } from './read-process.ts';
import type { Arguments } from './step-values.ts';

/** The licensing office's id when an item names none. */
export const DEFAULT_OFFICE = 'licensing';

/** Roles that a template may name for the item's own office: `$department/$window` is the office's post at the window. */
const ROLES = ['window', 'reviewer', 'inspector', 'chief', 'office-chief', 'leader'] as const;

/** Posts of the whole department, not of an office. */
const DEPARTMENT_ROLES: ReadonlySet<string> = new Set(['leader']);

/** Parameters that every template has without declaring them. */
export const IMPLICIT_PARAMETERS: readonly string[] = ['department', 'office', ...ROLES];

/** The post that holds a role in an office: `chief` in the licensing office, `registration-chief` in a second one. */
export function postOfRole(office: string, role: string): string {
  return office === DEFAULT_OFFICE || DEPARTMENT_ROLES.has(role) ? role : `${office}-${role}`;
}

/** What an item gives to every template without saying so: its department, its office and the office's posts. */
function implicitArguments(department: string, office: string): Arguments {
  const posts = ROLES.map((role) => [role, postOfRole(office, role)] as const);
  return new Map([['department', department], ['office', office], ...posts]);
}

/**
 * Resolves an item's process.
 * @returns the process with its findings; `undefined` where the item uses a process that does not exist or is faulty
 */
export function readItemProcess(workspace: Workspace, item: ItemDocument): ProcessReading | undefined {
  const { process: reference, department, office, name } = item.data;
  const context = implicitArguments(department, office ?? DEFAULT_OFFICE);
  if (reference.steps !== undefined) {
    const definition = { process: item.id, name, lead: department, steps: reference.steps };
    return readProcess(definition, item.source, ['process'], context);
  }
  const used = workspace.processes.get(reference.uses ?? '');
  if (used === undefined) return undefined;
  const findings = checkArguments(item, used);
  const given: Arguments = new Map([...context, ...Object.entries(reference.with ?? {})]);
  const reading = readProcess(used.data, used.source, [], given);
  const process: Process = { ...reading.process, lead: reading.process.lead ?? department };
  // What is wrong in the template itself is reported once, at the template; here only what this use of it adds.
  const own = new Map<string, RawFinding>();
  for (const finding of reading.findings) {
    const { parameter } = finding.params;
    if (typeof parameter !== 'string' || !isFaultOfUse(finding, parameter, item, used)) continue;
    const fault = `${finding.rule} ${parameter}`;
    if (!own.has(fault)) own.set(fault, atUse(finding, parameter, item));
  }
  return { process, findings: [...findings, ...own.values()] };
}

/** Reads every process file of a workspace by itself, templates with their defaults. */
export function readProcessFile(document: ProcessDocument): ProcessReading {
  return readProcess(document.data, document.source, [], new Map());
}

/** An argument that the item gives wrongly or leaves out; a wrong default is the template's own fault. */
function isFaultOfUse(finding: RawFinding, parameter: string, item: ItemDocument, used: ProcessDocument): boolean {
  if (Object.hasOwn(item.data.process.with ?? {}, parameter)) return true;
  return finding.rule === 'process/missing-argument' && Object.hasOwn(used.data.parameters ?? {}, parameter);
}

function atUse(finding: RawFinding, parameter: string, item: ItemDocument): RawFinding {
  const path = ['process', 'with', parameter];
  const place = item.source.node(path) === undefined ? item.source.key(['process']) : item.source.value(path);
  return { ...finding, ...place, related: [{ file: finding.file, ...(finding.range && { range: finding.range }) }] };
}

/** Arguments that the used process does not declare. */
function checkArguments(item: ItemDocument, used: ProcessDocument): RawFinding[] {
  const declared = Object.keys(used.data.parameters ?? {});
  return Object.keys(item.data.process.with ?? {})
    .filter((name) => !declared.includes(name))
    .map((name) => ({
      rule: 'process/unknown-argument',
      message: 'unknown',
      params: { parameter: name, process: used.id, declared: declared.join('、') },
      ...item.source.key(['process', 'with', name]),
    }));
}
