/** How a sheet prints: landscape, as wide as the paper, its first row on every page. */
import type { AddWorksheetOptions } from 'exceljs';
import { areDrafts, type Entry } from '../entry.ts';
import { readableText } from '../html.ts';
import type { Wording } from '../wording.ts';

/** Paper sizes by their numbers in the format (ECMA-376 Part 1, 18.3.1.63). */
export const A3 = 8;
export const A4 = 9;

/** In inches, as the format wants them. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** What a sheet is created with. A sheet with drafts says so on every page and on its tab. */
export function printing(
  paperSize: typeof A3 | typeof A4,
  center: string,
  words: Wording,
  items: readonly Pick<Entry, 'draft'>[],
): Partial<AddWorksheetOptions> {
  const draft = items.some((item) => item.draft);
  const mark = draft ? `【${words.say(areDrafts(items) ? 'draft' : 'with-drafts')}】` : '';
  return {
    pageSetup: {
      // The library's type knows fewer sizes than the format.
      paperSize: paperSize as typeof A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      horizontalCentered: true,
      printTitlesRow: '1:1',
    },
    headerFooter: {
      oddHeader: `&L${headerText(center)}&C${mark}&R${words.say('site')}`,
      oddFooter: `&C${words.say('sheet.page')}`,
    },
    properties: draft ? { tabColor: { argb: 'FF9B1C1C' } } : {},
  } as Partial<AddWorksheetOptions>;
}

/** An ampersand begins a code in a header; doubled, it is one. */
function headerText(text: string): string {
  return readableText(text).replaceAll('&', '&&');
}
