/** What stands around the flow: the heading above it, the headers of the lanes, the legend below. */
import { message } from '../messages/catalog.ts';
import type { Process } from '../process/blocks.ts';
import type { ProcessTime } from '../process/time.ts';
import type { Extent } from './columns-in-space.ts';
import type { DrawnLane, DrawnLegend, PlacedText } from './drawing.ts';
import type { Metrics, TextStyle } from './metrics.ts';
import type { DrawingOptions } from './options.ts';
import { plainText } from './plain-text.ts';
import { departmentText, totalText } from './wording.ts';
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
  const { language, variant } = options;
  const lines: StyledText[] = [{ text: plainText(process.name), style: 'title' }];
  if (variant !== undefined) {
    const text = message(language, 'drawing.variant', { name: plainText(variant.name) });
    lines.push({ text, style: 'subtitle' });
  }
  lines.push({ text: totalText(process, time, options), style: 'subtitle' });
  return paragraphs(lines, { x: metrics.margin, y, width }, 'start', metrics);
}

/** The lanes with their headers, all of one height; where the lanes end is left to the caller. */
export function laneHeaders(
  departments: readonly string[],
  extents: readonly Extent[],
  y: number,
  process: Process,
  options: DrawingOptions,
  metrics: Metrics,
): readonly Omit<DrawnLane, 'height'>[] {
  const { padding } = metrics;
  const headers = departments.map((department, index) => {
    const { x, width } = extents[index] ?? { x: 0, width: 0 };
    const lines: StyledText[] = [{ text: departmentText(department, options), style: 'lane' }];
    if (department === process.lead && departments.length > 1) {
      lines.push({ text: message(options.language, 'drawing.lead'), style: 'lead' });
    }
    const inner = { x: x + padding.header.x, y: y + padding.header.y, width: width - 2 * padding.header.x };
    return { department, x, width, ...paragraphs(lines, inner, 'middle', metrics) };
  });
  const headerHeight = Math.max(...headers.map((header) => header.bottom)) + padding.header.y - y;
  return headers.map(({ department, x, width, texts, bottom }) => {
    const drop = (y + headerHeight - padding.header.y - bottom) >> 1;
    return { department, x, y, width, headerHeight, texts: texts.map((text) => ({ ...text, y: text.y + drop })) };
  });
}

/** A sample of the line that marks the critical path, and what it means. */
export function legendAt(
  y: number,
  width: number,
  options: DrawingOptions,
  metrics: Metrics,
): DrawnLegend & { readonly bottom: number } {
  const { margin, legendWidth, textGap } = metrics;
  const text = message(options.language, 'drawing.critical-path');
  const indent = legendWidth + textGap;
  const line = { x: margin, y: y + (metrics.lineHeight('note') >> 1), width: legendWidth, height: 0 };
  const area = { x: margin + indent, y, width: width - indent };
  return { line, ...paragraphs([{ text, style: 'note' }], area, 'start', metrics) };
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
