import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findWorkspaceRoot, readFolder, readSource } from '../../src/language/read-folder.ts';
import { ITEM } from './support/documents.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guhua-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text = ITEM): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

describe('readFolder', () => {
  it('reads definitions in the order of their names and lists everything else', () => {
    write('guhua.yaml', '中心: fuyang\n');
    write('items/housing/housing-012.yaml');
    write('items/fire/fire-001.yml', 'item: fire-001\n');
    write('samples/申请表.pdf', '%PDF');
    write('README.md', '# 说明');
    const { files, attachments } = readFolder(root);
    expect(files.map(({ file }) => file)).toEqual([
      'guhua.yaml',
      'items/fire/fire-001.yml',
      'items/housing/housing-012.yaml',
    ]);
    expect(files[2]).toEqual({ file: 'items/housing/housing-012.yaml', text: ITEM });
    expect([...attachments].toSorted()).toEqual(['README.md', 'samples/申请表.pdf']);
  });

  it('leaves out what is hidden and what packages bring', () => {
    for (const file of ['.git/a.yaml', '.hidden.yaml', 'items/.draft/b.yaml', 'node_modules/c/d.yaml', 'items/a.yaml'])
      write(file);
    const { files, attachments } = readFolder(root);
    expect(files.map(({ file }) => file)).toEqual(['items/a.yaml']);
    expect(attachments.size).toBe(0);
  });

  it('does not follow a link that leads in a circle', () => {
    write('items/a.yaml');
    symlinkSync(root, join(root, 'items', 'again'));
    expect(readFolder(root).files.map(({ file }) => file)).toEqual(['items/a.yaml']);
  });

  it('says of a definition that is a link that it was not read', () => {
    write('items/a.yaml');
    symlinkSync('a.yaml', join(root, 'items', 'b.yaml'));
    symlinkSync('c.yaml', join(root, 'items', 'c.yaml'));
    const unreadable = { rule: 'source/unreadable', message: 'no-file', params: {} };
    expect(readFolder(root).files).toEqual([
      { file: 'items/a.yaml', text: ITEM },
      { file: 'items/b.yaml', unreadable },
      { file: 'items/c.yaml', unreadable },
    ]);
  });

  it('takes a folder with the name of a definition for a folder', () => {
    write('items/a.yaml/b.yaml');
    expect(readFolder(root).files.map(({ file }) => file)).toEqual(['items/a.yaml/b.yaml']);
  });

  it('says of a folder that cannot be read why', () => {
    const { files, attachments } = readFolder(join(root, 'nowhere'));
    expect(files).toEqual([
      { file: '.', unreadable: { rule: 'source/unreadable', message: 'failed', params: { code: 'ENOENT' } } },
    ]);
    expect(attachments.size).toBe(0);
  });
});

describe('readSource', () => {
  it('says of a file that cannot be read why', () => {
    write('items/a.yaml');
    const code = (file: string): unknown => readSource(root, file).unreadable;
    expect(code('items/none.yaml')).toEqual({
      rule: 'source/unreadable',
      message: 'failed',
      params: { code: 'ENOENT' },
    });
    expect(code('items')).toEqual({ rule: 'source/unreadable', message: 'failed', params: { code: 'EISDIR' } });
  });

  it('tells the size of a file that is too large', () => {
    write('a.yaml', '# 注'.repeat(1_000_000));
    expect(readSource(root, 'a.yaml').unreadable).toEqual({
      rule: 'source/too-large',
      message: 'large',
      params: { megabytes: 5, limit: 4 },
    });
  });
});

describe('findWorkspaceRoot', () => {
  it('is the folder itself or the nearest one above that holds a workspace', () => {
    write('guhua.yaml');
    write('inner/guhua.yaml');
    write('inner/items/housing/a.yaml');
    write('items/a.yaml');
    expect(findWorkspaceRoot(root)).toBe(root);
    expect(findWorkspaceRoot(join(root, 'items'))).toBe(root);
    expect(findWorkspaceRoot(join(root, 'inner', 'items', 'housing'))).toBe(join(root, 'inner'));
  });

  it('is the usual folder below where none lies above', () => {
    write('definitions/guhua.yaml');
    expect(findWorkspaceRoot(root)).toBe(join(root, 'definitions'));
  });

  it('is nowhere without the file, even if a folder is called like it', () => {
    mkdirSync(join(root, 'guhua.yaml'));
    expect(findWorkspaceRoot(root)).toBeUndefined();
  });
});
