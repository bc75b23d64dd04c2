/** The search of the portal, typed into a real browser. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DESKTOP, onDisk, PHONE, type ServedSite, serve, testBrowser } from './support/browser.ts';
import { portal, type Site } from './support/portal.ts';

let browser: Browser;
let site: Site;
let served: ServedSite;
let page: Page;

beforeAll(async () => {
  ({ site } = await portal());
  [browser, served] = await Promise.all([testBrowser(), serve(site)]);
  page = await browser.newPage();
  await page.setViewport(DESKTOP);
});

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
});

beforeEach(() => visit('index.html'));

async function visit(path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(served.origin + path, { waitUntil: 'load' });
  await page.waitForSelector('html[data-ready]');
}

/** The names that are listed, once the page says what it should. */
async function results(announcement: string): Promise<readonly string[]> {
  await page.waitForFunction(`document.getElementById('found').textContent === ${JSON.stringify(announcement)}`, {
    timeout: 5000,
  });
  return (await page.evaluate(
    `[...document.querySelectorAll('#results li:not([hidden]) a')].map((link) => link.textContent)`,
  )) as readonly string[];
}

const focused = (): Promise<unknown> =>
  page.evaluate(`document.activeElement.id || document.activeElement.textContent`);

describe('typing', () => {
  it.each([
    ['施工许可', '共 2 个事项', ['建筑工程施工许可证核发', '建筑工程施工许可证变更']],
    ['shigongxuke', '共 2 个事项', ['建筑工程施工许可证核发', '建筑工程施工许可证变更']],
    ['spfys', '共 1 个事项', ['商品房预售许可']],
    ['kuaijishi', '共 1 个事项', ['会计师事务所登记备案']],
    ['营业直照', '没有完全相符的事项，列出相近的 1 个', ['营业执照遗失补领']],
    ['不存在的事', '没有符合条件的事项，请减少条件再试。', []],
  ])('«%s» finds, and says how many', async (words, announcement, names) => {
    await page.type('#words', words);
    expect(await results(announcement)).toEqual(names);
  });

  it('hides what there is to browse, and brings it back', async () => {
    const isBrowsing = (): Promise<unknown> => page.evaluate(`!document.getElementById('browse').hidden`);
    expect(await isBrowsing()).toBe(true);
    await page.type('#words', '许可');
    await results('共 4 个事项');
    expect(await isBrowsing()).toBe(false);
    await page.click('button[type=reset]');
    await results('');
    expect(await isBrowsing()).toBe(true);
    expect(page.url()).toBe(`${served.origin}index.html`);
  });
});

describe('filters', () => {
  it('hold together with words, and stand in the address', async () => {
    await page.select('#department', 'market');
    await results('共 5 个事项');
    await page.select('#handling', 'instant');
    await results('共 2 个事项');
    await page.click('input[name=online]');
    await page.type('#words', '执照');
    expect(await results('共 1 个事项')).toEqual(['营业执照遗失补领']);
    const hash = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect(Object.fromEntries(hash)).toEqual({ words: '执照', department: 'market', handling: 'instant', online: '1' });
  });

  it.each([
    ['#audience=person', ['公共租赁住房承租资格确认']],
    ['#service=open-a-shop', ['企业设立登记', '食品经营许可（新办）']],
    ['#free=1&department=market&handling=promised', ['会计师事务所登记备案', '特种设备使用登记']],
    ['#department=nowhere&words=%E9%A2%84%E5%94%AE', ['商品房预售许可']],
  ])('a list can be sent as a link: %s', async (hash, names) => {
    await visit(`index.html${hash}`);
    expect(await results(`共 ${names.length} 个事项`)).toEqual(names);
  });

  it('a quick list is such a link, and Back leads back', async () => {
    await page.click('.quick a[href="#handling=preliminary"]');
    expect(await results('共 1 个事项')).toEqual(['公共租赁住房承租资格确认']);
    await page.goBack();
    await results('');
  });

  it('are folded on a phone, where what is found comes first, unless one is set', async () => {
    await page.setViewport(PHONE);
    const isOpen = (): Promise<unknown> => page.evaluate(`document.getElementById('filters').open`);
    await visit('index.html');
    expect(await isOpen()).toBe(false);
    await visit('index.html#handling=instant');
    expect(await isOpen()).toBe(true);
    await page.setViewport(DESKTOP);
  });
});

describe('the keyboard', () => {
  it('goes down and up through what is found, and Esc goes back and clears', async () => {
    await page.type('#words', '施工许可');
    await results('共 2 个事项');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('建筑工程施工许可证核发');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('建筑工程施工许可证变更');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('建筑工程施工许可证变更');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('建筑工程施工许可证核发');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('words');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('words');
    await page.keyboard.press('Escape');
    await results('');
  });

  it('opens an item with Enter', async () => {
    await page.type('#words', 'spfys');
    await results('共 1 个事项');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('商品房预售许可');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(`${served.origin}items/housing-003.html`);
  });

  it('reaches everything in the order of the page, and shows where it is', async () => {
    const order: unknown[] = [];
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
      expect(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).not.toBe('none');
    }
    expect(order).toEqual([
      '跳到正文',
      '界首市行政服务中心',
      '查找事项',
      '全部事项',
      '变更',
      'English',
      'words',
      '查找',
    ]);
  });
});

it('takes what is typed before its index is there', async () => {
  const early = await browser.newPage();
  await early.setRequestInterception(true);
  let letIn: (() => Promise<void>) | undefined;
  early.on('request', (request) => {
    if (request.url().includes('search-index')) letIn = () => request.continue();
    else void request.continue();
  });
  const going = early.goto(`${served.origin}index.html`, { waitUntil: 'load' });
  await early.waitForSelector('#search:not([hidden])');
  await early.type('#words', 'spfys');
  expect(await early.$('#results li')).toBeNull();
  await letIn?.();
  await going;
  await early.waitForSelector('#results li');
  expect(await early.$eval('#results', (list) => list.textContent)).toContain('商品房预售许可');
  await early.close();
});

it('finds among 3,000 items, listing the first and then the rest', async () => {
  const index = String(site.get('assets/search-index.zh.js'));
  const json = JSON.parse(index.slice(index.indexOf('{'), index.lastIndexOf('}') + 1)) as { items: unknown[] };
  json.items = Array.from({ length: 300 }, () => json.items).flat();
  const large = new Map(site).set('assets/search-index.zh.js', `window.guhuaIndex=${JSON.stringify(json)};`);
  const folder = await onDisk(large);
  await page.goto(`${folder}index.html`, { waitUntil: 'load' });
  await page.type('#words', 'shigongxuk');
  expect(await results('共 600 个事项')).toHaveLength(40);
  await page.click('#more');
  expect(await results('共 600 个事项')).toHaveLength(600);
  expect(await page.evaluate(`document.activeElement === document.querySelectorAll('#results a')[40]`)).toBe(true);
});
