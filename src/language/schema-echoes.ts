/**
 * What a validator says more than once. One mistake of an author makes a schema complain several times: of the place, of
 * the form around it, of what is missing because it was misspelt. Only what helps is told.
 */
import type { ErrorObject } from 'ajv';
import type { RawFinding } from '../findings/finding.ts';
import type { Schema } from './schema-names.ts';

/** A finding with what is needed to tell whether it repeats another. */
export interface SchemaFault {
  readonly finding: RawFinding;
  /** JSON pointer of the value at fault, of the key at fault, or of what is missing. */
  readonly pointer: string;
  /** Canonical key that a wrong one was meant to be. */
  readonly meant?: string;
}

/** Keywords whose own error only repeats that something inside failed. */
const CONTAINERS = new Set(['if', 'allOf', 'anyOf', 'propertyNames']);

/** Errors without those of forms that the author did not choose: a post is text or a list, and is told of one only. */
export function tellingErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = new Set(errors.filter(isChoiceOfForms).map((error) => error.instancePath));
  const told = errors.filter((error) => !CONTAINERS.has(error.keyword) && !isChoiceOfForms(error));
  const explained = new Set<string>();
  for (const error of told) {
    if (isOfForm(error) && choices.has(error.instancePath)) continue;
    for (let path = error.instancePath; ; path = parentOf(path)) {
      if (choices.has(path)) explained.add(path);
      if (path === '') break;
    }
  }
  return told.filter((error) => {
    if (!isOfForm(error) || !choices.has(error.instancePath)) return true;
    if (explained.has(error.instancePath)) return false;
    explained.add(error.instancePath);
    return true;
  });
}

/** Whether an error says no more than that the value has not the form that one of the choices takes. */
function isOfForm(error: ErrorObject): boolean {
  return error.keyword === 'type' || (error.keyword === 'enum' && typeof error.data !== 'string');
}

/** `oneOf` between text, list and number, not the one between the keys of an object. */
function isChoiceOfForms(error: ErrorObject): boolean {
  return error.keyword === 'oneOf' && (error.parentSchema as Schema).properties === undefined;
}

/** Findings without those that follow from another one. */
export function withoutEchoes(faults: readonly SchemaFault[]): RawFinding[] {
  const wrongType = new Set<string>();
  const meant = new Set<string>();
  const severalVerbs = new Set<string>();
  for (const { finding, pointer, meant: key } of faults) {
    if (isTypeFault(finding)) wrongType.add(pointer);
    if (key !== undefined) meant.add(`${parentOf(pointer)}/${key}`);
    if (finding.rule === 'process/several-verbs') severalVerbs.add(parentOf(pointer));
  }
  const seen = new Set<string>();
  return faults.flatMap(({ finding, pointer }) => {
    if (finding.rule === 'source/missing-key' && meant.has(pointer)) return [];
    if (finding.rule === 'source/key-out-of-place' && severalVerbs.has(parentOf(pointer))) return [];
    if (!isTypeFault(finding) && wrongType.has(pointer)) return [];
    // A third verb disagrees with each of those before it.
    const params = finding.rule === 'process/several-verbs' ? {} : finding.params;
    const key = JSON.stringify([finding.rule, finding.message, finding.path, finding.range, params]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [finding];
  });
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** A value of the wrong type fails its pattern and its enumeration too: only the first is told. */
function isTypeFault({ rule }: RawFinding): boolean {
  return ['source/wrong-type', 'source/number-for-text', 'source/full-width-colon', 'source/empty-value'].includes(
    rule,
  );
}
