/** Conditions mean what another engine of FEEL, written by others, takes them to mean. */
import fc from 'fast-check';
import { date, evaluate } from 'feelin';
import { describe, expect, it } from 'vitest';
import { compileTruth } from '../../../src/process/feel/compile-condition.ts';
import { parseCondition } from '../../../src/process/feel/parse-condition.ts';
import { printCondition } from '../../../src/process/feel/print-condition.ts';
import { type CaseValues, readValue } from '../../../src/process/feel/values.ts';
import { FIELDS, randomCondition, randomValues } from './random-conditions.ts';

/** The same case for feelin: every field under its id and its name, days as days. */
function contextOf(values: CaseValues): Record<string, unknown> {
  return Object.fromEntries(
    FIELDS.flatMap(({ id, name, type }) => {
      const value = values[id] ?? null;
      const known = type === 'date' && value !== null ? date(String(value)) : value;
      return [
        [id, known],
        [name, known],
      ];
    }),
  );
}

describe('conditions and feelin', () => {
  it('agree on the truth of every condition, null included', () => {
    const seen = { true: 0, false: 0, null: 0 };
    fc.assert(
      fc.property(randomCondition, randomValues, (condition, values) => {
        const text = printCondition(condition);
        const own = compileTruth(condition, FIELDS, readValue)(values);
        const { value } = evaluate(text, contextOf(values), 'camunda');
        expect(own, text).toBe(value);
        seen[`${own}`] += 1;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });

  it.each([
    ['建筑面积 > 2000', { area: 2000 }, false],
    ['建筑面积 in ]2000..3000[', { area: 3000 }, false],
    ['项目类型 in ("新建", "改建") and not(重点项目)', { kind: '改建', 'key-project': false }, true],
    ['申请日期 between date("2026-01-01") and date("2026-12-31")', { applied: '2026-12-31' }, true],
    ['not(建筑面积 > 2000)', {}, null],
    ['建筑面积 = null or 建筑面积 > 2000', {}, true],
    ['1 / 建筑面积 > 0', { area: 0 }, null],
  ] as const)('read %s alike', (text, values, truth) => {
    const { expression, faults } = parseCondition(text);
    expect(faults).toEqual([]);
    expect(expression && compileTruth(expression, FIELDS, readValue)(values)).toBe(truth);
    expect(evaluate(text, contextOf(values)).value).toBe(truth);
  });

  it('read `in` alike once it stands in brackets, which printing sees to', () => {
    const { expression } = parseCondition('层数 in [3..6] or 重点项目');
    const values = { floors: 9, 'key-project': true };
    expect(expression && compileTruth(expression, FIELDS, readValue)(values)).toBe(true);
    expect(evaluate('层数 in [3..6] or 重点项目', contextOf(values)).value).toBe(false);
    const printed = expression && printCondition(expression);
    expect(printed).toBe('(层数 in [3..6]) or 重点项目');
    expect(evaluate(printed ?? '', contextOf(values)).value).toBe(true);
  });

  it('differ in decimals, where FEEL counts as people do and feelin as processors do', () => {
    const { expression } = parseCondition('0.1 + 0.2 = 0.3');
    expect(expression && compileTruth(expression, FIELDS, readValue)({})).toBe(true);
    expect(evaluate('0.1 + 0.2 = 0.3').value).toBe(false);
  });
});
