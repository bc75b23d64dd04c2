/** Every example of docs/guide/check.md is what the program does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import Check from '../../src/commands/check.ts';
import { formatBaseline, makeBaseline } from '../../src/commands/support/baseline.ts';
import { DISCLOSURE_ELEMENTS } from '../../src/rules/presets.ts';
import { type Snippet, snippets, workspaceOfSnippets } from '../rules/support/rule-pages.ts';
import { findingsOf, printFindings } from '../rules/support/workspaces.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/check.md'), 'utf8');
const examples = snippets(guide);

describe('the guide', () => {
  it('names every flag', () => {
    const flags = Object.keys(Check.flags);
    expect(flags.length).toBeGreaterThan(10);
    expect(flags.filter((flag) => !guide.includes(`--${flag}`))).toEqual([]);
  });

  it.each(examples.filter(({ file }) => file === 'guhua.yaml'))('shows settings that are read: $text', (example) => {
    const vague: Snippet = {
      file: 'items/housing/housing-012.yaml',
      text: 'conditions:\n  - 原则上应当完成主体结构三分之一以上\n',
    };
    const workspace = workspaceOfSnippets([example]);
    expect(printFindings(workspace, findingsOf(workspace))).toBe('');
    expect(findingsOf(workspaceOfSnippets([vague]))).not.toEqual([]);
    expect(findingsOf(workspaceOfSnippets([vague, example]))).toEqual([]);
  });

  it.each(examples.filter(({ file }) => file !== 'guhua.yaml'))('shows comments that work: $text', (example) => {
    const workspace = workspaceOfSnippets([example]);
    expect(printFindings(workspace, findingsOf(workspace))).toBe('');
    const text = example.text.replace(/ *#.*/gu, '');
    expect(findingsOf(workspaceOfSnippets([{ ...example, text }]))).not.toEqual([]);
  });

  it('shows a baseline as it is written', () => {
    const text = 'contacts: {consultation: "13855801234", complaint: 0558-2263399}\n';
    const workspace = workspaceOfSnippets([{ file: 'items/housing/housing-012.yaml', text }]);
    const [, json] = /^```json\n([\s\S]*?)^```$/mu.exec(guide) ?? [];
    expect(json).toBe(formatBaseline(makeBaseline(findingsOf(workspace))));
  });

  it('names the rules of each element of disclosure', () => {
    for (const [element, rules] of Object.entries(DISCLOSURE_ELEMENTS)) {
      const [, row = ''] = new RegExp(`^\\| ${element} +\\|(.*)$`, 'mu').exec(guide) ?? [];
      expect(
        [...row.matchAll(/`([^`]+)`/gu)].map(([, rule]) => rule),
        element,
      ).toEqual(rules);
    }
  });
});
