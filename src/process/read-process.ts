/**
 * From a process definition to its tree of blocks: verbs told apart, parameters filled in, references between steps
 * checked. Faults become findings at the step; the tree is built from what is sound.
 */
import { type Duration, parseDuration } from '../base/duration.ts';
import { similarWord } from '../base/similar-word.ts';
import type { Path, RawFinding } from '../findings/finding.ts';
import type { DocumentSource } from '../language/canonical-data.ts';
import type { ProcessBranch, ProcessDefinition, ProcessStep, ProcessVariant } from '../language/generated/types.ts';
import { keysLanguage } from '../language/key-faults.ts';
import {
  type Actor,
  allBlocks,
  type Block,
  type Branch,
  type CaseField,
  type Choice,
  type Correction,
  type Parallel,
  type Pause,
  type Process,
  type Step,
  type Variant,
  VERBS,
  type Verb,
} from './blocks.ts';
import { faultyReturns } from './returns.ts';

/** What a step's `$name` stands for: parameters of a template, and `$department` and `$office` of the item that uses it. */
export type Arguments = ReadonlyMap<string, string>;

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
  const reader = new ProcessReader(
    source,
    withDefaults(definition, given),
    definition.template === true && given.size === 0,
  );
  const blocks = reader.blocks(definition.steps, [...base, 'steps']);
  const variants = reader.variants(definition.variants ?? {}, [...base, 'variants'], blocks);
  reader.checkReferences(blocks);
  const process: Process = {
    id: definition.process,
    name: definition.name,
    lead: definition.lead,
    promised: definition.promised === undefined ? undefined : parseDuration(definition.promised),
    fields: readFields(definition.case ?? {}),
    blocks,
    variants,
  };
  return { process, findings: reader.findings };
}

function withDefaults(definition: Pick<ProcessDefinition, 'parameters'>, given: Arguments): Arguments {
  const all = new Map<string, string>();
  for (const [name, parameter] of Object.entries(definition.parameters ?? {})) {
    if (parameter.default !== undefined) all.set(name, resolveDefault(parameter.default, given));
  }
  for (const [name, value] of given) all.set(name, value);
  return all;
}

