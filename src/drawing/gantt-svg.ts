/** Bars as SVG that needs nothing else, in the look of the process drawings. The same process gives the same bytes. */
import { message } from '../messages/catalog.ts';
import type { Process } from '../process/blocks.ts';
import type { Centiminutes } from '../process/schedule.ts';
import { type Gantt, type GanttBar, ganttOf, ticksOf } from './gantt.ts';
import type { TextStyle } from './metrics.ts';
import type { DrawingOptions } from './options.ts';
import { FONTS, pixelWidth } from './pixel-metrics.ts';
import { escapeXml } from './plain-text.ts';
import { DRAWING_STYLES, ROOT_CLASS, TEXT_CLASSES } from './svg-style.ts';
import { wrapText } from './wrap-text.ts';

const LANGUAGE_TAGS = { zh: 'zh-Hans', en: 'en' } as const;
const MARGIN = 16;
const LANE_WIDTH = 150;
const NAME_WIDTH = 190;
const CHART_WIDTH = 640;
const CHART_LEFT = MARGIN + LANE_WIDTH + NAME_WIDTH;
const ROW = 30;
const BAR = 16;
const PADDING = 8;
const TICK_WIDTH = 44;

export interface GanttSvgOptions {
  /** Begins every id, so that several charts can stand in one page; a word of letters, digits and hyphens. */
  readonly idPrefix?: string;
}

/** Draws the bars of a process as an SVG element. */
export function toGanttSvg(
  process: Process,
  options: DrawingOptions,
  { idPrefix = 'gantt' }: GanttSvgOptions = {},
): string {
  return new GanttSvg(ganttOf(process, options)).print(idPrefix.replace(/[^A-Za-z0-9-]/gu, '-'));
}

/** A lane as high as its bars and its name need. */
interface PlacedLane {
  readonly bars: readonly GanttBar[];
  readonly name: readonly string[];
  readonly height: number;
}

class GanttSvg {
  readonly #gantt: Gantt;
  readonly #lanes: readonly PlacedLane[];
  /** Right edge of the chart, behind the last limit. */
  readonly #right: number;
  readonly #parts: string[] = [];
  #y = MARGIN;

