/** Tables on paper, by the Chromium of the npm package. */
import type { Browser } from 'puppeteer-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedPdf } from '../../src/disclosure/pdf/fixed-pdf.ts';
import { openPdfPrinter, type PdfPrinter } from '../../src/disclosure/pdf/pdf-printer.ts';
import { printDocument } from '../../src/disclosure/pdf/print-document.ts';
import { testBrowser } from '../browser/support/browser.ts';
import { BARE, centerFixture, effectiveTable, LICENCE, tableOf } from './support/fixture.ts';

const options = { language: 'zh', madeOn: '2026-12-02' } as const;
const center = { ...centerFixture(), baseUrl: 'https://yingshang.example.gov.cn/services' };
let browser: Browser;
let printer: PdfPrinter;

beforeAll(async () => {
  browser = await testBrowser();
  printer = await openPdfPrinter(browser, center, options);
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

async function read(bytes: Uint8Array): Promise<{ readonly pages: readonly string[]; readonly raw: string }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  return { pages: text.map((page) => page.replace(/\s+/gu, '')), raw: Buffer.from(bytes).toString('latin1') };
}

describe('a table on paper', () => {
  it('has item, version and page number on every page, whatever was printed before it', async () => {
    const first = await printer.print(effectiveTable());
    const draft = await printer.print(tableOf(BARE));
    const again = await printer.print(effectiveTable());
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);

    const { pages, raw } = await read(first);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('娱乐场所经营许可');
      expect(page).toContain('第3版，自2026-12-01起生效');
      expect(page).toContain(`第${index + 1}页，共${pages.length}页`);
    }
    expect(pages.join('')).toContain('10咨询与投诉电话');
    expect(raw).toContain('/CreationDate (D:20261202000000');
    expect(raw).not.toContain('guhua.invalid');

    const drafts = (await read(draft)).pages;
    for (const page of drafts) expect(page).toContain('【草稿】群众文艺团队备案');
    expect(drafts[0]).toContain('本表是草稿，尚未锁定生效');
    expect(drafts.join('')).not.toContain('娱乐场所经营许可');
  }, 60_000);

  it('brings every font with it, and characters that a main font file lacks', async () => {
    const text = LICENCE.replace('不设在居民楼', '符合①规定→√每‰㎡，网办Ⅳ级☐☑不设在居民楼');
    const { pages, raw } = await read(await printer.print(tableOf(text)));
    expect(pages.join('')).toContain('符合①规定→√每‰㎡，网办IV级□√不设在居民楼');
    const fonts = new Set([...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/gu)].map(([, name]) => name));
    expect([...fonts].filter((name) => !name?.startsWith('NotoSansSC'))).toEqual([]);
    expect(raw).not.toContain('/Subtype /Type3');
  }, 60_000);
});

describe('the document that is printed', () => {
  it('keeps texts in the lines of the paper texts', () => {
    const name = '"}</style><script>alert(1)</script>';
    const document = printDocument(
      tableOf(LICENCE.replace('name: 娱乐场所经营许可', `name: ${JSON.stringify(name)}`)),
      center,
      options,
    );
    expect(document).not.toContain('<script');
    expect(document.match(/<\/style>/gu)).toHaveLength(
      2 + (document.match(/<svg[^>]*><title[^>]*>[^<]*<\/title><desc[^>]*>[^<]*<\/desc><style>/gu)?.length ?? 0),
    );
  });

  it('leads into the site, or nowhere where it is not known where that stands', () => {
    const links = (document: string): string[] =>
      [...document.matchAll(/ href="([^"]*)"/gu)]
        .map(([, link = '']) => link)
        .filter((link) => !/^(?:tel:|data:|#)/u.test(link));
    const known = links(printDocument(effectiveTable(), center, options));
    expect(known).toContain('https://yingshang.example.gov.cn/services/items/culture-001.json');
    expect(known.every((link) => link.startsWith('https://'))).toBe(true);
    const unknown = links(printDocument(effectiveTable(), centerFixture(), options));
    expect(unknown.every((link) => link.startsWith('https://'))).toBe(true);
  });
});

describe('the bytes of a PDF', () => {
  it('lose the time and the count of elements, and keep their length and order', () => {
    const text =
      "/CreationDate (D:20261123000613+00'00') /ModDate (D:20261123000613+08'00') /ID (node00000275) /Headers [(node00000283) (node00000275)]\u00ff";
    const fixed = Buffer.from(fixedPdf(Buffer.from(text, 'latin1'), '2026-12-02')).toString('latin1');
    expect(fixed).toBe(
      "/CreationDate (D:20261202000000+00'00') /ModDate (D:20261202000000+00'00') /ID (node00000001) /Headers [(node00000002) (node00000001)]\u00ff",
    );
  });
});
