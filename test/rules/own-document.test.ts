import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/rules/run-rules.ts';
import { goldenCases, workspaceOfCase } from './support/workspaces.ts';

describe('a rule', () => {
  it('reports in its own document, so that a check of some files need look at those only', () => {
    const others: string[] = [];
    for (const golden of goldenCases()) {
      const workspace = workspaceOfCase(golden);
      const all = checkWorkspace(workspace);
      for (const file of new Set(all.map((finding) => finding.file))) {
        const alone = checkWorkspace(workspace, (document) => document.file === file);
        const ofFile = (findings: typeof all): string =>
          JSON.stringify(findings.filter((found) => found.file === file));
        if (ofFile(alone) !== ofFile(all)) others.push(`${golden.name}: ${file}`);
      }
    }
    expect(others).toEqual([]);
  });
});
