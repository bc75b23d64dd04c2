/** Every kind of page in a real browser: on a phone and on a desk, in both languages, in light and dark, from a server and from a disk. */
import type { Browser, Page, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AXE,
  DESKTOP,
  NARROWEST,
  onDisk,
  PHONE,
  type ServedSite,
  serve,
  testBrowser,
  watchedPage,
} from './support/browser.ts';
import { spoiled } from './support/hostile.ts';
import { portal, type Site } from './support/portal.ts';

const PAGES = [
  'index.html',
  'all.html',
  'changes.html',
  'items/housing-001.html',
  'items/market-005.html',
  'departments/housing.html',
  'one-stop/open-a-shop.html',
] as const;
const BOTH = PAGES.flatMap((path) => [path, `en/${path}`]);

let browser: Browser;
let site: Site;
let served: ServedSite;

beforeAll(async () => {
  ({ site } = await portal());
  [browser, served] = await Promise.all([testBrowser(), serve(site)]);
});

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
});

/** What sticks out of the page at the right, by its element. */
const OVERFLOW = `[...document.querySelectorAll('body *')]
  .filter((element) => element.closest('.scroll, .draft-mark, .unseen, .cards thead') === null)
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((element) => element.tagName + '.' + element.className + ' ' + element.textContent.slice(0, 40))`;

async function open(page: Page, address: string, viewport: Viewport): Promise<void> {
  await page.setViewport(viewport);
  await page.goto(address, { waitUntil: 'load' });
}

describe('pages', () => {
  it.each([
    ['a phone', PHONE, PAGES],
    ['a desk', DESKTOP, PAGES],
    ['400 % zoom', NARROWEST, BOTH],
  ] as const)('fit into %s and ask for nothing elsewhere', async (_name, viewport, paths) => {
    const { page, complaints } = await watchedPage(browser, served.origin);
    for (const path of paths) {
      await open(page, served.origin + path, viewport);
      expect(await page.evaluate(OVERFLOW), path).toEqual([]);
      expect(complaints(), path).toEqual([]);
    }
    await page.close();
  });

  it('work from a disk', async () => {
    const folder = await onDisk(site);
    const { page, complaints } = await watchedPage(browser, folder);
    for (const path of ['index.html', 'en/index.html', 'items/housing-001.html'])
      await open(page, folder + path, DESKTOP);
    await open(page, `${folder}index.html`, DESKTOP);
    await page.type('#words', '施工');
    await page.waitForSelector('#results li');
    const link = await page.$eval('#results a', (element) => (element as unknown as { href: string }).href);
    expect(link).toBe(`${folder}items/housing-001.html`);
    await Promise.all([page.waitForNavigation(), page.click('#results a')]);
    expect(await page.title()).toContain('建筑工程施工许可证核发');
    expect(complaints()).toEqual([]);
    await page.close();
  });

  it('have links that lead to pages and places that are there', () => {
    const broken: string[] = [];
    for (const [path, content] of site) {
      if (!path.endsWith('.html')) continue;
      for (const [, link = ''] of String(content).matchAll(/(?:href|src)="([^"]*)"/gu)) {
        if (/^(?:https?:|tel:|data:|#\w+=)/u.test(link)) continue;
        const url = new URL(link, `http://site/${path}`);
        const target = decodeURIComponent(url.pathname.slice(1));
        const anchor = url.hash.slice(1);
        const isThere = site.has(target) && (anchor === '' || String(site.get(target)).includes(` id="${anchor}"`));
        if (!isThere) broken.push(`${path} → ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('lead to the same page in the other language and back', async () => {
    const page = await browser.newPage();
    await open(page, `${served.origin}items/housing-001.html`, DESKTOP);
    await Promise.all([page.waitForNavigation(), page.click('.language a')]);
    expect(page.url()).toBe(`${served.origin}en/items/housing-001.html`);
    expect(await page.$eval('html', (element) => (element as unknown as { lang: string }).lang)).toBe('en');
    await Promise.all([page.waitForNavigation(), page.click('.language a')]);
    expect(page.url()).toBe(`${served.origin}items/housing-001.html`);
    await page.close();
  });

  it('are small: less than 60 KB with style and script, a definition in full', () => {
    const assets = ['assets/style.css', 'assets/verify-button.js'].map((path) => String(site.get(path)).length);
    const page = Buffer.byteLength(String(site.get('en/items/housing-001.html')));
    expect(assets.reduce((sum, size) => sum + size, page)).toBeLessThan(60_000);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it('pages have no fault that axe finds (WCAG 2.2 AA)', async () => {
    const page = await browser.newPage();
    // The page's own policy would not let the test's script in.
    await page.setBypassCSP(true);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    for (const path of [...PAGES, 'en/index.html', 'en/items/housing-001.html']) {
      await open(page, served.origin + path, scheme === 'light' ? DESKTOP : PHONE);
      if (path.endsWith('index.html')) {
        await page.type('#words', 'sg');
        await page.waitForSelector('#results li');
      }
      expect(await axeFaults(page), path).toEqual([]);
    }
    await page.close();
  });
});

/** What axe finds, rule by rule, each with its elements. */
async function axeFaults(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + failureSummary).join(' | ')))`);
}

describe('script in every text of a definition', () => {
  it('stays text on every page, and would be noticed if it did not', async () => {
    const hostile = await portal(spoiled);
    const leaking = String(hostile.site.get('changes.html')).replace(/(<main.*?)&lt;img src=x/su, '$1<img src=x');
    await using server = await serve(new Map(hostile.site).set('leaking.html', leaking));
    const { page, complaints } = await watchedPage(browser, server.origin);
    for (const path of [...PAGES, 'en/index.html', 'en/items/housing-001.html']) {
      await open(page, server.origin + path, DESKTOP);
      if (path.endsWith('index.html')) {
        await page.type('#words', 'sgxk');
        await page.waitForSelector('#results li');
      }
      expect(await page.evaluate('document.body.textContent.includes("<img src=x onerror")'), path).toBe(true);
      expect(await page.evaluate(FOREIGN), path).toEqual([]);
      expect(complaints(), path).toEqual([]);
    }
    await open(page, `${server.origin}leaking.html`, DESKTOP);
    expect(await page.evaluate(FOREIGN)).toHaveLength(1);
    expect(complaints().join()).toContain('Content Security Policy');
    await page.close();
  });
});

/** Elements that only an attack could have made, and whether one has run. */
const FOREIGN = `[
  ...document.querySelectorAll('img, iframe, object, script:not([src]), [onerror], [onload], [href^="javascript:" i]'),
].map((element) => element.outerHTML.slice(0, 80)).concat(window.hacked === undefined ? [] : ['run'])`;