  constructor(gantt: Gantt) {
    this.#gantt = gantt;
    this.#lanes = gantt.lanes.map(({ department, bars }) => {
      const name = wrapText(department, LANE_WIDTH - 2 * PADDING, (character) => pixelWidth(character, 'lane'));
      return { bars, name, height: Math.max(bars.length * ROW, name.length * FONTS.lane.lineHeight + PADDING) };
    });
    const ends = gantt.lanes.flatMap(({ bars }) =>
      bars.map((bar) => this.#endOf(bar) + pixelWidth(bar.limit ?? '', 'limit')),
    );
    this.#right = Math.ceil(Math.max(CHART_LEFT + CHART_WIDTH, ...ends)) + PADDING;
  }

  print(prefix: string): string {
    const { language, title, name, variant, times, remarks } = this.#gantt;
    this.#paragraph(name, 'title');
    if (variant !== undefined) this.#paragraph(variant, 'subtitle');
    this.#paragraph(times, 'subtitle');
    this.#y += PADDING;
    this.#chart();
    this.#y += PADDING;
    this.#legend();
    for (const remark of remarks) this.#paragraph(remark, 'note');
    const width = this.#right + MARGIN;
    const height = this.#y + MARGIN;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" class="${ROOT_CLASS}" width="${width}" height="${height}"`,
      ` viewBox="0 0 ${width} ${height}" role="img" lang="${LANGUAGE_TAGS[language]}"`,
      ` aria-labelledby="${prefix}-title ${prefix}-desc">`,
      `<title id="${prefix}-title">${escapeXml(title)}</title>`,
      `<desc id="${prefix}-desc">${escapeXml(this.#description())}</desc>`,
      `<style>${DRAWING_STYLES}</style>`,
      `<rect class="w" width="${width}" height="${height}"/>`,
      ...this.#parts,
      '</svg>',
    ].join('');
  }

  #chart(): void {
    const top = this.#y;
    const width = this.#right - MARGIN;
    const ticks = ticksOf(this.#gantt, Math.floor(CHART_WIDTH / TICK_WIDTH));
    this.#parts.push(`<rect class="h" x="${MARGIN}" y="${top}" width="${width}" height="${ROW}"/>`);
    this.#text(this.#gantt.axis, 'lead', MARGIN + PADDING, top + (ROW >> 1));
    for (const { at, label } of ticks) this.#text(label, 'lead', this.#xOf(at), top + (ROW >> 1), 'middle');
    this.#y += ROW;
    for (const [index, { name, height }] of this.#lanes.entries()) {
      const look = index % 2 === 0 ? 'l' : 'o';
      this.#parts.push(`<rect class="${look}" x="${MARGIN}" y="${this.#y}" width="${width}" height="${height}"/>`);
      const { lineHeight } = FONTS.lane;
      const first = this.#y + ((height - (name.length - 1) * lineHeight) >> 1);
      for (const [line, text] of name.entries()) this.#text(text, 'lane', MARGIN + PADDING, first + line * lineHeight);
      this.#y += height;
    }
    const verticals = ticks.map(({ at }) => `M${this.#xOf(at)} ${top + ROW}V${this.#y}`);
    const frame = `M${MARGIN} ${top}H${this.#right}V${this.#y}H${MARGIN}zM${MARGIN + LANE_WIDTH} ${top + ROW}V${this.#y}`;
    this.#parts.push(`<path class="b" d="${frame}${verticals.join('')}"/>`);
    this.#bars(top + ROW);
  }

  /** The bars last, so that they cover the lines of the axis. */
  #bars(top: number): void {
    let y = top;
    for (const { bars, height } of this.#lanes) {
      const first = y + ((height - bars.length * ROW) >> 1);
      for (const [index, bar] of bars.entries()) this.#bar(bar, first + index * ROW);
      y += height;
    }
  }

  #bar(bar: GanttBar, y: number): void {
    const middle = y + (ROW >> 1);
    this.#text(shortened(bar.name, NAME_WIDTH - 2 * PADDING), 'condition', MARGIN + LANE_WIDTH + PADDING, middle);
    const left = this.#xOf(bar.start);
    const right = Math.max(left + 2, this.#xOf(bar.finish));
    const free = this.#xOf(bar.finish + bar.slack);
    const place = `y="${middle - (BAR >> 1)}" height="${BAR}"`;
    if (free > right) this.#parts.push(`<rect class="z" x="${right}" width="${free - right}" ${place}/>`);
    const look = bar.critical ? 'ak' : 'n';
    this.#parts.push(`<rect class="${look}" x="${left}" width="${right - left}" ${place} rx="3"/>`);
    if (bar.limit !== undefined) this.#text(bar.limit, 'limit', this.#endOf(bar), middle);
  }

  /** Where the limit stands behind a bar and its slack. */
  #endOf({ start, finish, slack }: GanttBar): number {
    return Math.max(this.#xOf(start) + 2, this.#xOf(finish + slack)) + PADDING;
  }

  #legend(): void {
    const { language } = this.#gantt;
    const middle = this.#y + (FONTS.note.lineHeight >> 1);
    let x = MARGIN;
    for (const [look, id] of [
      ['ak', 'critical-path'],
      ['n', 'gantt.other'],
      ['z', 'gantt.slack'],
    ] as const) {
      this.#parts.push(`<rect class="${look}" x="${x}" y="${middle - 6}" width="24" height="12" rx="3"/>`);
      const text = message(language, `drawing.${id}`);
      this.#text(text, 'note', x + 32, middle);
      x += 32 + Math.ceil(pixelWidth(text, 'note')) + 2 * PADDING;
    }
    this.#y += FONTS.note.lineHeight + PADDING;
  }

  /** The bars told in words, for those who do not see them. */
  #description(): string {
    const { language, times, lanes, unit, remarks } = this.#gantt;
    const amount = (time: Centiminutes): string => String(Number((time / unit).toFixed(2)));
    const bars = lanes.flatMap(({ department, bars: own }) =>
      own.map(({ name, start, finish }) =>
        message(language, 'drawing.gantt.bar', { department, name, start: amount(start), finish: amount(finish) }),
      ),
    );
    const stop = message(language, 'drawing.stop');
    return [times, ...bars, ...remarks]
      .map((sentence) => sentence + stop)
      .join('')
      .trimEnd();
  }

  #paragraph(text: string, style: TextStyle): void {
    const { lineHeight } = FONTS[style];
    const width = this.#right - MARGIN;
    for (const line of wrapText(text, width, (character) => pixelWidth(character, style))) {
      this.#text(line, style, MARGIN, this.#y + (lineHeight >> 1));
      this.#y += lineHeight;
    }
  }

  /** A line of text around a height. */
  #text(text: string, style: TextStyle, x: number, middle: number, anchor: 'start' | 'middle' = 'start'): void {
    // The middle of a CJK glyph lies 0.38 em above the baseline.
    const baseline = middle + Math.round(FONTS[style].size * 0.38);
    const className = TEXT_CLASSES[style] + (anchor === 'middle' ? ' tm' : '');
    this.#parts.push(`<text class="${className}" x="${x}" y="${baseline}">${escapeXml(text)}</text>`);
  }

  #xOf(time: Centiminutes): number {
    return CHART_LEFT + Math.round((time / Math.max(1, this.#gantt.total)) * CHART_WIDTH);
  }
}

/** A name on one line; what does not fit is cut, since its whole stands in the description. */
function shortened(name: string, width: number): string {
  const widthOf = (text: string): number => pixelWidth(text, 'condition');
  if (widthOf(name) <= width) return name;
  const [line = ''] = wrapText(name, width - widthOf('…'), widthOf);
  return `${line}…`;
}
