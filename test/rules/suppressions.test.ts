import { describe, expect, it } from 'vitest';
import { baseText, findingsOf, layOverBase } from './support/workspaces.ts';

const FILE = 'items/housing/housing-012.yaml';
const BASE = baseText(FILE) ?? '';
const CONTACTS = 'contacts: {consultation: 0558-2263332, complaint: 0558-2263399}';

/** The rules that still find something when the item's telephones are written so. */
function rulesWith(contacts: string): readonly string[] {
  const text = BASE.replace(CONTACTS, contacts);
  expect(text).not.toBe(BASE);
  const workspace = layOverBase({ files: [{ file: FILE, text }], attachments: new Set() });
  return findingsOf(workspace).map(({ rule }) => rule);
}

const MOBILE = 'disclosure/phone-mobile';
const MOBILES = 'consultation: "13855801234"';

describe('a comment takes findings away', () => {
  it('which are there without it', () => {
    expect(rulesWith(`contacts: {${MOBILES}, complaint: 0558-2263399}`)).toEqual([MOBILE]);
  });

  it.each([
    ['above the key', `# guhua-ignore ${MOBILE}: 流动窗口\ncontacts: {${MOBILES}}`],
    ['behind the key', `contacts: {${MOBILES}} # guhua-ignore ${MOBILE}: 流动窗口`],
    ['above the key right there', `contacts:\n  # 忽略 ${MOBILE}：流动窗口\n  ${MOBILES}`],
    ['behind the key that holds it', `contacts: # 忽略 ${MOBILE}：流动窗口\n  ${MOBILES}`],
    ['with a colon before the rule', `contacts: {${MOBILES}} # 忽略：${MOBILE}：流动窗口`],
    ['among several rules', `contacts: {${MOBILES}} # guhua-ignore disclosure/remedies-missing, ${MOBILE}: 流动窗口`],
  ])('%s', (_, contacts) => {
    expect(rulesWith(contacts)).not.toContain(MOBILE);
    expect(rulesWith(contacts.replace(/ *#[^\n]*/u, ''))).toContain(MOBILE);
  });

  it('of other rules not', () => {
    const contacts = `contacts: {${MOBILES}} # 忽略 disclosure/phones-distinct：只有一部电话`;
    expect(rulesWith(contacts)).toEqual([MOBILE, 'source/suppression-unused']);
  });

  it('at other places not', () => {
    const contacts = `contacts:\n  ${MOBILES}\n  # 忽略 ${MOBILE}：流动窗口\n  complaint: 0558-2263399`;
    expect(rulesWith(contacts)).toEqual([MOBILE, 'source/suppression-unused']);
    const before = `contacts:\n  consultation: 0558-2263332 # 忽略 ${MOBILE}：流动窗口\n  complaint: "13855801234"`;
    expect(rulesWith(before).toSorted()).toEqual([MOBILE, 'source/suppression-unused']);
  });

  it('without a reason not', () => {
    expect(rulesWith(`contacts: {${MOBILES}, complaint: 0558-2263399} # guhua-ignore ${MOBILE}`)).toEqual([
      MOBILE,
      'source/suppression-without-reason',
    ]);
  });

  it('of the text itself not', () => {
    const rules = rulesWith(`# guhua-ignore source/number-for-text: 随手\n${CONTACTS}\nphone: 5`);
    expect(rules).toContain('source/unknown-key');
  });

  it('and every way of lacking an element at the top is answered for at the first key', () => {
    const lacking = `${BASE.replace(/remedies: .*\n/u, '')}`;
    const above = lacking.replace('item: housing-012', '# 忽略 disclosure/remedies-missing：待装\nitem: housing-012');
    const find = (text: string): readonly string[] =>
      findingsOf(layOverBase({ files: [{ file: FILE, text }], attachments: new Set() })).map(({ rule }) => rule);
    expect(find(lacking)).toContain('disclosure/remedies-missing');
    expect(find(above)).toEqual([]);
  });
});
