import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateReference } from '../../src/build/generate-reference.ts';
import { readRulePlaces } from '../../src/build/reference/rule-places.ts';
import { readSections } from '../../src/build/reference/sections.ts';
import { DOCUMENT_KINDS } from '../../src/build/schemas.ts';
import { documentSchema, keyNames } from '../../src/language/schema-names.ts';

const GUIDE = resolve(import.meta.dirname, '../../docs/guide');
const PAGE = readFileSync(join(GUIDE, 'reference.md'), 'utf8');
const ROWS = PAGE.split('\n').filter((line) => /^\| `[^`]+` \| `/u.test(line));

describe('the reference page', () => {
  it('is what the schemas and the rules say; npm run generate writes it', () => {
    const [generated, written] = [generateReference(), PAGE].map((page) => page.split('\n'));
    expect(written?.filter((line, index) => line !== generated?.[index])).toEqual([]);
    expect(written?.length).toBe(generated?.length);
  });

  it('has a row for every key, in both languages', () => {
    const sections = DOCUMENT_KINDS.flatMap((kind) => readSections().ofKind(kind));
    expect(sections.length).toBeGreaterThan(30);
    const expected = sections.flatMap(({ place: { schema } }) =>
      keyNames(schema)
        .all('en')
        .map((key) => `| \`${key}\` | \`${keyNames(schema).inLanguage(key, 'zh')}\` |`),
    );
    expect(ROWS.map((row) => row.split('|').slice(0, 3).join('|').concat('|'))).toEqual(expected);
  });

  it('gives an example for every key that holds no keys of its own', () => {
    const bare = ROWS.filter((row) => !row.includes('↓](#')).filter((row) => row.split(' | ')[5]?.trim() === '');
    expect(bare).toEqual([]);
  });

  it('leads nowhere but to what is there', () => {
    const links = [...PAGE.matchAll(/\]\(([^)]+)\)/gu)].map(([, target = '']) => target);
    expect(links.length).toBeGreaterThan(300);
    const missing = links.filter((target) =>
      target.startsWith('#') ? !PAGE.includes(`<a id="${target.slice(1)}"></a>`) : !existsSync(join(GUIDE, target)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the places that rules look at', () => {
  const places = readRulePlaces();
  const item = documentSchema('item').schema;
  const step = readSections()
    .ofKind('process')
    .find(({ path }) => path === 'process.steps[]')?.place.schema;

  it('are the keys at which their findings stand', () => {
    expect(places.ofKey(item, 'decision')).toContain('people/decision-not-at-window');
    expect(places.ofKey(item.$defs?.limits ?? {}, 'promised')).toContain('time/promised-within-statutory');
    expect(places.ofKey(item, 'quantity-limit')).toEqual([]);
  });

  it('are the step as a whole where its verb is what a finding stands at', () => {
    expect(places.ofWhole(step ?? {})).toContain('time/step-without-limit');
    expect(places.ofKey(step ?? {}, 'review')).toEqual([]);
    expect(places.ofKey(step ?? {}, 'within')).toContain('time/delivery-within-10-days');
  });
});
