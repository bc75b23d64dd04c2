import { matchesGlob } from 'node:path';
import { array, assert, constant, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPathPattern } from '../../src/base/path-pattern.ts';

describe('path patterns', () => {
  it.each([
    ['items/housing/**', 'items/housing/housing-012.yaml'],
    ['items/housing/**', 'items/housing/2026/housing-012.yaml'],
    ['items/*/housing-0?2.yaml', 'items/housing/housing-012.yaml'],
    ['**/*.yaml', 'guhua.yaml'],
    ['**', 'items/planning/planning-004.yaml'],
    ['items/**/housing-012.yaml', 'items/housing-012.yaml'],
    ['items/房产?/*', 'items/房产𠮷/item.yaml'],
    ['guhua.yaml', 'guhua.yaml'],
  ])('%s matches %s', (pattern, path) => expect(matchesPathPattern(pattern, path)).toBe(true));

  it.each([
    ['items/housing', 'items/housing/housing-012.yaml'],
    ['items/*', 'items/housing/housing-012.yaml'],
    ['items/housing/*.yml', 'items/housing/housing-012.yaml'],
    ['housing/**', 'items/housing/housing-012.yaml'],
    ['items/housing/**', 'items/housing2/housing-012.yaml'],
    ['items/[h]ousing/**', 'items/housing/housing-012.yaml'],
    ['', 'guhua.yaml'],
  ])('%s does not match %s', (pattern, path) => expect(matchesPathPattern(pattern, path)).toBe(false));

  it('agrees with the globs of Node', () => {
    const part = array(constantFrom('a', 'b', '*', '?'), { minLength: 1, maxLength: 5 })
      .map((letters) => letters.join(''))
      .filter((text) => !text.includes('**'));
    // At its end a pattern's `**` stands for no part too, Node's for one at least: there they differ.
    const patterns = array(oneof(part, constant('**')), { minLength: 1, maxLength: 5 }).filter(
      (parts) => parts.at(-1) !== '**',
    );
    const paths = array(constantFrom('a', 'b', 'ab', 'ba', 'aab', 'abab'), { minLength: 1, maxLength: 4 });
    let matched = 0;
    assert(
      property(patterns, paths, (parts, names) => {
        const [pattern, path] = [parts.join('/'), names.join('/')];
        const expected = matchesGlob(path, pattern);
        if (expected) matched += 1;
        expect(matchesPathPattern(pattern, path), `${pattern} on ${path}`).toBe(expected);
      }),
      { numRuns: 1000 },
    );
    expect(matched).toBeGreaterThan(50);
  });

  it('takes no time over a pattern made to take time', () => {
    expect(matchesPathPattern(`${'a*'.repeat(5000)}b`, 'a'.repeat(10_000))).toBe(false);
    expect(matchesPathPattern(`${'**/a/'.repeat(2000)}b`, 'a/'.repeat(4000))).toBe(false);
  });
});
