/** What is wrong with a drawing: things that overlap, stick out, or run through one another. */
import type { Drawing, DrawnEdge, DrawnNode, PlacedText, Point, Rectangle } from '../../src/drawing/index.ts';
import type { TextStyle } from '../../src/drawing/metrics.ts';

export interface Measure {
  readonly widthOf: (text: string, style: TextStyle) => number;
  readonly lineHeight: (style: TextStyle) => number;
  /** Whether a line right beside a node touches it: so in pixels, while a character cell is a place of its own. */
  readonly borders?: boolean;
}

/** Lists the faults of a drawing's geometry; none in a good one. */
export function drawingFaults(drawing: Drawing, measure: Measure): readonly string[] {
  return [
    ...overlappingNodes(drawing),
    ...textsOutside(drawing, measure),
    ...nodesOutsideLanes(drawing),
    ...edgesThroughNodes(drawing, measure.borders ?? true),
    ...edgesOnOneLine(drawing),
    ...crookedEdges(drawing),
  ];
}

function overlappingNodes({ nodes }: Drawing): string[] {
  return pairs(nodes).flatMap(([one, other]) =>
    overlap(one, other) ? [`nodes ${one.flow.index} and ${other.flow.index} overlap`] : [],
  );
}

function textsOutside(drawing: Drawing, measure: Measure): string[] {
  const faults: string[] = [];
  const check = (where: string, texts: readonly PlacedText[], box: Rectangle): void => {
    const boxes = texts.map((text) => textBox(text, measure));
    for (const [index, area] of boxes.entries()) {
      if (!inside(area, box)) faults.push(`text «${texts[index]?.text}» sticks out of ${where}`);
    }
    for (const [one, other] of pairs(boxes)) if (overlap(one, other)) faults.push(`texts overlap in ${where}`);
  };
  for (const node of drawing.nodes) check(`node ${node.flow.index}`, node.texts, node);
  for (const lane of drawing.lanes) {
    check(`lane ${lane.id}`, lane.texts, { ...lane, height: lane.headerHeight });
  }
  const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height };
  const first = drawing.lanes[0]?.y ?? 0;
  check('heading', drawing.heading, { ...whole, height: first });
  const bottom = first + (drawing.lanes[0]?.height ?? 0);
  check('legend', drawing.legend?.texts ?? [], { ...whole, y: bottom, height: drawing.height - bottom });
  return faults;
}

function nodesOutsideLanes({ nodes, lanes }: Drawing): string[] {
  return nodes.flatMap((node) => {
    const lane = lanes[node.flow.lane];
    if (lane === undefined) return [`node ${node.flow.index} has no lane`];
    const area = { ...lane, y: lane.y + lane.headerHeight, height: lane.height - lane.headerHeight };
    return inside(node, area) ? [] : [`node ${node.flow.index} sticks out of its lane`];
  });
}

function edgesThroughNodes({ nodes, edges }: Drawing, borders: boolean): string[] {
  return edges.flatMap((edge) =>
    segmentsOf(edge).flatMap(([from, to]) => {
      const line = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      };
      return nodes
        .filter((node) => crosses(line, node, borders))
        .map((node) => `${nameOf(edge)} runs through ${node.flow.index}`);
    }),
  );
}

/** Edges may share a line where they leave the same node or arrive at the same node, and nowhere else. */
function edgesOnOneLine({ edges }: Drawing): string[] {
  return pairs(edges).flatMap(([one, other]) => {
    if (one.flow.from === other.flow.from || one.flow.to === other.flow.to) return [];
    const shared = segmentsOf(one).some((segment) => segmentsOf(other).some((second) => collinear(segment, second)));
    return shared ? [`${nameOf(one)} and ${nameOf(other)} lie on one line`] : [];
  });
}

function crookedEdges({ edges, nodes }: Drawing): string[] {
  return edges.flatMap((edge) => {
    const faults = segmentsOf(edge).flatMap(([from, to]) =>
      (from.x !== to.x && from.y !== to.y) || to.y < from.y ? [`${nameOf(edge)} is not straight down or across`] : [],
    );
    const first = edge.points[0];
    const last = edge.points.at(-1);
    const source = nodes[edge.flow.from];
    const target = nodes[edge.flow.to];
    if (!touches(first, source, (source?.y ?? 0) + (source?.height ?? 0)))
      faults.push(`${nameOf(edge)} leaves nowhere`);
    if (!touches(last, target, target?.y ?? 0)) faults.push(`${nameOf(edge)} arrives nowhere`);
    return faults;
  });
}

function touches(point: Point | undefined, node: DrawnNode | undefined, y: number): boolean {
  return (
    point !== undefined && node !== undefined && point.y === y && point.x > node.x && point.x < node.x + node.width
  );
}

function collinear([a, b]: Segment, [c, d]: Segment): boolean {
  if (a.x === b.x && c.x === d.x && a.x === c.x) return spansMeet([a.y, b.y], [c.y, d.y]);
  return a.y === b.y && c.y === d.y && a.y === c.y && spansMeet([a.x, b.x], [c.x, d.x]);
}

function spansMeet(one: readonly [number, number], other: readonly [number, number]): boolean {
  return Math.max(Math.min(...one), Math.min(...other)) < Math.min(Math.max(...one), Math.max(...other));
}

type Segment = readonly [Point, Point];

function segmentsOf({ points }: DrawnEdge): readonly Segment[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function textBox({ text, style, anchor, x, y }: PlacedText, { widthOf, lineHeight }: Measure): Rectangle {
  const width = widthOf(text, style);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y, width, height: lineHeight(style) };
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** A line crosses a node where it passes its inside or runs along its border; its own ends only touch it. */
function crosses(line: Rectangle, node: Rectangle, borders: boolean): boolean {
  const margin = borders ? 0 : -1;
  const across = line.x <= node.x + node.width + margin && node.x <= line.x + line.width;
  if (line.height === 0) return across && line.y >= node.y && line.y <= node.y + node.height + margin;
  return across && line.y < node.y + node.height && node.y < line.y + line.height;
}

/** A rounding of half a pixel is no fault. */
function inside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function nameOf({ flow }: DrawnEdge): string {
  return `edge ${flow.from} → ${flow.to}`;
}

function pairs<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}
