/** What changed between two definitions of an item, or between two processes. */
import type { JsonValue } from '../base/digest.ts';
import type { MinutesPerDay } from '../base/duration.ts';
import type { Process } from '../process/blocks.ts';
import { type Change, type Compare, changeOf, type Spot } from './change.ts';
import { mapping } from './compare-lists.ts';
import { exact, fields, isSame, type JsonObject, objectOf } from './compare-values.ts';
import { departmentChanges } from './department-changes.ts';
import { fileChanges, itemChanges } from './item-changes.ts';
import { processChanges } from './process-changes.ts';
import type { ActorNames } from './step-changes.ts';

/** A definition as it is compared: the model that is locked, read from its canonical JSON, and its process as a tree. */
export interface ComparedDefinition {
  readonly model: JsonObject;
  readonly process: Process;
}

/** A process file as it is compared. */
export interface ComparedProcessFile extends ComparedDefinition {
  /** The process is under `process`, and beside it what a template declares: `parameters`, `template`. */
  readonly model: JsonObject;
  /** A post (`housing/chief`) as people read it. */
  readonly nameOf: (actor: string) => string;
}

/**
 * Compares two definitions of an item. Whatever differs is told: no two models that differ are without a change.
 * @param minutesPerDay length of the center's working day, by which hours and days compare
 * @returns the changes in the order of what they are about: the item, the process, departments, files
 */
export function compareDefinitions(
  before: ComparedDefinition,
  after: ComparedDefinition,
  minutesPerDay: MinutesPerDay,
): readonly Change[] {
  const names = { before: namesIn(before.model), after: namesIn(after.model) };
  const [first, second] = [objectOf(before.model.item) ?? {}, objectOf(after.model.item) ?? {}];
  const process = processIn(before, after, names, 'process-promised');
  return compareModels(before, after, minutesPerDay, {
    item: itemChanges,
    process,
    departments: departmentChanges,
    files: fileChanges(first, second),
  });
}

/** Compares two process files, or two versions of one. */
export function compareProcesses(
  before: ComparedProcessFile,
  after: ComparedProcessFile,
  minutesPerDay: MinutesPerDay,
): readonly Change[] {
  const names = { before: before.nameOf, after: after.nameOf };
  return compareModels(before, after, minutesPerDay, {
    process: processIn(before, after, names, 'promised'),
    parameters: mapping('parameter', changedParameter, (id, { name }) => String(name ?? id)),
    template: exact('template'),
  });
}

const changedParameter: Compare = (before, after, spot) => {
  const params = { ...spot.params, name: String(spot.params.of) };
  return [changeOf('parameter', 'changed', { ...spot, params }, before, after)];
};

function compareModels(
  before: ComparedDefinition,
  after: ComparedDefinition,
  minutesPerDay: MinutesPerDay,
  comparisons: Readonly<Record<string, Compare>>,
): readonly Change[] {
  if (isSame(before.model, after.model)) return [];
  const root: Spot = { pointer: '', params: {}, minutesPerDay };
  return fields(comparisons)(before.model, after.model, root);
}

function processIn(
  before: ComparedDefinition,
  after: ComparedDefinition,
  names: ActorNames,
  promise: 'promised' | 'process-promised',
): Compare {
  return (was, is, spot) => {
    const [first, second] = [objectOf(was), objectOf(is)];
    if (first === undefined || second === undefined) return [changeOf('process', 'changed', spot, was, is)];
    const [one, other] = [
      { process: before.process, data: first },
      { process: after.process, data: second },
    ];
    return processChanges(one, other, names, promise, spot);
  };
}

/** The names of posts that a definition shows: the department's short name and the post's. */
function namesIn(model: JsonObject): (actor: string) => string {
  const departments = objectOf(model.departments) ?? {};
  return (actor) => {
    const [id = '', post = ''] = actor.split('/');
    const department = objectOf(departments[id]) ?? {};
    const name = objectOf(objectOf(department.posts)?.[post])?.name;
    return `${textOr(department['short-name'] ?? department.name, id)}${textOr(name, post)}`;
  };
}

function textOr(value: JsonValue | undefined, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}
