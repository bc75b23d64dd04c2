import { array, assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareWithBaseline,
  formatBaseline,
  makeBaseline,
  parseBaseline,
  staleFinding,
} from '../../src/commands/support/baseline.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { fingerprint } from '../../src/report/print-sarif.ts';

const FILE = 'items/housing/housing-012.yaml';

function finding(rule: string, file = FILE, at = 'conditions', start = 10): Finding {
  const range = { start, end: start + 4 };
  return { rule, message: 'found', params: { at }, severity: 'warning', file, path: [at], range };
}

const KNOWN = [
  finding('wording/vague-words'),
  finding('wording/vague-words'),
  finding('disclosure/phone-mobile', FILE, 'contacts'),
  finding('wording/vague-words', 'items/fire/fire-003.yaml'),
];
const everywhere = (): boolean => true;

describe('a baseline', () => {
  it('knows findings wherever in the text they move', () => {
    const moved = KNOWN.map((known) => ({ ...known, range: { start: 500, end: 504 } }));
    const { fresh, known, stale } = compareWithBaseline(makeBaseline(KNOWN), moved, everywhere);
    expect({ fresh, known, stale }).toEqual({ fresh: [], known: 4, stale: [] });
  });

  it('lets through what is new: another rule, another file, another place, one more of the same', () => {
    const others = [
      finding('fee/standard-vague'),
      finding('wording/vague-words', 'items/fire/fire-004.yaml'),
      finding('wording/vague-words', FILE, 'materials'),
      finding('wording/vague-words'),
    ];
    const { fresh, stale } = compareWithBaseline(makeBaseline(KNOWN), [...KNOWN, ...others], everywhere);
    expect(fresh).toEqual(others);
    expect(stale).toEqual([]);
  });

  it('tells what is mended, whole or in part, and shrinks by that', () => {
    const { stale, shrunk } = compareWithBaseline(makeBaseline(KNOWN), KNOWN.slice(1, 2), everywhere);
    expect(stale.map(({ entry, found }) => [entry.file, entry.rule, entry.count, found])).toEqual([
      ['items/fire/fire-003.yaml', 'wording/vague-words', 1, 0],
      [FILE, 'disclosure/phone-mobile', 1, 0],
      [FILE, 'wording/vague-words', 2, 1],
    ]);
    expect(shrunk).toEqual(makeBaseline(KNOWN.slice(1, 2)));
  });

  it('takes nothing for mended in a file that is not judged', () => {
    const baseline = makeBaseline(KNOWN);
    const { stale, shrunk } = compareWithBaseline(baseline, [], (file) => file !== FILE);
    expect(stale.map(({ entry }) => entry.file)).toEqual(['items/fire/fire-003.yaml']);
    expect(shrunk).toEqual(baseline.filter(({ file }) => file === FILE));
  });

  it('never knows what is wrong with a text, a lock or itself', () => {
    const grave = ['source/syntax', 'registry/locked-edited', 'baseline/stale'].map((rule) => finding(rule));
    expect(makeBaseline(grave)).toEqual([]);
    const forged = grave.map((found) => {
      return { file: found.file, rule: found.rule, fingerprint: fingerprint(found), count: 1 };
    });
    expect(compareWithBaseline(forged, grave, everywhere).fresh).toEqual(grave);
  });

  it('points at its own line where it is stale', () => {
    const baseline = makeBaseline(KNOWN);
    const text = formatBaseline(baseline);
    const [entry] = baseline;
    if (entry === undefined) throw new Error('empty');
    const stale = staleFinding({ entry, found: 0 }, 'guhua-baseline.json', text);
    expect(text.slice(stale.range?.start, stale.range?.end)).toBe(entry.fingerprint);
    expect(stale).toMatchObject({ rule: 'baseline/stale', message: 'gone', params: { name: entry.rule, known: 1 } });
    expect(staleFinding({ entry, found: 1 }, 'a', text).message).toBe('fewer');
  });

  it('only shrinks, and then knows exactly what is left', () => {
    const all = array(constantFrom(...KNOWN, finding('fee/standard-vague')), { maxLength: 12 });
    assert(
      property(all, all, subarray([FILE, 'items/fire/fire-003.yaml']), (before, after, judged) => {
        const baseline = makeBaseline(before);
        const { shrunk, fresh, known } = compareWithBaseline(baseline, after, (file) => judged.includes(file));
        const counts = new Map(baseline.map((entry) => [entry.fingerprint, entry.count]));
        for (const entry of shrunk) expect(entry.count).toBeLessThanOrEqual(counts.get(entry.fingerprint) ?? 0);
        expect(fresh.length + known).toBe(after.length);
        const again = compareWithBaseline(shrunk, after, (file) => judged.includes(file));
        expect(again).toEqual({ fresh, known, stale: [], shrunk });
      }),
    );
  });
});

describe('the text of a baseline', () => {
  it('is read as it was written, one entry a line in the order of files', () => {
    const baseline = makeBaseline(KNOWN);
    const text = formatBaseline(baseline.toReversed());
    expect(parseBaseline(text)).toEqual(baseline);
    expect(text.split('\n').filter((line) => line.includes('fingerprint'))).toHaveLength(baseline.length);
    expect(text).toBe(formatBaseline(baseline));
    expect(parseBaseline(formatBaseline([]))).toEqual([]);
  });

  it.each([
    ['', 'empty'],
    ['null', 'nothing'],
    ['{"baselineVersion": 2, "findings": []}', 'another version'],
    ['{"baselineVersion": 1}', 'no findings'],
    ['{"baselineVersion": 1, "findings": [{"file": "a", "rule": "b", "fingerprint": "c", "count": 0}]}', 'no count'],
    ['{"baselineVersion": 1, "findings": [{"file": "a", "rule": "b", "count": 1}]}', 'no fingerprint'],
    ['{"baselineVersion": 1, "findings": [null]}', 'an empty entry'],
    ['<<<<<<< HEAD\n{}', 'a conflict of merging'],
  ])('is refused: %s (%s)', (text) => expect(parseBaseline(text)).toBeUndefined());
});
