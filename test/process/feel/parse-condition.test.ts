import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOfFields } from '../../../src/process/feel/case-fields.ts';
import { checkCondition } from '../../../src/process/feel/check-condition.ts';
import type { ConditionFault } from '../../../src/process/feel/condition-fault.ts';
import { parseCondition } from '../../../src/process/feel/parse-condition.ts';
import { printCondition } from '../../../src/process/feel/print-condition.ts';
import { FIELDS } from './random-conditions.ts';

const NAMES = namesOfFields(FIELDS);

/** A fault as its message and the part of the text it points at. */
function shown(text: string, { message, range }: ConditionFault): string {
  return `${message} «${text.slice(range.start, range.end)}»@${range.start}`;
}

function faultsIn(text: string, names: readonly string[] = NAMES): readonly string[] {
  return parseCondition(text, names).faults.map((fault) => shown(text, fault));
}

describe('reading a condition', () => {
  it.each([
    ['  ', ['empty «  »@0']],
    ['建筑面积 >', ['value-expected «>»@5']],
    ['建筑面积 > 2000 重点项目', ['unexpected «重点项目»@12']],
    ['建筑面积 > 2000)', ['unexpected «)»@11']],
    ['项目类型 = "新建', ['open-text «"新建»@7']],
    ['`建筑面积 > 3', ['open-text «`建筑面积 > 3»@0']],
    ['重点项目 and (加急 or', ['value-expected «or»@13']],
    ['重点项目 and (加急', ['open-bracket «(»@9']],
    ['重点项目 and (加急 3', ['unexpected «3»@13']],
    ['not 重点项目', ['not-without-brackets «not»@0']],
    ['500 < 建筑面积 < 2000', ['chained «<»@11']],
    ['层数 in [3..6] = true', ['chained «=»@13']],
    ['层数 in 3', ['list-expected «3»@6']],
    ['层数 in', ['list-expected «in»@3']],
    ['层数 in (建筑面积)', ['constant-expected «建筑面积»@7']],
    ['层数 in (1, null)', ['constant-expected «null»@10']],
    ['层数 in [3..', ['constant-expected «..»@8']],
    ['层数 in [3..6', ['open-bracket «[»@6']],
    ['层数 in ]3, 4[', ['range-without-dots «,»@8']],
    ['层数 in (3..6 and 重点项目', ['unexpected «and»@12']],
    ['层数 between 3 or 6', ['between-without-and «or»@13']],
    ['today() > 申请日期', ['left-out «today»@0']],
    ['some 层数 in (3)', ['left-out «some»@0']],
    ['申请日期 > date(2026)', ['date-without-text «2026»@12']],
    ['层数 > 3 😀', ['symbol «😀»@7']],
    ['用途 = "a\\x"', ['escape «\\x»@7']],
    ['建筑面积 > 2000平方米', ['number-with-word «2000平方米»@7']],
    ['建筑面积 > 1e3', ['number-with-word «1e3»@7']],
  ])('%s', (text, expected) => {
    expect(faultsIn(text)).toEqual(expected);
  });

  it.each([
    ['建筑面积大于等于2000并且重点项目', '建筑面积 >= 2000 and 重点项目'],
    ['层数不超过6或加急', '层数 <= 6 or 加急'],
    ['重点项目=是 || 加急=否', '重点项目 = true or 加急 = false'],
    ['层数 => 3 && 层数 =< 6', '层数 >= 3 and 层数 <= 6'],
    ['建筑面积 ＞＝ ２，０００．５', '建筑面积 >= 2000.5'],
    ["项目类型 == '新建' Or 项目类型 <> 「改建」", '项目类型 = "新建" or 项目类型 != "改建"'],
    ['项目类型 = "新建”', '项目类型 = "新建"'],
    ['层数 in ［3…6］', '层数 in [3..6]'],
  ])('takes %s for what is meant, and says so', (text, meant) => {
    const { expression, faults } = parseCondition(text, NAMES);
    expect(expression && printCondition(expression)).toBe(meant);
    expect(new Set(faults.map(({ message }) => message))).toEqual(new Set(['habit']));
  });

  it('mends what it takes for something else', () => {
    const text = '建筑面积大于2000且重点项目';
    const mended = parseCondition(text, NAMES).faults.reduceRight(
      (rest, { range, replacement = '' }) => rest.slice(0, range.start) + replacement + rest.slice(range.end),
      text,
    );
    expect(mended).toBe('建筑面积>2000 and 重点项目');
    expect(faultsIn(mended)).toEqual([]);
  });

  it('takes a hyphen for part of a name, or for a minus between names', () => {
    const read = (text: string, names: readonly string[]) => {
      const { expression } = parseCondition(text, names);
      return expression && printCondition(expression);
    };
    expect(read('key-project', NAMES)).toBe('`key-project`');
    expect(read('site-area > 3', [])).toBe('`site-area` > 3');
    expect(read('site-area > 3', ['site', 'area'])).toBe('site - area > 3');
    expect(read('area-10 > 3', ['area'])).toBe('area - 10 > 3');
    expect(read('area-10 > 3', ['area', 'area-10'])).toBe('`area-10` > 3');
    expect(read('面积-保证金 > 3', ['面积', '保证金'])).toBe('面积 - 保证金 > 3');
    expect(read('投资额（万元）> 3', ['投资额（万元）'])).toBe('`投资额（万元）` > 3');
  });

  it.each([
    ['(', 60],
    ['not(', 60],
    ['-', 60],
    ['- ', 900],
  ])('refuses %s sixty times and more', (text, count) => {
    expect(faultsIn(text.repeat(count))).toEqual([expect.stringMatching(/^too-deep /u)]);
  });

  it('refuses ten thousand brackets at the first that is too many', () => {
    expect(parseCondition('('.repeat(10_000)).faults).toEqual([
      {
        about: 'syntax',
        message: 'too-long',
        params: { length: 10_000, most: 2000 },
        range: { start: 2000, end: 10_000 },
      },
    ]);
  });

  it('reads the longest chains', () => {
    for (const [first, next] of [
      ['层数', '+1'],
      ['加急', ' or 加急'],
      ['加急', ' and 加急'],
    ] as const) {
      const text = first + next.repeat(Math.floor((2000 - 10) / next.length)) + (next === '+1' ? '>3' : '');
      const { expression, faults } = parseCondition(text, NAMES);
      expect(faults).toEqual([]);
      expect(expression && checkCondition(expression, FIELDS)).toEqual([]);
      expect(expression && printCondition(expression).length).toBeGreaterThan(1900);
    }
  });

  it('never throws, and every fault lies in the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...NAMES, '"', '“', '”', "'", '`', '(', ')', '[', ']', '..', ',', '-', '>', '=', 'and', 'or'),
      fc.constantFrom('not', 'in', 'between', 'date', 'null', 'true', '3', '2.5', '且', '大于', '≥', '\\', '\n', ' '),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    let readable = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, glue) => {
        const text = pieces.join(glue);
        const { expression, faults } = parseCondition(text, NAMES);
        const all = expression === undefined ? faults : [...faults, ...checkCondition(expression, FIELDS)];
        if (expression === undefined) expect(faults).not.toEqual([]);
        else readable += 1;
        for (const { range } of all) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(text.length).toBeGreaterThanOrEqual(range.end);
        }
      }),
      { numRuns: 5000 },
    );
    expect(readable).toBeGreaterThan(100);
  });
});
