/** The browser that the tests run in: the Chromium of the npm package, so that every machine has the same one. */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { openBrowser } from '../../../src/browser/open-browser.ts';
import { packagedExecutable } from '../../../src/browser/packaged-executable.ts';
import type { Site } from './portal.ts';

export async function testBrowser(): Promise<Browser> {
  const opened = await openBrowser({ executable: await packagedExecutable(), environment: process.env });
  if (!opened.ok) throw new Error(`${opened.id} ${JSON.stringify(opened.params)}`);
  return opened.browser;
}

export const PHONE = { width: 375, height: 740, deviceScaleFactor: 1 } as const;
export const DESKTOP = { width: 1280, height: 900, deviceScaleFactor: 1 } as const;
/** 1,280 pixels at 400 % zoom (WCAG 2.2, 1.4.10). */
export const NARROWEST = { width: 320, height: 640, deviceScaleFactor: 1 } as const;

/** A page that remembers what must not happen. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests that led elsewhere; cleared by reading. */
  readonly complaints: () => readonly string[];
}

/** Opens a page. @param origin all that may be asked for begins with it */
export async function watchedPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  const seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`script: ${String(error)}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) seen.push(`request: ${url}`);
  });
  page.on('requestfailed', (request) => seen.push(`failed: ${request.url()}`));
  return { page, complaints: () => seen.splice(0) };
}

/** A site on a web server of its own. */
export interface ServedSite extends AsyncDisposable {
  /** Its address, with `/` at its end. */
  readonly origin: string;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
};

export async function serve(site: Site): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
    const content = site.get(path);
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': type,
      'x-content-type-options': 'nosniff',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Writes a site into a folder, which goes with the test, and gives its address there, with `/` at its end. */
export async function onDisk(site: Site): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guhua-portal-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of site) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return `${pathToFileURL(folder).href}/`;
}

/** The source of axe, to be run in a page. */
export const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
