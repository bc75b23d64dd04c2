/** The layout of a process with the measures of a surface: rectangles, lines and texts, each with its coordinates. */
import { message } from '../messages/catalog.ts';
import type { Process } from '../process/blocks.ts';
import { processTime } from '../process/time.ts';
import { columnsInSpace } from './columns-in-space.ts';
import { descriptionOf } from './description.ts';
import type { Drawing, DrawnEdge, DrawnNode, LegendKind, Point } from './drawing.ts';
import { crossingsOf, type EdgeLine, edgeLines } from './edge-lines.ts';
import { type Flow, flowOf } from './flow.ts';
import { headingAt, laneHeaders, legendAt } from './frame.ts';
import { type Grid, gridOf } from './grid.ts';
import type { Metrics } from './metrics.ts';
import { contentOf, type NodeContent, nameLines } from './node-content.ts';
import type { DrawingOptions } from './options.ts';
import { plainText } from './plain-text.ts';
import { routesOf } from './routes.ts';
import { type RowsInSpace, rowsInSpace } from './rows-in-space.ts';
import { totalText } from './wording.ts';

/** Lays a process out. */
export function layOut(process: Process, options: DrawingOptions, metrics: Metrics): Drawing {
  const time = processTime(process, options.minutesPerDay, options.variant);
  const flow = flowOf(process, time, options);
  const grid = gridOf(flow);
  const boxWidth = boxWidthFor(flow, grid, metrics, options);
  const contents = flow.nodes.map((node) => contentOf(node, boxWidth, metrics, options));
  const routes = routesOf(flow.edges, grid);
  const nodeWidths = contents.map((content) => content.width);
  const columns = columnsInSpace(grid, routes, nodeWidths, metrics);
  const lines = edgeLines(routes, grid, columns, metrics);

  const { margin, headingGap } = metrics;
  const inner = columns.end - margin;
  const withHeading = options.heading ?? true;
  const heading = withHeading ? headingAt(margin, inner, process, time, options, metrics) : undefined;
  const top = heading === undefined ? margin : heading.bottom + headingGap;
  const headers = laneHeaders(flow.lanes, columns.lanes, top, process, options, metrics);
  const firstRow = top + (headers[0]?.headerHeight ?? 0);
  const hasArrow = (line: EdgeLine): boolean => flow.nodes[line.route.edge.to]?.content.kind !== 'condition';
  const nodeHeights = contents.map((content) => content.height);
  const rows = rowsInSpace(firstRow, nodeHeights, grid, lines, hasArrow, metrics);

  const nodes = flow.nodes.map((node, index): DrawnNode => {
    const content = contents[index] ?? NO_CONTENT;
    const row = rows.rows[grid.rowOf[index] ?? 0] ?? { y: 0, height: 0 };
    const x = columns.middleOf(grid.runOf[index] ?? { first: 0, last: 0 }) - (content.width >> 1);
    return { flow: node, ...moved(content, x, row.y + inRow(content, row.height)) };
  });
  const edges = lines.lines.map(
    (line): DrawnEdge => ({
      flow: line.route.edge,
      points: pointsOf(line, nodes, grid, rows),
      arrow: hasArrow(line),
    }),
  );
  const kinds = legendKinds(flow, nodes);
  const legend = kinds.length > 0 ? legendAt(rows.bottom + headingGap, inner, kinds, options, metrics) : undefined;
  const names = [process.name, options.variant?.name].flatMap((name) => name ?? []).map(plainText);
  return {
    language: options.language,
    title: message(options.language, 'drawing.title', { name: names.join(' · ') }),
    description: descriptionOf(flow, totalText(process, time, options), { ...options, lanes: 'department' }),
    width: columns.end + margin,
    height: (legend?.bottom ?? rows.bottom) + margin,
    heading: heading?.texts ?? [],
    lanes: headers.map((header) => ({ ...header, height: rows.bottom - top })),
    nodes,
    edges,
    marksCriticalPath: flow.hasCriticalPath,
    legend: legend && { samples: legend.samples, texts: legend.texts },
  };
}

/** What of a drawing needs to be explained. */
function legendKinds({ hasCriticalPath }: Flow, nodes: readonly DrawnNode[]): readonly LegendKind[] {
  const contents = nodes.map((node) => node.flow.content);
  const skipped = contents.some((content) => 'skipped' in content && content.skipped);
  return [
    ...(hasCriticalPath ? (['critical'] as const) : []),
    ...(contents.some((content) => content.kind === 'pause' && !content.skipped) ? (['pause'] as const) : []),
    ...(skipped ? (['skipped'] as const) : []),
    ...(nodes.some((node) => node.marks.length > 0) ? (['return'] as const) : []),
  ];
}

const NO_CONTENT: NodeContent = { shape: 'box', width: 0, height: 0, texts: [], marks: [] };
/** A name in more lines than this asks for a wider box. */
const LONG_NAME = 4;

/** The width of all steps' boxes: by the number of columns, and wider where a name is long. */
function boxWidthFor(flow: Flow, grid: Grid, metrics: Metrics, { language }: DrawingOptions): number {
  const [one, two, more] = metrics.boxWidths;
  const usual = grid.columns === 1 ? one : grid.columns === 2 ? two : more;
  const wider = metrics.longBoxWidths.filter((width) => width > usual);
  const fits = (width: number): boolean =>
    flow.nodes.every((node) => nameLines(node, width, metrics, language).length <= LONG_NAME);
  return [usual, ...wider].find(fits) ?? wider.at(-1) ?? usual;
}

/** How far below the top of its row a node stands: boxes and labels at the top, gateways in the middle. */
function inRow({ shape, height }: NodeContent, rowHeight: number): number {
  return shape === 'box' || shape === 'label' ? 0 : (rowHeight - height) >> 1;
}

function moved(content: NodeContent, x: number, y: number): Omit<DrawnNode, 'flow'> {
  return {
    ...content,
    x,
    y,
    texts: content.texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y })),
    marks: content.marks.map((mark) => ({ x: mark.x + x, y: mark.y + y })),
  };
}

/** From the bottom of an edge's source to the top of its target, turning only where it crosses. */
function pointsOf(line: EdgeLine, nodes: readonly DrawnNode[], grid: Grid, rows: RowsInSpace): readonly Point[] {
  const { edge } = line.route;
  const source = nodes[edge.from];
  const target = nodes[edge.to];
  const turns = crossingsOf(line, grid).flatMap(({ row, bundle, from, to }) => {
    const y = rows.trackAt(row, bundle);
    return [
      { x: from, y },
      { x: to, y },
    ];
  });
  return [
    { x: line.exit, y: (source?.y ?? 0) + (source?.height ?? 0) },
    ...turns,
    { x: line.entry, y: target?.y ?? 0 },
  ];
}
