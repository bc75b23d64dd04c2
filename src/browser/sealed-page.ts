/**
 * A page that sees nothing but what it is given: every request is answered from here or refused, so that rendering neither
 * needs a network nor reaches one. It has a made-up origin (RFC 6761: `.invalid` never resolves).
 */
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { CHINESE_FONT, chineseFontFaces, readFontFile } from './chinese-font.ts';

export const SEALED_ORIGIN = 'http://guhua.invalid';
const FONT_FOLDER = 'chinese-font/';
const FONT_SHEET = 'chinese-font/faces.css';

/** Gives what stands at a path below the origin, without the leading `/`; `undefined` where there is nothing. */
export type Answer = (path: string) => string | Uint8Array | undefined;

export interface SealedPage {
  readonly page: Page;
  /** Addresses that were asked for and not given. */
  readonly refused: readonly string[];
}

export interface SealOptions {
  /** Whether documents are set in the Chinese font of the npm package, whatever fonts the machine has. */
  readonly withFont: boolean;
}

/** Opens a sealed page; go to `SEALED_ORIGIN + '/' + path` next. */
export async function openSealedPage(browser: Browser, answer: Answer, options: SealOptions): Promise<SealedPage> {
  const page = await browser.newPage();
  const refused: string[] = [];
  // The Chinese font comes from this origin too; what a document's own policy says of fonts is said to its readers.
  if (options.withFont) await page.setBypassCSP(true);
  await page.setRequestInterception(true);
  // Interception switches the cache off; fonts are then read anew for every document.
  await page.setCacheEnabled(true);
  page.on('request', (request) => {
    void respond(request, answer, options, refused);
  });
  return { page, refused };
}

async function respond(request: HTTPRequest, answer: Answer, options: SealOptions, refused: string[]): Promise<void> {
  const content = await contentOf(request, answer, options);
  try {
    if (content === undefined) {
      refused.push(request.url());
      await request.abort('blockedbyclient');
    } else {
      await request.respond(content);
    }
  } catch {
    // The page was closed meanwhile: nobody waits for the answer.
  }
}

interface Content {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function contentOf(
  request: HTTPRequest,
  answer: Answer,
  { withFont }: SealOptions,
): Promise<Content | undefined> {
  const url = new URL(request.url());
  if (url.origin !== SEALED_ORIGIN) return undefined;
  const path = decodeURIComponent(url.pathname.slice(1));
  const contentType = CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  if (path === FONT_SHEET) return { body: await fontSheet(), contentType };
  if (path.startsWith(FONT_FOLDER)) {
    const body = await readFontFile(path.slice(FONT_FOLDER.length));
    return body && { body, contentType, headers: { 'cache-control': 'max-age=3600' } };
  }
  const body = answer(path);
  if (body === undefined) return undefined;
  const isDocument = withFont && request.resourceType() === 'document' && typeof body === 'string';
  return { body: isDocument ? setInFont(body) : body, contentType };
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
  woff: 'font/woff',
};

let sheet: Promise<string> | undefined;

function fontSheet(): Promise<string> {
  sheet ??= chineseFontFaces().then(
    (faces) => `${faces}\n* { font-family: "${CHINESE_FONT}", sans-serif !important; }\n`,
  );
  return sheet;
}

/** Adds the font's style sheet at the end of a document's head. */
function setInFont(document: string): string {
  return document.replace('</head>', () => `<link rel="stylesheet" href="/${FONT_SHEET}"></head>`);
}
