import { processOfModel } from '../../disclosure/process-of-model.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { Process, Variant } from '../../process/blocks.ts';
import { isDay } from '../../registry/admission.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { openForReading } from './registry-edge.ts';
import { findItem, resolveProcess, variantOf } from './resolve-process.ts';

/** `housing-001@2026-12-01`: an item, and the day on which the version was in force. */
const VERSION = /^(.+)@([\d-]+)$/u;

/** An item's process goes by the item's name. */
export interface ProcessVersion {
  readonly process: Process;
  readonly variant: Variant | undefined;
}

/**
 * The process that a word means: one of the workspace as it is written now, or an item's as the registry holds it for a day.
 * @throws CommandError where there is none
 */
export async function resolveVersion(open: OpenWorkspace, word: string, variantName?: string): Promise<ProcessVersion> {
  const [, item, day] = VERSION.exec(word) ?? [];
  if (item === undefined || day === undefined) {
    const resolved = resolveProcess(open, word, variantName);
    return { ...resolved, process: named(resolved.process, resolved.item?.data.name) };
  }
  if (!isDay(day)) throw new CommandError('show.no-day', { day }, ExitCode.usage);
  await using registry = await openForReading(open);
  const direct = await registry.effectiveVersion(item, day);
  const version = direct ?? (await registry.effectiveVersion(findItem(open.workspace, item).id, day));
  if (version === undefined) throw new CommandError('show.none', { item, day }, ExitCode.usage);
  const { item: published, process: model } = version.definition;
  const process = named(processOfModel(model), `${published.name} @${version.version}`);
  return { process, variant: variantName === undefined ? undefined : variantOf(process, variantName) };
}

function named(process: Process, name: string | undefined): Process {
  return name === undefined ? process : { ...process, name };
}
