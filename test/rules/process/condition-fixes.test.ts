import { describe, expect, it } from 'vitest';
import type { Finding, TextEdit } from '../../../src/findings/finding.ts';
import { findingsOf, goldenCases, layOverBase, workspaceOfCase } from '../support/workspaces.ts';

const FILE = 'processes/site-visit.yaml';

/** The file of a golden case with the edits of a rule's findings made, and the findings that offered one. */
function mend(name: string): { readonly text: string; readonly mended: readonly Finding[]; readonly left: number } {
  const golden = goldenCases().find((candidate) => candidate.name === name);
  if (golden === undefined) throw new Error(`no case ${name}`);
  const workspace = workspaceOfCase(golden);
  const findings = findingsOf(workspace, golden.rule);
  const edits = findings.flatMap((finding): readonly TextEdit[] => finding.fix ?? []);
  const text = edits
    .toSorted((one, other) => other.range.start - one.range.start)
    .reduce(
      (rest, { range, newText }) => rest.slice(0, range.start) + newText + rest.slice(range.end),
      workspace.texts.get(FILE) ?? '',
    );
  return { text, mended: findings.filter(({ fix }) => fix !== undefined), left: findings.length - edits.length };
}

function faultsOfRule(text: string, rule: string): number {
  return findingsOf(layOverBase({ files: [{ file: FILE, text }], attachments: new Set() }), rule).length;
}

describe('edits within conditions', () => {
  it.each([
    ['process/condition-syntax/habits', 'process/condition-syntax', 17],
    ['process/condition-syntax/where-it-stands', 'process/condition-syntax', 4],
    ['process/condition-names/unknown', 'process/condition-names', 1],
    ['process/condition-types/types', 'process/condition-types', 1],
  ])('of %s leave the file readable and their faults gone', (name, rule, count) => {
    const { text, mended, left } = mend(name);
    expect(mended.length).toBe(count);
    expect(faultsOfRule(text, 'source/syntax')).toBe(0);
    expect(faultsOfRule(text, rule)).toBe(left);
  });
});
