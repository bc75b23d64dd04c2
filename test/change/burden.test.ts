import { describe, expect, it } from 'vitest';
import { burdenOf } from '../../src/change/burden.ts';
import type { Change } from '../../src/change/change.ts';
import { compareDefinitions } from '../../src/change/compare-definitions.ts';
import {
  basisProblems,
  needsWaiver,
  readWaiver,
  type Waiver,
  type WaiverProblem,
  waiverProblems,
} from '../../src/change/waiver.ts';
import { hasMessage, message } from '../../src/messages/catalog.ts';
import { compared, fullCenter, ITEM, modelOf } from './support/full-center.ts';

function changesTo(from: string, to: string): readonly Change[] {
  if (!ITEM.includes(from)) throw new Error(`the item does not hold ${from}`);
  const after = fullCenter({ 'items/fire-007.yaml': ITEM.replace(from, to) });
  return compareDefinitions(compared(modelOf(fullCenter())), compared(modelOf(after)), 420);
}

const WORSE = changesTo('promised: 9wd', 'promised: 12wd');
const BETTER = changesTo('promised: 9wd', 'promised: 7wd');

describe('the burden of changes', () => {
  it('is none where nothing changed', () => {
    expect(burdenOf([])).toMatchObject({ tier: 'none', worse: 0, better: 0, neutral: 0, internal: 0 });
    expect(needsWaiver(burdenOf([]))).toBe(false);
  });

  it('is that of the gravest change, and counts all', () => {
    expect(burdenOf(BETTER)).toMatchObject({ tier: 'better', better: 1, worse: 0 });
    expect(burdenOf([...BETTER, ...WORSE])).toMatchObject({ tier: 'worse', better: 1, worse: 1 });
    expect(burdenOf(changesTo('office: licensing', 'office: watch')).worse).toBe(0);
    expect(needsWaiver(burdenOf(WORSE))).toBe(true);
    expect(needsWaiver(burdenOf(BETTER))).toBe(false);
  });

  it('has a digest that follows the changes and not their order', () => {
    const digest = (changes: readonly Change[]): string => burdenOf(changes).digest;
    expect(digest([...BETTER, ...WORSE])).toBe(digest([...WORSE, ...BETTER]));
    expect(digest(WORSE)).not.toBe(digest(BETTER));
    expect(digest(WORSE)).not.toBe(digest(changesTo('promised: 9wd', 'promised: 13wd')));
    expect(digest(WORSE)).toMatch(/^sha256:[0-9a-f]{64}$/u);
  });
});

const WAIVER: Waiver = {
  item: 'fire-007',
  changes: burdenOf(WORSE).digest,
  reason: '新规定要求增加技术审查',
  basis: '《中华人民共和国消防法》第十五条',
  expires: '2027-03-31',
};
const USE = { item: 'fire-007', burden: burdenOf(WORSE), on: '2027-03-31' };

function problems(waiver: Partial<Waiver>, on = USE.on): readonly WaiverProblem['problem'][] {
  return waiverProblems({ ...WAIVER, ...waiver }, { ...USE, on }).map(({ problem }) => problem);
}

describe('a waiver', () => {
  it('is good for its changes until its last day', () => {
    expect(waiverProblems(WAIVER, USE)).toEqual([]);
    expect(problems({}, '2027-04-01')).toEqual(['expired']);
  });

  it.each([
    [{ item: 'fire-008' }, 'other-item'],
    [{ changes: burdenOf(BETTER).digest }, 'other-changes'],
    [{ reason: ' \n' }, 'no-reason'],
    [{ basis: '' }, 'no-basis'],
    [{ basis: '领导同意' }, 'basis-without-title'],
    [{ basis: '消防法第十五条' }, 'basis-without-title'],
    [{ basis: '《中华人民共和国消防法》' }, 'basis-without-article'],
    [{ expires: '2027-02-30' }, 'no-such-day'],
    [{ expires: '明年三月' }, 'no-such-day'],
  ] as const)('%j is not good: %s', (part, problem) => {
    expect(problems(part)).toEqual([problem]);
  });

  it('tells all that is wrong at once', () => {
    expect(problems({ reason: '', basis: '', item: 'fire-008' })).toEqual(['other-item', 'no-reason', 'no-basis']);
  });

  it('may stand on several laws, each with its article', () => {
    expect(basisProblems('《中华人民共和国消防法》第十五条、《消防监督检查规定》第八条')).toEqual([]);
    expect(basisProblems('《中华人民共和国消防法》第十五条、《消防监督检查规定》')).toHaveLength(1);
    expect(basisProblems('《阜阳市行政许可事项清单》附件第103项')).toEqual([]);
  });

  it('has a sentence for every problem, in both languages', () => {
    const all = [
      'other-item',
      'other-changes',
      'no-reason',
      'no-basis',
      'basis-without-title',
      'basis-without-article',
      'no-such-day',
      'expired',
    ] as const satisfies readonly WaiverProblem['problem'][];
    for (const problem of all) expect(hasMessage(`diff.waiver.${problem}`), problem).toBe(true);
    const [found] = waiverProblems({ ...WAIVER, expires: '2026-01-01' }, USE);
    expect(found && message('zh', `diff.waiver.${found.problem}`, found.params)).toBe(
      '这份说明到 2026-01-01 为止，2027-03-31 已经失效。',
    );
  });

  it('is read from JSON whole or not at all', () => {
    expect(readWaiver(JSON.parse(JSON.stringify(WAIVER)))).toEqual(WAIVER);
    for (const value of [null, 'text', [], {}, { ...WAIVER, expires: 2027 }, { ...WAIVER, more: 'x' }]) {
      expect(readWaiver(value), JSON.stringify(value)).toBeUndefined();
    }
  });
});
