/**
 * The look of a drawing: quiet colours that read well on paper, and all text in them has a contrast of at least 4.5 : 1
 * (WCAG 2 AA). Colours are written out per class rather than as variables, which rasterisers do not know; what only a
 * screen at night needs stands in its own media query, so that paper is always light.
 */

import type { TextStyle } from './metrics.ts';
import { FONTS } from './pixel-metrics.ts';

/** Class of every drawing's root element; all rules hold only below it. */
export const ROOT_CLASS = 'guhua';

/** Short class names, since they are written once for each line of text. */
export const TEXT_CLASSES: Readonly<Record<TextStyle, string>> = {
  title: 't1',
  subtitle: 't2',
  lane: 'tl',
  lead: 'te',
  name: 'tn',
  gateway: 'tg',
  condition: 'tc',
  post: 'tp',
  limit: 'tt',
  former: 'tf',
  note: 'to',
};

const FONT_STACK =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif';

export interface Palette {
  readonly paper: string;
  readonly lane: string;
  readonly otherLane: string;
  readonly header: string;
  readonly border: string;
  readonly box: string;
  readonly boxLine: string;
  readonly gateway: string;
  readonly gatewayLine: string;
  readonly pause: string;
  readonly pauseLine: string;
  readonly edge: string;
  readonly critical: string;
  readonly criticalBox: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly headerInk: string;
}

export const LIGHT: Palette = {
  paper: '#fff',
  lane: '#f5f8fb',
  otherLane: '#fbfcfe',
  header: '#e3ecf5',
  border: '#c9d6e3',
  box: '#fff',
  boxLine: '#9db2c8',
  gateway: '#eaf1f8',
  gatewayLine: '#6f8cab',
  pause: '#fdf8ea',
  pauseLine: '#a98a3a',
  edge: '#6b7f94',
  critical: '#1f5fa8',
  criticalBox: '#f2f8ff',
  ink: '#1c2a39',
  quiet: '#516375',
  accent: '#14508c',
  headerInk: '#1d3f63',
};

export const DARK: Palette = {
  paper: '#11171f',
  lane: '#161e28',
  otherLane: '#131a23',
  header: '#1f2c3b',
  border: '#33455a',
  box: '#1d2733',
  boxLine: '#51677f',
  gateway: '#22344a',
  gatewayLine: '#7292b5',
  pause: '#2b2717',
  pauseLine: '#b89a4c',
  edge: '#8499ae',
  critical: '#6cb0f5',
  criticalBox: '#17304c',
  ink: '#e8eef5',
  quiet: '#a9b8c8',
  accent: '#8cc2f5',
  headerInk: '#cfe0f2',
};

/** Whose colours a drawing has: the reader's, or one palette wherever it is seen. */
export type Theme = 'auto' | 'light' | 'dark';

const SHAPE_STYLES = scope({
  '': 'max-width:100%;height:auto',
  text: `font-family:${FONT_STACK}`,
  '.tm': 'text-anchor:middle',
  '.tr': 'text-anchor:end',
  '.e,.k': 'fill:none',
  '.e,.n,.g,.i,.p,.z': 'stroke-width:1.5',
  '.k': 'stroke-width:3',
  '.nk': 'stroke-width:2.5',
  '.b': 'stroke-width:1',
  '.m': 'fill:none;stroke-width:1.5',
  '.p': 'stroke-dasharray:6 4',
  '.z': 'stroke-dasharray:2 4',
  ...fonts(),
});

// On a telephone it is better to scroll a wide drawing than to read it through a magnifying glass.
const TELEPHONE_STYLES = `@media screen and (max-width:600px){${scope({ '': 'max-width:none' })}}`;

const COLOURS: Readonly<Record<Theme, string>> = {
  auto: `${scope(colours(LIGHT))}@media screen and (prefers-color-scheme:dark){${scope(colours(DARK))}}`,
  light: scope(colours(LIGHT)),
  dark: scope(colours(DARK)),
};

/** The style sheet of a drawing. */
export function drawingStyles(theme: Theme): string {
  return SHAPE_STYLES + COLOURS[theme] + TELEPHONE_STYLES;
}

/** The style sheet in the reader's colours, the same for every drawing: a page with many needs it once. */
export const DRAWING_STYLES: string = drawingStyles('auto');

function fonts(): Readonly<Record<string, string>> {
  const rules: Record<string, string> = {};
  for (const [style, { size, bold }] of Object.entries(FONTS)) {
    rules[`.${TEXT_CLASSES[style as TextStyle]}`] = `font-size:${size}px${bold ? ';font-weight:600' : ''}`;
  }
  return rules;
}

function colours(palette: Palette): Readonly<Record<string, string>> {
  return {
    text: `fill:${palette.ink}`,
    '.w': `fill:${palette.paper}`,
    '.l': `fill:${palette.lane}`,
    '.o': `fill:${palette.otherLane}`,
    '.h': `fill:${palette.header}`,
    '.b': `fill:none;stroke:${palette.border}`,
    '.n': `fill:${palette.box};stroke:${palette.boxLine}`,
    '.nk': `fill:${palette.criticalBox};stroke:${palette.critical}`,
    '.g': `fill:${palette.gateway};stroke:${palette.gatewayLine}`,
    '.i': `fill:${palette.paper};stroke:${palette.gatewayLine}`,
    '.p': `fill:${palette.pause};stroke:${palette.pauseLine}`,
    '.z': `fill:none;stroke:${palette.boxLine}`,
    '.e': `stroke:${palette.edge}`,
    '.k': `stroke:${palette.critical}`,
    '.a': `fill:${palette.edge}`,
    '.ak': `fill:${palette.critical}`,
    '.m': `stroke:${palette.accent}`,
    '.tl': `fill:${palette.headerInk}`,
    '.t2,.tp,.tc,.to,.tf,.te': `fill:${palette.quiet}`,
    '.tt': `fill:${palette.accent}`,
    '.q text': `fill:${palette.quiet}`,
  };
}

function scope(rules: Readonly<Record<string, string>>): string {
  return Object.entries(rules)
    .map(([selectors, body]) => {
      const scoped = selectors.split(',').map((selector) => `.${ROOT_CLASS}${selector === '' ? '' : ` ${selector}`}`);
      return `${scoped.join(',')}{${body}}`;
    })
    .join('');
}
