/** A resolved process as plain JSON: what of it is locked. Lengths of time are written one way, so that it digests the same. */
import { type Duration, formatDuration } from '../base/duration.ts';
import type { Path } from '../findings/finding.ts';
import type { ProcessDefinition, ProcessStep } from '../language/generated/types.ts';
import type { Actor, Block, Branch, Process, Step, Variant } from '../process/blocks.ts';
import { withoutAbsent } from './without-absent.ts';

export interface StepModel {
  readonly kind: 'step';
  readonly id: string;
  readonly name: string;
  readonly verb: string;
  readonly by: readonly string[];
  readonly within?: string;
  readonly warn?: string;
  readonly staff?: number;
  readonly optional: boolean;
  readonly need: number;
  readonly correction?: {
    readonly notice: string;
    readonly wait: string;
    readonly times: number;
    readonly else: string;
  };
  readonly return?: { readonly to: string; readonly times: number };
  readonly 'not-same-person-as': readonly string[];
  readonly basis: readonly string[];
  readonly note?: string;
  readonly result?: string;
}

export interface ParallelModel {
  readonly kind: 'parallel';
  readonly id: string;
  readonly name: string;
  readonly branches: Readonly<Record<string, BranchModel>>;
}

export interface BranchModel {
  readonly after: readonly string[];
  readonly steps: readonly BlockModel[];
}

export interface ChoiceModel {
  readonly kind: 'choose';
  readonly id: string;
  readonly name: string;
  readonly when: readonly { readonly if: string; readonly steps: readonly BlockModel[] }[];
  readonly otherwise: readonly BlockModel[];
}

export interface PauseModel {
  readonly kind: 'pause';
  readonly id: string;
  readonly name: string;
  readonly procedure?: string;
  readonly 'at-most'?: string;
  readonly by: readonly string[];
  readonly optional: boolean;
  readonly basis: readonly string[];
}

export type BlockModel = StepModel | ParallelModel | ChoiceModel | PauseModel;

export interface VariantModel {
  readonly name: string;
  readonly when?: string;
  readonly limits: Readonly<Record<string, string>>;
  readonly skip: readonly string[];
  readonly promised?: string;
}

export interface ProcessModel {
  readonly process: string;
  readonly name: string;
  readonly lead?: string;
  readonly description?: string;
  readonly basis?: readonly string[];
  readonly promised?: string;
  readonly case: ProcessDefinition['case'] & object;
  readonly steps: readonly BlockModel[];
  readonly variants: Readonly<Record<string, VariantModel>>;
}

/** The document that a process stands in: what the tree of blocks leaves out (texts that nothing computes with) is read there. */
export interface WrittenProcess {
  /** The whole document's data; the paths of blocks start at its root. */
  readonly document: unknown;
  /** The process file's own data; absent for steps that stand in an item. */
  readonly definition: ProcessDefinition | undefined;
}

/** Writes a resolved process as JSON. What the language writes as a mapping stays one: the order of its keys means nothing. */
export function processModel(process: Process, written: WrittenProcess): ProcessModel {
  const { definition, document } = written;
  return withoutAbsent({
    process: process.id,
    name: process.name,
    lead: process.lead,
    description: definition?.description,
    basis: definition?.basis,
    promised: durationText(process.promised),
    case: definition?.case ?? {},
    steps: process.blocks.map((block) => blockModel(block, document)),
    variants: Object.fromEntries([...process.variants].map(([id, variant]) => [id, variantModel(variant)])),
  });
}

function blockModel(block: Block, document: unknown): BlockModel {
  const { id, name } = block;
  switch (block.kind) {
    case 'step':
      return stepModel(block, document);
    case 'parallel': {
      const branches = block.branches.map((branch) => [branch.key, branchModel(branch, document)]);
      return { kind: 'parallel', id, name, branches: Object.fromEntries(branches) };
    }
    case 'choose':
      return {
        kind: 'choose',
        id,
        name,
        when: block.cases.map((choice) => ({
          if: choice.condition,
          steps: choice.blocks.map((inner) => blockModel(inner, document)),
        })),
        otherwise: block.otherwise.map((inner) => blockModel(inner, document)),
      };
    case 'pause':
      return withoutAbsent({
        kind: 'pause' as const,
        id,
        name,
        procedure: block.pauseKind,
        'at-most': durationText(block.atMost),
        by: block.by.map(actorText),
        optional: block.optional,
        basis: block.basis,
      });
  }
}

function stepModel(step: Step, document: unknown): StepModel {
  const { correction } = step;
  return withoutAbsent({
    kind: 'step' as const,
    id: step.id,
    name: step.name,
    verb: step.verb,
    by: step.by.map(actorText),
    within: durationText(step.within),
    warn: durationText(step.warn),
    staff: step.staff,
    optional: step.optional,
    need: step.need,
    correction: correction && {
      notice: formatDuration(correction.notice),
      wait: formatDuration(correction.wait),
      times: correction.times,
      else: correction.else,
    },
    return: step.return,
    'not-same-person-as': step.notSamePersonAs,
    basis: step.basis,
    note: step.note,
    result: (dataAt(document, step.path) as ProcessStep | undefined)?.result,
  });
}

function branchModel(branch: Branch, document: unknown): BranchModel {
  return { after: branch.after, steps: branch.blocks.map((block) => blockModel(block, document)) };
}

function variantModel(variant: Variant): VariantModel {
  return withoutAbsent({
    name: variant.name,
    when: variant.when,
    limits: Object.fromEntries([...variant.limits].map(([step, limit]) => [step, formatDuration(limit)])),
    skip: [...variant.skip].sort(),
    promised: durationText(variant.promised),
  });
}

function actorText(actor: Actor): string {
  return `${actor.department}/${actor.post}`;
}

function durationText(duration: Duration | undefined): string | undefined {
  return duration && formatDuration(duration);
}

function dataAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (data, key) =>
      typeof data === 'object' && data !== null ? (data as Record<string | number, unknown>)[key] : undefined,
    document,
  );
}
