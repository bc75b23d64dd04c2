/** The process of an item: a process of the workspace with arguments, or the steps that stand in the item itself. */
import type { RawFinding } from '../findings/finding.ts';
import type { ItemDocument, ProcessDocument } from '../language/documents.ts';
import type { Workspace } from '../language/workspace.ts';
import type { Process } from './blocks.ts';
import { type Arguments, type ProcessReading, readProcess } from './read-process.ts';

/** The licensing office's id when an item names none. */
export const DEFAULT_OFFICE = 'licensing';

/**
 * Resolves an item's process.
 * @returns the process with its findings; `undefined` where the item uses a process that does not exist or is faulty
 */
export function readItemProcess(workspace: Workspace, item: ItemDocument): ProcessReading | undefined {
  const { process: reference, department, office, name } = item.data;
  const context = new Map([
    ['department', department],
    ['office', office ?? DEFAULT_OFFICE],
  ]);
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
  const parameter = String(finding.params['parameter'] ?? '');
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
