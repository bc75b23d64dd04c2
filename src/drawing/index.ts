/** Draws a process: lanes of departments, from the tree of its blocks, without a browser or a layout library. */
import type { Process } from '../process/blocks.ts';
import type { Drawing } from './drawing.ts';
import { layOut } from './layout.ts';
import type { DrawingOptions } from './options.ts';
import { PIXELS } from './pixel-metrics.ts';

export type { Drawing, DrawnEdge, DrawnLane, DrawnNode, PlacedText, Point, Rectangle } from './drawing.ts';
export { toGanttSvg } from './gantt-svg.ts';
export { toGanttText } from './gantt-terminal.ts';
export { toMermaid } from './mermaid.ts';
export type { DrawingOptions, LaneKind, Names } from './options.ts';
export { type SvgOptions, toSvg, toSvgBeside } from './svg.ts';
export { DRAWING_STYLES, type Theme } from './svg-style.ts';
export { toTerminal } from './terminal.ts';

/** Lays a process out in pixels, for `toSvg`. */
export function drawingOf(process: Process, options: DrawingOptions): Drawing {
  return layOut(process, options, PIXELS);
}
