/** Which browser is taken, and what is said where there is none. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chineseFontFaces, hasChineseFont, readFontFile } from '../../src/browser/chinese-font.ts';
import { openBrowser } from '../../src/browser/open-browser.ts';
import { systemExecutable } from '../../src/browser/system-executable.ts';
import { hasMessage } from '../../src/messages/catalog.ts';

const folder = mkdtempSync(join(tmpdir(), 'guhua-browser-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, text = '#!/bin/sh\necho "no display" >&2\nexit 3\n'): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

describe('the browser of the system', () => {
  it('is the first on the PATH that can be run; folders and other files are passed over', () => {
    const first = mkdtempSync(join(folder, 'first-'));
    const second = mkdtempSync(join(folder, 'second-'));
    mkdirSync(join(first, 'chromium'));
    writeFileSync(join(first, 'google-chrome'), '');
    const chrome = join(second, 'google-chrome');
    writeFileSync(chrome, '');
    chmodSync(chrome, 0o755);
    expect(systemExecutable({ PATH: `${first}:${second}` }, 'linux')).toBe(chrome);
    expect(systemExecutable({ PATH: first }, 'linux')).toBeUndefined();
    expect(systemExecutable({}, 'linux')).toBeUndefined();
  });

  it('stands in the folders of programs on Windows', () => {
    expect(systemExecutable({ PROGRAMFILES: folder }, 'win32')).toBeUndefined();
    const path = join(folder, 'Google\\Chrome\\Application\\chrome.exe');
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    expect(systemExecutable({ LOCALAPPDATA: folder }, 'win32')).toBe(path);
  });
});

describe('a browser that cannot be opened', () => {
  it.each([
    ['is not there', join(folder, 'nowhere'), 'browser.not-there'],
    ['is a folder', folder, 'browser.not-there'],
    ['does not start', program('broken'), 'browser.no-start'],
  ])('%s: that is told, with the next thing to do', async (_name, executable, id) => {
    const opened = await openBrowser({ executable, environment: {} });
    expect(opened).toMatchObject({ ok: false, id, params: { path: executable } });
    expect(hasMessage(id) && hasMessage(`${id}.hint`)).toBe(true);
  });

  it('is the one that GUHUA_BROWSER names, and a flag comes before it', async () => {
    const environment = { GUHUA_BROWSER: join(folder, 'of-environment'), PATH: process.env.PATH };
    expect(await openBrowser({ environment })).toMatchObject({ params: { path: join(folder, 'of-environment') } });
    const executable = join(folder, 'of-flag');
    expect(await openBrowser({ executable, environment })).toMatchObject({ params: { path: executable } });
  });
});

describe('the Chinese font', () => {
  it('has a face for every file, those of signs and rare characters too', async () => {
    expect(hasChineseFont()).toBe(true);
    const faces = await chineseFontFaces();
    const files = [...faces.matchAll(/url\(([^)]+\.woff2)\)/gu)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(250);
    const [first = ''] = files;
    expect((await readFontFile(first))?.length).toBeGreaterThan(100);
  });

  it('gives nothing but files of its package', async () => {
    for (const name of ['../../../package.json', 'files/../../../x', '/etc/passwd', 'nothing.css'])
      expect(await readFontFile(name)).toBeUndefined();
  });
});
