/** From a locked process (plain JSON) back to the tree of blocks that arithmetic and drawing take. */
import { type Duration, parseDuration } from '../base/duration.ts';
import type {
  Actor,
  Block,
  CaseField,
  Correction,
  PauseKind,
  Process,
  Step,
  Variant,
  Verb,
} from '../process/blocks.ts';
import type { BlockModel, ProcessModel, StepModel, VariantModel } from '../registry/process-model.ts';

/** Reads a locked process. Its blocks have no place in a text any more: their paths are empty. */
export function processOfModel(model: ProcessModel): Process {
  return {
    id: model.process,
    name: model.name,
    lead: model.lead,
    promised: durationOf(model.promised),
    fields: Object.entries(model.case).map(
      ([id, field]): CaseField => ({
        id,
        name: field.name ?? id,
        type: field.type,
        unit: field.unit,
        values: field.values,
      }),
    ),
    blocks: model.steps.map(blockOf),
    variants: new Map(Object.entries(model.variants).map(([id, variant]) => [id, variantOf(id, variant)])),
  };
}

function blockOf(model: BlockModel): Block {
  const base = { id: model.id, name: model.name, path: [] };
  switch (model.kind) {
    case 'step':
      return { ...base, ...stepOf(model) };
    case 'parallel': {
      const branches = Object.entries(model.branches).map(([key, branch]) => ({
        key,
        after: branch.after,
        blocks: branch.steps.map(blockOf),
        path: [],
      }));
      return { ...base, kind: 'parallel', branches };
    }
    case 'choose': {
      const cases = model.when.map((choice) => ({
        condition: choice.if,
        blocks: choice.steps.map(blockOf),
        path: [],
      }));
      return { ...base, kind: 'choose', cases, otherwise: model.otherwise.map(blockOf) };
    }
    case 'pause':
      return {
        ...base,
        kind: 'pause',
        pauseKind: model.procedure as PauseKind | undefined,
        atMost: durationOf(model['at-most']),
        by: model.by.map(actorOf),
        basis: model.basis,
        optional: model.optional,
      };
  }
}

function stepOf(model: StepModel): Omit<Step, 'id' | 'name' | 'path'> {
  return {
    kind: 'step',
    verb: model.verb as Verb,
    by: model.by.map(actorOf),
    within: durationOf(model.within),
    warn: durationOf(model.warn),
    staff: model.staff,
    optional: model.optional,
    correction: model.correction && correctionOf(model.correction),
    return: model.return,
    need: model.need,
    notSamePersonAs: model['not-same-person-as'],
    basis: model.basis,
    note: model.note,
  };
}

function correctionOf(model: NonNullable<StepModel['correction']>): Correction | undefined {
  const notice = durationOf(model.notice);
  const wait = durationOf(model.wait);
  if (notice === undefined || wait === undefined) return undefined;
  return { notice, wait, times: model.times, else: model.else as Correction['else'] };
}

function variantOf(id: string, model: VariantModel): Variant {
  const limits = new Map<string, Duration>();
  for (const [step, text] of Object.entries(model.limits)) {
    const limit = durationOf(text);
    if (limit !== undefined) limits.set(step, limit);
  }
  const { name, when } = model;
  return { id, name, when, limits, skip: new Set(model.skip), promised: durationOf(model.promised), path: [] };
}

function actorOf(written: string): Actor {
  const [department = '', post = ''] = written.split('/');
  return { department, post };
}

function durationOf(text: string | undefined): Duration | undefined {
  return text === undefined ? undefined : parseDuration(text);
}
