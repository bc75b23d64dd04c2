/** One item or one process compared between two sides. */
import { compareProcesses } from '../../change/compare-definitions.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { ProcessDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import { parseDefinition } from '../../registry/definition.ts';
import type { Registry } from '../../registry/registry.ts';
import { CommandError } from './command-error.ts';
import { changesBetween, comparedProcess } from './definition-changes.ts';
import type { Difference } from './diff-answer.ts';
import { definitionOn, SideError } from './diff-definitions.ts';
import { type Side, type SideName, sideOf } from './diff-sides.ts';
import type { OpenFolder } from './guhua-command.ts';
import { findItem } from './resolve-process.ts';

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** What is compared, by its id. */
interface Subject {
  readonly kind: 'item' | 'process';
  readonly id: string;
}

/** The item or process that a word means, in the working files or, where it is gone from them, on one of the sides. */
export function subjectOf(open: OpenFolder, word: string, sides: readonly (Side | undefined)[]): Subject {
  for (const side of [undefined, ...sides]) {
    const workspace = side === undefined ? open.workspace : side.kind === 'workspace' ? side.workspace : undefined;
    const found = workspace && subjectIn(workspace, word);
    if (found !== undefined) return found;
  }
  const isOld = sides.some((side) => side !== undefined && side.kind !== 'workspace');
  return isOld ? { kind: 'item', id: word } : { kind: 'item', id: findItem(open.workspace, word).id };
}

/** What is compared with where nothing is said: an item's last version, and of a process, which has none, the last commit. */
export function usualBefore(open: OpenFolder, { kind }: Subject): Side {
  return kind === 'item' ? { kind: 'published' } : sideOf(open, 'rev:HEAD');
}

function subjectIn(workspace: Workspace, word: string): Subject | undefined {
  const process =
    workspace.processes.get(word) ?? [...workspace.processes.values()].find(({ data }) => data.name === word);
  if (process !== undefined) return { kind: 'process', id: process.id };
  if (workspace.items.has(word)) return { kind: 'item', id: word };
  const isKnown = [...workspace.items.values()].some(
    ({ data }) => data.name === word || Object.values(data.codes ?? {}).includes(word),
  );
  return isKnown ? { kind: 'item', id: findItem(workspace, word).id } : undefined;
}

/** Compares an item between two sides. @param nameOf how a side is told */
export async function compareItem(
  open: OpenFolder,
  { id }: Subject,
  sides: Sides,
  registry: Registry | undefined,
  nameOf: (side: SideName) => string,
): Promise<Difference> {
  return told(nameOf, async () => {
    const before = await definitionOn(sides.before, id, open, registry);
    const after = await definitionOn(sides.after, id, open, registry);
    return {
      id,
      name: parseDefinition(after.canonical).item.name,
      before: nameOf(before.name),
      after: nameOf(after.name),
      changes: changesBetween(before.canonical, after.canonical, open.workspace.minutesPerDay),
    };
  });
}

/** Compares a process between two workspaces: the registry holds items only. */
export async function compareProcessFile(
  open: OpenFolder,
  { id }: Subject,
  sides: Sides,
  nameOf: (side: SideName) => string,
): Promise<Difference> {
  return told(nameOf, async () => {
    const [before, after] = [processOn(sides.before, id), processOn(sides.after, id)];
    const was = comparedProcess(before.workspace, before.document);
    const is = comparedProcess(after.workspace, after.document);
    return {
      id,
      name: after.document.data.name,
      before: nameOf(before.name),
      after: nameOf(after.name),
      changes: compareProcesses(was, is, open.workspace.minutesPerDay),
    };
  });
}

interface SidedProcess {
  readonly workspace: Workspace;
  readonly document: ProcessDocument;
  readonly name: SideName;
}

function processOn(side: Side, id: string): SidedProcess {
  if (side.kind !== 'workspace') throw new CommandError('diff.process-version', { id }, ExitCode.usage);
  const { workspace, name } = side;
  const document = workspace.processes.get(side.document ?? id);
  if (document === undefined) throw new SideError('diff.not-there', { id }, name, ExitCode.usage);
  return { workspace, document, name };
}

/** Runs a comparison; what is wrong on a side is told with the side's name. */
async function told(nameOf: (side: SideName) => string, work: () => Promise<Difference>): Promise<Difference> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SideError)) throw error;
    throw new CommandError(error.id, { ...error.params, side: nameOf(error.side) }, error.exitCode);
  }
}
