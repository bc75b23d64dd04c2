/** Tables as PDF, in one kept page of a browser: its fonts stay, and only what the page shows is exchanged. */
import type { Browser } from 'puppeteer-core';
import { openSealedPage, SEALED_ORIGIN } from '../../browser/sealed-page.ts';
import type { Center } from '../center.ts';
import type { DisclosureTable } from '../table.ts';
import { fixedPdf } from './fixed-pdf.ts';
import { type PrintOptions, printDocument } from './print-document.ts';

export interface PdfPrinter {
  /** Prints a table on A4. One at a time. */
  readonly print: (table: DisclosureTable) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

const PATH = 'items/table.html';

/** Opens a printer. */
export async function openPdfPrinter(browser: Browser, center: Center, options: PrintOptions): Promise<PdfPrinter> {
  let first: string | undefined;
  const { page } = await openSealedPage(browser, (path) => (path === PATH ? first : undefined), { withFont: true });
  await page.emulateMediaType('print');
  return {
    async print(table) {
      const document = printDocument(table, center, options);
      if (first === undefined) {
        first = document;
        await page.goto(`${SEALED_ORIGIN}/${PATH}`, { waitUntil: 'load' });
      } else {
        await page.evaluate(exchange(document));
      }
      await page.evaluate('document.body.offsetHeight; document.fonts.ready.then(() => undefined)');
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      return fixedPdf(bytes, options.madeOn);
    },
    close: () => page.close(),
  };
}

/** What the kept page does with the next document: its body, its title and the lines of its paper take the place of the old. */
function exchange(document: string): string {
  return `{
  const next = new DOMParser().parseFromString(${JSON.stringify(document)}, 'text/html');
  window.document.title = next.title;
  window.document.getElementById('print-lines').replaceWith(next.getElementById('print-lines'));
  window.document.body.replaceWith(next.body);
}`;
}
