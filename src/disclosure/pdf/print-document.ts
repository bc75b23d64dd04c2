/** The page of an item as it is printed: its own page with a line above and below, in which item, version and page are told. */

import { drawingOf } from '../../drawing/index.ts';
import type { Language } from '../../messages/catalog.ts';
import type { Center } from '../center.ts';
import { escapeHtml, readableText } from '../html.ts';
import { itemTitle } from '../item-sections.ts';
import { itemPage } from '../pages/item.ts';
import { pageWording } from '../pages/place.ts';
import { itemPath } from '../paths.ts';
import { STYLE_SHEET } from '../styles/style-sheet.ts';
import type { DisclosureTable } from '../table.ts';
import { type Wording, wordingIn } from '../wording.ts';

export interface PrintOptions {
  readonly language: Language;
  /** Day on which it is written, `2026-12-01`. */
  readonly madeOn: string;
}

/** The page of an item with its style sheet in it; the lines above and below it come as `printSheet`. */
export function printDocument(table: DisclosureTable, center: Center, { language, madeOn }: PrintOptions): string {
  const words = wordingIn(language);
  const page = itemPage(table, pageWording(words, itemPath(table.id), language), { center, madeOn });
  const styles = `<style>${STYLE_SHEET}</style><style id="print-lines">${printSheet(table, center, words)}</style>`;
  const whole = page
    .replace(/<link rel="stylesheet"[^>]*>/u, () => styles)
    .replace(/<link rel="alternate"[^>]*>|<script [^>]*src=[^>]*><\/script>/gu, '');
  return linksFromAnywhere(onPaper(whole), itemPath(table.id), center).replace(
    '</body>',
    () => `${fontProbe(table, center, words)}</body>`,
  );
}

/** Boxes to tick, and what stands for them on paper. */
const BOXES: Readonly<Record<string, string>> = { '\u2610': '\u25a1', '\u2611': '\u221a', '\u2612': '\u00d7' };

/**
 * Characters that the embedded font lacks, as others that say the same: Roman numerals as letters, boxes as squares and
 * ticks. They would come from whatever font the machine has.
 */
function onPaper(page: string): string {
  return page.replace(/[\u2160-\u217f\u2610-\u2612]/gu, (character) => BOXES[character] ?? character.normalize('NFKC'));
}

/** A document by itself has nothing beside it: its links lead into the site, where it is known where that stands. */
function linksFromAnywhere(page: string, path: string, { baseUrl }: Center): string {
  return page.replace(/ href="(?!https?:|tel:|mailto:|data:|#)([^"]*)"/gu, (_, link: string) =>
    baseUrl === undefined ? '' : ` href="${escapeHtml(new URL(link, `${baseUrl}/${path}`).href)}"`,
  );
}

/** Stand for numbers that the browser counts. */
const PAGE = '\ue000';
const PAGES = '\ue001';

/** What stands above and below every page (CSS Paged Media, margin boxes). */
function printSheet(table: DisclosureTable, center: Center, words: Wording): string {
  const { above, below } = linesOf(table, words);
  const pages = words.say('pdf.page', { page: PAGE, pages: PAGES });
  const numbers = cssString(pages).replace(PAGE, '" counter(page) "').replace(PAGES, '" counter(pages) "');
  const font = 'font-family: "Noto Sans SC", sans-serif; font-size: 8pt; color: #516375;';
  return [
    '@page { size: A4; margin: 18mm 15mm 17mm;',
    `@top-left { content: ${cssString(above)}; ${font} text-align: left; width: 75%; }`,
    `@top-right { content: ${cssString(readableText(center.name))}; ${font} text-align: right; width: 25%; }`,
    `@bottom-left { content: ${cssString(below)}; ${font} text-align: left; width: 75%; }`,
    '@bottom-center { content: none; }',
    `@bottom-right { content: ${numbers}; ${font} text-align: right; width: 25%; }`,
    '}',
    ...(isReadable(table, words.language) ? [] : ['@media print { #procedure .scroll { display: none; } }']),
  ].join('\n');
}

/** What a drawing may be high, in pixels: shrunk to a page, the letters of a higher one would be smaller than 4 points. */
const HIGHEST_DRAWING = 1900;

/** Whether the diagram can be read on one page; where it cannot, the steps below it say the same. */
function isReadable({ procedure }: DisclosureTable, language: Language): boolean {
  if (procedure.rows.length === 0) return true;
  const { process, names, minutesPerDay } = procedure;
  return drawingOf(process, { language, names, minutesPerDay, heading: false }).height <= HIGHEST_DRAWING;
}

/** A long name is cut in the line above: it stands whole on the page. */
const LONGEST_NAME = 40;

function linesOf(table: DisclosureTable, words: Wording): { readonly above: string; readonly below: string } {
  const { publication, digest, id } = table;
  const title = [...readableText(itemTitle(table, words))];
  const above = title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME).join('')}…` : title.join('');
  const version =
    publication.kind === 'effective'
      ? words.say('pdf.version', { version: publication.version, day: publication.effectiveFrom })
      : words.say('draft');
  const below = [id, version, digest.slice(0, 'sha256:'.length + 16)].join(' · ');
  return { above, below };
}

/** Characters that stand in the lines only: a browser fetches the parts of a font that the page itself asks for. */
function fontProbe(table: DisclosureTable, center: Center, words: Wording): string {
  const { above, below } = linesOf(table, words);
  const text = above + below + center.name + words.say('pdf.page', { page: '0123456789', pages: '' });
  return `<div aria-hidden="true" style="position:absolute;width:0;height:0;overflow:hidden;font-size:1px;font-weight:400">${escapeHtml(text)}</div>`;
}

/** A text as a CSS string: whatever CSS or HTML could read as more than text is written by its number. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]|["'\\<>&{}]/gu, (character) => {
    return character === PAGE || character === PAGES ? character : `\\${character.codePointAt(0)?.toString(16)} `;
  });
  return `"${escaped}"`;
}
