/** Pages and drawings on paper and as pictures, by the kept page that sees no network. */
import type { Browser } from 'puppeteer-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRenderer, type Renderer } from '../../src/browser/render.ts';
import { openSealedPage, SEALED_ORIGIN } from '../../src/browser/sealed-page.ts';
import { testBrowser } from './support/browser.ts';
import { portal, type Site } from './support/portal.ts';

let browser: Browser;
let site: Site;
let renderer: Renderer;

beforeAll(async () => {
  [{ site }, browser] = await Promise.all([portal(), testBrowser()]);
  renderer = await openRenderer(browser, (path) => site.get(path));
});

afterAll(async () => {
  await browser?.close();
});

async function printed(
  path: string,
): Promise<{ readonly pages: number; readonly text: string; readonly size: number }> {
  const bytes = await renderer.pdf(String(site.get(path)), path);
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { totalPages, text } = await extractText(document, { mergePages: true });
  return { pages: totalPages, text: text.replace(/\s+/gu, ''), size: bytes.length };
}

describe('a printed page', () => {
  it('tells the ten disclosures in their order, with their text, on few pages', async () => {
    const { pages, text } = await printed('items/housing-001.html');
    expect(pages).toBe(4);
    const headings = [
      '1审批科室职责',
      '2事项',
      '3设定依据',
      '4申请条件',
      '5办理流程',
      '6承诺期限',
      '7申请材料',
      '8收费标准及依据',
      '9申请示范文本',
      '10咨询与投诉电话',
    ];
    const places = headings.map((heading) => text.indexOf(heading));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    for (const told of ['建设工程规划许可证', '0558-4881208', '20元/份', '法定20个工作日', '已经确定建筑施工企业'])
      expect(text).toContain(told);
  });

  it('leaves out what is of use on a screen only', async () => {
    const { text } = await printed('items/housing-001.html');
    for (const absent of ['English', '跳到正文', '核验本页', '首页']) expect(text).not.toContain(absent);
  });

  it('of a draft says so, one of a version in force does not', async () => {
    expect((await printed('items/market-005.html')).text).toContain('本表是草稿，尚未锁定生效');
    expect((await printed('items/market-004.html')).text).not.toContain('草稿');
  });

  it.each([
    ['departments/housing.html', '检查施工现场'],
    ['one-stop/open-a-shop.html', '开办食品店一件事'],
    ['all.html', '特种设备使用登记'],
    ['changes.html', '法规修订'],
    ['en/items/housing-001.html', 'Promisedlimit'],
  ])('%s prints', async (path, told) => {
    const { pages, text } = await printed(path);
    expect(text).toContain(told);
    expect(pages).toBeLessThanOrEqual(5);
  });
});

describe('a picture', () => {
  it('has the size that is asked for, in device pixels', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><text x="4" y="24">固化</text></svg>';
    const picture = Buffer.from(await renderer.png(svg, { width: 120, height: 40 }, 2));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([240, 80]);
  });

  it('has Chinese characters on a machine without Chinese fonts: each looks different', async () => {
    const picture = (text: string): Promise<Uint8Array> =>
      renderer.png(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><text x="4" y="24">${text}</text></svg>`,
        {
          width: 60,
          height: 40,
        },
      );
    const pictures = [];
    for (const text of ['固', '化', '①', '√', '镕']) pictures.push(Buffer.from(await picture(text)).toString('base64'));
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});

describe('a sealed page', () => {
  it('refuses what it is not given, elsewhere and here', async () => {
    const document = '<!doctype html><head></head><body><img src="https://example.com/a.png"><img src="/b.png">';
    const { page, refused } = await openSealedPage(browser, (path) => (path === 'a.html' ? document : undefined), {
      withFont: false,
    });
    await page.goto(`${SEALED_ORIGIN}/a.html`, { waitUntil: 'load' });
    expect(refused.toSorted()).toEqual([`${SEALED_ORIGIN}/b.png`, 'https://example.com/a.png']);
    await page.close();
  });
});
