import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../../src/process/feel/compile-condition.ts';
import { parseCondition } from '../../../src/process/feel/parse-condition.ts';
import type { CaseValues } from '../../../src/process/feel/values.ts';
import { FIELDS } from './random-conditions.ts';

function holds(text: string, values: CaseValues): boolean {
  const { expression } = parseCondition(text);
  if (expression === undefined) throw new Error(`cannot be read: ${text}`);
  return compileCondition(expression, FIELDS)(values);
}

describe('a compiled condition', () => {
  it('counts in decimals', () => {
    expect(holds('0.1 + 0.2 = 0.3', {})).toBe(true);
    expect(holds('建筑面积 * 1.1 > 110', { area: 100 })).toBe(false);
    expect(holds('建筑面积 / 3 * 3 = 0.7', { area: 0.7 })).toBe(true);
    expect(holds('建筑面积 = 1000000000000000000000', { area: 1e21 })).toBe(true);
    expect(holds('建筑面积 = .0000001', { area: 1e-7 })).toBe(true);
  });

  it('holds only where it is true', () => {
    for (const text of [
      '建筑面积 > 500',
      'not(建筑面积 > 500)',
      '建筑面积 + 1 > 0',
      '建筑面积 in [0..9]',
      '1 / 层数 > 0',
    ]) {
      expect(holds(text, { floors: 0 }), text).toBe(false);
    }
    expect(holds('建筑面积 > 500 or 层数 = 0', { floors: 0 })).toBe(true);
    expect(holds('not(建筑面积 > 500 and 层数 = 3)', { floors: 0 })).toBe(true);
    expect(holds('建筑面积 != 500', {})).toBe(true);
  });

  it('takes a value of another kind than the field’s for none', () => {
    expect(holds('建筑面积 = null', { area: '大' })).toBe(true);
    expect(holds('建筑面积 = null', { area: Number.NaN })).toBe(true);
    expect(holds('重点项目 = null', { 'key-project': 'true' })).toBe(true);
    expect(holds('用途 = null', { purpose: 3 })).toBe(true);
    expect(holds('申请日期 = null', { applied: '2026-02-30' })).toBe(true);
    expect(holds('申请日期 < date("1960-01-01")', { applied: '1955-03-01' })).toBe(true);
  });

  it('reads values by the id of the field, and nothing that is not a value of the case', () => {
    expect(holds('建筑面积 > 500', { 建筑面积: 900 })).toBe(false);
    expect(holds('建筑面积 > 500 and area > 500', { area: 900 })).toBe(true);
    const inherited: CaseValues = Object.create({ area: 900 });
    expect(holds('建筑面积 > 500', inherited)).toBe(false);
  });
});
