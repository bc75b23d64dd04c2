import { describe, expect, it } from 'vitest';
import { allRuleInfos } from '../../src/rules/index.ts';
import { headings, readPage, section, snippets, workspaceOfSnippets } from './support/rule-pages.ts';
import { findingsOf, printFindings } from './support/workspaces.ts';

const HEADINGS = [
  '## What it checks',
  '## 检查什么',
  '## Why',
  '## Wrong',
  '## Right',
  '## How to mend · 怎样改',
  '## Severity',
];

/** Faults of a file that no text can show: size, bytes and permissions. */
const NOT_IN_YAML = new Set(['source/too-large', 'source/not-text', 'source/unreadable', 'baseline/stale']);

const pages = allRuleInfos().flatMap((info) => {
  const page = readPage(info.id);
  return page === undefined ? [] : [{ id: info.id, info, page }];
});

describe('rule pages', () => {
  it.each(pages)('$id has the headings of every page', ({ id, page }) => {
    expect(headings(page)).toEqual([`# ${id}`, ...HEADINGS]);
  });

  it.each(pages)('$id says what the rule itself says', ({ info, page }) => {
    expect(section(page, 'What it checks')).toBe(info.purpose.en);
    expect(section(page, '检查什么')).toBe(info.purpose.zh);
    expect(section(page, 'Severity')).toMatch(new RegExp(`^\`${info.severity}\``, 'u'));
    expect(section(page, 'Why')).toContain(info.source);
  });

  it.each(pages)('$id gives reason and remedy in both languages', ({ page }) => {
    for (const heading of ['Why', 'How to mend · 怎样改']) {
      const paragraphs = section(page, heading).split(/\n{2,}/u);
      expect(paragraphs.filter((paragraph) => /^\P{L}*[a-z]/iu.test(paragraph))).not.toEqual([]);
      expect(paragraphs.filter((paragraph) => /^\P{L}*\p{Script=Han}/u.test(paragraph))).not.toEqual([]);
    }
  });

  /** Rules of what is locked have their wrong state in a registry, not in a text. */
  const inYaml = pages.filter(({ id }) => !NOT_IN_YAML.has(id) && !id.startsWith('registry/'));

  it.each(inYaml)('$id finds its own fault in the wrong example', ({ id, page }) => {
    const wrong = snippets(section(page, 'Wrong'));
    expect(wrong).not.toEqual([]);
    expect(findingsOf(workspaceOfSnippets(wrong), id)).not.toEqual([]);
  });

  it.each(inYaml)('$id finds nothing in the right example', ({ page }) => {
    const right = snippets(section(page, 'Right'));
    expect(right).not.toEqual([]);
    const workspace = workspaceOfSnippets(right);
    expect(printFindings(workspace, findingsOf(workspace))).toBe('');
  });
});
