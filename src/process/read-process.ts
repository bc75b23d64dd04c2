/**
 * From a process definition to its tree of blocks: verbs told apart, parameters filled in, references between steps
 * checked. Faults become findings at the step; the tree is built from what is sound.
 */
import { parseDuration } from '../base/duration.ts';
import { similarWord } from '../base/similar-word.ts';
import type { Path, RawFinding } from '../findings/finding.ts';
import type { DocumentSource } from '../language/canonical-data.ts';
import type { ProcessBranch, ProcessDefinition, ProcessStep } from '../language/generated/types.ts';
import { keysLanguage } from '../language/key-faults.ts';
import { asList } from './as-list.ts';
import {
  type Block,
  type Branch,
  type CaseField,
  type Choice,
  type Correction,
  type Parallel,
  type Pause,
  type Process,
  type Step,
  VERBS,
  type Verb,
} from './blocks.ts';
import { checkStepReferences } from './check-step-references.ts';
import { ProcessFaults } from './process-faults.ts';
import { readVariants } from './read-variants.ts';
import { type Arguments, StepValues } from './step-values.ts';

export interface ProcessReading {
  readonly process: Process;
  readonly findings: readonly RawFinding[];
}

const BLOCK_KEYS = [...VERBS, 'parallel', 'choose', 'pause'] as const;

/**
 * Reads a process.
 * @param definition data that the process schema accepts
 * @param source where the steps stand, for findings
 * @param base path of the definition in its document: `[]` for a process file, `['process']` for steps in an item
 * @param given arguments for the parameters; those not given take their default
 */
export function readProcess(
  definition: Omit<ProcessDefinition, 'process'> & { readonly process: string },
  source: DocumentSource,
  base: Path,
  given: Arguments,
): ProcessReading {
  const faults = new ProcessFaults(source);
  const values = new StepValues(faults, definition, given);
  const blocks = new BlockReader(faults, values).blocks(definition.steps, [...base, 'steps']);
  const variants = readVariants(definition.variants ?? {}, [...base, 'variants'], blocks, values, faults);
  checkStepReferences(blocks, faults);
  const process: Process = {
    id: definition.process,
    name: definition.name,
    lead: definition.lead,
    promised: definition.promised === undefined ? undefined : parseDuration(definition.promised),
    fields: readFields(definition.case ?? {}),
    blocks,
    variants,
  };
  return { process, findings: faults.findings };
}

function readFields(fields: NonNullable<ProcessDefinition['case']>): CaseField[] {
  return Object.entries(fields).map(([id, field]) => ({
    id,
    name: field.name ?? id,
    type: field.type,
    unit: field.unit,
    values: field.values,
  }));
}

class BlockReader {
  readonly #faults: ProcessFaults;
  readonly #values: StepValues;
  readonly #seen = new Map<string, Path>();

  constructor(faults: ProcessFaults, values: StepValues) {
    this.#faults = faults;
    this.#values = values;
  }

