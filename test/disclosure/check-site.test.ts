import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSite } from '../../src/disclosure/check-site.ts';
import type { SiteFile } from '../../src/disclosure/site.ts';
import { printMark, readMark, type SiteMark } from '../../src/disclosure/site-mark.ts';
import { writeSite } from '../../src/disclosure/write-site.ts';

let folder = '';
let out = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guhua-check-'));
  out = join(folder, 'public');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES: readonly SiteFile[] = [
  { path: 'index.html', content: '政务服务事项公示' },
  { path: 'items/housing-012.html', content: '商品房预售许可' },
  { path: 'items/housing-012.json', content: new TextEncoder().encode('{}') },
];

describe('checking a folder', () => {
  it('finds nothing where all is as it was written', async () => {
    await writeSite(out, FILES, { mark: 'any mark' });
    expect(await checkSite(out, FILES)).toEqual({ files: 3, altered: [], missing: [], stray: [] });
  });

  it('names what was altered, what is missing and what is stray', async () => {
    await writeSite(out, FILES);
    writeFileSync(join(out, 'items/housing-012.html'), '商品房预售许可 ');
    rmSync(join(out, 'index.html'));
    writeFileSync(join(out, 'items/housing-099.html'), '没有登记的事项');
    rmSync(join(out, 'items/housing-012.json'));
    mkdirSync(join(out, 'items/housing-012.json'));
    symlinkSync('/etc/hostname', join(out, 'link'));
    expect(await checkSite(out, FILES)).toEqual({
      files: 3,
      altered: ['items/housing-012.html'],
      missing: ['index.html', 'items/housing-012.json'],
      stray: ['items/housing-099.html', 'link'],
    });
  });

  it('does not take a link for the file', async () => {
    await writeSite(out, FILES);
    rmSync(join(out, 'index.html'));
    writeFileSync(join(folder, 'same.html'), '政务服务事项公示');
    symlinkSync(join(folder, 'same.html'), join(out, 'index.html'));
    expect(await checkSite(out, FILES)).toMatchObject({ altered: ['index.html'] });
  });

  it('stops when it is told to', async () => {
    await writeSite(out, FILES);
    await expect(checkSite(out, FILES, AbortSignal.abort())).rejects.toThrow();
  });
});

describe('writing that is stopped', () => {
  it('leaves the old site, and nothing else', async () => {
    await writeSite(out, FILES);
    const controller = new AbortController();
    function* stopping(): Generator<SiteFile> {
      yield { path: 'index.html', content: '新的' };
      controller.abort();
      yield { path: 'items/housing-013.html', content: '新的' };
    }
    await expect(writeSite(out, stopping(), { signal: controller.signal })).rejects.toThrow();
    expect(await checkSite(out, FILES)).toMatchObject({ altered: [], missing: [], stray: [] });
    await writeSite(join(folder, 'other'), []);
  });
});

describe('the mark of a folder', () => {
  const mark: SiteMark = {
    program: '0.1.0',
    language: 'zh',
    formats: ['html', 'xlsx'],
    madeOn: '2026-12-02',
    publishedOnly: false,
  };

  it('is read as it was written', () => {
    expect(readMark(printMark({ ...mark, since: '2026-12-01' }))).toEqual({ ...mark, since: '2026-12-01' });
  });

  it.each(['', '[]', 'null', '{"program":"0.1.0"}', printMark({ ...mark, formats: ['docx' as 'html'] })])(
    'is none where it is %j',
    (text) => {
      expect(readMark(text)).toBeUndefined();
    },
  );
});
