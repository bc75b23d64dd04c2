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
/** Room for the limit behind the last bar. */
const RIGHT = 110;
const ROW = 30;
const BAR = 16;
const PADDING = 8;
const TICK_WIDTH = 44;

/** Draws the bars of a process as an SVG element. */
export function toGanttSvg(process: Process, options: DrawingOptions): string {
  return new GanttSvg(ganttOf(process, options)).print();
}

class GanttSvg {
  readonly #gantt: Gantt;
  readonly #parts: string[] = [];
  #y = MARGIN;

  constructor(gantt: Gantt) {
    this.#gantt = gantt;
  }

  print(): string {
    const { language, title, name, variant, times, remarks } = this.#gantt;
    this.#paragraph(name, 'title');
    if (variant !== undefined) this.#paragraph(variant, 'subtitle');
    this.#paragraph(times, 'subtitle');
    this.#y += PADDING;
    this.#chart();
    this.#y += PADDING;
    this.#legend();
    for (const remark of remarks) this.#paragraph(remark, 'note');
    const width = CHART_LEFT + CHART_WIDTH + RIGHT + MARGIN;
    const height = this.#y + MARGIN;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" class="${ROOT_CLASS}" width="${width}" height="${height}"`,
      ` viewBox="0 0 ${width} ${height}" role="img" lang="${LANGUAGE_TAGS[language]}"`,
      ' aria-labelledby="gantt-title gantt-desc">',
      `<title id="gantt-title">${escapeXml(title)}</title>`,
      `<desc id="gantt-desc">${escapeXml(this.#description())}</desc>`,
      `<style>${DRAWING_STYLES}</style>`,
      `<rect class="w" width="${width}" height="${height}"/>`,
      ...this.#parts,
      '</svg>',
    ].join('');
  }

  #chart(): void {
    const { lanes, axis } = this.#gantt;
    const right = CHART_LEFT + CHART_WIDTH + RIGHT;
    const top = this.#y;
    const ticks = ticksOf(this.#gantt, Math.floor(CHART_WIDTH / TICK_WIDTH));
    this.#parts.push(`<rect class="h" x="${MARGIN}" y="${top}" width="${right - MARGIN}" height="${ROW}"/>`);
    this.#text(axis, 'lead', MARGIN + PADDING, top + (ROW >> 1));
    for (const { at, label } of ticks) this.#text(label, 'lead', this.#xOf(at), top + (ROW >> 1), 'middle');
    this.#y += ROW;
    for (const [index, { department, bars }] of lanes.entries()) {
      const lines = wrapText(department, LANE_WIDTH - 2 * PADDING, (character) => pixelWidth(character, 'lane'));
      const height = Math.max(bars.length * ROW, lines.length * FONTS.lane.lineHeight + PADDING);
      const area = `x="${MARGIN}" y="${this.#y}" width="${right - MARGIN}" height="${height}"`;
      this.#parts.push(`<rect class="${index % 2 === 0 ? 'l' : 'o'}" ${area}/>`);
      const first = this.#y + ((height - (lines.length - 1) * FONTS.lane.lineHeight) >> 1);
      for (const [line, text] of lines.entries()) {
        this.#text(text, 'lane', MARGIN + PADDING, first + line * FONTS.lane.lineHeight);
      }
      this.#y += height;
    }
    const verticals = ticks.map(({ at }) => `M${this.#xOf(at)} ${top + ROW}V${this.#y}`);
    const frame = `M${MARGIN} ${top}H${right}V${this.#y}H${MARGIN}zM${MARGIN + LANE_WIDTH} ${top + ROW}V${this.#y}`;
    this.#parts.push(`<path class="b" d="${frame}${verticals.join('')}"/>`);
    this.#bars(top + ROW);
  }

  #bars(top: number): void {
    let y = top;
    for (const { department, bars } of this.#gantt.lanes) {
      const lines = wrapText(department, LANE_WIDTH - 2 * PADDING, (character) => pixelWidth(character, 'lane'));
      const height = Math.max(bars.length * ROW, lines.length * FONTS.lane.lineHeight + PADDING);
      for (const [index, bar] of bars.entries()) this.#bar(bar, y + index * ROW + ((height - bars.length * ROW) >> 1));
      y += height;
    }
  }

  #bar({ name, start, finish, slack, critical, limit }: GanttBar, y: number): void {
    const middle = y + (ROW >> 1);
    this.#text(shortened(name, NAME_WIDTH - 2 * PADDING), 'condition', MARGIN + LANE_WIDTH + PADDING, middle);
    const left = this.#xOf(start);
    const right = Math.max(left + 2, this.#xOf(finish));
    const free = this.#xOf(finish + slack);
    const top = middle - (BAR >> 1);
    if (free > right) {
      this.#parts.push(`<rect class="z" x="${right}" y="${top}" width="${free - right}" height="${BAR}"/>`);
    }
    const look = critical ? 'ak' : 'n';
    this.#parts.push(`<rect class="${look}" x="${left}" y="${top}" width="${right - left}" height="${BAR}" rx="3"/>`);
    if (limit !== undefined) this.#text(limit, 'limit', Math.max(right, free) + PADDING, middle);
  }

  #legend(): void {
    const { language } = this.#gantt;
    const middle = this.#y + (FONTS.note.lineHeight >> 1);
    let x = MARGIN;
    for (const [look, id] of [
      ['ak', 'critical'],
      ['n', 'other'],
      ['z', 'slack'],
    ] as const) {
      this.#parts.push(`<rect class="${look}" x="${x}" y="${middle - 6}" width="24" height="12" rx="3"/>`);
      const text = message(language, `drawing.gantt.${id}`);
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
    const width = CHART_LEFT + CHART_WIDTH + RIGHT - MARGIN;
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
