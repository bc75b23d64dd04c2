/**
 * Which way each edge takes through the grid, before anything has a coordinate. An edge runs across only between two rows
 * and down only where no node stands: straight down its own or its target's column while that is free, else in the gap
 * between two columns. Gaps between lanes are always free, so there is always a way.
 */
import type { FlowEdge } from './flow.ts';
import type { Grid, Run } from './grid.ts';

/** How an edge gets past the rows between its ends. */
export type Passage =
  | { readonly kind: 'none' }
  /** Down the column of its source or of its target. */
  | { readonly kind: 'column'; readonly of: 'from' | 'to' }
  /** Down the gap before a column. */
  | { readonly kind: 'gap'; readonly gap: number };

export interface Route {
  readonly edge: FlowEdge;
  readonly passage: Passage;
  /** Edges of one bundle may run on one line: where they leave one node, and where they arrive at one node. */
  readonly departureBundle: string;
  readonly arrivalBundle: string;
}

/** Finds a way for every edge, short ones first. */
export function routesOf(edges: readonly FlowEdge[], grid: Grid): readonly Route[] {
  const incoming = new Map<number, number>();
  for (const { to } of edges) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  const passages = new Passages(grid);
  const length = (edge: FlowEdge): number => (grid.rowOf[edge.to] ?? 0) - (grid.rowOf[edge.from] ?? 0);
  const routes = new Map<FlowEdge, Route>();
  for (const edge of edges.toSorted((one, other) => length(one) - length(other))) {
    const departureBundle = `from ${edge.from}`;
    const joined = (incoming.get(edge.to) ?? 0) > 1;
    const own = length(edge) > 1 ? `${edge.from} to ${edge.to}` : departureBundle;
    const arrivalBundle = joined ? `to ${edge.to}` : own;
    const passage = passages.find(edge, arrivalBundle);
    routes.set(edge, { edge, passage, departureBundle, arrivalBundle });
  }
  return edges.flatMap((edge) => routes.get(edge) ?? []);
}

/** Columns or one gap, taken by a bundle of edges over some rows. */
interface Wire {
  readonly bundle: string;
  readonly run: Run | undefined;
  readonly gap: number | undefined;
  readonly firstRow: number;
  readonly lastRow: number;
}

class Passages {
  readonly #grid: Grid;
  readonly #rows: readonly (readonly Run[])[];
  readonly #wires: Wire[] = [];

  constructor(grid: Grid) {
    this.#grid = grid;
    const rows: Run[][] = Array.from({ length: grid.rows }, () => []);
    for (const [node, row] of grid.rowOf.entries()) rows[row]?.push(grid.runOf[node] ?? { first: 0, last: 0 });
    this.#rows = rows;
  }

  find({ from, to }: FlowEdge, bundle: string): Passage {
    const { rowOf, runOf, columns } = this.#grid;
    const firstRow = (rowOf[from] ?? 0) + 1;
    const lastRow = (rowOf[to] ?? 0) - 1;
    if (firstRow > lastRow) return { kind: 'none' };
    const source = runOf[from] ?? { first: 0, last: 0 };
    const target = runOf[to] ?? { first: 0, last: 0 };
    for (const [of, run] of [
      ['from', source],
      ['to', target],
    ] as const) {
      const wire: Wire = { bundle, run, gap: undefined, firstRow, lastRow };
      if (!this.#isFree(wire)) continue;
      this.#wires.push(wire);
      return { kind: 'column', of };
    }
    const middles = [source, target].map((run) => (run.first + run.last + 1) / 2);
    const detour = (gap: number): number => middles.reduce((sum, middle) => sum + Math.abs(middle - gap), 0);
    const gaps = Array.from({ length: columns + 1 }, (_, gap) => gap).sort(
      (one, other) => detour(one) - detour(other) || one - other,
    );
    for (const gap of gaps) {
      const wire: Wire = { bundle, run: undefined, gap, firstRow, lastRow };
      if (!this.#isFree(wire)) continue;
      this.#wires.push(wire);
      return { kind: 'gap', gap };
    }
    throw new Error('no way through the grid: the gap left of all columns should always be free');
  }

  #isFree(wire: Wire): boolean {
    for (let row = wire.firstRow; row <= wire.lastRow; row += 1) {
      if (this.#rows[row]?.some((run) => meets(wire, run))) return false;
    }
    return !this.#wires.some(
      (other) =>
        other.bundle !== wire.bundle &&
        other.firstRow <= wire.lastRow &&
        wire.firstRow <= other.lastRow &&
        (other.run === undefined ? wire.run !== undefined && meets(other, wire.run) : meets(wire, other.run)),
    );
  }
}

/** Whether a wire runs through columns that something else has. */
function meets({ run, gap }: Wire, other: Run): boolean {
  if (gap !== undefined) return other.first < gap && gap <= other.last;
  return run !== undefined && run.first <= other.last && other.first <= run.last;
}
