import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  EXPECTED_FILE,
  findingsOf,
  GOLDEN_ROOT,
  goldenCases,
  layOverBase,
  printFindings,
  workspaceOfCase,
} from './support/workspaces.ts';

describe('golden cases of the rules', () => {
  it('find nothing in the base workspace', () => {
    const base = layOverBase({ files: [], attachments: new Set() });
    expect(base.items.size).toBeGreaterThan(0);
    expect(printFindings(base, findingsOf(base))).toBe('');
  });

  it.each(goldenCases())('$name', async (golden) => {
    const workspace = workspaceOfCase(golden);
    const printed = printFindings(workspace, findingsOf(workspace, golden.rule));
    const silent = golden.name.split('/')[2]?.startsWith('silent-') ?? false;
    expect(printed === '', 'only a case named silent-… expects no finding').toBe(silent);
    await expect(printed).toMatchFileSnapshot(join(GOLDEN_ROOT, golden.name, EXPECTED_FILE));
  });
});
