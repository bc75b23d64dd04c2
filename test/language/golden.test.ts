import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawFinding } from '../../src/findings/finding.ts';
import { readDocument } from '../../src/language/documents.ts';
import { fixAll } from './support/edits.ts';
import { printFindings } from './support/print.ts';

const ROOT = resolve(import.meta.dirname, '../golden/language');

const check = (text: string): readonly RawFinding[] => readDocument('definition.yaml', text).findings;

describe('golden cases of reading a document', () => {
  it.each(readdirSync(ROOT))('%s', async (name) => {
    const folder = join(ROOT, name);
    const text = readFileSync(join(folder, 'definition.yaml'), 'utf8');
    const findings = check(text);
    expect(findings).not.toEqual([]);
    await expect(printFindings(text, findings)).toMatchFileSnapshot(join(folder, 'expected.txt'));

    if (findings.every((finding) => finding.fix === undefined)) return;
    const fixed = fixAll(text, check);
    await expect(fixed).toMatchFileSnapshot(join(folder, 'fixed.yaml'));
    const unfixable = findings.filter((finding) => finding.fix === undefined);
    expect(check(fixed).length, 'fixes leave nothing new behind').toBe(unfixable.length);
  });
});
