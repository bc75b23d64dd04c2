import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarWord } from '../../src/base/similar-word.ts';

const KEYS = ['name', 'department', 'category', 'handling', 'basis', 'limits', 'process', 'promised'];
const CHINESE_KEYS = ['名称', '部门', '事项类型', '办件类型', '设定依据', '期限', '流程', '由', '当'];

describe('similarWord', () => {
  it.each([
    ['nmae', 'name'],
    ['nam', 'name'],
    ['namee', 'name'],
    ['departmnet', 'department'],
    ['dept', undefined],
    ['promise', 'promised'],
    ['processes', 'process'],
    ['limit', 'limits'],
    ['zebra', undefined],
    ['', undefined],
  ])('of «%s» is %s', (word, expected) => {
    expect(similarWord(word, KEYS)).toBe(expected);
  });

  it.each([
    ['名字', '名称'],
    ['事项类别', '事项类型'],
    ['办件类形', '办件类型'],
    ['依据', undefined],
    ['时间', undefined],
    ['流', '流程'],
    ['人', undefined],
  ])('of «%s» is %s', (word, expected) => {
    expect(similarWord(word, CHINESE_KEYS)).toBe(expected);
  });

  it('takes the nearest, and the first of equally near ones', () => {
    expect(similarWord('审查', ['审核', '审批', '复查'])).toBe('审核');
    expect(similarWord('材料审查', ['材料审核', '材料审查一'])).toBe('材料审核');
    expect(similarWord('材料审查', ['材料核', '材料审核'])).toBe('材料审核');
  });

  it('finds nothing among nothing', () => {
    expect(similarWord('受理', [])).toBeUndefined();
  });

  it('finds a word again after any one slip of the pen', () => {
    const word = fc.constantFrom('department', '事项类型', 'handling', '实施编码依据');
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'change'), (original, seed, slip) => {
        const letters = [...original];
        const at = seed % (letters.length - 1);
        const [one = '', two = ''] = letters.slice(at, at + 2);
        const replacement = { drop: [two], double: [one, one, two], swap: [two, one], change: ['错', two] }[slip];
        letters.splice(at, 2, ...replacement);
        expect(similarWord(letters.join(''), ['category', original, '流程'])).toBe(original);
      }),
    );
  });

  it('suggests nothing that shares no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        fc.array(fc.string({ maxLength: 3 })),
        (word, words) => {
          const found = similarWord(word, words);
          if (found !== undefined) expect([...found].some((letter) => word.includes(letter))).toBe(true);
        },
      ),
    );
  });
});
