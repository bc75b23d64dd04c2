/**
 * From the tree of blocks to what is drawn of it: nodes, the edges between them, the lanes of departments they stand in,
 * and which of them lie on the critical path. The tree survives as parts, so that branches keep their columns.
 */
import type { Duration } from '../base/duration.ts';
import {
  type Actor,
  allBlocks,
  type Block,
  type Branch,
  type Choice,
  type Parallel,
  type Pause,
  type Process,
  type Step,
  type Variant,
} from '../process/blocks.ts';
import { limitOf, type ProcessTime } from '../process/time.ts';
import type { DrawingOptions, LaneKind } from './options.ts';

export type FlowContent =
  | { readonly kind: 'start' | 'end' | 'join' }
  | { readonly kind: 'fork' | 'choice'; readonly name: string }
  /** The condition of a way of a choice; absent for `otherwise`. */
  | { readonly kind: 'condition'; readonly condition: string | undefined }
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly limit: Duration | undefined;
      /** The limit that the variant has tightened. */
      readonly former: Duration | undefined;
      readonly skipped: boolean;
      /** Name of the block to which the case may go back from here. */
      readonly returnsTo: string | undefined;
    }
  | {
      readonly kind: 'pause';
      readonly pause: Pause;
      readonly limit: Duration | undefined;
      readonly former: Duration | undefined;
      readonly skipped: boolean;
    };

export interface FlowNode {
  /** Its place in `Flow.nodes`. */
  readonly index: number;
  readonly lane: number;
  readonly critical: boolean;
  readonly content: FlowContent;
}

export interface FlowEdge {
  readonly from: number;
  readonly to: number;
  readonly critical: boolean;
}

/** A node, or ways side by side between their head and what follows. */
export type FlowPart =
  | { readonly kind: 'node'; readonly node: FlowNode }
  | { readonly kind: 'split'; readonly head: FlowNode; readonly ways: readonly FlowWay[]; readonly tail?: FlowNode };

export interface FlowWay {
  readonly parts: readonly FlowPart[];
  /** Whether the way goes on to another branch of its block rather than to the block's end. */
  readonly awaited: boolean;
}

export interface Flow {
  /** In order of first appearance. */
  readonly lanes: readonly Lane[];
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly parts: readonly FlowPart[];
  /** Whether the critical path leaves anything out: where it does not, marking it says nothing. */
  readonly hasCriticalPath: boolean;
}

/** Whose steps stand in a lane. */
export interface Lane {
  /** The department's, where a post is given followed by `/` and the post's. */
  readonly id: string;
  /** Empty where no step says who does it. */
  readonly department: string;
  /** Absent where lanes are departments. */
  readonly post?: string;
}

/** Lays the flow of a process out as nodes and edges. */
export function flowOf(
  process: Process,
  time: ProcessTime,
  { variant, lanes = 'department' }: Pick<DrawingOptions, 'variant' | 'lanes'>,
): Flow {
  return new FlowBuilder(new Set(time.criticalPath), variant, lanes).build(process);
}

/** An end from which an edge leads to whatever comes next. */
interface Exit {
  readonly node: FlowNode;
  readonly critical: boolean;
}

interface Sequence {
  readonly parts: readonly FlowPart[];
  readonly exits: readonly Exit[];
}

class FlowBuilder {
  readonly #lanes: Lane[] = [];
  readonly #nodes: FlowNode[] = [];
  readonly #edges = new Map<string, FlowEdge>();
  readonly #names = new Map<string, string>();
  readonly #criticalSteps: ReadonlySet<Step>;
  readonly #variant: Variant | undefined;
  readonly #laneKind: LaneKind;

  constructor(criticalSteps: ReadonlySet<Step>, variant: Variant | undefined, laneKind: LaneKind) {
    this.#criticalSteps = criticalSteps;
    this.#variant = variant;
    this.#laneKind = laneKind;
  }

