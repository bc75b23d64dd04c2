/** What docs/guide/disclosure.md says is what the program does. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/disclosure/entry.ts';
import { EMPTY_QUERY } from '../../src/disclosure/page-scripts/filters.ts';
import { searchIn } from '../../src/disclosure/page-scripts/search.ts';
import { WORKBOOK_PATH } from '../../src/disclosure/paths.ts';
import { searchIndexOf } from '../../src/disclosure/search-index.ts';
import { SUBJECTS } from '../../src/disclosure/table.ts';
import { subjectName, wordingIn } from '../../src/disclosure/wording.ts';
import { zh } from '../../src/messages/zh/index.ts';
import { centerFixture, effectiveTable } from './support/fixture.ts';
import { siteOf } from './support/render.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/disclosure.md'), 'utf8');

/** First and second cell of the rows of the guide's tables. */
const rows = [...guide.matchAll(/^\| (.+?) +\| (.+?) +\|$/gmu)].map(([, first = '', second = '']) => [first, second]);

describe('the guide of the portal', () => {
  const portal = readFileSync(join(import.meta.dirname, '../../docs/guide/portal.md'), 'utf8');
  const items = join(import.meta.dirname, '../../definitions/items');
  const named = readdirSync(items, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const text = readFileSync(join(items, file), 'utf8');
      return { id: basename(file, '.yaml'), name: /^(?:名称|name): (.+)$/mu.exec(text)?.[1] ?? '' };
    });
  const department = { id: 'housing', name: '市住建局', shortName: '市住建局' };
  const entry = entryOf(effectiveTable());
  const entries = named.map(({ id, name }) => ({ ...entry, id, name, department, searched: [id] }));
  const search = searchIn(searchIndexOf(entries, centerFixture(), wordingIn('zh')));
  const examples = [...portal.matchAll(/^\| `([^`]+)` +\| (\p{Script=Han}+) +\|/gmu)];

  it('has examples of the search', () => {
    expect(examples.length).toBeGreaterThan(7);
  });

  it.each(examples.map(([, words = '', name = '']) => [words, name]))('«%s» finds %s first', (words, name) => {
    expect(search({ ...EMPTY_QUERY, words }).items[0]?.[1]).toBe(name);
  });
});

describe('the guide', () => {
  it('names the ten disclosures in their order', () => {
    const named = [...guide.matchAll(/^\d+\. (.+)$/gmu)].map(([, name]) => name);
    expect(named).toEqual(SUBJECTS.map((subject) => subjectName(wordingIn('zh'), subject)));
  });

  it('names every file of a site, and no other', async () => {
    // The English pages are told in one row.
    const written = [...(await siteOf([effectiveTable()])).keys(), WORKBOOK_PATH].filter(
      (path) => !path.startsWith('en/') && path !== 'assets/search-index.en.js',
    );
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
