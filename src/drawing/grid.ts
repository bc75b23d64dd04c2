/**
 * Where each node stands, counted in rows and columns. Time runs downwards: a node stands one row below the last one it
 * waits for. A lane has as many columns as branches stand side by side in it; a node that has several columns to itself
 * stands in their middle.
 */
import type { Flow, FlowEdge, FlowPart, FlowWay } from './flow.ts';

/** Columns from the first to the last, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Row and columns of each node, by its index. */
  readonly rowOf: readonly number[];
  readonly runOf: readonly Run[];
  readonly laneRuns: readonly Run[];
}

/** Gives every node of a flow its row and its columns. */
export function gridOf(flow: Flow): Grid {
  const rowOf = rowsOf(flow.nodes.length, flow.edges);
  const columns = new Columns(rowOf);
  const widths = columns.measure(flow.parts);
  const laneRuns: Run[] = [];
  let next = 0;
  for (const lane of flow.lanes.keys()) {
    const width = Math.max(1, widths.get(lane) ?? 1);
    laneRuns.push({ first: next, last: next + width - 1 });
    next += width;
  }
  columns.place(flow.parts, new Map(laneRuns.entries()));
  const runOf = flow.nodes.map((node) => columns.runs.get(node.index) ?? { first: 0, last: 0 });
  return { rows: 1 + Math.max(...rowOf), columns: next, rowOf, runOf, laneRuns };
}

/** The longest way to each node, in edges. */
function rowsOf(count: number, edges: readonly FlowEdge[]): readonly number[] {
  const rowOf = new Array<number>(count).fill(0);
  const waiting = new Array<number>(count).fill(0);
  const out: FlowEdge[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) {
    out[edge.from]?.push(edge);
    waiting[edge.to] = (waiting[edge.to] ?? 0) + 1;
  }
  const ready = [...waiting.keys()].filter((node) => waiting[node] === 0);
  for (const node of ready) {
    for (const { to } of out[node] ?? []) {
      rowOf[to] = Math.max(rowOf[to] ?? 0, (rowOf[node] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return rowOf;
}

/** For each lane, how many columns something needs, or which it has. */
type LaneWidths = ReadonlyMap<number, number>;
type LaneRuns = ReadonlyMap<number, Run>;

/** A way's columns within those of its split. */
interface PackedWay {
  readonly way: FlowWay;
  readonly widths: LaneWidths;
  readonly offsets: ReadonlyMap<number, number>;
}

interface Packing {
  readonly ways: readonly PackedWay[];
  readonly widths: LaneWidths;
  /** Lanes in which a single way stands; it may have all their columns. */
  readonly alone: ReadonlySet<number>;
}

class Columns {
  readonly runs = new Map<number, Run>();
  readonly #rowOf: readonly number[];
  readonly #packings = new Map<FlowPart, Packing>();

  constructor(rowOf: readonly number[]) {
    this.#rowOf = rowOf;
  }

  measure(parts: readonly FlowPart[]): LaneWidths {
    const widths = new Map<number, number>();
    for (const part of parts) {
      const head = part.kind === 'node' ? part.node : part.head;
      widen(widths, head.lane, 1);
      if (part.kind === 'node') continue;
      const packing = this.#pack(part.ways);
      this.#packings.set(part, packing);
      for (const [lane, width] of packing.widths) widen(widths, lane, width);
    }
    return widths;
  }

  place(parts: readonly FlowPart[], runs: LaneRuns): void {
    for (const part of parts) {
      if (part.kind === 'node') {
        this.#put(part.node, runs);
        continue;
      }
      this.#put(part.head, runs);
      if (part.tail !== undefined) this.#put(part.tail, runs);
      const packing = this.#packings.get(part);
      for (const packed of packing?.ways ?? []) {
        const own = new Map<number, Run>();
        for (const [lane, width] of packed.widths) {
          const run = runs.get(lane);
          if (run === undefined) continue;
          const spare = run.last - run.first + 1 - (packing?.widths.get(lane) ?? 1);
          const first = run.first + (spare >> 1) + (packed.offsets.get(lane) ?? 0);
          own.set(lane, packing?.alone.has(lane) ? run : { first, last: first + width - 1 });
        }
        this.place(packed.way.parts, own);
      }
    }
  }

  #put(node: { readonly index: number; readonly lane: number }, runs: LaneRuns): void {
    const run = runs.get(node.lane);
    if (run !== undefined) this.runs.set(node.index, run);
  }

  /** Ways side by side, in each lane in their own columns; one below the other where a branch waits for another. */
  #pack(ways: readonly FlowWay[]): Packing {
    const placed: (PackedWay & { readonly rows: Rows })[] = [];
    const total = new Map<number, number>();
    const users = new Map<number, number>();
    for (const way of ways) {
      if (way.parts.length === 0) continue;
      const widths = this.measure(way.parts);
      const rows = this.#rowsTaken(way);
      const offsets = new Map<number, number>();
      for (const [lane, width] of widths) {
        const taken = placed.filter((other) => other.widths.has(lane) && overlap(rows, other.rows));
        const offset = firstFree(
          width,
          taken.map((other) => spanIn(other, lane)),
        );
        offsets.set(lane, offset);
        widen(total, lane, offset + width);
        users.set(lane, (users.get(lane) ?? 0) + 1);
      }
      placed.push({ way, widths, offsets, rows });
    }
    const alone = new Set([...users].filter(([, count]) => count === 1).map(([lane]) => lane));
    return { ways: placed, widths: total, alone };
  }

  /** The rows of a way; to the very end where its last edge runs down to the end of the block. */
  #rowsTaken(way: FlowWay): Rows {
    const rows: Rows = { first: Number.POSITIVE_INFINITY, last: way.awaited ? 0 : Number.POSITIVE_INFINITY };
    const visit = (parts: readonly FlowPart[]): Rows =>
      parts.reduce((sum, part) => {
        if (part.kind === 'node') return include(sum, this.#rowOf[part.node.index] ?? 0);
        const within = part.ways.reduce((inner, branch) => merge(inner, visit(branch.parts)), sum);
        const headed = include(within, this.#rowOf[part.head.index] ?? 0);
        return part.tail === undefined ? headed : include(headed, this.#rowOf[part.tail.index] ?? 0);
      }, rows);
    return visit(way.parts);
  }
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

function include(rows: Rows, row: number): Rows {
  return { first: Math.min(rows.first, row), last: Math.max(rows.last, row) };
}

function merge(one: Rows, other: Rows): Rows {
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}

function overlap(one: Rows, other: Rows): boolean {
  return one.first <= other.last && other.first <= one.last;
}

function spanIn(packed: PackedWay, lane: number): Run {
  const first = packed.offsets.get(lane) ?? 0;
  return { first, last: first + (packed.widths.get(lane) ?? 1) - 1 };
}

/** The first offset at which a width fits between what is taken. */
function firstFree(width: number, taken: readonly Run[]): number {
  let offset = 0;
  for (const run of taken.toSorted((one, other) => one.first - other.first)) {
    if (offset + width <= run.first) break;
    offset = Math.max(offset, run.last + 1);
  }
  return offset;
}

function widen(widths: Map<number, number>, lane: number, width: number): void {
  widths.set(lane, Math.max(widths.get(lane) ?? 0, width));
}