  build(process: Process): Flow {
    for (const { id, name } of allBlocks(process.blocks)) this.#names.set(id, name);
    const lane = this.#lane(firstActor(process.blocks) ?? { department: process.lead ?? '', post: '' });
    const start = this.#node({ kind: 'start' }, lane, true);
    const { parts, exits } = this.#sequence(process.blocks, [{ node: start, critical: true }], lane, true);
    const end = this.#node({ kind: 'end' }, exits[0]?.node.lane ?? lane, true);
    this.#connect(exits, end);
    return {
      lanes: this.#lanes,
      nodes: this.#nodes,
      edges: [...this.#edges.values()],
      parts: [{ kind: 'node', node: start }, ...parts, { kind: 'node', node: end }],
      hasCriticalPath: this.#nodes.some((node) => !node.critical && node.content.kind === 'step'),
    };
  }

  #sequence(blocks: readonly Block[], entries: readonly Exit[], lane: number, critical: boolean): Sequence {
    const parts: FlowPart[] = [];
    let exits = entries;
    let current = lane;
    for (const block of blocks) {
      switch (block.kind) {
        case 'step':
        case 'pause': {
          const [actor] = block.by;
          current = actor === undefined ? current : this.#lane(actor);
          const node = this.#node(this.#contentOf(block), current, critical);
          this.#connect(exits, node);
          parts.push({ kind: 'node', node });
          exits = [{ node, critical }];
          break;
        }
        case 'parallel':
        case 'choose': {
          const split =
            block.kind === 'parallel'
              ? this.#parallel(block, exits, current, critical)
              : this.#choice(block, exits, current, critical);
          parts.push(...split.parts);
          exits = split.exits;
          break;
        }
      }
    }
    return { parts, exits };
  }

  #contentOf(block: Step | Pause): FlowContent {
    const skipped = this.#variant?.skip.has(block.id) ?? false;
    if (block.kind === 'step') {
      const limit = limitOf(block, this.#variant);
      const former = limit === block.within ? undefined : block.within;
      const returnsTo = block.return && (this.#names.get(block.return.to) ?? block.return.to);
      return { kind: 'step', step: block, limit, former, skipped, returnsTo };
    }
    const limit = this.#variant?.limits.get(block.id) ?? block.atMost;
    return { kind: 'pause', pause: block, limit, former: limit === block.atMost ? undefined : block.atMost, skipped };
  }

  #parallel(block: Parallel, entries: readonly Exit[], lane: number, critical: boolean): Sequence {
    const head = this.#node({ kind: 'fork', name: block.name }, lane, critical);
    this.#connect(entries, head);
    const awaited = new Set(block.branches.flatMap((branch) => branch.after));
    const chosen = critical ? this.#criticalBranches(block) : new Set<string>();
    const exitsOf = new Map<string, readonly Exit[]>();
    const waysOf = new Map<string, FlowWay>();
    for (const branch of inOrder(block.branches)) {
      const onPath = chosen.has(branch.key);
      const before = direct(branch, block.branches).flatMap((key) => exitsOf.get(key) ?? []);
      const exits = before.length === 0 ? [{ node: head, critical }] : before;
      const own = exits.map((exit) => ({ node: exit.node, critical: exit.critical && onPath }));
      const actor = firstActor(branch.blocks);
      const branchLane = actor === undefined ? lane : this.#lane(actor);
      const sequence = this.#sequence(branch.blocks, own, branchLane, onPath);
      exitsOf.set(branch.key, sequence.exits);
      waysOf.set(branch.key, { parts: sequence.parts, awaited: awaited.has(branch.key) });
    }
    const last = block.branches.filter((branch) => !awaited.has(branch.key));
    const exits = last.flatMap((branch) => exitsOf.get(branch.key) ?? []);
    const tail = this.#node({ kind: 'join' }, lane, critical);
    this.#connect(exits.length === 0 ? [{ node: head, critical }] : exits, tail);
    const ways = block.branches.flatMap((branch) => waysOf.get(branch.key) ?? []);
    return { parts: [{ kind: 'split', head, ways, tail }], exits: [{ node: tail, critical }] };
  }

