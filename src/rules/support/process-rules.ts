/**
 * A check of a process is wanted in three places: at a process file, at steps that stand in an item, and at an item that
 * fills a template's parameters so that only then something is wrong. This turns one function into rules for all three.
 */
import type { MinutesPerDay } from '../../base/duration.ts';
import type { MessageParams, Path, Place, TextRange } from '../../findings/finding.ts';
import type { DocumentSource } from '../../language/canonical-data.ts';
import type { ProcessDocument } from '../../language/documents.ts';
import type { ItemDefinition } from '../../language/generated/types.ts';
import { editWithin, rangeWithin } from '../../language/scalar-offsets.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Process } from '../../process/blocks.ts';
import { readProcessFile } from '../../process/item-process.ts';
import { type Report, type RuleFor, type RuleInfo, rule } from '../rule.ts';

/** What is wrong in a process, and where in the document that holds its steps. */
export interface ProcessFault {
  readonly message: string;
  readonly path: Path;
  /** Whether the fault lies in the key or in the value; the value when absent. */
  readonly on?: 'key' | 'value';
  readonly params?: MessageParams;
  /** The part of the value that is meant, in UTF-16 offsets of the value; all of it when absent. */
  readonly within?: TextRange;
  /** What to write in place of it, where that is beyond doubt. */
  readonly replacement?: string;
  /** Values that have to do with it. */
  readonly related?: readonly Path[];
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
    check({ document, report, workspace, minutesPerDay }) {
      if (!serves(workspace, document.id, concerns)) return;
      for (const fault of faultsOfFile(check, document, { workspace, minutesPerDay })) {
        report(fault.message, reportAt(document.source, fault));
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
        for (const fault of found) report(fault.message, reportAt(document.source, fault));
        return;
      }
      // What is wrong in the file itself is told there, once; here only what this item's arguments bring about.
      const known = new Set(faultsOfFile(check, used, { workspace, minutesPerDay }).map(identity));
      for (const fault of found.filter((candidate) => !known.has(identity(candidate)))) {
        const related: Place[] = [placeOf(used.source, fault)];
        report(fault.message, { at: at.value('process', 'uses'), related, params: fault.params ?? {} });
      }
    },
  });
  return [ofFile, ofItem];
}

/** What to report of a fault in the document that holds it. */
function reportAt(source: DocumentSource, fault: ProcessFault): Report {
  const { params = {}, within, replacement } = fault;
  const related = fault.related?.map((path) => source.value(path));
  const node = within && source.node(fault.path);
  const canEdit = node?.kind === 'scalar' && within !== undefined && replacement !== undefined;
  const edit = canEdit ? editWithin(node, within, replacement) : undefined;
  return { at: placeOf(source, fault), params, ...(related && { related }), ...(edit && { fix: [edit] }) };
}

/** Where a fault lies: the part of the value that it names, or all of it where the part cannot be told. */
function placeOf(source: DocumentSource, { path, on = 'value', within }: ProcessFault): Place {
  const place = source[on](path);
  const node = within && source.node(path);
  const range = node?.kind === 'scalar' && within !== undefined ? rangeWithin(node, within) : undefined;
  return range === undefined ? place : { ...place, range };
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
  return JSON.stringify([fault.message, fault.path, fault.within?.start]);
}
