/**
 * A drawing as SVG that needs nothing else: no fonts, no scripts, no links. The same drawing gives the same bytes.
 * Edges of one look are one path and arrowheads are part of it, which keeps a page with hundreds of drawings small.
 */
import type { Drawing, DrawnEdge, DrawnLegend, DrawnNode, PlacedText, Point } from './drawing.ts';
import { FONTS } from './pixel-metrics.ts';
import { escapeXml } from './plain-text.ts';
import { drawingStyles, ROOT_CLASS, TEXT_CLASSES, type Theme } from './svg-style.ts';

export interface SvgOptions {
  /** Begins every id, so that many drawings can stand in one page; a word of letters, digits and hyphens. */
  readonly idPrefix?: string;
  /** Whether the style sheet is part of it; a page that has `DRAWING_STYLES` once can leave it out. */
  readonly styles?: boolean;
  /** Colours of the reader's screen and light ones on paper; or always the same, for a picture that knows no reader. */
  readonly theme?: Theme;
}

const CORNER = 6;
const MARK_WIDTH = 14;
const ARROW = { length: 8, half: 4 };
const LANGUAGE_TAGS = { zh: 'zh-Hans', en: 'en' } as const;

/** Writes a drawing as an SVG element. */
export function toSvg(drawing: Drawing, options: SvgOptions = {}): string {
  return svgElement(drawing, svgContent(drawing), options);
}

/** Writes several drawings beside each other as one SVG element, such as a process and its variants. */
export function toSvgBeside(drawings: readonly [Drawing, ...Drawing[]], options: SvgOptions = {}): string {
  const [{ title, language }] = drawings;
  let width = 0;
  const parts = drawings.map((drawing) => {
    const part = `<g transform="translate(${width} 0)">${svgContent(drawing)}</g>`;
    width += drawing.width;
    return part;
  });
  const height = Math.max(...drawings.map((drawing) => drawing.height));
  const description = drawings.map((drawing) => `${drawing.title}: ${drawing.description}`).join(' ');
  return svgElement({ title, description, language, width, height }, parts.join(''), options);
}

type Frame = Pick<Drawing, 'title' | 'description' | 'language' | 'width' | 'height'>;

function svgElement(
  { title, description, language, width, height }: Frame,
  content: string,
  { idPrefix = 'drawing', styles = true, theme = 'auto' }: SvgOptions,
): string {
  const prefix = idPrefix.replace(/[^A-Za-z0-9-]/gu, '-');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${ROOT_CLASS}" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" role="img" lang="${LANGUAGE_TAGS[language]}"`,
    ` aria-labelledby="${prefix}-title ${prefix}-desc">`,
    `<title id="${prefix}-title">${escapeXml(title)}</title>`,
    `<desc id="${prefix}-desc">${escapeXml(description)}</desc>`,
    styles ? `<style>${drawingStyles(theme)}</style>` : '',
    `<rect class="w" width="${width}" height="${height}"/>`,
    content,
    '</svg>',
  ].join('');
}

/** All that is seen of a drawing, in the order in which it is painted. */
function svgContent(drawing: Drawing): string {
  const { legend } = drawing;
  const normal = drawing.edges.filter((edge) => !isMarked(edge, drawing));
  const critical = drawing.edges.filter((edge) => isMarked(edge, drawing));
  return [
    ...drawing.heading.map(svgText),
    lanes(drawing),
    edgePaths(normal, 'e', 'a'),
    edgePaths(critical, 'k', 'ak'),
    ...drawing.nodes.map((node) => svgNode(node, drawing)),
    ...(legend?.samples ?? []).map(legendSample),
    ...(legend?.texts ?? []).map(svgText),
  ].join('');
}

function isMarked({ flow }: DrawnEdge, drawing: Drawing): boolean {
  return flow.critical && drawing.marksCriticalPath;
}

function lanes({ lanes: drawn }: Drawing): string {
  const [first] = drawn;
  const last = drawn.at(-1);
  if (first === undefined || last === undefined) return '';
  const areas = drawn.map(({ x, y, width, height, headerHeight, texts }, index) => {
    const area = `<rect class="${index % 2 === 0 ? 'l' : 'o'}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
    const header = `<rect class="h" x="${x}" y="${y}" width="${width}" height="${headerHeight}"/>`;
    return area + header + texts.map(svgText).join('');
  });
  const { y, height, x: left } = first;
  const lines = drawn.slice(1).map((lane) => `M${lane.x} ${y}v${height}`);
  const across = `M${left} ${y}H${last.x + last.width}v${height}H${left}z`;
  return `${areas.join('')}<path class="b" d="${across}${lines.join('')}"/>`;
}

