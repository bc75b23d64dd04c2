/** The examples of docs/guide/export.md are what the program does. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import Export from '../../src/commands/export.ts';
import { CATALOG_COLUMNS } from '../../src/interchange/catalog-layout/columns.ts';
import { SHAPES } from './support/cpsv-ap-shapes.ts';
import { run } from './support/run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'docs/guide/export.md'), 'utf8');

/** Commands with what they print. */
const EXAMPLES = [...GUIDE.matchAll(/^```console\n\$ guhua export (.*)\n([\s\S]*?)^```$/gmu)].map(
  ([, command = '', printed = '']) => [command, printed] as const,
);

describe('the guide to exports', () => {
  it('has examples', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(3);
  });

  it.each(EXAMPLES)('shows what `guhua export %s` prints', async (command, printed) => {
    const folder = mkdtempSync(join(tmpdir(), 'guhua-guide-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const argv = command.split(' ').map((word) => (/\.[a-z]+$/u.test(word) ? join(folder, word) : word));
    const { stdout, code } = await run(Export, ...argv, '-w', join(ROOT, 'definitions'), '--lang', 'en');
    const shown = stdout
      .replaceAll(`${folder}/`, '')
      .replaceAll('\r\n', '\n')
      .replace(/^\ufeff/u, '');
    expect([shown, code]).toEqual([printed, 0]);
  });

  it('lists every column of a catalog', () => {
    expect(GUIDE).toContain(CATALOG_COLUMNS.map(({ header }) => header).join(' · '));
  });

  it('names the mandatory properties of every class', () => {
    const names: Readonly<Record<string, string>> = {
      'dct:identifier': 'identifier',
      'dct:title': 'name',
      'dct:description': 'description',
      'cv:hasCompetentAuthority': 'has competent authority',
      'skos:prefLabel': 'preferred label',
      'dct:spatial': 'spatial',
      'cv:role': 'role',
      'cv:hasParticipant': 'has participant',
      'dct:publisher': 'publisher',
    };
    for (const [name, properties] of Object.entries(SHAPES)) {
      const mandatory = Object.entries(properties).filter(([, { min }]) => min === 1);
      if (mandatory.length === 0) continue;
      const plain = name.replace(/^\w+:/u, '').replace(/(?<=[a-z])(?=[A-Z])/gu, ' ');
      const row = GUIDE.split('\n').find((line) => line.startsWith(`| ${plain}`));
      const told = row
        ?.split('|')[3]
        ?.replace('title', 'name')
        .split(',')
        .map((word) => word.trim());
      expect(told?.toSorted(), name).toEqual(mandatory.map(([property]) => names[property]).toSorted());
    }
  });
});
