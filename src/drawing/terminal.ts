/**
 * A process as text for a terminal: the same lanes as in the picture, in character cells; as an outline where the
 * terminal is too narrow for them. The critical path is drawn in heavy lines. Colours are left to the caller.
 */
import type { Process } from '../process/blocks.ts';
import { CellCanvas, type Weight } from './cell-canvas.ts';
import { CELLS, cellWidth } from './cell-metrics.ts';
import type { Drawing, DrawnEdge, DrawnLane, DrawnNode, LegendKind, PlacedText } from './drawing.ts';
import { layOut } from './layout.ts';
import type { DrawingOptions } from './options.ts';
import { toOutlineText } from './outline-text.ts';

/**
 * Draws a process in text.
 * @param width columns of the terminal; no line is longer, unless even an outline needs more
 */
export function toTerminal(process: Process, width: number, options: DrawingOptions): string {
  const drawing = layOut(process, options, CELLS);
  return drawing.width <= width ? paint(drawing) : toOutlineText(process, width, options);
}

function paint(drawing: Drawing): string {
  const widest = Math.max(drawing.width, ...drawing.heading.map((text) => cellWidth(text.text)));
  const canvas = new CellCanvas(widest, drawing.height);
  for (const text of drawing.heading) put(canvas, text);
  paintLanes(canvas, drawing.lanes);
  const weightOf = (critical: boolean): Weight => (critical && drawing.marksCriticalPath ? 2 : 1);
  for (const edge of drawing.edges) paintEdge(canvas, edge, weightOf(edge.flow.critical));
  for (const node of drawing.nodes) paintNode(canvas, node, weightOf(node.flow.critical));
  // Arrowheads and joints at the boxes last: they stand on what has been drawn.
  for (const edge of drawing.edges) paintEnds(canvas, edge, drawing.nodes, weightOf(edge.flow.critical));
  const { legend } = drawing;
  if (legend !== undefined) {
    for (const { kind, x, y, width } of legend.samples) canvas.text(x, y, SAMPLES[kind].repeat(width).slice(0, width));
    for (const text of legend.texts) put(canvas, text);
  }
  return `${canvas.toString()}\n`;
}

const SAMPLES: Readonly<Record<LegendKind, string>> = { critical: '━', pause: '╌', skipped: '·', return: '↺ ' };

function paintLanes(canvas: CellCanvas, lanes: readonly DrawnLane[]): void {
  const last = lanes.at(-1);
  for (const { x, y, width, height, headerHeight, texts } of lanes) {
    const right = x + width - (last?.x === x ? 1 : 0);
    const bottom = y + height - 1;
    for (const row of [y, y + headerHeight - 1, bottom]) canvas.line(x, row, right, row, 1);
    for (const column of [x, right]) canvas.line(column, y, column, bottom, 1);
    for (const text of texts) put(canvas, text);
  }
}

function paintEdge(canvas: CellCanvas, { points }: DrawnEdge, weight: Weight): void {
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined) continue;
    // The last point is the target's top border; the line ends in the cell above it.
    const end = index === points.length - 1 ? point.y - 1 : point.y;
    canvas.line(before.x, before.y, point.x, end, weight);
  }
  const first = points[0];
  if (first !== undefined) canvas.joint(first.x, first.y, 'up', weight);
}

function paintEnds(canvas: CellCanvas, edge: DrawnEdge, nodes: readonly DrawnNode[], weight: Weight): void {
  const first = edge.points[0];
  const last = edge.points.at(-1);
  const shape = nodes[edge.flow.from]?.shape;
  if (first !== undefined && shape === 'box') canvas.joint(first.x, first.y - 1, 'down', weight);
  if (last === undefined) return;
  if (edge.arrow) canvas.text(last.x, last.y - 1, '▼');
  else canvas.joint(last.x, last.y - 1, 'down', weight);
}

function paintNode(canvas: CellCanvas, node: DrawnNode, weight: Weight): void {
  const { x, y, width, height, shape, marks, texts } = node;
  canvas.clear(x, y, width, height);
  if (shape === 'box') paintBox(canvas, node, weight);
  else if (shape !== 'label') {
    const [left, right] = shape === 'pill' ? '()' : '<>';
    for (let row = y; row < y + height; row += 1) {
      canvas.text(x, row, left ?? '');
      canvas.text(x + width - 1, row, right ?? '');
    }
  }
  for (const mark of marks) canvas.text(mark.x, mark.y, '↺');
  for (const text of texts) put(canvas, text);
}

function paintBox(canvas: CellCanvas, { x, y, width, height, flow: { content } }: DrawnNode, weight: Weight): void {
  const right = x + width - 1;
  const bottom = y + height - 1;
  const skipped = 'skipped' in content && content.skipped;
  const lineWeight = content.kind === 'pause' || skipped ? 1 : weight;
  canvas.line(x, y, right, y, lineWeight);
  canvas.line(x, bottom, right, bottom, lineWeight);
  canvas.line(x, y, x, bottom, lineWeight);
  canvas.line(right, y, right, bottom, lineWeight);
  if (content.kind !== 'pause' && !skipped) return;
  const dash = skipped ? '·' : '╌';
  for (let column = x + 1; column < right; column += 1) {
    for (const row of [y, bottom]) canvas.text(column, row, dash);
  }
  for (let row = y + 1; row < bottom; row += 1) {
    for (const column of [x, right]) canvas.text(column, row, skipped ? '·' : '┆');
  }
}

function put(canvas: CellCanvas, { text, anchor, x, y }: PlacedText): void {
  const width = cellWidth(text);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - (width >> 1) : x - width;
  canvas.text(left, y, text);
}
