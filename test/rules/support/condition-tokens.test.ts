import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionFaults } from '../../../src/rules/support/condition-tokens.ts';

const KNOWN = ['area', '建筑面积', '面积', 'key-project', '重点项目', '用地 类型'];

describe('names in a condition', () => {
  it.each([
    '建筑面积 > 2000',
    'area>=2000 and key-project = true',
    'not(重点项目) or 建筑面积 in [100..2000)',
    '重点项目 and(面积*2+1.5 != 40)',
    '用地 类型 = "工业 用地" ',
    'if 重点项目 then true else area between 1 and 2',
    'date("2026-01-01") < today()',
    '"未知的 \\" 名称" = null',
    '',
  ])('accepts %s', (condition) => {
    expect(conditionFaults(condition, KNOWN)).toEqual([]);
  });

  it.each([
    ['层数 > 3', [{ kind: 'name', text: '层数' }]],
    ['建筑面积大于2000', [{ kind: 'name', text: '大于2000' }]],
    ['areas > 3', [{ kind: 'name', text: 'areas' }]],
    [
      'key-projects',
      [
        { kind: 'name', text: 'key' },
        { kind: 'name', text: 'projects' },
      ],
    ],
    [
      '面积 ≥ 3 且 面积 ≥ 1',
      [
        { kind: 'symbol', text: '≥' },
        { kind: 'name', text: '且' },
      ],
    ],
    ['today > 3', [{ kind: 'name', text: 'today' }]],
    [
      '"没有结束',
      [
        { kind: 'symbol', text: '"' },
        { kind: 'name', text: '没有结束' },
      ],
    ],
    ['面积 > 3 😀', [{ kind: 'symbol', text: '😀' }]],
  ])('finds what is wrong in %s', (condition, faults) => {
    expect(conditionFaults(condition, KNOWN)).toEqual(faults);
  });

  it('accepts every sequence of known names, literals and operators', () => {
    const token = constantFrom(...KNOWN, '3', '"文字"', '<=', '(', ')', 'and', 'or', '..');
    assert(property(array(token), (tokens) => conditionFaults(tokens.join(' '), KNOWN).length === 0));
  });

  it('comes to an end on any text', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => Array.isArray(conditionFaults(text, KNOWN))));
  });
});
