import { similarWord } from '../../base/similar-word.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { ItemDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Process, Variant } from '../../process/blocks.ts';
import { readItemProcess, readProcessFile } from '../../process/item-process.ts';
import type { ProcessReading } from '../../process/read-process.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';

export interface ResolvedProcess {
  readonly process: Process;
  readonly variant: Variant | undefined;
  /** The item whose process it is, where an item was asked for. */
  readonly item: ItemDocument | undefined;
}

/**
 * The process that a word on the command line means: the id or name of a process or an item, or an item's code.
 * @throws CommandError where there is none, where it is faulty, or where a name belongs to several items
 */
export function resolveProcess({ workspace }: OpenWorkspace, word: string, variantName?: string): ResolvedProcess {
  const { reading, item } = readingOf(workspace, word);
  const { process, findings } = reading;
  const [fault] = findings;
  if (fault !== undefined) throw new CommandError('cli.faulty-process', { id: word, file: fault.file });
  return { process, item, variant: variantName === undefined ? undefined : variantOf(process, variantName) };
}

/** The item that a word means: its id, one of its codes, or a name that only one item has. */
export function findItem(workspace: Workspace, word: string): ItemDocument {
  const item = itemByWord(workspace, word);
  if (item !== undefined) return item;
  throw notFound(workspace, word, [...workspace.items.keys()], 'cli.unknown-item');
}

function readingOf(workspace: Workspace, word: string): { reading: ProcessReading; item: ItemDocument | undefined } {
  const document =
    workspace.processes.get(word) ?? [...workspace.processes.values()].find(({ data }) => data.name === word);
  if (document !== undefined) return { reading: readProcessFile(document), item: undefined };
  const item = itemByWord(workspace, word);
  if (item === undefined) {
    throw notFound(workspace, word, [...workspace.processes.keys(), ...workspace.items.keys()], 'cli.unknown-process');
  }
  const reading = readItemProcess(workspace, item);
  if (reading === undefined) throw new CommandError('cli.faulty-process', { id: item.id, file: item.file });
  return { reading, item };
}

function itemByWord(workspace: Workspace, word: string): ItemDocument | undefined {
  const byId = workspace.items.get(word);
  if (byId !== undefined) return byId;
  const matches = [...workspace.items.values()].filter(
    ({ data }) => data.name === word || Object.values(data.codes ?? {}).includes(word),
  );
  if (matches.length > 1) {
    const ids = matches.map((item) => item.id).join(', ');
    throw new CommandError('cli.ambiguous-name', { name: word, ids }, ExitCode.usage);
  }
  return matches[0];
}

function notFound(workspace: Workspace, word: string, known: readonly string[], id: string): CommandError {
  const faulty = workspace.faulty.find((document) => document.id === word);
  if (faulty !== undefined) return new CommandError('cli.faulty-process', { id: word, file: faulty.file });
  const suggestion = similarWord(word, known);
  const params = { word, suggestion: suggestion ?? '' };
  return new CommandError(suggestion === undefined ? id : `${id}.similar`, params, ExitCode.usage);
}

/** A variant by id or name. @throws CommandError where the process has none of that name */
export function variantOf(process: Process, name: string): Variant {
  const found = process.variants.get(name) ?? [...process.variants.values()].find((variant) => variant.name === name);
  if (found !== undefined) return found;
  const known = [...process.variants.keys()].join(', ');
  throw new CommandError(
    known === '' ? 'cli.no-variants' : 'cli.unknown-variant',
    { process: process.id, name, known },
    ExitCode.usage,
  );
}
