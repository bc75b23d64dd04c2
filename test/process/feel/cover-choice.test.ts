import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition, compileTruth } from '../../../src/process/feel/compile-condition.ts';
import { coverChoice } from '../../../src/process/feel/cover-choice.ts';
import type { Expression } from '../../../src/process/feel/expression.ts';
import { Effort, findSituation } from '../../../src/process/feel/find-situation.ts';
import { parseCondition } from '../../../src/process/feel/parse-condition.ts';
import { situationText } from '../../../src/process/feel/print-situation.ts';
import { FIELDS, randomCondition, randomValues } from './random-conditions.ts';

function conditions(...texts: readonly string[]): readonly Expression[] {
  return texts.map((text) => {
    const { expression } = parseCondition(text);
    if (expression === undefined) throw new Error(`cannot be read: ${text}`);
    return expression;
  });
}

/** Dead cases as text, with what takes them. */
function deadIn(...texts: readonly string[]): readonly string[] {
  return coverChoice(conditions(...texts), FIELDS).dead.map(({ index, reason, earlier }) =>
    [index, reason, ...earlier].join(' '),
  );
}

function overlapsIn(...texts: readonly string[]): readonly string[] {
  return coverChoice(conditions(...texts), FIELDS).overlaps.map(
    ({ first, second, situation }) => `${first} ${second} ${situationText(situation, FIELDS)}`,
  );
}

function isCovered(...texts: readonly string[]): boolean {
  return coverChoice(conditions(...texts), FIELDS).isOtherwiseDead;
}

