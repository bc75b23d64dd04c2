/** A template of the workspace whose steps are those of a cell, with the cell's limits as its arguments. */
import { type Duration, formatDuration, parseDuration } from '../../base/duration.ts';
import type { ProcessDocument } from '../../language/documents.ts';
import type { ItemProcess, ProcessDefinition, ProcessStep } from '../../language/generated/types.ts';
import type { Workspace } from '../../language/workspace.ts';
import { VERBS } from '../../process/blocks.ts';
import { DEFAULT_OFFICE, postOfRole } from '../../process/item-process.ts';
import type { WrittenStep } from '../cells/steps.ts';
import { findPost } from './find-post.ts';
import type { ProcessContext } from './steps-in-place.ts';

/**
 * Looks for a template that says exactly what a cell says.
 * @returns the use of the first that fits, in the order of the workspace; `undefined` where none does
 */
export function useTemplate(
  workspace: Workspace,
  steps: readonly WrittenStep[],
  context: ProcessContext,
): ItemProcess | undefined {
  for (const template of workspace.processes.values()) {
    if (template.data.template !== true) continue;
    const given = argumentsFor(template, steps, context);
    if (given !== undefined) return { uses: template.id, ...(given.size > 0 && { with: Object.fromEntries(given) }) };
  }
  return undefined;
}

function argumentsFor(
  { data }: ProcessDocument,
  written: readonly WrittenStep[],
  context: ProcessContext,
): ReadonlyMap<string, string> | undefined {
  if (data.steps.length !== written.length) return undefined;
  const given = new Map<string, string>();
  for (const [index, step] of data.steps.entries()) {
    const other = written[index];
    if (other === undefined || !sameStep(step, other)) return undefined;
    if (!giveLimit(data, step, other, context, given) || !givePosts(data, step, context, given)) return undefined;
  }
  return inDeclaredOrder(data, given);
}

/** Same name and verb, and nothing in the cell that the template would not say. */
function sameStep(step: ProcessStep, written: WrittenStep): boolean {
  if (written.remarks.length > 0 || written.staff !== step.staff) return false;
  const { meaning } = written;
  if (meaning.kind === 'pause') return step.pause === written.name && step.kind === meaning.pauseKind;
  return meaning.kind === 'step' && !written.uncounted && step[meaning.verb] === written.name;
}

/** The cell's limit as the argument of the step's parameter; a limit that the template fixes must be the same. */
function giveLimit(
  data: ProcessDefinition,
  step: ProcessStep,
  written: WrittenStep,
  { language }: ProcessContext,
  given: Map<string, string>,
): boolean {
  const limit = step.within ?? step['at-most'];
  if (limit === undefined || written.within === undefined) return limit === undefined && written.within === undefined;
  if (!limit.startsWith('$')) return sameDuration(parseDuration(limit), written.within);
  const name = limit.slice(1);
  return data.parameters?.[name]?.type === 'duration' && give(given, name, formatDuration(written.within, language));
}

/** Every post of the step exists; where the template leaves it open, the right one is given. */
function givePosts(
  data: ProcessDefinition,
  step: ProcessStep,
  context: ProcessContext,
  given: Map<string, string>,
): boolean {
  const verb = VERBS.find((candidate) => step[candidate] !== undefined);
  const actors = typeof step.by === 'string' ? [step.by] : (step.by ?? []);
  return actors.every((actor) => {
    const [department, post = ''] = actor.split('/');
    if (department !== '$department') return false;
    const wanted = verb === undefined ? undefined : findPost(context.department, verb, context);
    const parameter = data.parameters?.[post.slice(1)];
    if (!post.startsWith('$') || parameter === undefined) {
      const named = namedPost(post, context);
      return Object.hasOwn(context.department.data.posts, named) && (verb !== 'decide' || named === wanted);
    }
    if (wanted === undefined) return false;
    const usual = parameter.default === undefined ? undefined : namedPost(parameter.default, context);
    return wanted === usual || give(given, post.slice(1), wanted);
  });
}

/** `$chief` is the chief of the item's office; a word is itself. */
function namedPost(post: string, { office }: ProcessContext): string {
  return post.startsWith('$') ? postOfRole(office ?? DEFAULT_OFFICE, post.slice(1)) : post;
}

function give(given: Map<string, string>, name: string, value: string): boolean {
  const earlier = given.get(name);
  given.set(name, value);
  return earlier === undefined || earlier === value;
}

function sameDuration(one: Duration | undefined, other: Duration): boolean {
  return one !== undefined && formatDuration(one) === formatDuration(other);
}

function inDeclaredOrder(data: ProcessDefinition, given: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = Object.keys(data.parameters ?? {});
  return new Map([...given].toSorted(([one], [other]) => names.indexOf(one) - names.indexOf(other)));
}
