import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../../src/language/read-folder.ts';
import { message } from '../../src/messages/catalog.ts';
import { findingsOf, layOverBase } from './support/workspaces.ts';

/** Faults of files that no golden case can hold: their size, and that the system does not hand them over. */
describe('files that cannot be read', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guhua-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function textsOf(file: string, rule: string): readonly string[] {
    const workspace = layOverBase({ files: [readSource(folder, file)], attachments: new Set() });
    return findingsOf(workspace, rule).map((finding) => {
      expect(finding.severity).toBe('error');
      return message('zh', `${finding.rule}.${finding.message}`, finding.params);
    });
  }

  it('are too large', () => {
    writeFileSync(join(folder, 'large.yaml'), `note: ${'扫'.repeat(1_500_000)}\n`);
    expect(textsOf('large.yaml', 'source/too-large')).toEqual(['文件有 5 MB，超过 4 MB。']);
  });

  it('are not there any more', () => {
    expect(textsOf('gone.yaml', 'source/unreadable')).toEqual(['文件打不开（ENOENT）。']);
  });
});
