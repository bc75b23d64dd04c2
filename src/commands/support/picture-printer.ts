/** Drawings as PNG and PDF, in one kept page of a browser that is closed with it. */
import { openRenderer } from '../../browser/render.ts';
import { browserFor } from './browser-edge.ts';
import type { Picture } from './draw-as.ts';

export interface PicturePrinter extends AsyncDisposable {
  readonly print: (picture: Picture, format: 'png' | 'pdf') => Promise<Uint8Array>;
}

/** Longest side of a PNG in device pixels: what a browser's screenshot can hold. */
const LONGEST_SIDE = 16_000;

/**
 * Opens a printer.
 * @throws CommandError where there is no browser
 */
export async function openPicturePrinter(executable: string | undefined): Promise<PicturePrinter> {
  const browser = await browserFor(executable);
  const renderer = await openRenderer(browser);
  return {
    print: (picture, format) => {
      const { svg, width, height } = picture;
      if (format === 'pdf') return renderer.pdf(onPaper(picture), 'drawing.html');
      return renderer.png(svg, picture, Math.min(2, LONGEST_SIDE / Math.max(width, height)));
    },
    [Symbol.asyncDispose]: async () => browser.close(),
  };
}

/** One sheet as large as the drawing: nothing of it is scaled, and a printer fits it to its own paper. */
function onPaper({ svg, width, height }: Picture): string {
  const title = /<title[^>]*>([^<]*)<\/title>/u.exec(svg)?.[1] ?? '';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>@page{size:${width}px ${height}px;margin:0}html,body{margin:0}svg{display:block}</style></head><body>${svg}</body></html>`;
}
