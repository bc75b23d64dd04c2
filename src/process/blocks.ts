/**
 * The process as a tree of blocks: what a step, a parallel block, a choice and a pause are, once references to templates
 * and parameters are resolved. A block-structured process is sound by construction: every split has its join.
 */
import type { Duration } from '../base/duration.ts';
import type { Path } from '../findings/finding.ts';

/** The verbs of steps, in the order of a case's life. */
export const VERBS = [
  'accept',
  'review',
  'inspect',
  'sign',
  'report',
  'decide',
  'issue',
  'deliver',
  'notify',
  'announce',
] as const;
export type Verb = (typeof VERBS)[number];

/** What is not counted in the limit of a decision (行政许可法 Art. 45). */
export const PAUSE_KINDS = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];

/** A post of a department: who does a step. */
export interface Actor {
  readonly department: string;
  readonly post: string;
}

/** The applicant is told once of all that is missing; the clock stops until the answer (行政许可法 Art. 32). */
export interface Correction {
  readonly notice: Duration;
  readonly wait: Duration;
  readonly times: number;
  readonly else: 'refuse' | 'close' | 'decide';
}

/** The case goes back to an earlier block, and everything from there on is done again. */
export interface Return {
  /** Id of the block: one before the step in its own list or in a list around it. */
  readonly to: string;
  /** How many times at most in one run of the list that the target stands in. */
  readonly times: number;
}

interface BlockBase {
  /** Identity within the process: its `id`, else its name. */
  readonly id: string;
  readonly name: string;
  /** Where the block stands in its document, for findings. */
  readonly path: Path;
}

export interface Step extends BlockBase {
  readonly kind: 'step';
  readonly verb: Verb;
  readonly by: readonly Actor[];
  /** Counted working time at most; a step without a limit takes none. */
  readonly within: Duration | undefined;
  readonly warn: Duration | undefined;
  readonly staff: number | undefined;
  readonly optional: boolean;
  readonly correction: Correction | undefined;
  readonly return: Return | undefined;
  /** For `sign`: how many of `by` must agree. */
  readonly need: number;
  readonly notSamePersonAs: readonly string[];
  readonly basis: readonly string[];
  readonly note: string | undefined;
}

export interface Branch {
  readonly key: string;
  /** Branches of the same block that must have ended before this one begins. */
  readonly after: readonly string[];
  readonly blocks: readonly Block[];
  readonly path: Path;
}

export interface Parallel extends BlockBase {
  readonly kind: 'parallel';
  readonly branches: readonly Branch[];
}

export interface ChoiceCase {
  readonly condition: string;
  readonly blocks: readonly Block[];
  readonly path: Path;
}

export interface Choice extends BlockBase {
  readonly kind: 'choose';
  readonly cases: readonly ChoiceCase[];
  readonly otherwise: readonly Block[];
}

export interface Pause extends BlockBase {
  readonly kind: 'pause';
  /** Absent where the author named none. */
  readonly pauseKind: PauseKind | undefined;
  /** The time that is told to the applicant in writing; absent where the author left it out. */
  readonly atMost: Duration | undefined;
  readonly by: readonly Actor[];
  readonly basis: readonly string[];
  readonly optional: boolean;
}

export type Block = Step | Parallel | Choice | Pause;

/** A variant tightens limits or skips optional steps; it never reorders, so what is proved of the process holds of it. */
export interface Variant {
  readonly id: string;
  readonly name: string;
  readonly when: string | undefined;
  readonly limits: ReadonlyMap<string, Duration>;
  readonly skip: ReadonlySet<string>;
  readonly promised: Duration | undefined;
  readonly path: Path;
}

export interface CaseField {
  readonly id: string;
  readonly name: string;
  readonly type: 'number' | 'boolean' | 'text' | 'date';
  readonly unit: string | undefined;
  /** All values that a text can have; absent where any text may stand. */
  readonly values: readonly string[] | undefined;
}

/** A process ready for arithmetic and drawing: no references, no parameters left. */
export interface Process {
  readonly id: string;
  readonly name: string;
  readonly lead: string | undefined;
  readonly promised: Duration | undefined;
  readonly fields: readonly CaseField[];
  readonly blocks: readonly Block[];
  readonly variants: ReadonlyMap<string, Variant>;
}

/** Calls a function for every block of a tree, outer blocks first, in the order of the text. */
export function visitBlocks(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    for (const inner of innerBlocks(block)) visitBlocks(inner, visit);
  }
}

/** The lists of blocks directly inside a block. */
export function innerBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.kind) {
    case 'parallel':
      return block.branches.map((branch) => branch.blocks);
    case 'choose':
      return [...block.cases.map((choice) => choice.blocks), block.otherwise];
    case 'step':
    case 'pause':
      return [];
  }
}

/** All blocks of a tree in the order of the text. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  visitBlocks(blocks, (block) => found.push(block));
  return found;
}