describe('the cases of a choice', () => {
  it.each([
    ['层数 > 6 and 层数 < 3'],
    ['层数 > 3 and 层数 < 3.0001 and 层数 = 3.0002'],
    ['not(层数 <= 3) and 层数 in [1..3]'],
    ['层数 * 2 - 1 > 5 and 6 >= 层数 + 层数'],
    ['-层数 / 3 > -1 and 层数 >= 3'],
    ['重点项目 and not(重点项目)'],
    ['重点项目 = (层数 > 3) and 重点项目 and 层数 = 3'],
    ['项目类型 != "新建" and not(项目类型 in ("改建", "扩建"))'],
    ['用途 = "住宅" and 用途 = "商业"'],
    ['申请日期 > date("2026-02-28") and 申请日期 < date("2026-03-01")'],
    ['层数 = null and 层数 > 3'],
    ['建筑面积 > 层数 and 层数 > 3 and 层数 < 3'],
    ['false'],
  ])('%s contradicts itself', (text) => {
    expect(deadIn(text)).toEqual(['0 contradiction']);
  });

  it.each([
    ['层数 > 3 and 层数 < 3.0001'],
    ['申请日期 > date("2024-02-28") and 申请日期 < date("2024-03-01")'],
    ['用途 != "住宅" and 用途 != "商业"'],
    ['建筑面积 > 层数 and 建筑面积 < 层数'],
    ['建筑面积 * 建筑面积 < 0'],
    ['层数 / 建筑面积 > 1 and 层数 / 建筑面积 < 1 and 建筑面积 > 0'],
  ])('%s is not known to contradict itself', (text) => {
    expect(deadIn(text)).toEqual([]);
  });

  it('are dead where earlier ones take all of them, which are named', () => {
    expect(deadIn('层数 > 3', '层数 > 6')).toEqual(['1 earlier 0']);
    expect(deadIn('层数 > 6', '层数 > 3')).toEqual([]);
    expect(deadIn('加急', '层数 > 3', '层数 <= 3', '重点项目')).toEqual(['3 earlier 1 2']);
    expect(deadIn('建筑面积 > 层数', '建筑面积 > 层数 and 加急')).toEqual(['1 earlier 0']);
    expect(deadIn('层数 > 3', '层数 > 6 and 层数 < 3', '层数 = 4')).toEqual(['1 contradiction', '2 earlier 0']);
  });

  it('may depend on whether a field has a value only where one of them asks', () => {
    expect(deadIn('层数 > 3', '层数 <= 3', '加急')).toEqual(['2 earlier 0 1']);
    expect(deadIn('层数 > 3', '层数 <= 3', '层数 = null')).toEqual([]);
    expect(isCovered('层数 > 3', '层数 <= 3')).toBe(true);
    expect(isCovered('层数 > 3', '层数 <= 3', '层数 = null')).toBe(true);
    expect(isCovered('层数 > 3', '层数 <= 3 and 层数 != null', '层数 = null and 加急')).toBe(false);
  });

  it('leave something to otherwise, or nothing', () => {
    expect(isCovered('层数 in [1..6]', '层数 > 6', '层数 < 1')).toBe(true);
    expect(isCovered('层数 in [1..6)', '层数 > 6', '层数 < 1')).toBe(false);
    expect(isCovered('项目类型 = "新建"', '项目类型 in ("改建", "扩建")')).toBe(true);
    expect(isCovered('用途 = "住宅"', '用途 != "住宅"')).toBe(true);
    expect(isCovered('用途 = "住宅"', '用途 = "商业"')).toBe(false);
    expect(isCovered('建筑面积 > 层数', '建筑面积 <= 层数')).toBe(false);
  });

  it('overlap where neither is the special case of the other, with an example', () => {
    expect(overlapsIn('层数 > 3', '重点项目')).toEqual(['0 1 层数 = 4 and 重点项目 = true']);
    expect(overlapsIn('层数 in [1..6]', '层数 in [6..9]')).toEqual(['0 1 层数 = 6']);
    expect(overlapsIn('层数 in [1..6)', '层数 in [6..9]')).toEqual([]);
    expect(overlapsIn('层数 > 6', '层数 > 3', '层数 > 1')).toEqual([]);
    expect(overlapsIn('层数 > 3', '层数 <= 3 or 加急')).toEqual(['0 1 层数 = 4 and 加急 = true']);
    expect(overlapsIn('加急', '加急 and 层数 > 3 or 层数 < 0', '层数 < 1')).toEqual([
      '0 1 层数 = 4 and 加急 = true',
      '0 2 层数 = 0 and 加急 = true',
    ]);
    expect(overlapsIn('建筑面积 > 层数', '重点项目')).toEqual([]);
  });

  it('are seen from within the choices around them', () => {
    const [outer, before] = conditions('层数 > 6', '加急');
    if (outer === undefined || before === undefined) throw new Error('cannot be read');
    const inner = conditions('层数 < 3', '加急 and 层数 > 8', '重点项目', 'not(重点项目)');
    const { dead, isOtherwiseDead } = coverChoice(inner, FIELDS, { holds: [outer], fails: [before] });
    expect(dead.map(({ index, reason }) => `${index} ${reason}`)).toEqual(['0 outer', '1 outer']);
    expect(isOtherwiseDead).toBe(true);
  });

  it('are never called dead where a case takes them', () => {
    let dead = 0;
    let taken = 0;
    fc.assert(
      fc.property(fc.array(randomCondition, { minLength: 1, maxLength: 4 }), randomValues, (choice, partial) => {
        const values = {
          ...FILLED,
          ...Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== null)),
        };
        const coverage = coverChoice(choice, FIELDS);
        const first = choice.findIndex((condition) => compileCondition(condition, FIELDS)(values));
        dead += coverage.dead.length;
        if (first === -1) expect(coverage.isOtherwiseDead).toBe(false);
        else {
          taken += 1;
          expect(coverage.dead.map(({ index }) => index)).not.toContain(first);
        }
      }),
      { numRuns: 3000 },
    );
    expect(dead).toBeGreaterThan(100);
    expect(taken).toBeGreaterThan(1000);
  });

  it('hold of the situation that is shown for them', () => {
    let found = 0;
    fc.assert(
      fc.property(randomCondition, randomCondition, (wanted, unwanted) => {
        const search = findSituation({ holds: [wanted], fails: [unwanted] }, FIELDS, new Effort(100_000));
        if (typeof search === 'string') return;
        found += 1;
        const truthOf = (condition: Expression) =>
          compileTruth(
            condition,
            FIELDS,
            (situation: typeof search.found, field) => situation.get(field.id) ?? null,
          )(search.found);
        expect(truthOf(wanted)).toBe(true);
        expect(truthOf(unwanted)).not.toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(300);
  });

  it('are given up where there are too many situations, and nothing is said of them', () => {
    const numbers = Array.from({ length: 150 }, (_, index) => index).join(', ');
    const many = `层数 in (${numbers}) and 建筑面积 in (${numbers}) and 用途 = "住宅" and 加急`;
    expect(deadIn(`${many} and 重点项目 and not(重点项目)`)).toEqual([]);
    const cases = Array.from({ length: 300 }, (_, index) => `层数 > ${index} and 建筑面积 > ${index}`);
    expect(coverChoice(conditions(...cases), FIELDS).isOtherwiseDead).toBe(false);
  });
});

/** A case in which every field has a value. */
const FILLED = {
  area: 1,
  floors: 1,
  'key-project': true,
  urgent: false,
  kind: '新建',
  purpose: '住宅',
  applied: '2026-01-01',
};
