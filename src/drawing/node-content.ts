/** What stands in a node: its texts, wrapped to its width, each at its place, and the size that they need. */
import { type Language, message } from '../messages/catalog.ts';
import type { PlacedText } from './drawing.ts';
import type { FlowContent, FlowNode } from './flow.ts';
import type { Metrics, Padding, Shape, TextStyle } from './metrics.ts';
import type { DrawingOptions } from './options.ts';
import { actorTexts, correctionText, limitText, nameText, remarkTexts } from './wording.ts';
import { wrapText } from './wrap-text.ts';

/** A node's size and texts, placed from its own upper left corner. */
export interface NodeContent {
  readonly shape: Shape;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Where the mark of a correction stands. */
  readonly mark: { readonly x: number; readonly y: number } | undefined;
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
  const own = Math.min(width, even(widest + 2 * padding.x));
  let y = padding.y;
  const texts = lines.map((line): PlacedText => {
    const placed: PlacedText = { ...line, anchor: 'middle', x: own >> 1, y };
    y += metrics.lineHeight(line.style);
    return placed;
  });
  return { shape, width: own, height: y + padding.y, texts, mark: undefined };
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
  const block = content.kind === 'step' ? content.step : content.pause;
  const actors = actorTexts(block, options);
  const remarks = remarkTexts(content, language);
  const below = [
    ...actors.map((text, index) => ({ text: withStaff(content, text, index, language), style: 'post' as const })),
    ...remarks.map((text) => ({ text, style: 'note' as const })),
    ...(content.kind === 'pause' ? [{ text: message(language, 'drawing.not-counted'), style: 'note' as const }] : []),
  ];
  const limit = limitText(content, language);
  const former = content.former && limitText({ ...content, limit: content.former }, language);
  if (former !== undefined) {
    for (const { text, style } of below) column.paragraph(text, style);
    column.pair({ text: former, style: 'former' }, limit);
  } else {
    for (const { text, style } of below.slice(0, -1)) column.paragraph(text, style);
    column.pair(below.at(-1), limit);
  }
  const correction = content.kind === 'step' ? correctionText(content.step, language) : undefined;
  const mark = correction === undefined ? undefined : column.marked(correction);
  return { shape: 'box', width, height: column.height(), texts: column.texts, mark };
}

function withStaff(content: FlowContent, post: string, index: number, language: Language): string {
  if (content.kind !== 'step' || content.step.staff === undefined || index > 0) return post;
  return message(language, 'drawing.staff', { post, count: content.step.staff });
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

  /** A text on the left and the limit on the right: on one line where they fit, else one below the other. */
  pair(left: StyledText | undefined, limit: string | undefined): void {
    if (left === undefined && limit === undefined) return;
    const { widthOf, lineHeight, textGap } = this.#metrics;
    const inner = this.#width - 2 * this.#padding.x;
    if (limit === undefined || left === undefined) {
      const only = left ?? { text: limit ?? '', style: 'limit' };
      this.paragraph(only.text, only.style);
      return;
    }
    if (widthOf(left.text, left.style) + textGap + widthOf(limit, 'limit') > inner) {
      this.paragraph(left.text, left.style);
      this.paragraph(limit, 'limit');
      return;
    }
    const height = Math.max(lineHeight(left.style), lineHeight('limit'));
    const drop = (style: TextStyle): number => (height - lineHeight(style)) >> 1;
    this.texts.push(
      { ...left, anchor: 'start', x: this.#padding.x, y: this.#y + drop(left.style) },
      { text: limit, style: 'limit', anchor: 'end', x: this.#width - this.#padding.x, y: this.#y + drop('limit') },
    );
    this.#y += height;
  }

  /** A note after the mark of a correction. @returns where the mark stands */
  marked(text: string): { readonly x: number; readonly y: number } {
    const at = { x: this.#padding.x, y: this.#y };
    this.paragraph(text, 'note', this.#metrics.markWidth);
    return at;
  }
}

function wrap(text: string, style: TextStyle, width: number, { widthOf }: Metrics): readonly string[] {
  return wrapText(text, width, (character) => widthOf(character, style));
}

/** Widths are even, so that a node's middle is a whole number. */
function even(width: number): number {
  return width + (width % 2);
}
