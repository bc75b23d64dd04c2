import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { renderSite } from '../../src/disclosure/site.ts';
import type { DisclosureTable } from '../../src/disclosure/table.ts';
import { BARE, centerFixture, effectiveTable, readBytes, SAMPLE, tableOf } from './support/fixture.ts';
import { pageOf, readable, section, siteOf } from './support/render.ts';

const files = await siteOf([effectiveTable(), effectiveTable(BARE)], { workbook: 'tables.xlsx' });

describe('a site', () => {
  it('has its pages in two languages, and one of each file', () => {
    const sample = sha256(SAMPLE).slice('sha256:'.length, 'sha256:'.length + 16);
    const pages = [
      'all.html',
      'changes.html',
      'departments/culture.html',
      'index.html',
      'items/culture-001.html',
      'items/culture-002.html',
    ];
    expect([...files.keys()].toSorted()).toEqual(
      [
        ...pages,
        ...pages.map((page) => `en/${page}`),
        'assets/search-index.en.js',
        'assets/search-index.zh.js',
        'assets/search.js',
        'assets/style.css',
        `files/${sample}/venue.md`,
        'items/culture-001.json',
        'items/culture-002.json',
      ].toSorted(),
    );
  });

  it('in English has its English pages at its root and the Chinese ones below', async () => {
    const english = await siteOf([effectiveTable()], { language: 'en' });
    expect(String(english.get('index.html'))).toContain('<html lang="en">');
    expect(String(english.get('zh/items/culture-001.html'))).toContain('<html lang="zh-CN">');
    expect(english.has('en/index.html')).toBe(false);
  });

  it('has data files whose SHA-256 is the digest on the page', () => {
    expect(sha256(String(files.get('items/culture-001.json')))).toBe(effectiveTable().digest);
  });

  it('has no link within it that leads nowhere', () => {
    const broken: string[] = [];
    for (const [path, content] of files) {
      if (!path.endsWith('.html')) continue;
      for (const [, link = ''] of String(content).matchAll(/(?:href|src)="([^"]*)"/gu)) {
        // `#handling=joint` is a search.
        if (/^(?:https?:|tel:|data:|#\w+=)/u.test(link)) continue;
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
        const there = target === 'tables.xlsx' || files.has(target);
        const anchored = anchor === undefined || String(files.get(target)).includes(` id="${anchor}"`);
        if (!there || !anchored) broken.push(`${path} → ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('hands a page over before it asks for the next table', async () => {
    const asked: string[] = [];
    function* tables(): Generator<DisclosureTable> {
      for (const table of [effectiveTable(), effectiveTable(BARE)]) {
        asked.push(table.id);
        yield table;
      }
    }
    for await (const { path } of renderSite(tables(), centerFixture(), { language: 'zh', readBytes })) {
      if (path === 'items/culture-001.html') expect(asked).toEqual(['culture-001']);
    }
    expect(asked).toEqual(['culture-001', 'culture-002']);
  });

  it('does not hand out a file that changes while it is written', async () => {
    const changed = siteOf([effectiveTable()], { readBytes: () => new TextEncoder().encode('改过的样张') });
    await expect(changed).rejects.toThrow('samples/venue.md changed');
  });

  it('is the same bytes for the same tables', async () => {
    expect(await siteOf([effectiveTable(), effectiveTable(BARE)], { workbook: 'tables.xlsx' })).toEqual(files);
  });
});

describe('the index', () => {
  const index = String(files.get('index.html'));

  it('has a search that its script shows, and a way to a complete list without', () => {
    expect(index).toMatch(/<form id="search" role="search" hidden/u);
    expect(index).toMatch(/<noscript>.*<a href="all.html">/u);
    const group = readable(section(String(files.get('all.html')), 'department-culture'));
    expect(group).toContain('颍上县文化旅游体育局 2 个事项');
    expect(group).toContain('娱乐场所经营许可 联办件 12个工作日 网上受理');
    expect(group).toContain('群众文艺团队备案 即办件 即办');
  });

  it('tells the figures of the center', () => {
    const figures = [...index.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gsu)].map(([, label, value]) => [
      label,
      readable(value ?? '').trim(),
    ]);
    expect(figures).toEqual([
      ['公示事项', '2'],
      ['审批部门', '1'],
      ['服务窗口', '2'],
      ['集中率', '50.00% 全市共 4 项'],
      ['窗口直接决定', '50.0%'],
      ['网上受理事项', '1 1 个部门提供'],
      ['即办件', '1'],
      ['不收费事项', '0'],
    ]);
  });

  it('offers only filters that can find something', () => {
    const values = [...index.matchAll(/<option value="([^"]+)"/gu)].map(([, value]) => value);
    expect(values).toEqual(['culture', 'enterprise', 'unincorporated', 'joint', 'instant']);
  });

  it('marks drafts among what is in force, and does not count them', async () => {
    const mixed = await pageOf('index.html', [effectiveTable(), tableOf(BARE)]);
    expect(mixed).toContain('<dt>公示事项</dt><dd>1</dd>');
    expect(mixed).toContain('列表中有 1 个草稿');
    expect(await pageOf('all.html', [effectiveTable(), tableOf(BARE)])).toContain(
      '<span class="draft-tag">草稿</span>',
    );
    expect(mixed).not.toContain('<body class="draft">');
  });

  it('is a draft as a whole where there is nothing but drafts', async () => {
    const drafts = [tableOf(), tableOf(BARE)];
    expect(await pageOf('index.html', drafts)).toContain('<body class="draft">');
    expect(await pageOf('departments/culture.html', drafts)).toContain('<body class="draft">');
  });

  it('says so where nothing is disclosed', async () => {
    expect(readable(await pageOf('index.html', []))).toContain('没有公示事项。');
  });
});

describe('the page of a department', () => {
  const page = String(files.get('departments/culture.html'));

  it('tells the duties of licensing offices apart from those of supervising ones', () => {
    expect(readable(section(page, 'licensing'))).toContain('行政审批股 受理演出');
    expect(readable(section(page, 'licensing'))).not.toContain('文化市场股');
    expect(readable(section(page, 'supervision'))).toContain('文化市场股 检查演出内容');
  });

  it('tells its windows and phones, and what is not disclosed of them', () => {
    expect(readable(section(page, 'windows'))).toContain('12号 文化经营窗口 社会事务区 二楼');
    expect(readable(section(page, 'windows'))).toContain('13号 体育窗口 未公示 未公示 未公示 未公示');
    expect(readable(section(page, 'contact'))).toContain('投诉电话 0558-4410302');
    expect(readable(section(page, 'contact'))).toContain('统一社会信用代码 未公示');
  });

  it('lists its items', () => {
    expect(section(page, 'items')).toContain('href="../items/culture-001.html"');
  });
});
