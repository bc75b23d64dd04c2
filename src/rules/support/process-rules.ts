/**
 * A check of a process is wanted in three places: at a process file, at steps that stand in an item, and at an item that
 * fills a template's parameters so that only then something is wrong. This turns one function into rules for all three.
 */
import type { MinutesPerDay } from '../../base/duration.ts';
import type { MessageParams, Path, Place } from '../../findings/finding.ts';
import type { DocumentSource } from '../../language/canonical-data.ts';
import type { ProcessDocument } from '../../language/documents.ts';
import type { ItemDefinition } from '../../language/generated/types.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Process } from '../../process/blocks.ts';
import { readProcessFile } from '../../process/item-process.ts';
import { type RuleFor, type RuleInfo, rule } from '../rule.ts';

/** What is wrong in a process, and where in the document that holds its steps. */
export interface ProcessFault {
  readonly message: string;
  readonly path: Path;
  /** Whether the fault lies in the key or in the value; the value when absent. */
  readonly on?: 'key' | 'value';
  readonly params?: MessageParams;
}

export interface ProcessSurroundings {
  readonly workspace: Workspace;
  readonly minutesPerDay: MinutesPerDay;
  /** The document that holds the steps. */
  readonly source: DocumentSource;
  /** The item whose steps they are or that fills in the parameters; absent where a process file is read by itself. */
  readonly item: ItemDefinition | undefined;
}

export interface ProcessCheck extends RuleInfo {
  /** Which items it concerns, all when absent. A process file is checked where it serves such an item, or none at all. */
  readonly concerns?: (item: ItemDefinition) => boolean;
  faults(process: Process, surroundings: ProcessSurroundings): readonly ProcessFault[];
}

/** The rules of a check: for process files and for items. */
export function processRules(check: ProcessCheck): readonly [RuleFor<'process'>, RuleFor<'item'>] {
  const { faults, concerns = () => true, ...info } = check;
  const ofFile = rule({
    ...info,
    appliesTo: 'process',
    check({ document, at, report, ...surroundings }) {
      if (!serves(surroundings.workspace, document.id, concerns)) return;
      for (const fault of faultsOfFile(check, document, surroundings)) {
        report(fault.message, { at: at[fault.on ?? 'value'](...fault.path), params: fault.params ?? {} });
      }
    },
  });
  const ofItem = rule({
    ...info,
    appliesTo: 'item',
    check({ document, item, process, at, report, workspace, minutesPerDay }) {
      if (process === undefined || !concerns(item)) return;
      const used = item.process.uses === undefined ? undefined : workspace.processes.get(item.process.uses);
      const source = used?.source ?? document.source;
      const found = faults(process, { workspace, minutesPerDay, source, item });
      if (used === undefined) {
        for (const fault of found) {
          report(fault.message, { at: at[fault.on ?? 'value'](...fault.path), params: fault.params ?? {} });
        }
        return;
      }
      // What is wrong in the file itself is told there, once; here only what this item's arguments bring about.
      const known = new Set(faultsOfFile(check, used, { workspace, minutesPerDay }).map(identity));
      for (const fault of found.filter((candidate) => !known.has(identity(candidate)))) {
        const related: Place[] = [used.source[fault.on ?? 'value'](fault.path)];
        report(fault.message, { at: at.value('process', 'uses'), related, params: fault.params ?? {} });
      }
    },
  });
  return [ofFile, ofItem];
}

/** Whether a process serves an item of a kind; one that serves none may come to serve any. */
function serves(workspace: Workspace, process: string, concerns: (item: ItemDefinition) => boolean): boolean {
  const users = usersOf(workspace).get(process) ?? [];
  return users.length === 0 || users.some(concerns);
}

const usersByWorkspace = new WeakMap<Workspace, ReadonlyMap<string, readonly ItemDefinition[]>>();

function usersOf(workspace: Workspace): ReadonlyMap<string, readonly ItemDefinition[]> {
  let users = usersByWorkspace.get(workspace);
  if (users === undefined) {
    users = Map.groupBy(
      [...workspace.items.values()].map((item) => item.data).filter((item) => item.process.uses !== undefined),
      (item) => item.process.uses ?? '',
    );
    usersByWorkspace.set(workspace, users);
  }
  return users;
}

/** Faults of process files, kept because every item that uses a file asks for them. */
const faultsByWorkspace = new WeakMap<Workspace, Map<string, readonly ProcessFault[]>>();

function faultsOfFile(
  check: ProcessCheck,
  document: ProcessDocument,
  { workspace, minutesPerDay }: Pick<ProcessSurroundings, 'workspace' | 'minutesPerDay'>,
): readonly ProcessFault[] {
  const known = faultsByWorkspace.get(workspace) ?? new Map<string, readonly ProcessFault[]>();
  faultsByWorkspace.set(workspace, known);
  const key = `${check.id} ${document.id}`;
  let faults = known.get(key);
  if (faults === undefined) {
    const { process } = readProcessFile(document);
    faults = check.faults(process, { workspace, minutesPerDay, source: document.source, item: undefined });
    known.set(key, faults);
  }
  return faults;
}

function identity(fault: ProcessFault): string {
  return JSON.stringify([fault.message, fault.path]);
}
