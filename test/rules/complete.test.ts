/** A rule is not finished when its logic works: it has a page, cases, and messages in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/index.ts';
import { zh } from '../../src/messages/zh/index.ts';
import { allRuleInfos } from '../../src/rules/index.ts';
import { FAMILIES } from '../../src/rules/rule.ts';
import { readPage } from './support/rule-pages.ts';
import { EXPECTED_FILE, goldenCases } from './support/workspaces.ts';

/** Their faults cannot be laid in a folder; test/rules/unreadable-files.test.ts brings them out. */
const WITHOUT_CASE = new Set(['source/too-large', 'source/unreadable']);

/** No schema of today brings these out: they are for a keyword that a schema of tomorrow may use. */
const NOT_BROUGHT_OUT = new Set(['source/wrong-form.schema']);

const rules = allRuleInfos();

/** The registry's and the baseline's own tests bring theirs out. */
const isBroughtOutElsewhere = (id: string): boolean => id.startsWith('registry/') || id.startsWith('baseline/');

const cases = goldenCases();
/** `rule.message` of every line of every expected.txt, which golden.test.ts holds to be true. */
const reported = new Set(
  cases.flatMap(({ folder }) =>
    [...readFileSync(join(folder, EXPECTED_FILE), 'utf8').matchAll(/^\S+ \w+ (\S+) ([\w-]+): /gmu)].map(
      ([, rule, message]) => `${rule}.${message}`,
    ),
  ),
);

function messagesOf(rule: string): readonly string[] {
  return Object.keys(en).filter((id) => id.startsWith(`${rule}.`) && !id.endsWith('.hint'));
}

describe('every rule is complete', () => {
  it.each(rules)('$id', ({ id, purpose, source }) => {
    expect(FAMILIES).toContain(id.split('/')[0]);
    expect(purpose.en).toMatch(/^Checks that .+\.$/u);
    expect(purpose.zh).toMatch(/^检查.+。$/u);
    expect(source).not.toBe('');
    expect(readPage(id), 'page').toBeDefined();
    expect(messagesOf(id), 'messages').not.toEqual([]);
  });

  it.each(rules.filter(({ id }) => !WITHOUT_CASE.has(id) && !isBroughtOutElsewhere(id)))(
    '$id has a case for each of its messages',
    ({ id }) => {
      expect(messagesOf(id).filter((message) => !reported.has(message) && !NOT_BROUGHT_OUT.has(message))).toEqual([]);
    },
  );

  it.each(rules)('$id says what to do, in both languages', ({ id }) => {
    const hints = messagesOf(id).filter((message) => en[`${message}.hint`] !== undefined);
    expect(hints).toEqual(hints.filter((message) => zh[`${message}.hint`] !== undefined));
    expect(hints).not.toEqual([]);
  });

  it('has no case for a rule that does not exist', () => {
    const known = new Set(rules.map((info) => info.id));
    expect(cases.filter((golden) => !known.has(golden.rule)).map((golden) => golden.name)).toEqual([]);
  });
});
