/**
 * Where edges leave, run down and arrive, and on which tracks they run across between two rows, so that no two edges lie
 * on one line unless they belong together.
 */
import type { ColumnsInSpace } from './columns-in-space.ts';
import type { Grid } from './grid.ts';
import type { Metrics } from './metrics.ts';
import type { Route } from './routes.ts';
import { isAbove, mergeStretches, trackCount, tracksOf } from './tracks.ts';

/** An edge's places across: at its source, on its way down where it passes rows, and at its target. */
export interface EdgeLine {
  readonly route: Route;
  exit: number;
  passage: number | undefined;
  entry: number;
}

/** An edge on its way across between two rows. */
export interface Crossing {
  readonly line: EdgeLine;
  /** The row below it. */
  readonly row: number;
  readonly bundle: string;
  readonly from: number;
  readonly to: number;
}

/** What lies between a row and the one above it. */
export interface Channel {
  readonly tracks: ReadonlyMap<string, number>;
  readonly trackCount: number;
}

export interface EdgeLines {
  readonly lines: readonly EdgeLine[];
  /** By the row below. */
  readonly channels: readonly Channel[];
}

/** Places all edges across and gives them their tracks between the rows. */
export function edgeLines(routes: readonly Route[], grid: Grid, columns: ColumnsInSpace, metrics: Metrics): EdgeLines {
  const middle = (node: number): number => columns.middleOf(grid.runOf[node] ?? { first: 0, last: 0 });
  const lines = routes.map((route): EdgeLine => {
    const exit = middle(route.edge.from);
    const entry = middle(route.edge.to);
    return { route, exit, entry, passage: passageOf(route, exit, entry, columns) };
  });
  const byChannel: EdgeLine[][] = Array.from({ length: grid.rows }, () => []);
  for (const line of lines) {
    const { edge } = line.route;
    const last = grid.rowOf[edge.to] ?? 0;
    for (const row of new Set([(grid.rowOf[edge.from] ?? 0) + 1, last])) byChannel[row]?.push(line);
  }
  const channels = byChannel.map((inChannel, row) => layChannel(row, inChannel, grid, metrics));
  return { lines, channels };
}

/** The one or two crossings of an edge; none where it runs straight down. */
export function crossingsOf(line: EdgeLine, grid: Grid): readonly Crossing[] {
  const { edge, departureBundle, arrivalBundle } = line.route;
  const first = (grid.rowOf[edge.from] ?? 0) + 1;
  const last = grid.rowOf[edge.to] ?? 0;
  const { exit, passage, entry } = line;
  const crossings: readonly Crossing[] =
    passage === undefined
      ? [{ line, row: last, bundle: arrivalBundle, from: exit, to: entry }]
      : [
          { line, row: first, bundle: departureBundle, from: exit, to: passage },
          { line, row: last, bundle: arrivalBundle, from: passage, to: entry },
        ];
  return crossings.filter(({ from, to }) => from !== to);
}

function passageOf({ passage, arrivalBundle }: Route, exit: number, entry: number, columns: ColumnsInSpace) {
  switch (passage.kind) {
    case 'none':
      return undefined;
    case 'column':
      return passage.of === 'from' ? exit : entry;
    case 'gap':
      return columns.inGap(passage.gap, arrivalBundle);
  }
}

function layChannel(row: number, lines: readonly EdgeLine[], grid: Grid, metrics: Metrics): Channel {
  const crossings = (): readonly Crossing[] =>
    lines.flatMap((line) => crossingsOf(line, grid)).filter((crossing) => crossing.row === row);
  let order = orderOf(crossings(), metrics);
  for (let tries = lines.length; order.circle !== undefined && tries > 0; tries -= 1) {
    moveOffMiddle(order.circle, crossings(), metrics);
    order = orderOf(crossings(), metrics);
  }
  const tracks = tracksOf(mergeStretches(crossings()), order.later, metrics.clearance);
  return { tracks, trackCount: trackCount(tracks) };
}

interface CrossingOrder {
  readonly later: ReadonlyMap<string, ReadonlySet<string>>;
  /** A crossing that comes down where another one leaves, and would have to lie both above and below it. */
  readonly circle: { readonly above: Crossing; readonly below: Crossing } | undefined;
}

/** Where one edge comes down on a place from which another goes down, the first must turn off above the second. */
function orderOf(crossings: readonly Crossing[], { clearance }: Metrics): CrossingOrder {
  const later = new Map<string, Set<string>>();
  let circle: CrossingOrder['circle'];
  for (const above of crossings) {
    for (const below of crossings) {
      if (above.bundle === below.bundle || Math.abs(above.from - below.to) >= clearance) continue;
      if (isAbove(below.bundle, above.bundle, later)) circle ??= { above, below };
      else later.set(above.bundle, (later.get(above.bundle) ?? new Set()).add(below.bundle));
    }
  }
  return { later, circle };
}

/** Lets the lower crossing of a circle arrive beside the middle of its node, or else the upper one leave beside it. */
function moveOffMiddle(
  { above, below }: NonNullable<CrossingOrder['circle']>,
  crossings: readonly Crossing[],
  { portShift }: Metrics,
): void {
  const together = (crossing: Crossing, end: 'from' | 'to'): readonly EdgeLine[] =>
    crossings
      .filter((other) => other.bundle === crossing.bundle && other[end] === crossing[end])
      .map((other) => other.line);
  if (below.to === below.line.entry) {
    for (const line of together(below, 'to')) {
      if (line.passage === line.entry) line.passage += portShift;
      line.entry += portShift;
    }
  } else if (above.from === above.line.exit) {
    for (const line of together(above, 'from')) {
      if (line.passage === line.exit) line.passage += portShift;
      line.exit += portShift;
    }
  }
}
