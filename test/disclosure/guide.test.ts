/** What docs/guide/disclosure.md says is what the program does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WORKBOOK_PATH } from '../../src/disclosure/paths.ts';
import { SUBJECTS } from '../../src/disclosure/table.ts';
import { subjectName, wordingIn } from '../../src/disclosure/wording.ts';
import { zh } from '../../src/messages/zh/index.ts';
import { effectiveTable } from './support/fixture.ts';
import { siteOf } from './support/render.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/disclosure.md'), 'utf8');

/** First and second cell of the rows of the guide's tables. */
const rows = [...guide.matchAll(/^\| (.+?) +\| (.+?) +\|$/gmu)].map(([, first = '', second = '']) => [first, second]);

describe('the guide', () => {
  it('names the ten disclosures in their order', () => {
    const named = [...guide.matchAll(/^\d+\. (.+)$/gmu)].map(([, name]) => name);
    expect(named).toEqual(SUBJECTS.map((subject) => subjectName(wordingIn('zh'), subject)));
  });

  it('names every file of a site, and no other', async () => {
    const written = [...(await siteOf([effectiveTable()])).keys(), WORKBOOK_PATH];
    const named = rows.flatMap(([path]) => /^`([\w./…-]+\.\w+)`$/u.exec(path ?? '')?.[1] ?? []);
    expect(named.toSorted()).toEqual(written.map((path) => path.replace(/[0-9a-f]{16}/u, '…')).toSorted());
  });

  it('says what a page says where something is left out', () => {
    const texts = Object.values(zh);
    const said = rows
      .filter(([first]) => /^(?:has|names) /u.test(first ?? ''))
      .flatMap(([, second = '']) => /^[\p{Script=Han}，。]+/u.exec(second)?.[0] ?? []);
    expect(said.length).toBeGreaterThan(6);
    for (const text of said) {
      expect(
        texts.some((message) => message.includes(text)),
        text,
      ).toBe(true);
    }
  });
});
