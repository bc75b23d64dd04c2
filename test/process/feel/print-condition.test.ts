import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOfFields } from '../../../src/process/feel/case-fields.ts';
import { parseCondition } from '../../../src/process/feel/parse-condition.ts';
import { printCondition } from '../../../src/process/feel/print-condition.ts';
import { FIELDS, randomCondition } from './random-conditions.ts';

/** A tree without its places. */
function bare(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'range' ? undefined : value)));
}

describe('printing a condition', () => {
  it('is undone by reading it, with and without knowing the names', () => {
    fc.assert(
      fc.property(randomCondition, (condition) => {
        const text = printCondition(condition);
        for (const names of [[], namesOfFields(FIELDS)]) {
          const { expression, faults } = parseCondition(text, names);
          expect(faults, text).toEqual([]);
          expect(bare(expression), text).toEqual(bare(condition));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['((建筑面积) > (2000))', '建筑面积 > 2000'],
    ['重点项目 or(加急 and not( 重点项目 ))', '重点项目 or 加急 and not(重点项目)'],
    ['(重点项目 or 加急) and 重点项目', '(重点项目 or 加急) and 重点项目'],
    ['建筑面积-(层数-1)*-2>0', '建筑面积 - (层数 - 1) * -2 > 0'],
    ['- -层数 < 3', '-(-层数) < 3'],
    ['层数 in ]3..6[', '层数 in (3..6)'],
    ['层数 in ([3..6], 9) and 加急', '(层数 in ([3..6], 9)) and 加急'],
    ['key-project = true', '`key-project` = true'],
    ['用途="a \\"b\\" \\u4e2d"', '用途 = "a \\"b\\" 中"'],
    ['建筑面积 ≥ 2000 且 项目类型 in （“新建”、“改建”）', '建筑面积 >= 2000 and (项目类型 in ("新建", "改建"))'],
  ])('writes %s as %s', (text, printed) => {
    const { expression } = parseCondition(text, namesOfFields(FIELDS));
    expect(expression && printCondition(expression)).toBe(printed);
  });

  it('calls fields as an engine does', () => {
    const { expression } = parseCondition('建筑面积 > 2000 and key-project');
    const ids = new Map(FIELDS.map(({ id, name }) => [name, id]));
    const printed = expression && printCondition(expression, (name) => (ids.get(name) ?? name).replaceAll('-', '_'));
    expect(printed).toBe('area > 2000 and key_project');
  });
});
