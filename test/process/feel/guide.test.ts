/** The examples of docs/guide/conditions.md are what the program makes of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/language/documents.ts';
import { namesOfFields } from '../../../src/process/feel/case-fields.ts';
import { checkCondition } from '../../../src/process/feel/check-condition.ts';
import { compileTruth } from '../../../src/process/feel/compile-condition.ts';
import { coverChoices } from '../../../src/process/feel/cover-process.ts';
import { parseCondition } from '../../../src/process/feel/parse-condition.ts';
import { printCondition } from '../../../src/process/feel/print-condition.ts';
import { readValue } from '../../../src/process/feel/values.ts';
import { readProcessFile } from '../../../src/process/item-process.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../../docs/guide/conditions.md'), 'utf8');

/** The process of the guide's own example. */
const EXAMPLE = (() => {
  const text = /```yaml\n([\s\S]*?)```/u.exec(GUIDE)?.[1] ?? '';
  const { document, findings } = readDocument('processes/site-visit.yaml', text);
  if (document?.kind !== 'process') throw new Error(JSON.stringify(findings));
  return readProcessFile(document).process;
})();
const FIELDS = EXAMPLE.fields;

/** The rows of the table below a heading, without the backticks around their cells. */
function rows(heading: string): readonly (readonly [string, string])[] {
  const section = GUIDE.split(/^## /mu).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| (.+?) +\| (.+?) +\|$/gmu)]
    .slice(2)
    .map(([, first = '', second = '']) => [first.replace(/^`|`$/gu, ''), second.replace(/^`|`$/gu, '')]);
}

function readable(text: string) {
  const { expression, faults } = parseCondition(text, namesOfFields(FIELDS));
  if (expression === undefined) throw new Error(`cannot be read: ${text}`);
  return { expression, faults };
}

describe('the guide to conditions', () => {
  it('has an example without faults', () => {
    const [covered] = coverChoices(EXAMPLE.blocks, FIELDS);
    expect(covered?.choice.cases.length).toBe(2);
    expect(covered?.coverage.dead).toEqual([]);
  });

  it.each(rows('What can be written'))('says that %s can be written', (condition) => {
    const { expression, faults } = readable(condition);
    expect([...faults, ...checkCondition(expression, FIELDS)]).toEqual([]);
  });

  it.each(rows('What people write instead'))('says what is meant by %s', (written, meant) => {
    const { expression, faults } = readable(written);
    expect(faults).not.toEqual([]);
    expect(readable(meant).faults).toEqual([]);
    expect(printCondition(expression)).toBe(printCondition(readable(meant).expression));
  });

  it.each(rows('What is not filled in'))('says what %s is where nothing is filled in', (condition, truth) => {
    const { expression } = readable(condition);
    expect(String(compileTruth(expression, FIELDS, readValue)({ 'key-project': true }))).toBe(truth);
  });

  it('has tables with rows', () => {
    for (const heading of ['What can be written', 'What people write instead', 'What is not filled in']) {
      expect(rows(heading).length).toBeGreaterThan(8);
    }
  });
});
