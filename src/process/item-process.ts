/** The process of an item: a process of the workspace with arguments, or the steps that stand in the item itself. */
import type { RawFinding } from '../findings/finding.ts';
import type { ItemDocument, ProcessDocument } from '../language/documents.ts';
import type { Workspace } from '../language/workspace.ts';
import type { Process } from './blocks.ts';
import { type Arguments, type ProcessReading, readProcess } from './read-process.ts';

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
  const own = reading.findings.filter((finding) => USE_FAULTS.has(finding.rule)).map((finding) => atUse(finding, item));
  return { process, findings: [...findings, ...own] };
}

/** Reads every process file of a workspace by itself, templates with their defaults. */
export function readProcessFile(document: ProcessDocument): ProcessReading {
  return readProcess(document.data, document.source, [], new Map());
}

const USE_FAULTS = new Set(['process/missing-argument', 'process/argument-is-no-duration']);

function atUse(finding: RawFinding, item: ItemDocument): RawFinding {
  const parameter = String(finding.params.parameter ?? '');
  const given = item.source.node(['process', 'with', parameter]) !== undefined;
  const place = given ? item.source.value(['process', 'with', parameter]) : item.source.key(['process']);
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