  #choice(block: Choice, entries: readonly Exit[], current: number, critical: boolean): Sequence {
    const actor = firstActor([block]);
    const lane = actor === undefined ? current : this.#lane(actor);
    const head = this.#node({ kind: 'choice', name: block.name }, lane, critical);
    this.#connect(entries, head);
    const cases: readonly { condition: string | undefined; blocks: readonly Block[] }[] = [
      ...block.cases,
      { condition: undefined, blocks: block.otherwise },
    ];
    const longest = cases.findIndex((way) => this.#hasCriticalStep(way.blocks));
    const ways = cases.map((way, index) => {
      const onPath = critical && index === Math.max(0, longest);
      const label = this.#node({ kind: 'condition', condition: way.condition }, lane, onPath);
      this.#connect([{ node: head, critical }], label);
      const { parts, exits } = this.#sequence(way.blocks, [{ node: label, critical: onPath }], lane, onPath);
      return { parts: [{ kind: 'node' as const, node: label }, ...parts], exits, awaited: false };
    });
    return { parts: [{ kind: 'split', head, ways }], exits: ways.flatMap((way) => way.exits) };
  }

  /** The branches through which the critical path leads; the first where none takes any time. */
  #criticalBranches(block: Parallel): ReadonlySet<string> {
    const found = block.branches.filter((branch) => this.#hasCriticalStep(branch.blocks));
    return new Set((found.length > 0 ? found : block.branches.slice(0, 1)).map((branch) => branch.key));
  }

  #hasCriticalStep(blocks: readonly Block[]): boolean {
    return allBlocks(blocks).some((block) => block.kind === 'step' && this.#criticalSteps.has(block));
  }

  #lane({ department, post }: Actor): number {
    const lane =
      this.#laneKind === 'post' ? { id: `${department}/${post}`, department, post } : { id: department, department };
    const known = this.#lanes.findIndex(({ id }) => id === lane.id);
    return known === -1 ? this.#lanes.push(lane) - 1 : known;
  }

  #node(content: FlowContent, lane: number, critical: boolean): FlowNode {
    const node = { index: this.#nodes.length, lane, critical, content };
    this.#nodes.push(node);
    return node;
  }

  #connect(exits: readonly Exit[], node: FlowNode): void {
    for (const exit of exits) {
      const from = exit.node.index;
      const key = `${from}>${node.index}`;
      const critical = (exit.critical && node.critical) || this.#edges.get(key)?.critical === true;
      this.#edges.set(key, { from, to: node.index, critical });
    }
  }
}

/** Who does the first step that says so. */
function firstActor(blocks: readonly Block[]): Actor | undefined {
  for (const block of allBlocks(blocks)) {
    if ((block.kind === 'step' || block.kind === 'pause') && block.by[0] !== undefined) return block.by[0];
  }
  return undefined;
}

/** Branches with each after those it waits for; the order of the text where nothing else is asked. */
function inOrder(branches: readonly Branch[]): readonly Branch[] {
  const byKey = new Map(branches.map((branch) => [branch.key, branch]));
  const ordered = new Set<Branch>();
  const place = (branch: Branch): void => {
    if (ordered.has(branch)) return;
    for (const key of branch.after) {
      const before = byKey.get(key);
      if (before !== undefined) place(before);
    }
    ordered.add(branch);
  };
  for (const branch of branches) place(branch);
  return [...ordered];
}

/** The branches that a branch waits for, without those that one of the others waits for anyway. */
function direct(branch: Branch, branches: readonly Branch[]): readonly string[] {
  const afterOf = new Map(branches.map((other) => [other.key, other.after]));
  const implied = new Set<string>();
  const collect = (key: string): void => {
    for (const before of afterOf.get(key) ?? []) {
      if (implied.has(before)) continue;
      implied.add(before);
      collect(before);
    }
  };
  for (const key of branch.after) collect(key);
  return branch.after.filter((key) => !implied.has(key));
}
