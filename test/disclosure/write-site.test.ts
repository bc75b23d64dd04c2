import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteFile } from '../../src/disclosure/site.ts';
import { ForeignFolderError, writeSite } from '../../src/disclosure/write-site.ts';

let folder = '';
let out = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guhua-site-'));
  out = join(folder, 'public');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OLD: readonly SiteFile[] = [{ path: 'index.html', content: '旧' }];
const NEW: readonly SiteFile[] = [
  { path: 'index.html', content: '新' },
  { path: 'files/ab/样张.md', content: new TextEncoder().encode('样张') },
];

/** No process has this number: Linux counts to four million at most. */
const NOBODY = 99_999_999;

function read(path: string): string {
  return readFileSync(join(out, path), 'utf8');
}

describe('writing a site', () => {
  it('makes the folder, and replaces the site in it', async () => {
    await writeSite(out, OLD);
    expect(read('index.html')).toBe('旧');
    await writeSite(out, NEW);
    expect(read('index.html')).toBe('新');
    expect(read('files/ab/样张.md')).toBe('样张');
    await writeSite(out, OLD);
    expect(existsSync(join(out, 'files'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('leaves the old site as it was where it fails half way', async () => {
    await writeSite(out, OLD);
    async function* failing(): AsyncGenerator<SiteFile> {
      yield* NEW;
      throw new Error('磁盘已满');
    }
    await expect(writeSite(out, failing())).rejects.toThrow('磁盘已满');
    expect(read('index.html')).toBe('旧');
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('leaves the old site where it stands until the new one is whole', async () => {
    await writeSite(out, OLD);
    function* watching(): Generator<SiteFile> {
      for (const file of NEW) {
        expect(read('index.html')).toBe('旧');
        yield file;
      }
    }
    await writeSite(out, watching());
    expect(read('index.html')).toBe('新');
  });

  it('takes an empty folder', async () => {
    mkdirSync(out);
    await writeSite(out, NEW);
    expect(read('index.html')).toBe('新');
  });

  it('refuses a folder that holds something else, and a file', async () => {
    mkdirSync(out);
    writeFileSync(join(out, '报告.docx'), '年度报告');
    await expect(writeSite(out, NEW)).rejects.toThrow(ForeignFolderError);
    expect(readdirSync(out)).toEqual(['报告.docx']);
    await expect(writeSite(join(out, '报告.docx'), NEW)).rejects.toThrow(ForeignFolderError);
    expect(readdirSync(folder)).toEqual(['public']);
  });

  it('keeps a link to a folder a link', async () => {
    await writeSite(join(folder, 'real'), OLD);
    symlinkSync(join(folder, 'real'), out);
    await writeSite(out, NEW);
    expect(readFileSync(join(folder, 'real', 'index.html'), 'utf8')).toBe('新');
    expect(readdirSync(folder).toSorted()).toEqual(['public', 'real']);
  });

  it.each(['../index.html', '/etc/motd', 'a/../../b', 'a\\..\\b', '.', 'a//b'])(
    'writes nothing at %s',
    async (path) => {
      await expect(writeSite(out, [{ path, content: '' }])).rejects.toThrow('not a path inside a site');
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});

describe('what an interrupted run left behind', () => {
  it('is cleared, but not what a run is still writing', async () => {
    const running = `public.tmp-${process.ppid}`;
    for (const name of [`public.tmp-${NOBODY}`, running, 'public.tmp-notes', 'public-2026'])
      mkdirSync(join(folder, name));
    await writeSite(out, NEW);
    expect(readdirSync(folder).toSorted()).toEqual(['public', 'public-2026', 'public.tmp-notes', running].toSorted());
  });

  it('is the old site where it stopped between the two renames: it goes back', async () => {
    await writeSite(join(folder, `public.old-${NOBODY}`), OLD);
    const failing = writeSite(out, [{ path: '../x', content: '' }]);
    await expect(failing).rejects.toThrow();
    expect(read('index.html')).toBe('旧');
    expect(readdirSync(folder)).toEqual(['public']);
  });
});
