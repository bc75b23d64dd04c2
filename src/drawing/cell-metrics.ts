/** Measures for a terminal, in character cells: a Chinese character takes two, a line of text one. */
import { textWidth } from '../base/text-width.ts';
import type { Metrics } from './metrics.ts';

const KNOWN_WIDTHS = new Map<string, number>();

/** Columns that a text takes; single characters are measured once. */
export function cellWidth(text: string): number {
  if (text.length !== 1) return textWidth(text);
  const known = KNOWN_WIDTHS.get(text);
  if (known !== undefined) return known;
  const width = textWidth(text);
  KNOWN_WIDTHS.set(text, width);
  return width;
}

export const CELLS: Metrics = {
  widthOf: cellWidth,
  lineHeight: () => 1,
  padding: {
    box: { x: 2, y: 1 },
    pill: { x: 2, y: 0 },
    hexagon: { x: 2, y: 0 },
    label: { x: 1, y: 0 },
    header: { x: 2, y: 1 },
  },
  boxWidths: [40, 32, 24],
  longBoxWidths: [32, 40, 56, 72],
  markWidth: 2,
  textGap: 1,
  columnGap: 2,
  lanePadding: 2,
  narrowestColumn: 8,
  trackX: 2,
  trackY: 1,
  departure: 0,
  arrival: 2,
  plainArrival: 1,
  clearance: 2,
  portShift: 2,
  margin: 0,
  headingGap: 1,
  legendWidth: 2,
  legendSample: 1,
};
