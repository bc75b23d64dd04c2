/** From rows and tracks to positions down: how high each row is, and where edges run across between two of them. */
import type { EdgeLine, EdgeLines } from './edge-lines.ts';
import type { Grid } from './grid.ts';
import type { Metrics } from './metrics.ts';

export interface RowsInSpace {
  /** The top of a row's nodes, and the height of the highest. */
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  /** Where a bundle of edges runs across above a row. */
  readonly trackAt: (row: number, bundle: string) => number;
  readonly bottom: number;
}

/**
 * Measures a grid downwards.
 * @param top where the first row's room begins
 * @param nodeHeights height of each node, by its index
 * @param hasArrow whether an edge ends with an arrowhead
 */
export function rowsInSpace(
  top: number,
  nodeHeights: readonly number[],
  grid: Grid,
  { lines, channels }: EdgeLines,
  hasArrow: (line: EdgeLine) => boolean,
  metrics: Metrics,
): RowsInSpace {
  const heights = new Array<number>(grid.rows).fill(0);
  for (const [node, row] of grid.rowOf.entries()) {
    heights[row] = Math.max(heights[row] ?? 0, nodeHeights[node] ?? 0);
  }
  const withArrow = new Set(lines.filter(hasArrow).map((line) => grid.rowOf[line.route.edge.to]));
  const rows: { y: number; height: number }[] = [];
  const channelTops: number[] = [];
  let y = top + metrics.trackY;
  for (const [row, height] of heights.entries()) {
    channelTops.push(y);
    const between = Math.max(0, (channels[row]?.trackCount ?? 0) - 1) * metrics.trackY;
    const arrival = withArrow.has(row) ? metrics.arrival : metrics.plainArrival;
    if (row > 0) y += metrics.departure + between + arrival;
    rows.push({ y, height });
    y += height;
  }
  return {
    rows,
    trackAt: (row, bundle) =>
      (channelTops[row] ?? 0) + metrics.departure + (channels[row]?.tracks.get(bundle) ?? 0) * metrics.trackY,
    bottom: y + metrics.trackY,
  };
}
