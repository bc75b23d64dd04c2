/** What stands around the flow: the heading above it, the headers of the lanes, the legend below. */
import { message } from '../messages/catalog.ts';
import type { Process } from '../process/blocks.ts';
import type { ProcessTime } from '../process/time.ts';
import type { Extent } from './columns-in-space.ts';
import type { DrawnLane, DrawnLegend, LegendKind, PlacedText } from './drawing.ts';
import type { Lane } from './flow.ts';
import type { Metrics, TextStyle } from './metrics.ts';
import type { DrawingOptions } from './options.ts';
import { plainText } from './plain-text.ts';
import { laneTexts, totalText } from './wording.ts';
import { wrapText } from './wrap-text.ts';

interface StyledText {
  readonly text: string;
  readonly style: TextStyle;
}

interface Paragraphs {
  readonly texts: readonly PlacedText[];
  readonly bottom: number;
}

/** The process's name, the variant, and how long it takes. */
export function headingAt(
  y: number,
  width: number,
  process: Process,
  time: ProcessTime,
  options: DrawingOptions,
  metrics: Metrics,
): Paragraphs {
  const { language, variant, label } = options;
  const lines: StyledText[] = [{ text: plainText(process.name), style: titleStyle(process.name, width, metrics) }];
  if (label !== undefined) lines.push({ text: plainText(label), style: 'subtitle' });
  if (variant !== undefined) {
    const text = message(language, 'drawing.variant', { name: plainText(variant.name) });
    lines.push({ text, style: 'subtitle' });
  }
  lines.push({ text: totalText(process, time, options), style: 'subtitle' });
  return paragraphs(lines, { x: metrics.margin, y, width }, 'start', metrics);
}

const LONG_TITLE = 4;

/** A name that would fill the sheet in large letters is set in those of a step. */
function titleStyle(name: string, width: number, { widthOf }: Metrics): TextStyle {
  const lines = wrapText(plainText(name), width, (character) => widthOf(character, 'title'));
  return lines.length > LONG_TITLE ? 'name' : 'title';
}

/** The lanes with their headers, all of one height; where the lanes end is left to the caller. */
export function laneHeaders(
  lanes: readonly Lane[],
  extents: readonly Extent[],
  y: number,
  process: Process,
  options: DrawingOptions,
  metrics: Metrics,
): readonly Omit<DrawnLane, 'height'>[] {
  const { padding } = metrics;
  const headers = lanes.map((lane, index) => {
    const { id, department } = lane;
    const { x, width } = extents[index] ?? { x: 0, width: 0 };
    const [name = '', ...below] = laneTexts(lane, options);
    const lines: StyledText[] = [
      { text: name, style: 'lane' },
      ...below.map((text) => ({ text, style: 'lead' as const })),
    ];
    if (lane.post === undefined && department === process.lead && lanes.length > 1) {
      lines.push({ text: message(options.language, 'drawing.lead'), style: 'lead' });
    }
    const inner = { x: x + padding.header.x, y: y + padding.header.y, width: width - 2 * padding.header.x };
    return { id, x, width, ...paragraphs(lines, inner, 'middle', metrics) };
  });
  const headerHeight = Math.max(...headers.map((header) => header.bottom)) + padding.header.y - y;
  return headers.map(({ id, x, width, texts, bottom }) => {
    const drop = (y + headerHeight - padding.header.y - bottom) >> 1;
    return { id, x, y, width, headerHeight, texts: texts.map((text) => ({ ...text, y: text.y + drop })) };
  });
}

/** Samples of what a drawing marks, each with what it means: side by side as far as the width goes. */
export function legendAt(
  top: number,
  width: number,
  kinds: readonly LegendKind[],
  { language }: DrawingOptions,
  metrics: Metrics,
): DrawnLegend & { readonly bottom: number } {
  const { margin, markWidth, textGap, widthOf, legendSample } = metrics;
  const line = metrics.lineHeight('note');
  const samples: DrawnLegend['samples'][number][] = [];
  const texts: PlacedText[] = [];
  let x = margin;
  let y = top;
  let bottom = top;
  for (const kind of kinds) {
    const text = message(language, `drawing.legend.${kind}`);
    const sampleWidth = kind === 'return' ? markWidth : metrics.legendWidth;
    const needed = sampleWidth + textGap + Math.ceil(widthOf(text, 'note'));
    if (x > margin && x + needed > margin + width) {
      x = margin;
      y = bottom;
    }
    const height = kind === 'critical' ? 0 : legendSample;
    samples.push({ kind, x, y: y + ((line - height) >> 1), width: sampleWidth, height });
    const left = x + sampleWidth + textGap;
    const area = { x: left, y, width: margin + width - left };
    const placed = paragraphs([{ text, style: 'note' }], area, 'start', metrics);
    texts.push(...placed.texts);
    bottom = Math.max(bottom, placed.bottom);
    x += needed + 2 * textGap;
  }
  return { samples, texts, bottom };
}

function paragraphs(
  lines: readonly StyledText[],
  area: { readonly x: number; readonly y: number; readonly width: number },
  anchor: 'start' | 'middle',
  { widthOf, lineHeight }: Metrics,
): Paragraphs {
  const x = anchor === 'start' ? area.x : area.x + (area.width >> 1);
  const texts: PlacedText[] = [];
  let { y } = area;
  for (const { text, style } of lines) {
    for (const line of wrapText(text, area.width, (character) => widthOf(character, style))) {
      texts.push({ text: line, style, anchor, x, y });
      y += lineHeight(style);
    }
  }
  return { texts, bottom: y };
}
