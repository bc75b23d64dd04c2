/** From columns and gaps to positions across: how wide each is, and where lanes, nodes and edges between columns stand. */
import type { Grid, Run } from './grid.ts';
import type { Metrics } from './metrics.ts';
import type { Route } from './routes.ts';
import { type Stretch, trackCount, tracksOf } from './tracks.ts';

/** A stretch across. */
export interface Extent {
  readonly x: number;
  readonly width: number;
}

export interface ColumnsInSpace {
  readonly lanes: readonly Extent[];
  /** Where the last lane ends. */
  readonly end: number;
  /** The middle of some columns. */
  readonly middleOf: (run: Run) => number;
  /** Where a bundle of edges runs down a gap. */
  readonly inGap: (gap: number, bundle: string) => number;
}

interface Gap {
  readonly tracks: ReadonlyMap<string, number>;
  /** Room on this side of the line between two lanes, and beyond it. */
  readonly before: number;
  readonly beyond: number;
  readonly firstTrack: number;
}

/**
 * Measures a grid across, from the left margin on.
 * @param nodeWidths width of each node, by its index
 */
export function columnsInSpace(
  grid: Grid,
  routes: readonly Route[],
  nodeWidths: readonly number[],
  metrics: Metrics,
): ColumnsInSpace {
  const laneEnds = new Set(grid.laneRuns.map((run) => run.last + 1));
  const gaps = Array.from({ length: grid.columns + 1 }, (_, gap) =>
    measureGap(gapTracks(gap, grid, routes), gap, laneEnds, grid.columns, metrics),
  );
  const widths = columnWidths(grid, nodeWidths, gaps, metrics);
  const starts: number[] = [];
  const gapStarts: number[] = [];
  let x = metrics.margin;
  for (const [column, width] of widths.entries()) {
    gapStarts.push(x);
    x += gapWidth(gaps[column]);
    starts.push(x);
    x += width;
  }
  gapStarts.push(x);
  const end = x + gapWidth(gaps[grid.columns]);
  const line = (gap: number): number => (gapStarts[gap] ?? 0) + (gap === 0 ? 0 : (gaps[gap]?.before ?? 0));
  const lanes = grid.laneRuns.map((run) => {
    const left = line(run.first);
    return { x: left, width: (run.last + 1 === grid.columns ? end : line(run.last + 1)) - left };
  });
  return {
    lanes,
    end,
    middleOf: (run) => ((starts[run.first] ?? 0) + (starts[run.last] ?? 0) + (widths[run.last] ?? 0)) >> 1,
    inGap: (gap, bundle) => {
      const { tracks, firstTrack } = gaps[gap] ?? EMPTY_GAP;
      return (gapStarts[gap] ?? 0) + firstTrack + (tracks.get(bundle) ?? 0) * metrics.trackX;
    },
  };
}

const EMPTY_GAP: Gap = { tracks: new Map(), before: 0, beyond: 0, firstTrack: 0 };

function gapTracks(gap: number, grid: Grid, routes: readonly Route[]): ReadonlyMap<string, number> {
  const stretches = new Map<string, Stretch>();
  for (const { edge, passage, arrivalBundle } of routes) {
    if (passage.kind !== 'gap' || passage.gap !== gap) continue;
    const known = stretches.get(arrivalBundle);
    const from = Math.min(grid.rowOf[edge.from] ?? 0, known?.from ?? Number.POSITIVE_INFINITY);
    const to = Math.max(grid.rowOf[edge.to] ?? 0, known?.to ?? 0);
    stretches.set(arrivalBundle, { bundle: arrivalBundle, from, to });
  }
  return tracksOf([...stretches.values()]);
}

function measureGap(
  tracks: ReadonlyMap<string, number>,
  gap: number,
  laneEnds: ReadonlySet<number>,
  columns: number,
  { trackX, columnGap, lanePadding }: Metrics,
): Gap {
  const count = trackCount(tracks);
  const needed = (count + 1) * trackX;
  if (gap === 0 || gap === columns || !laneEnds.has(gap)) {
    const least = gap === 0 || gap === columns ? lanePadding : columnGap;
    const before = count === 0 ? least : Math.max(least, needed);
    return { tracks, before, beyond: 0, firstTrack: (before - (count - 1) * trackX) >> 1 };
  }
  const before = count === 0 ? lanePadding : Math.max(lanePadding, needed);
  return { tracks, before, beyond: lanePadding, firstTrack: (before - (count - 1) * trackX) >> 1 };
}

function gapWidth(gap: Gap | undefined): number {
  return gap === undefined ? 0 : gap.before + gap.beyond;
}

/** A column is as wide as its widest node; columns that a node has together are as wide as it needs. */
function columnWidths(grid: Grid, nodeWidths: readonly number[], gaps: readonly Gap[], metrics: Metrics): number[] {
  const widths = new Array<number>(grid.columns).fill(metrics.narrowestColumn);
  for (const [node, run] of grid.runOf.entries()) {
    if (run.first === run.last) widths[run.first] = Math.max(widths[run.first] ?? 0, nodeWidths[node] ?? 0);
  }
  for (const [node, run] of grid.runOf.entries()) {
    if (run.first === run.last) continue;
    let room = 0;
    for (let column = run.first; column <= run.last; column += 1) {
      room += (widths[column] ?? 0) + (column > run.first ? gapWidth(gaps[column]) : 0);
    }
    const missing = (nodeWidths[node] ?? 0) - room;
    const share = Math.ceil(missing / (run.last - run.first + 1));
    for (let column = run.first; column <= run.last && missing > 0; column += 1) {
      widths[column] = (widths[column] ?? 0) + share;
    }
  }
  return widths;
}
