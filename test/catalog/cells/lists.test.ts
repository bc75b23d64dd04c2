import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, splitList } from '../../../src/catalog/cells/lists.ts';

describe('splitList', () => {
  it.each([
    ['1.用地批准手续；\n2.规划许可手续；\n3.资金安排。', ['用地批准手续', '规划许可手续', '资金安排']],
    ['1、用地批准手续\n2、规划许可手续', ['用地批准手续', '规划许可手续']],
    ['(1)用地批准手续;\n(2)规划许可手续', ['用地批准手续', '规划许可手续']],
    ['（一）用地批准手续；（二）规划许可手续', ['用地批准手续', '规划许可手续']],
    ['一、用地批准手续 二、规划许可手续', ['用地批准手续', '规划许可手续']],
    ['①用地批准手续②规划许可手续', ['用地批准手续', '规划许可手续']],
    ['1.申请表2.身份证3.户口簿', ['申请表', '身份证', '户口簿']],
    ['1、申请表；2．身份证；3)户口簿', ['申请表', '身份证', '户口簿']],
    ['申请表；身份证；户口簿', ['申请表', '身份证', '户口簿']],
    ['申请表;身份证;户口簿', ['申请表', '身份证', '户口簿']],
    ['申请表\n身份证\n户口簿', ['申请表', '身份证', '户口簿']],
    ['• 申请表\n• 身份证', ['申请表', '身份证']],
    ['申请表^身份证', ['申请表', '身份证']],
    ['申请表', ['申请表']],
    ['1.申请表', ['申请表']],
  ])('splits %j', (text, entries) => {
    expect(splitList(text)).toEqual(entries);
  });

  it('keeps an introduction as an entry of its own', () => {
    expect(splitList('申请人应当具备下列条件： 1、年满十八周岁； 2、具有初中以上文化程度。')).toEqual([
      '申请人应当具备下列条件：',
      '年满十八周岁',
      '具有初中以上文化程度',
    ]);
  });

  it('follows the outermost numbers only', () => {
    expect(splitList('（一）个人申请的：1.年满十八周岁；2.无犯罪记录；（二）单位申请的：1.依法登记。')).toEqual([
      '个人申请的：1.年满十八周岁；2.无犯罪记录',
      '单位申请的：1.依法登记',
    ]);
  });

  it('does not take a comma inside a sentence for a separator', () => {
    const condition = '有满足施工需要的资金安排、施工图纸和技术资料，并已落实到人';
    expect(splitList(condition)).toEqual([condition]);
  });

  it('does not cut inside brackets', () => {
    expect(splitList('营业执照（个人；独资企业）；身份证')).toEqual(['营业执照（个人；独资企业）', '身份证']);
    expect(splitList('《甲办法》（2020年；修订）第1、2条')).toEqual(['《甲办法》（2020年；修订）第1、2条']);
  });

  it('does not take decimals, years and references for numbers of entries', () => {
    expect(splitList('1.注册资本不少于1.5亿元；2.经营场所不少于2.5平方米')).toEqual([
      '注册资本不少于1.5亿元',
      '经营场所不少于2.5平方米',
    ]);
    expect(splitList('1.近期照片；2.2023年度财务报表')).toEqual(['近期照片', '2023年度财务报表']);
    expect(splitList('符合第1、第2、第3项规定')).toEqual(['符合第1、第2、第3项规定']);
  });

  it('joins lines that were wrapped, where others end in a separator', () => {
    expect(splitList('已办理用地批准\n和规划许可手续；\n施工企业已确定。')).toEqual([
      '已办理用地批准和规划许可手续',
      '施工企业已确定',
    ]);
  });

  const entry = fc
    .array(fc.constantFrom(...'申请表材料规划许可用地批准经办人照片（含）附件说明，、'), {
      minLength: 2,
      maxLength: 12,
    })
    .map((characters) => characters.join(''))
    .filter(
      (text) =>
        /^[\p{Script=Han}].*[\p{Script=Han}]$/u.test(text) && !/[（）]/u.test(text.replace(/（[^（）]*）/gu, '')),
    );
  const numberings: readonly ((number: number) => string)[] = [
    (number) => `${number}.`,
    (number) => `${number}、`,
    (number) => `(${number})`,
    (number) => `（${number}）`,
    (number) => `（${chineseNumeral(number)}）`,
    (number) => String.fromCodePoint(0x245f + number),
  ];

  it('reads back every numbered list', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...numberings),
        fc.constantFrom('\n', '；', ';\n', '；\n', ''),
        fc.constantFrom('', '。'),
        (entries, numbering, separator, end) => {
          const text = entries.map((written, index) => numbering(index + 1) + written).join(separator) + end;
          expect(splitList(text)).toEqual(entries);
        },
      ),
    );
  });

  it('never throws and never returns an empty entry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(splitList(text)).not.toContain('');
      }),
    );
  });
});
