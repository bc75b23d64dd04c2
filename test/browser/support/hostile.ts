/** Texts as an attacker would write them: markup, ends of attributes and of comments, addresses that are scripts. */

/** Ends of whatever it may stand in, and then a script in several forms. */
export const ATTACK = `<img src=x onerror="window.hacked=1">"'>--></script></style></title><svg onload=window.hacked=1><a href="javascript:window.hacked=1">\${window.hacked=1}{{window.hacked=1}}`;

/** What must keep its words: conditions are read, and name the fields of a case. */
const READ = new Set(['if', 'case', 'url']);

/** A value with the attack in every text that people write; equal texts stay equal, so that references hold. */
export function spoiled<Value>(value: Value): Value {
  return spoil(value, '') as Value;
}

function spoil(value: unknown, key: string): unknown {
  if (READ.has(key)) return value;
  if (typeof value === 'string') return isFreeText(value, key) ? value + ATTACK : value;
  if (Array.isArray(value)) return value.map((entry) => spoil(entry, key));
  if (value instanceof Map) return new Map([...value].map(([name, entry]) => [name, spoil(entry, '')]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, spoil(entry, name)]));
}

function isFreeText(text: string, key: string): boolean {
  return /\p{Script=Han}/u.test(text) || ['phone', 'complaint', 'consultation'].includes(key);
}
