import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLegalBases } from '../../../src/catalog/cells/legal-bases.ts';
import { chineseNumeral } from '../../../src/catalog/cells/lists.ts';

function read(text: string): readonly string[] {
  const reading = readLegalBases(text);
  return reading.kind === 'value' ? reading.value : [reading.kind];
}

describe('readLegalBases', () => {
  it.each([
    ['《建筑法》第七条\n《建筑法》第八条', ['《建筑法》第七条', '《建筑法》第八条']],
    ['1.《建筑法》第七条；2.《消防法》第十一条第二款', ['《建筑法》第七条', '《消防法》第十一条第二款']],
    ['《建筑法》第七条、《消防法》第十一条', ['《建筑法》第七条', '《消防法》第十一条']],
    ['《建筑法》第七条、第八条', ['《建筑法》第七条', '《建筑法》第八条']],
    ['《建筑法》第七条和第八条', ['《建筑法》第七条', '《建筑法》第八条']],
    ['《职称评审管理暂行规定》', ['《职称评审管理暂行规定》']],
    ['《建筑法》第七条；《建筑法》第七条', ['《建筑法》第七条']],
    [
      '《国家发展改革委关于办理〈国家鼓励发展的项目确认书〉有关问题的通知》第一条',
      ['《国家发展改革委关于办理〈国家鼓励发展的项目确认书〉有关问题的通知》第一条'],
    ],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('does not cut a quoted provision at the laws that it names', () => {
    const quoted = '《物业管理条例》第十条：依照《民法典》第二百七十八条、《立法法》第九条的规定执行';
    expect(read(quoted)).toEqual([quoted]);
  });

  it('does not take text without a law for a basis', () => {
    expect(read('按照上级文件')).toEqual(['unread']);
    expect(read('无')).toEqual(['nothing']);
    expect(readLegalBases('《建筑法》第七条；国务院令第412号')).toEqual({
      kind: 'value',
      value: ['《建筑法》第七条'],
      rest: ['国务院令第412号'],
    });
  });

  const citation = fc
    .tuple(
      fc.constantFrom('《建筑法》', '《安徽省消防条例》', '《城市房地产开发经营管理条例（2020年修订）》'),
      fc.integer({ min: 1, max: 99 }),
      fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    )
    .map(
      ([law, article, paragraph]) =>
        `${law}第${chineseNumeral(article)}条${paragraph === undefined ? '' : `第${chineseNumeral(paragraph)}款`}`,
    );

  it('reads back every list of citations', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(citation, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '；', '、', '，', ';\n'),
        (citations, separator) => {
          expect(read(citations.join(separator))).toEqual(citations);
        },
      ),
    );
  });
});
