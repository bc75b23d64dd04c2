/** From what the registry and the workspace hold of definitions to what the comparison takes. */
import { canonicalJson, type JsonValue } from '../../base/digest.ts';
import type { MinutesPerDay } from '../../base/duration.ts';
import type { Change } from '../../change/change.ts';
import {
  type ComparedDefinition,
  type ComparedProcessFile,
  compareDefinitions,
} from '../../change/compare-definitions.ts';
import type { JsonObject } from '../../change/compare-values.ts';
import { processOfModel } from '../../disclosure/process-of-model.ts';
import type { ProcessDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import { readProcessFile } from '../../process/item-process.ts';
import { parseDefinition } from '../../registry/definition.ts';
import { processModel } from '../../registry/process-model.ts';
import { withoutAbsent } from '../../registry/without-absent.ts';
import { namesOf } from './names.ts';

/**
 * What changed between two definitions of an item.
 * @param before its canonical JSON, as it is locked and stored
 * @param minutesPerDay length of the center's working day, by which hours and days compare
 */
export function changesBetween(before: string, after: string, minutesPerDay: MinutesPerDay): readonly Change[] {
  if (before === after) return [];
  return compareDefinitions(comparedDefinition(before), comparedDefinition(after), minutesPerDay);
}

function comparedDefinition(canonical: string): ComparedDefinition {
  const { process } = parseDefinition(canonical);
  return { model: JSON.parse(canonical) as JsonObject, process: processOfModel(process) };
}

/** A process file as it is compared. A template is taken with the defaults of its parameters. */
export function comparedProcess(workspace: Workspace, document: ProcessDocument): ComparedProcessFile {
  const { data } = document;
  const { process } = readProcessFile(document);
  const model = withoutAbsent({
    process: processModel(process, { document: data, definition: data }),
    parameters: data.parameters,
    template: data.template,
  });
  const names = namesOf(workspace);
  return {
    model: JSON.parse(canonicalJson(model as unknown as JsonValue)) as JsonObject,
    process,
    nameOf: (actor) => {
      const [department = '', post = ''] = actor.split('/');
      return `${names.department(department)}${names.post({ department, post })}`;
    },
  };
}
