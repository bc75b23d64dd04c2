/** A process as the rows of a table: what the diagram shows, in words, in the order in which it happens. */
import type { Duration } from '../base/duration.ts';
import type { Names } from '../drawing/options.ts';
import {
  type Actor,
  allBlocks,
  type Block,
  type Branch,
  type Correction,
  type PauseKind,
  type Process,
  type Verb,
} from '../process/blocks.ts';

/** Who does a step. */
export interface ActorName {
  readonly department: string;
  readonly post: string;
}

interface Row {
  /** How many blocks it stands in: 0 at the top. */
  readonly depth: number;
}

/** A step with a limit, or one of the special procedures that is not counted. Numbered from 1 in the order of the text. */
export interface StepRow extends Row {
  readonly kind: 'step';
  readonly number: number;
  readonly name: string;
  readonly verb: Verb;
  readonly actors: readonly ActorName[];
  readonly limit: Duration | undefined;
  readonly staff: number | undefined;
  readonly optional: boolean;
  readonly correction: Correction | undefined;
  /** How many of the actors must agree; absent where one acts alone. */
  readonly need: number | undefined;
  /** Steps that the same person must not have done. */
  readonly apartFrom: readonly string[];
  readonly basis: readonly string[];
  readonly note: string | undefined;
}

export interface PauseRow extends Row {
  readonly kind: 'pause';
  readonly number: number;
  readonly name: string;
  readonly procedure: PauseKind | undefined;
  readonly atMost: Duration | undefined;
  readonly actors: readonly ActorName[];
  readonly optional: boolean;
  readonly basis: readonly string[];
}

/** A heading over the rows that belong to it. */
export type GroupRow = Row &
  (
    | { readonly kind: 'parallel'; readonly name: string; readonly branches: number }
    | {
        readonly kind: 'branch';
        readonly name: string;
        /** Names of the branches that must have ended before it begins. */
        readonly after: readonly string[];
      }
    | { readonly kind: 'choice'; readonly name: string }
    | {
        readonly kind: 'case';
        /** Absent for «otherwise». */
        readonly condition: string | undefined;
        /** Units of the fields that the condition compares. */
        readonly units: readonly string[];
        /** Whether nothing is to be done in this case. */
        readonly empty: boolean;
      }
  );

export type ProcedureRow = StepRow | PauseRow | GroupRow;

/** A variant of the process: when it applies and what it shortens or leaves out. */
export interface VariantRow {
  readonly name: string;
  readonly when: string | undefined;
  readonly promised: Duration | undefined;
  readonly limits: readonly {
    readonly step: string;
    readonly limit: Duration;
    readonly former: Duration | undefined;
  }[];
  readonly skipped: readonly string[];
}

/** The rows of a process. */
export function procedureRows(process: Process, names: Names): readonly ProcedureRow[] {
  const rows: ProcedureRow[] = [];
  let number = 0;
  const add = (blocks: readonly Block[], depth: number): void => {
    for (const block of blocks) addBlock(block, depth);
  };
  const addBlock = (block: Block, depth: number): void => {
    switch (block.kind) {
      case 'step': {
        const { kind, name, verb, staff, optional, correction, basis, note, by } = block;
        number += 1;
        const actors = by.map((actor) => actorName(actor, names));
        const need = by.length > 1 ? block.need : undefined;
        const limit = block.within;
        const apartFrom = block.notSamePersonAs;
        rows.push({
          kind,
          depth,
          number,
          name,
          verb,
          actors,
          limit,
          staff,
          optional,
          correction,
          need,
          apartFrom,
          basis,
          note,
        });
        break;
      }
      case 'pause': {
        const { kind, name, pauseKind: procedure, atMost, optional, basis, by } = block;
        number += 1;
        const actors = by.map((actor) => actorName(actor, names));
        rows.push({ kind, depth, number, name, procedure, atMost, actors, optional, basis });
        break;
      }
      case 'parallel': {
        rows.push({ kind: 'parallel', depth, name: block.name, branches: block.branches.length });
        const called = branchNames(block.branches, names);
        for (const branch of inOrder(block.branches)) {
          const after = branch.after.map((key) => called.get(key) ?? key);
          rows.push({ kind: 'branch', depth: depth + 1, name: called.get(branch.key) ?? branch.key, after });
          add(branch.blocks, depth + 2);
        }
        break;
      }
      case 'choose': {
        rows.push({ kind: 'choice', depth, name: block.name });
        for (const { condition, blocks } of [...block.cases, { condition: undefined, blocks: block.otherwise }]) {
          const units = unitsOf(condition, process);
          rows.push({ kind: 'case', depth: depth + 1, condition, units, empty: blocks.length === 0 });
          add(blocks, depth + 2);
        }
        break;
      }
    }
  };
  add(process.blocks, 0);
  return rows;
}

/** The variants of a process, with the limits that they change, in the order of the process. */
export function variantRows(process: Process): readonly VariantRow[] {
  const blocks = new Map(allBlocks(process.blocks).map((block) => [block.id, block]));
  return [...process.variants.values()].map(({ name, when, promised, limits, skip }) => ({
    name,
    when,
    promised,
    limits: [...blocks].flatMap(([id, block]) => {
      const limit = limits.get(id);
      return limit === undefined ? [] : [{ step: block.name, limit, former: limitOf(block) }];
    }),
    skipped: [...blocks.values()].filter((block) => skip.has(block.id)).map((block) => block.name),
  }));
}

function limitOf(block: Block): Duration | undefined {
  if (block.kind === 'step') return block.within;
  return block.kind === 'pause' ? block.atMost : undefined;
}

function actorName(actor: Actor, names: Names): ActorName {
  return { department: names.department(actor.department), post: names.post(actor) };
}

/** Branches with those that they wait for before them; what is locked keeps no order among branches. */
function inOrder(branches: readonly Branch[]): readonly Branch[] {
  const byKey = new Map(branches.map((branch) => [branch.key, branch]));
  const placed = new Set<Branch>();
  const place = (branch: Branch, waiting: ReadonlySet<Branch>): void => {
    if (placed.has(branch) || waiting.has(branch)) return;
    for (const key of branch.after) {
      const earlier = byKey.get(key);
      if (earlier !== undefined) place(earlier, new Set([...waiting, branch]));
    }
    placed.add(branch);
  };
  for (const branch of branches) place(branch, new Set());
  return [...placed];
}

/** A branch's key may be a Chinese name; one that is only an identifier is told by the departments that work in it. */
function branchNames(branches: readonly Branch[], names: Names): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const called = branches.map((branch): readonly [string, string] => {
    if (!/^[\x20-\x7e]*$/u.test(branch.key)) return [branch.key, branch.key];
    const name = departmentsOf(branch.blocks).map(names.department).join('、') || branch.key;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return [branch.key, name];
  });
  // Two branches of the same departments keep their keys beside the name, else they could not be told apart.
  return new Map(called.map(([key, name]) => [key, (counts.get(name) ?? 0) > 1 ? `${name}（${key}）` : name]));
}

function departmentsOf(blocks: readonly Block[]): readonly string[] {
  return [
    ...new Set(allBlocks(blocks).flatMap((block) => ('by' in block ? block.by.map((actor) => actor.department) : []))),
  ];
}

function unitsOf(condition: string | undefined, process: Process): readonly string[] {
  if (condition === undefined) return [];
  const compared = process.fields.filter((field) => condition.includes(field.name) || condition.includes(field.id));
  return [...new Set(compared.flatMap((field) => field.unit ?? []))];
}
