/** Pages and drawings as PDF and PNG, in one kept page of a browser. */
import type { Browser, PDFOptions } from 'puppeteer-core';
import { type Answer, openSealedPage, SEALED_ORIGIN } from './sealed-page.ts';

export interface Renderer {
  /**
   * An HTML document as PDF, as its own style sheet prints it (`@page`).
   * @param path where the document stands in the site, `items/culture-001.html`: its links lead from there
   */
  pdf(document: string, path?: string, options?: PDFOptions): Promise<Uint8Array>;
  /**
   * A self-contained SVG as PNG, on white.
   * @param size width and height of the drawing in CSS pixels
   * @param scale device pixels for each of them
   */
  png(svg: string, size: PictureSize, scale?: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Opens a renderer. It does one thing at a time: wait for one picture before the next.
 * @param answer gives what documents refer to: style sheets, pictures
 */
export async function openRenderer(browser: Browser, answer: Answer = () => undefined): Promise<Renderer> {
  let current: { readonly path: string; readonly document: string } | undefined;
  const given: Answer = (path) => (path === current?.path ? current.document : answer(path));
  const { page } = await openSealedPage(browser, given, { withFont: true });
  const show = async (path: string, document: string): Promise<void> => {
    current = { path, document };
    await page.goto(`${SEALED_ORIGIN}/${encodeURI(path)}`, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
  };
  return {
    async pdf(document, path = 'document.html', options = {}) {
      await page.emulateMediaType('print');
      await show(path, document);
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, ...options });
    },
    async png(svg, { width, height }, scale = 2) {
      const size = { width: Math.ceil(width), height: Math.ceil(height) };
      await page.emulateMediaType('screen');
      await page.setViewport({ ...size, deviceScaleFactor: scale });
      if (current?.path === PICTURE) await page.evaluate(exchange(svg));
      else await show(PICTURE, pictureDocument(svg));
      return page.screenshot({ type: 'png', clip: { x: 0, y: 0, ...size } });
    },
    close: () => page.close(),
  };
}

/** Where pictures stand: one document for all of them, whose fonts stay when the picture is exchanged. */
const PICTURE = 'picture.html';

function exchange(svg: string): string {
  return `document.body.innerHTML = ${JSON.stringify(svg)}; document.body.offsetHeight; document.fonts.ready.then(() => undefined)`;
}

/** A drawing is markup that the drawing floor answers for; scripts are shut out all the same. */
function pictureDocument(svg: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><style>html,body{margin:0;background:#fff}svg{display:block}</style></head><body>${svg}</body></html>`;
}