  blocks(steps: readonly ProcessStep[], path: Path): Block[] {
    return steps.flatMap((step, index) => this.#block(step, [...path, index]) ?? []);
  }

  #block(step: ProcessStep, path: Path): Block | undefined {
    const verbs = BLOCK_KEYS.filter((key) => step[key] !== undefined);
    const [verb, second] = verbs;
    if (verb === undefined) {
      this.#faults.report('process/step-without-verb', 'none', this.#faults.source.value(path), {});
      return undefined;
    }
    if (second !== undefined) {
      this.#faults.report('process/several-verbs', 'several', this.#faults.source.key([...path, second]), {
        first: this.#faults.written(path, verb),
        second: this.#faults.written(path, second),
      });
      return undefined;
    }
    const name = step[verb] as string;
    const id = step.id ?? name;
    this.#claimId(id, [...path, step.id === undefined ? verb : 'id']);
    switch (verb) {
      case 'parallel':
        return this.#parallel(step, { id, name, path });
      case 'choose':
        return this.#choice(step, { id, name, path });
      case 'pause':
        return this.#pause(step, { id, name, path });
      default:
        return this.#step(step, verb, { id, name, path });
    }
  }

  #step(step: ProcessStep, verb: Verb, base: { id: string; name: string; path: Path }): Step {
    const by = this.#values.actors(step.by, [...base.path, 'by']);
    return {
      ...base,
      kind: 'step',
      verb,
      by,
      within: this.#values.workingTime(step.within, [...base.path, 'within']),
      warn: this.#values.workingTime(step.warn, [...base.path, 'warn']),
      staff: step.staff,
      optional: step.optional ?? false,
      correction:
        step.correction === undefined ? undefined : this.#correction(step.correction, [...base.path, 'correction']),
      return: step.return && { to: step.return.to, times: step.return.times ?? 1 },
      need: signaturesNeeded(step.need, by.length),
      notSamePersonAs: asList(step['not-same-person-as']),
      basis: step.basis ?? [],
      note: step.note,
    };
  }

  #parallel(step: ProcessStep, base: { id: string; name: string; path: Path }): Parallel {
    const definitions = Object.entries(step.branches ?? {});
    if (definitions.length < 2) {
      this.#faults.report('process/lone-branch', 'lone', this.#faults.source.key([...base.path, 'parallel']), {
        name: base.name,
      });
    }
    const keys = new Set(definitions.map(([key]) => key));
    const branches = definitions.map(([key, definition]) =>
      this.#branch(key, definition, [...base.path, 'branches', key], keys),
    );
    return { ...base, kind: 'parallel', branches: this.#withoutCycles(branches, new Map(definitions)) };
  }

  #branch(key: string, definition: ProcessBranch, path: Path, keys: ReadonlySet<string>): Branch {
    const ordered = Array.isArray(definition) ? { steps: definition } : definition;
    const stepsPath = Array.isArray(definition) ? path : [...path, 'steps'];
    const after = afterOf(definition).filter((other, index) => {
      if (keys.has(other)) return true;
      const suggestion = similarWord(other, keys) ?? [...keys].join('、');
      const place = this.#faults.source.value([...path, 'after', index]);
      this.#faults.report('process/unknown-branch', 'after', place, { branch: other, suggestion });
      return false;
    });
    const blocks = this.blocks(ordered.steps, stepsPath);
    if (ordered.steps.length === 0)
      this.#faults.report('process/empty-branch', 'empty', this.#faults.source.key(path), { branch: key });
    return { key, after, blocks, path };
  }

  /** `after` must not lead back to its own branch; the arrow that closes a circle is reported and left out. */
  #withoutCycles(branches: readonly Branch[], definitions: ReadonlyMap<string, ProcessBranch>): Branch[] {
    const byKey = new Map(branches.map((branch) => [branch.key, branch]));
    const state = new Map<string, 'open' | 'done'>();
    const dropped = new Set<string>();
    const visit = (branch: Branch): void => {
      state.set(branch.key, 'open');
      const written = afterOf(definitions.get(branch.key) ?? []);
      for (const other of branch.after) {
        const next = byKey.get(other);
        if (next === undefined || state.get(other) === 'done') continue;
        if (state.get(other) === 'open') {
          dropped.add(`${branch.key}\n${other}`);
          const place = this.#faults.source.value([...branch.path, 'after', written.indexOf(other)]);
          this.#faults.report('process/circular-after', 'circle', place, { branch: branch.key, other });
        } else visit(next);
      }
      state.set(branch.key, 'done');
    };
    for (const branch of branches) if (!state.has(branch.key)) visit(branch);
    return branches.map((branch) => ({
      ...branch,
      after: branch.after.filter((other) => !dropped.has(`${branch.key}\n${other}`)),
    }));
  }

  #choice(step: ProcessStep, base: { id: string; name: string; path: Path }): Choice {
    if (step.when === undefined) {
      const key = keysLanguage(this.#faults.source) === 'zh' ? '当' : 'when';
      this.#faults.report('source/missing-key', 'missing', this.#faults.source.key([...base.path, 'choose']), { key });
    }
    if (step.otherwise === undefined) {
      this.#faults.report(
        'process/choice-without-otherwise',
        'missing',
        this.#faults.source.key([...base.path, 'choose']),
        {
          name: base.name,
        },
      );
    }
    const cases = (step.when ?? []).map((choice, index) => {
      const path = [...base.path, 'when', index];
      return { condition: choice.if, blocks: this.blocks(choice.steps, [...path, 'steps']), path };
    });
    return {
      ...base,
      kind: 'choose',
      cases,
      otherwise: this.blocks(step.otherwise ?? [], [...base.path, 'otherwise']),
    };
  }

  #pause(step: ProcessStep, base: { id: string; name: string; path: Path }): Pause {
    return {
      ...base,
      kind: 'pause',
      pauseKind: step.kind,
      atMost:
        step['at-most'] === undefined ? undefined : this.#values.duration(step['at-most'], [...base.path, 'at-most']),
      by: this.#values.actors(step.by, [...base.path, 'by']),
      basis: step.basis ?? [],
      optional: step.optional ?? false,
    };
  }

  #correction(correction: NonNullable<ProcessStep['correction']>, path: Path): Correction | undefined {
    const notice = this.#values.duration(correction.notice, [...path, 'notice']);
    const wait = this.#values.duration(correction.wait, [...path, 'wait']);
    if (notice === undefined || wait === undefined) return undefined;
    return { notice, wait, times: correction.times ?? 1, else: correction.else ?? 'refuse' };
  }

  #claimId(id: string, path: Path): void {
    const first = this.#seen.get(id);
    if (first === undefined) {
      this.#seen.set(id, path);
      return;
    }
    const finding = { ...this.#faults.source.value(path), related: [this.#faults.source.value(first)] };
    this.#faults.report('process/duplicate-step', 'twice', finding, { step: id });
  }
}

function afterOf(branch: ProcessBranch): readonly string[] {
  return Array.isArray(branch) ? [] : (branch.after ?? []);
}

function signaturesNeeded(need: ProcessStep['need'], signers: number): number {
  if (need === undefined || need === 'all') return signers;
  return need === 'any' ? Math.min(1, signers) : need;
}
