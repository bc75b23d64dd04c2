import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/language/read-folder.ts';
import { printFinding } from '../language/support/print.ts';
import { readAll } from './support/read-findings.ts';

const ROOT = resolve(import.meta.dirname, '../golden/process');

describe('golden cases of reading a process', () => {
  it.each(readdirSync(ROOT))('%s', async (name) => {
    const folder = join(ROOT, name);
    const { texts, findings } = readAll(readFolder(folder).files);
    expect(findings).not.toEqual([]);
    const lines = findings.map(
      (finding) => `${finding.file}:${printFinding(texts.get(finding.file) ?? '', finding)}\n`,
    );
    await expect(lines.join('')).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });
});
