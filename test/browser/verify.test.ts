/** «Verify this page» in a real browser: a page that is right, and every place where it can be wrong. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPrivateKey, signerOf } from '../../src/keys/signer.ts';
import { formatVerifierKey, verifierKey } from '../../src/proof/verifier-key.ts';
import { onDisk, serve, testBrowser, watchedPage } from './support/browser.ts';
import { portal, type Site } from './support/portal.ts';

const PAGE = 'items/housing-001.html';
const PROOF = 'items/housing-001.proof.js';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [{ site }, browser] = await Promise.all([portal(), testBrowser()]);
});

afterAll(async () => {
  await browser?.close();
});

interface Answer {
  readonly result: string;
  readonly answer: string;
  readonly steps: readonly string[];
}

async function verify(page: Page): Promise<Answer> {
  await page.click('#verify button');
  await page.waitForSelector('#verify[data-result]', { timeout: 10_000 });
  return (await page.evaluate(`({
    result: document.getElementById('verify').dataset.result,
    answer: document.querySelector('#verify .answer').textContent,
    steps: [...document.querySelectorAll('#verify ol li')].map((step) => step.textContent),
  })`)) as Answer;
}

describe('a page that is what was registered', () => {
  it.each(['items/housing-001.html', 'en/items/housing-001.html'])('is verified from a disk: %s', async (path) => {
    const folder = await onDisk(site);
    const { page, complaints } = await watchedPage(browser, folder);
    await page.goto(folder + path, { waitUntil: 'load' });
    const { result, steps } = await verify(page);
    expect(steps.map((step) => step[0])).toEqual(['✓', '✓', '✓', '✓', '✓']);
    expect(result).toBe('right');
    expect(complaints()).toEqual([]);
    await page.close();
  });

  it('has no such button where there is nothing to verify: a draft', () => {
    expect(String(site.get('items/market-005.html'))).not.toContain('id="verify"');
    expect(site.has('items/market-005.proof.js')).toBe(false);
  });
});

/** Another definition than the one that was entered. */
const shorter = (script: string): string => script.replace('7wd', '6wd');

describe('a page is not verified', () => {
  it.each([
    [
      'that leaves a condition out',
      PAGE,
      (text: string) => text.replace('已经确定建筑施工企业', ''),
      5,
      '已经确定建筑施工企业',
    ],
    [
      'that names a material otherwise',
      PAGE,
      (text: string) => text.replaceAll('建设工程规划许可证', '用地许可证'),
      5,
      '建设工程规划许可证',
    ],
    ['whose data file is another', PROOF, shorter, 4, '摘要不一致'],
    [
      'that shows another digest',
      PAGE,
      (text: string) => text.replace(/data-digest="./u, 'data-digest="x'),
      3,
      '与本页不同',
    ],
    [
      'that shows another day',
      PAGE,
      (text: string) => text.replace('data-effective="2026-12-01"', 'data-effective="2026-11-01"'),
      3,
      '2026-12-01',
    ],
    ['whose proof is of another item', PROOF, () => String(site.get('items/housing-002.proof.js')), 3, 'housing-002@1'],
    ['whose proof was altered', PROOF, (text: string) => text.replace('index 0', 'index 1'), 2, 'not-included'],
  ] as const)('%s', async (_name, path, alter, failing, told) => {
    const altered = new Map(site).set(path, alter(String(site.get(path))));
    await using server = await serve(altered);
    const page = await browser.newPage();
    await page.goto(server.origin + PAGE, { waitUntil: 'load' });
    const { result, answer, steps } = await verify(page);
    expect(result).toBe('wrong');
    expect(answer).toContain('核验未通过');
    expect(steps).toHaveLength(failing);
    expect(steps.at(-1)).toMatch(/^✗/u);
    expect(steps.at(-1)).toContain(told);
    await page.close();
  });

  it('by the key of another log', async () => {
    const signer = signerOf(newPrivateKey());
    if (signer === undefined) throw new Error('no signer');
    const other = formatVerifierKey(verifierKey('note', 'jieshou.example.gov.cn/guhua', signer));
    await using server = await serve(site);
    const page = await browser.newPage();
    await page.goto(server.origin + PAGE, { waitUntil: 'load' });
    await page.$eval('#log-key', (input, key) => Object.assign(input, { value: key }), other);
    const { steps } = await verify(page);
    expect(steps.at(-1)).toMatch(/^✗ 登记证明无效 \(unsigned/u);
    await page.close();
  });

  it('where its proof is not there, and that is said', async () => {
    const without = new Map(site);
    without.delete(PROOF);
    await using server = await serve(without);
    const page = await browser.newPage();
    await page.goto(server.origin + PAGE, { waitUntil: 'load' });
    expect(await verify(page)).toEqual({ result: 'wrong', answer: '没有读到登记证明，无法核验。', steps: [] });
    await page.close();
  });
});
