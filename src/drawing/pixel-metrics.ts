/**
 * Measures for SVG. No font is at hand when a drawing is made, and readers have different ones: widths are estimated from
 * the class of each character, on the wide side, so that text always fits its box.
 */
import type { Metrics, TextStyle } from './metrics.ts';
import { charactersOf } from './wrap-text.ts';

export interface Font {
  /** In pixels, as is the line height. */
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
}

const TEXT: Font = { size: 13, lineHeight: 19, bold: false };

export const FONTS: Readonly<Record<TextStyle, Font>> = {
  title: { size: 18, lineHeight: 26, bold: true },
  subtitle: TEXT,
  lane: { size: 14, lineHeight: 20, bold: true },
  lead: { size: 12, lineHeight: 17, bold: false },
  name: { size: 15, lineHeight: 22, bold: true },
  gateway: { size: 14, lineHeight: 20, bold: true },
  condition: TEXT,
  post: TEXT,
  limit: { ...TEXT, bold: true },
  former: TEXT,
  note: { size: 12, lineHeight: 18, bold: false },
};

/** Bold Latin letters are wider; Chinese ones are not. */
const BOLD = 1.06;

/** Width of a character in em. */
function emWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return asciiWidth(character);
  if (WIDE.test(character)) return 1.03;
  if (PICTOGRAPH.test(character)) return 1.45;
  if (code >= 0xff61 && code <= 0xff9f) return 0.62;
  if (code >= 0x2000 && code < 0x2e80) return 1.1;
  return code < 0x590 ? 0.85 : 1.3;
}

const WIDE =
  /^[\u1100-\u11ff\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]$/u;
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f/u;

function asciiWidth(character: string): number {
  if (character === ' ') return 0.34;
  if (/[ijlI|.,:;'!`]/u.test(character)) return 0.36;
  if (/[ftr()[\]{}/\\"-]/u.test(character)) return 0.47;
  if (/[mwMW@%]/u.test(character)) return 1;
  return /[A-Z&#+=<>~^]/u.test(character) ? 0.76 : 0.63;
}

const KNOWN_WIDTHS = new Map<string, number>();

/** Width of one character in pixels. */
function characterWidth(character: string, style: TextStyle): number {
  let em = KNOWN_WIDTHS.get(character);
  if (em === undefined) {
    em = emWidth(character);
    if (character.length === 1) KNOWN_WIDTHS.set(character, em);
  }
  const { size, bold } = FONTS[style];
  return em * size * (bold && em < 1 ? BOLD : 1);
}

/** Width of a text in pixels at most. */
export function pixelWidth(text: string, style: TextStyle): number {
  if (text.length === 1) return characterWidth(text, style);
  let width = 0;
  for (const character of charactersOf(text)) width += characterWidth(character, style);
  return width;
}

export const PIXELS: Metrics = {
  widthOf: pixelWidth,
  lineHeight: (style) => FONTS[style].lineHeight,
  padding: {
    box: { x: 12, y: 9 },
    pill: { x: 16, y: 5 },
    hexagon: { x: 22, y: 8 },
    label: { x: 4, y: 1 },
    header: { x: 8, y: 8 },
  },
  boxWidths: [264, 216, 176],
  longBoxWidths: [216, 264, 320, 400, 560, 720],
  markWidth: 18,
  textGap: 10,
  columnGap: 20,
  lanePadding: 16,
  narrowestColumn: 64,
  trackX: 12,
  trackY: 12,
  departure: 12,
  arrival: 18,
  plainArrival: 8,
  clearance: 8,
  portShift: 16,
  margin: 16,
  headingGap: 12,
  legendWidth: 34,
  legendSample: 14,
};
