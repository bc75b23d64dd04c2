/** What stands in a node: its texts, wrapped to its width, each at its place, and the size that they need. */
import { type Language, message } from '../messages/catalog.ts';
import type { PlacedText } from './drawing.ts';
import type { FlowContent, FlowNode } from './flow.ts';
import type { Metrics, Padding, Shape, TextStyle } from './metrics.ts';
import type { DrawingOptions } from './options.ts';
import { formerText, goingBackTexts, limitText, nameText, remarkTexts, whoTexts } from './wording.ts';
import { wrapText } from './wrap-text.ts';

/** A node's size and texts, placed from its own upper left corner. */
export interface NodeContent {
  readonly shape: Shape;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Where the marks of a correction and of a return stand. */
  readonly marks: readonly { readonly x: number; readonly y: number }[];
}

/** The outline of each kind of node. */
export const SHAPES: Readonly<Record<FlowContent['kind'], Shape>> = {
  start: 'pill',
  end: 'pill',
  fork: 'pill',
  join: 'pill',
  choice: 'hexagon',
  condition: 'label',
  step: 'box',
  pause: 'box',
};

/** The name of a step or pause in as many lines as a width gives it. */
export function nameLines(node: FlowNode, width: number, metrics: Metrics, language: Language): readonly string[] {
  const inner = width - 2 * metrics.padding[SHAPES[node.content.kind]].x;
  return wrap(nameText(node.content, language), styleOf(node.content), inner, metrics);
}

/**
 * Fills a node.
 * @param width of a step's box, and of any other node at most
 */
export function contentOf(node: FlowNode, width: number, metrics: Metrics, options: DrawingOptions): NodeContent {
  const { content } = node;
  const shape = SHAPES[content.kind];
  if (content.kind === 'step' || content.kind === 'pause') return boxContent(content, width, metrics, options);
  const padding = metrics.padding[shape];
  const style = styleOf(content);
  const lines = nameLines(node, width, metrics, options.language).map((text) => ({ text, style }));
  if (content.kind === 'fork') {
    const note = message(options.language, 'drawing.at-once');
    const wrapped = wrap(note, 'note', width - 2 * padding.x, metrics);
    lines.push(...wrapped.map((text) => ({ text, style: 'note' as const })));
  }
  const widest = Math.max(0, ...lines.map((line) => Math.ceil(metrics.widthOf(line.text, line.style))));
  // Wide enough for edges that arrive or leave beside its middle.
  const own = Math.min(width, Math.max(widest + 2 * padding.x, 2 * metrics.portShift + 2));
  let y = padding.y;
  const texts = lines.map((line): PlacedText => {
    const placed: PlacedText = { ...line, anchor: 'middle', x: own >> 1, y };
    y += metrics.lineHeight(line.style);
    return placed;
  });
  return { shape, width: own, height: y + padding.y, texts, marks: [] };
}

function styleOf(content: FlowContent): TextStyle {
  switch (content.kind) {
    case 'step':
    case 'pause':
      return 'name';
    case 'condition':
      return 'condition';
    case 'join':
      return 'note';
    default:
      return 'gateway';
  }
}

function boxContent(
  content: FlowContent & { readonly kind: 'step' | 'pause' },
  width: number,
  metrics: Metrics,
  options: DrawingOptions,
): NodeContent {
  const { language } = options;
  const column = new TextColumn(width, metrics.padding.box, metrics);
  column.paragraph(nameText(content, language), 'name');
  const below: readonly StyledText[] = [
    ...whoTexts(content, options).map((text) => ({ text, style: 'post' as const })),
    ...remarkTexts(content, language).map((text) => ({ text, style: 'note' as const })),
  ];
  const limit = limitText(content, language);
  const former = formerText(content, language);
  if (former !== undefined) {
    for (const { text, style } of below) column.paragraph(text, style);
    column.pair({ text: former, style: 'former' }, limit === undefined ? undefined : { text: limit, style: 'limit' });
  } else {
    for (const { text, style } of below.slice(0, -1)) column.paragraph(text, style);
    const style = content.skipped ? 'former' : 'limit';
    column.pair(below.at(-1), limit === undefined ? undefined : { text: limit, style });
  }
  const marks = goingBackTexts(content, language).map((text) => column.marked(text));
  return { shape: 'box', width, height: column.height(), texts: column.texts, marks };
}

interface StyledText {
  readonly text: string;
  readonly style: TextStyle;
}

/** Lines of text one below the other within a box. */
class TextColumn {
  readonly texts: PlacedText[] = [];
  readonly #padding: Padding;
  readonly #width: number;
  readonly #metrics: Metrics;
  #y: number;

  constructor(width: number, padding: Padding, metrics: Metrics) {
    this.#width = width;
    this.#padding = padding;
    this.#metrics = metrics;
    this.#y = padding.y;
  }

  height(): number {
    return this.#y + this.#padding.y;
  }

  paragraph(text: string, style: TextStyle, indent = 0): void {
    const left = this.#padding.x + indent;
    for (const line of wrap(text, style, this.#width - left - this.#padding.x, this.#metrics)) {
      this.texts.push({ text: line, style, anchor: 'start', x: left, y: this.#y });
      this.#y += this.#metrics.lineHeight(style);
    }
  }

  /** A text on the left and one on the right: on one line where they fit, else one below the other. */
  pair(left: StyledText | undefined, right: StyledText | undefined): void {
    const { widthOf, lineHeight, textGap } = this.#metrics;
    const widths = [left, right].map((text) => (text === undefined ? 0 : widthOf(text.text, text.style)));
    const [leftWidth = 0, rightWidth = 0] = widths;
    const inner = this.#width - 2 * this.#padding.x;
    const together = leftWidth + textGap + rightWidth <= inner;
    if (left !== undefined && (right === undefined || !together)) this.paragraph(left.text, left.style);
    if (right === undefined) return;
    if (rightWidth > inner) {
      this.paragraph(right.text, right.style);
      return;
    }
    const beside = together ? left : undefined;
    const height = Math.max(lineHeight(right.style), beside === undefined ? 0 : lineHeight(beside.style));
    const drop = (style: TextStyle): number => (height - lineHeight(style)) >> 1;
    if (beside !== undefined) {
      this.texts.push({ ...beside, anchor: 'start', x: this.#padding.x, y: this.#y + drop(beside.style) });
    }
    const x = this.#width - this.#padding.x;
    this.texts.push({ ...right, anchor: 'end', x, y: this.#y + drop(right.style) });
    this.#y += height;
  }

  /** A note after the mark of a correction or return. @returns where the mark stands */
  marked(text: string): { readonly x: number; readonly y: number } {
    const at = { x: this.#padding.x, y: this.#y };
    this.paragraph(text, 'note', this.#metrics.markWidth);
    return at;
  }
}

function wrap(text: string, style: TextStyle, width: number, { widthOf }: Metrics): readonly string[] {
  return wrapText(text, width, (character) => widthOf(character, style));
}
