/** By what the entries of a list are told apart: a citation by itself, a material by its name, a step by its verb and name. */
import { canonicalJson } from '../../base/digest.ts';
import type { Data } from '../../language/canonical-data.ts';

/** What names an entry, the first that it has. */
const NAMES = ['id', 'name', 'question'] as const;

/**
 * The entries of a list by what tells them apart.
 * @returns `undefined` where two cannot be told apart
 */
export function keysOfList(list: readonly Data[]): ReadonlyMap<string, Data> | undefined {
  const entries = new Map<string, Data>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (entries.has(key)) return undefined;
    entries.set(key, entry);
  }
  return entries;
}

function keyOf(entry: Data): string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return canonicalJson(entry);
  for (const name of NAMES) if (typeof entry[name] === 'string') return `${name}:${entry[name]}`;
  // A step begins with its verb.
  const [first] = Object.entries(entry);
  return first === undefined ? '{}' : `${first[0]}:${canonicalJson(first[1])}`;
}