function edgePaths(edges: readonly DrawnEdge[], lineClass: string, arrowClass: string): string {
  if (edges.length === 0) return '';
  const lines = new Set(edges.map((edge) => roundedLine(edge)));
  const arrows = new Set(edges.flatMap((edge) => arrowhead(edge) ?? []));
  return (
    `<path class="${lineClass}" d="${[...lines].join('')}"/>` +
    (arrows.size === 0 ? '' : `<path class="${arrowClass}" d="${[...arrows].join('')}"/>`)
  );
}

/** A line with its corners rounded; it ends within the arrowhead, so that its end does not stick out at the tip. */
function roundedLine({ points, arrow }: DrawnEdge): string {
  const parts: string[] = [];
  const last = points.length - 1;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined) parts.push(`M${point.x} ${point.y}`);
    else if (after === undefined)
      parts.push(segment(before, { x: point.x, y: point.y - (arrow ? ARROW.length - 2 : 0) }));
    else {
      const room = Math.floor(
        Math.min(
          distance(before, point) / (index === 1 ? 1 : 2),
          distance(point, after) / (index + 1 === last ? 1 : 2),
        ),
      );
      const radius = Math.min(CORNER, room);
      const start = towards(point, before, radius);
      const end = towards(point, after, radius);
      parts.push(`${segment(before, start)}Q${point.x} ${point.y} ${end.x} ${end.y}`);
    }
  }
  return parts.join('');
}

function segment(from: Point, to: Point): string {
  return from.x === to.x || Math.abs(from.x - to.x) < Math.abs(from.y - to.y) ? `V${to.y}` : `H${to.x}`;
}

function arrowhead({ points, arrow }: DrawnEdge): string | undefined {
  const tip = points.at(-1);
  if (!arrow || tip === undefined) return undefined;
  const { length, half } = ARROW;
  return `M${tip.x} ${tip.y}l-${half}-${length}h${2 * half}z`;
}

function svgNode(node: DrawnNode, drawing: Drawing): string {
  const { content } = node.flow;
  const marks = node.marks.map(returnMark).join('');
  const whole = outline(node, classOf(node, drawing)) + marks + node.texts.map(svgText).join('');
  return 'skipped' in content && content.skipped ? `<g class="q">${whole}</g>` : whole;
}

/** How a node looks: skipped ones and pauses as such, then whether it decides the longest time. */
function classOf({ flow: { content, critical } }: DrawnNode, drawing: Drawing): string {
  switch (content.kind) {
    case 'step':
    case 'pause':
      if (content.skipped) return 'z';
      if (content.kind === 'pause') return 'p';
      return critical && drawing.marksCriticalPath ? 'nk' : 'n';
    case 'join':
    case 'condition':
      return 'i';
    default:
      return 'g';
  }
}

function outline({ shape, x, y, width, height }: DrawnNode, className: string): string {
  switch (shape) {
    case 'box':
      return rectangle(className, x, y, width, height, 6);
    case 'pill':
      return rectangle(className, x, y, width, height, Math.min(16, height >> 1));
    case 'label':
      return '';
    case 'hexagon': {
      const point = Math.min(14, height >> 1);
      const flat = width - 2 * point;
      const half = height >> 1;
      const rest = height - half;
      return (
        `<path class="${className}" d="M${x} ${y + half}l${point}-${half}h${flat}l${point} ${half}` +
        `l-${point} ${rest}h-${flat}z"/>`
      );
    }
  }
}

function rectangle(className: string, x: number, y: number, width: number, height: number, radius: number): string {
  return `<rect class="${className}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`;
}

/** A small picture of what the legend explains. */
function legendSample({ kind, x, y, width, height }: DrawnLegend['samples'][number]): string {
  switch (kind) {
    case 'critical':
      return `<path class="k" d="M${x} ${y}h${width}"/>`;
    case 'pause':
      return rectangle('p', x, y, width, height, 4);
    case 'skipped':
      return rectangle('z', x, y, width, height, 4);
    case 'return':
      return returnMark({ x: x + ((width - MARK_WIDTH) >> 1), y: y - 2 });
  }
}

/** An arrow that turns back: the application returns to the applicant, or the case to an earlier step. */
function returnMark({ x, y }: Point): string {
  return `<path class="m" d="M${x + 1} ${y + 7}h8a3 3 0 0 1 0 6h-5m-3-6l3-3m-3 3l3 3"/>`;
}

function svgText({ text, style, anchor, x, y }: PlacedText): string {
  const { size, lineHeight } = FONTS[style];
  // The middle of a CJK glyph lies 0.38 em above the baseline.
  const baseline = y + Math.round(lineHeight / 2 + size * 0.38);
  const anchorClass = anchor === 'start' ? '' : anchor === 'middle' ? ' tm' : ' tr';
  return `<text class="${TEXT_CLASSES[style]}${anchorClass}" x="${x}" y="${baseline}">${escapeXml(text)}</text>`;
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

function towards(from: Point, to: Point, length: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * length,
    y: from.y + Math.sign(to.y - from.y) * length,
  };
}