/** A default may stand for an implicit argument: `$chief` is the chief of the item's own office. */
function resolveDefault(value: string, given: Arguments): string {
  return value.startsWith('$') ? (given.get(value.slice(1)) ?? value) : value;
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

class ProcessReader {
  readonly findings: RawFinding[] = [];
  readonly #source: DocumentSource;
  readonly #arguments: Arguments;
  /** A template read by itself: parameters without a default stand for no time and for themselves. */
  readonly #asTemplate: boolean;
  readonly #seen = new Map<string, Path>();

  constructor(source: DocumentSource, given: Arguments, asTemplate: boolean) {
    this.#source = source;
    this.#arguments = given;
    this.#asTemplate = asTemplate;
  }

  blocks(steps: readonly ProcessStep[], path: Path): Block[] {
    return steps.flatMap((step, index) => this.#block(step, [...path, index]) ?? []);
  }

  variants(
    definitions: Readonly<Record<string, ProcessVariant>>,
    path: Path,
    blocks: readonly Block[],
  ): Map<string, Variant> {
    const known = new Map(allBlocks(blocks).map((block) => [block.id, block]));
    const timed = [...known.values()].filter(({ kind }) => kind === 'step' || kind === 'pause').map(({ id }) => id);
    const variants = new Map<string, Variant>();
    for (const [id, definition] of Object.entries(definitions)) {
      const here = [...path, id];
      const limits = new Map<string, Duration>();
      for (const [step, limit] of Object.entries(definition.limits ?? {})) {
        const at = [...here, 'limits', step];
        const target = known.get(step);
        if (target?.kind !== 'step' && target?.kind !== 'pause') {
          this.#unknownStep(step, at, 'key', timed);
          continue;
        }
        const duration = target.kind === 'step' ? this.#workingTime(limit, at) : this.#duration(limit, at);
        if (duration !== undefined) limits.set(step, duration);
      }
      const skip = new Set<string>();
      for (const [index, step] of (definition.skip ?? []).entries()) {
        const target = known.get(step);
        const at = [...here, 'skip', index];
        if (target === undefined) this.#unknownStep(step, at, 'value', known.keys());
        else if (!('optional' in target && target.optional)) {
          this.#report('process/variant-skips-required', 'required', this.#source.value(at), { step });
        } else skip.add(step);
      }
      variants.set(id, {
        id,
        name: definition.name ?? id,
        when: definition.when,
        limits,
        skip,
        promised:
          definition.promised === undefined ? undefined : this.#duration(definition.promised, [...here, 'promised']),
        path: here,
      });
    }
    return variants;
  }

  /** `not-same-person-as` names steps of the same process, `return` a block before the step. */
  checkReferences(blocks: readonly Block[]): void {
    const steps = allBlocks(blocks).filter((block) => block.kind === 'step');
    const known = new Set(steps.map((step) => step.id));
    for (const step of steps) {
      const path = [...step.path, 'not-same-person-as'];
      const isList = this.#source.node(path)?.kind === 'list';
      for (const [index, other] of step.notSamePersonAs.entries()) {
        if (!known.has(other)) this.#unknownStep(other, isList ? [...path, index] : path, 'value', known);
      }
    }
    for (const { step, to, fault, inside, possible } of faultyReturns(blocks)) {
      const nearest = possible.slice(0, 8).join('、');
      const suggestion = fault === 'unknown' ? (similarWord(to, possible) ?? nearest) : nearest;
      const message = possible.length === 0 ? 'nothing-before' : fault;
      const params = { step: step.name, to, suggestion, ...(inside !== undefined && { block: inside }) };
      this.#report('process/return-target', message, this.#source.value([...step.path, 'return', 'to']), params);
    }
  }

  #block(step: ProcessStep, path: Path): Block | undefined {
    const verbs = BLOCK_KEYS.filter((key) => step[key] !== undefined);
    const [verb, second] = verbs;
    if (verb === undefined) {
      this.#report('process/step-without-verb', 'none', this.#source.value(path), {});
      return undefined;
    }
    if (second !== undefined) {
      this.#report('process/several-verbs', 'several', this.#source.key([...path, second]), {
        first: this.#written(path, verb),
        second: this.#written(path, second),
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

  /** A key of a step as the author wrote it. */
  #written(path: Path, key: string): string {
    return this.#source.keyAsWritten([...path, key]) ?? key;
  }

  #step(step: ProcessStep, verb: Verb, base: { id: string; name: string; path: Path }): Step {
    const by = this.#actors(step.by, [...base.path, 'by']);
    return {
      ...base,
      kind: 'step',
      verb,
      by,
      within: this.#workingTime(step.within, [...base.path, 'within']),
      warn: this.#workingTime(step.warn, [...base.path, 'warn']),
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
      this.#report('process/lone-branch', 'lone', this.#source.key([...base.path, 'parallel']), { name: base.name });
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
      const place = this.#source.value([...path, 'after', index]);
      this.#report('process/unknown-branch', 'after', place, { branch: other, suggestion });
      return false;
    });
    const blocks = this.blocks(ordered.steps, stepsPath);
    if (ordered.steps.length === 0)
      this.#report('process/empty-branch', 'empty', this.#source.key(path), { branch: key });
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
          const place = this.#source.value([...branch.path, 'after', written.indexOf(other)]);
          this.#report('process/circular-after', 'circle', place, { branch: branch.key, other });
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
      const key = keysLanguage(this.#source) === 'zh' ? '当' : 'when';
      this.#report('source/missing-key', 'missing', this.#source.key([...base.path, 'choose']), { key });
    }
    if (step.otherwise === undefined) {
      this.#report('process/choice-without-otherwise', 'missing', this.#source.key([...base.path, 'choose']), {
        name: base.name,
      });
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
      atMost: step['at-most'] === undefined ? undefined : this.#duration(step['at-most'], [...base.path, 'at-most']),
      by: this.#actors(step.by, [...base.path, 'by']),
      basis: step.basis ?? [],
      optional: step.optional ?? false,
    };
  }

  #correction(correction: NonNullable<ProcessStep['correction']>, path: Path): Correction | undefined {
    const notice = this.#duration(correction.notice, [...path, 'notice']);
    const wait = this.#duration(correction.wait, [...path, 'wait']);
    if (notice === undefined || wait === undefined) return undefined;
    return { notice, wait, times: correction.times ?? 1, else: correction.else ?? 'refuse' };
  }

  #actors(by: ProcessStep['by'], path: Path): Actor[] {
    return asList(by).flatMap((written, index) => {
      const [department = '', post = ''] = written.split('/');
      const at = Array.isArray(by) ? [...path, index] : path;
      const actor = { department: this.#word(department, at), post: this.#word(post, at) };
      return actor.department === undefined || actor.post === undefined ? [] : [actor as Actor];
    });
  }

  /** A word of an actor, its parameter filled in. */
  #word(written: string, path: Path): string | undefined {
    if (!written.startsWith('$')) return written;
    const value = this.#arguments.get(written.slice(1));
    if (value !== undefined) return value;
    if (this.#asTemplate) return written;
    this.#unknownParameter(written, path);
    return undefined;
  }

  /** A step's own limit: working time, since working days are what a limit of law counts (Art. 82). */
  #workingTime(written: string | undefined, path: Path): Duration | undefined {
    if (written === undefined) return undefined;
    const duration = this.#duration(written, path);
    if (duration?.unit !== 'calendar-days') return duration;
    const parameter = written.replace(/^\$/u, '');
    const argument = written === parameter ? undefined : this.#arguments.get(parameter);
    const params = argument === undefined ? { written } : { written: argument, parameter };
    this.#report('time/step-in-calendar-days', 'calendar', this.#source.value(path), params);
    return undefined;
  }

  #duration(written: string, path: Path): Duration | undefined {
    if (!written.startsWith('$')) return parseDuration(written);
    const value = this.#arguments.get(written.slice(1));
    if (value !== undefined) {
      const duration = parseDuration(value);
      if (duration === undefined) {
        this.#report('process/argument-is-no-duration', 'form', this.#source.value(path), {
          parameter: written.slice(1),
          value,
        });
      }
      return duration;
    }
    if (!this.#asTemplate) this.#unknownParameter(written, path);
    return undefined;
  }

  #unknownParameter(written: string, path: Path): void {
    this.#report('process/missing-argument', 'missing', this.#source.value(path), { parameter: written.slice(1) });
  }

  #claimId(id: string, path: Path): void {
    const first = this.#seen.get(id);
    if (first === undefined) {
      this.#seen.set(id, path);
      return;
    }
    const finding = { ...this.#source.value(path), related: [this.#source.value(first)] };
    this.#report('process/duplicate-step', 'twice', finding, { step: id });
  }

  #unknownStep(step: string, path: Path, on: 'key' | 'value', known: Iterable<string>): void {
    const names = [...known];
    const suggestion = similarWord(step, names) ?? names.slice(0, 8).join('、');
    const place = on === 'key' ? this.#source.key(path) : this.#source.value(path);
    this.#report('process/unknown-step', 'unknown', place, { step, suggestion });
  }

  #report(
    rule: string,
    message: string,
    place: Pick<RawFinding, 'file' | 'path' | 'range' | 'related'>,
    params: RawFinding['params'],
  ): void {
    this.findings.push({ rule, message, params, ...place });
  }
}

function afterOf(branch: ProcessBranch): readonly string[] {
  return Array.isArray(branch) ? [] : (branch.after ?? []);
}

function signaturesNeeded(need: ProcessStep['need'], signers: number): number {
  if (need === undefined || need === 'all') return signers;
  return need === 'any' ? Math.min(1, signers) : need;
}

function asList<Entry>(value: Entry | readonly Entry[] | undefined): readonly Entry[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Entry[]) : [value as Entry];
}
