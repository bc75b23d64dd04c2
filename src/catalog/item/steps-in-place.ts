/** The steps of a cell as a process written in the item itself, each with the post that does it. */
import { formatDuration } from '../../base/duration.ts';
import type { DepartmentDocument } from '../../language/documents.ts';
import type { ProcessBranch, ProcessStep } from '../../language/generated/types.ts';
import type { KeyLanguage } from '../../language/schema-names.ts';
import type { Verb } from '../../process/blocks.ts';
import type { Partner } from '../cells/partners.ts';
import { meaningOfStep } from '../cells/step-verbs.ts';
import type { WrittenStep } from '../cells/steps.ts';
import { type DepartmentFinder, usualOffice } from './find-department.ts';
import { findActor, findSigners, type PostQuestion } from './find-post.ts';

/** Whose process it is, and where to look for the others. */
export interface ProcessContext extends PostQuestion {
  readonly department: DepartmentDocument;
  readonly departments: DepartmentFinder;
  readonly partners: readonly Partner[];
  readonly language: KeyLanguage;
}

export interface StepsReading {
  readonly steps: readonly ProcessStep[];
  readonly missingPosts: readonly MissingPost[];
}

/** A step that no post is authorised for, or where a department has several offices that could do it. */
interface MissingPost {
  readonly reason: 'none' | 'which-office';
  readonly step: string;
  readonly department: string;
}

/** Writes the steps of a cell in the language's form. */
export function stepsInPlace(written: readonly WrittenStep[], context: ProcessContext): StepsReading {
  const missingPosts: MissingPost[] = [];
  const miss: Miss = (step, department, office) => {
    missingPosts.push({ reason: office === undefined ? 'which-office' : 'none', step, department: nameOf(department) });
  };
  return { steps: written.map((step) => stepInPlace(step, context, miss)), missingPosts };
}

function stepInPlace(step: WrittenStep, context: ProcessContext, miss: Miss): ProcessStep {
  switch (step.meaning.kind) {
    case 'pause':
      return { pause: step.name, kind: step.meaning.pauseKind, ...atMost(step, context), ...noteOf(step) };
    case 'parallel':
      return parallelStep(step, context, miss);
    case 'step':
      // Not one of the eight of Art. 45, yet the author says that the clock stops: a pause without a kind says the same.
      if (step.uncounted) return { pause: step.name, ...atMost(step, context), ...noteOf(step) };
      return plainStep(step, step.meaning.verb, context, miss);
  }
}

type Miss = (step: string, department: DepartmentDocument, office: string | undefined) => void;

function plainStep(step: WrittenStep, verb: Verb, context: ProcessContext, miss: Miss): ProcessStep {
  const { by, remarks } = actorsOf(step, verb, context);
  if (by === undefined) miss(step.name, context.department, context.office);
  const staffed = verb === 'inspect' && step.staff !== undefined;
  const notes = [...remarks, ...(step.staff !== undefined && !staffed ? [`${step.staff}人`] : [])];
  return {
    [verb]: step.name,
    ...(by !== undefined && { by }),
    ...withinOf(step, context),
    ...(staffed && { staff: step.staff }),
    ...noteOf({ remarks: notes }),
  };
}

function actorsOf(
  step: WrittenStep,
  verb: Verb,
  context: ProcessContext,
): { readonly by: string | string[] | undefined; readonly remarks: readonly string[] } {
  const { department, office } = context;
  if (verb !== 'sign') return { by: findActor(department, verb, context), remarks: step.remarks };
  const others = step.remarks.flatMap((remark) => context.departments.find(remark) ?? []);
  const remarks = step.remarks.filter((remark) => context.departments.find(remark) === undefined);
  const actors = [
    ...findSigners(department, office).map((post) => `${department.id}/${post}`),
    ...others.flatMap((other) => findSigners(other, undefined).map((post) => `${other.id}/${post}`)),
  ];
  const [first] = actors;
  return { by: actors.length === 1 ? first : actors.length === 0 ? undefined : actors, remarks };
}

/** Review by the lead and by each partner that the workspace knows, at the same time. */
function parallelStep(step: WrittenStep, context: ProcessContext, miss: Miss): ProcessStep {
  const branches: Record<string, ProcessBranch> = {};
  const lead = { step: `${nameOf(context.department)}审查`, task: undefined };
  const partners = context.partners.flatMap((partner) => {
    const department = context.departments.find(partner.department);
    return department === undefined || department.id === context.department.id ? [] : [{ partner, department }];
  });
  // Alone, the lead reviews: there is nothing to be parallel to.
  if (partners.length === 0) return plainStep(step, 'review', context, miss);
  branches[context.department.id] = [branchStep(lead, step, context, context.department, context.office, miss)];
  for (const { partner, department } of partners) {
    const name = { step: `${nameOf(department)}${shortTask(partner.task)}`, task: partner.task };
    const office = usualOffice(department);
    const reviewed = branchStep(name, step, context, department, office, miss);
    const key = uniqueKey(department.id, branches);
    branches[key] = [key === department.id ? reviewed : { ...reviewed, id: `${key}-review` }];
  }
  return { parallel: step.name, branches, ...noteOf(step) };
}

function branchStep(
  { step: name, task }: { readonly step: string; readonly task: string | undefined },
  written: WrittenStep,
  context: ProcessContext,
  department: DepartmentDocument,
  office: string | undefined,
  miss: Miss,
): ProcessStep {
  const meaning = task === undefined ? undefined : meaningOfStep(task);
  const verb = meaning?.kind === 'step' && meaning.verb === 'inspect' ? 'inspect' : 'review';
  const by = findActor(department, verb, { office, decision: undefined });
  if (by === undefined) miss(name, department, office);
  return {
    [verb]: name,
    ...(by !== undefined && { by }),
    ...withinOf(written, context),
    ...(task !== undefined && shortTask(task) !== task && { note: task }),
  };
}

/** 审查 and 现场核查 name the step; a longer task is its note. */
function shortTask(task: string | undefined): string {
  const meaning = task === undefined || task.length > 4 ? undefined : meaningOfStep(task);
  return task !== undefined && meaning?.kind === 'step' ? task : '审查';
}

function uniqueKey(id: string, taken: Readonly<Record<string, unknown>>): string {
  let key = id;
  for (let number = 2; Object.hasOwn(taken, key); number += 1) key = `${id}-${number}`;
  return key;
}

function nameOf(department: DepartmentDocument): string {
  return department.data['short-name'] ?? department.data.name;
}

function withinOf(step: WrittenStep, { language }: ProcessContext): { within?: string } {
  return step.within === undefined ? {} : { within: formatDuration(step.within, language) };
}

function atMost(step: WrittenStep, { language }: ProcessContext): { 'at-most'?: string } {
  return step.within === undefined ? {} : { 'at-most': formatDuration(step.within, language) };
}

function noteOf({ remarks }: Pick<WrittenStep, 'remarks'>): { note?: string } {
  return remarks.length === 0 ? {} : { note: remarks.join('；') };
}
