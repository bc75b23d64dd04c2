/** The items of a workspace, and published ones, as rows of a catalog tell them. */
import type { ItemDraft } from '../../catalog/item/item-draft.ts';
import { canonicalise, type Data } from '../../language/canonical-data.ts';
import { checkSchema } from '../../language/check-schema.ts';
import type { ItemDocument } from '../../language/documents.ts';
import { readYaml } from '../../language/read-yaml.ts';
import type { FaultyDocument, Workspace } from '../../language/workspace.ts';
import type { Process } from '../../process/blocks.ts';
import { readItemProcess } from '../../process/item-process.ts';
import type { DefinitionModel } from '../../registry/definition.ts';
import { processModel } from '../../registry/process-model.ts';
import type { CatalogItem } from './catalog-item.ts';
import { writeReference, writeSteps } from './process-cell.ts';

/** An item of the workspace as it is written now. */
export function catalogItemOf(workspace: Workspace, item: ItemDocument): CatalogItem {
  const { process: _, ...data } = item.data;
  return { data, ...processOf(workspace, item) };
}

/**
 * An item that is a draft: all that is wrong with its file is what its department has not said yet.
 * @returns `undefined` where the file holds anything else that is wrong, which nobody may carry on silently
 */
export function draftItemOf(workspace: Workspace, { kind, id, file }: FaultyDocument): CatalogItem | undefined {
  const text = workspace.texts.get(file);
  if (kind !== 'item' || text === undefined) return undefined;
  const { root, findings } = readYaml(file, text);
  if (root === undefined || findings.length > 0) return undefined;
  const { data, source, findings: twice } = canonicalise('item', file, text, root);
  const faults = [...twice, ...checkSchema('item', data, source)];
  if (!faults.every(({ rule }) => rule === 'source/missing-key') || !isNamed(data)) return undefined;
  const { process, ...rest } = data as unknown as ItemDraft;
  if (process === undefined) return { data: rest, process: '', steps: undefined };
  // Nothing is wrong with the process; what the item lacks besides means nothing to it.
  const document = { kind, id, file, source, data } as unknown as ItemDocument;
  return { data: rest, ...processOf(workspace, document) };
}

/** A published version. A process of the workspace goes by its name; any other stands in the definition step by step. */
export function catalogItemOfVersion(workspace: Workspace, definition: DefinitionModel, process: Process): CatalogItem {
  const { item, process: model } = definition;
  const file = workspace.processes.get(process.id);
  const named = file !== undefined && file.data.template !== true;
  const cell = named ? writeReference(process.id) : writeSteps(process);
  return { data: item, process: cell, steps: model.steps };
}

function processOf(workspace: Workspace, item: ItemDocument): Omit<CatalogItem, 'data'> {
  const { process: written } = item.data;
  const { uses } = written;
  const used = workspace.processes.get(uses ?? '');
  const reading = readItemProcess(workspace, item);
  const model = reading && processModel(reading.process, { document: used?.data ?? item.data, definition: used?.data });
  const named = uses !== undefined && used?.data.template !== true;
  const process = named ? writeReference(uses) : reading === undefined ? '' : writeSteps(reading.process);
  return { process, written, steps: model?.steps };
}

function isNamed(data: Data): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return [data.item, data.name, data.department].every((text) => typeof text === 'string');
}
