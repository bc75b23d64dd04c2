import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { hasMessage, message } from '../../src/messages/catalog.ts';
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
    const findings = findingsOf(workspace, golden.rule);
    const printed = printFindings(workspace, findings);
    const silent = golden.name.split('/')[2]?.startsWith('silent-') ?? false;
    expect(printed === '', 'only a case named silent-… expects no finding').toBe(silent);
    for (const text of allTexts(findings)) expect(text).not.toMatch(/\{\w+\}/u);
    await expect(printed).toMatchFileSnapshot(join(GOLDEN_ROOT, golden.name, EXPECTED_FILE));
  });
});

/** Messages and hints in both languages, with their parameters filled in. */
function allTexts(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ rule, message: id, params }) =>
    [`${rule}.${id}`, `${rule}.${id}.hint`]
      .filter(hasMessage)
      .flatMap((key) => [message('zh', key, params), message('en', key, params)]),
  );
}
