import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseField } from '../../../src/process/blocks.ts';
import { namesOfFields } from '../../../src/process/feel/case-fields.ts';
import { checkCondition } from '../../../src/process/feel/check-condition.ts';
import { parseCondition } from '../../../src/process/feel/parse-condition.ts';
import { FIELDS, randomCondition } from './random-conditions.ts';

const MEASURED: readonly CaseField[] = [
  ...FIELDS,
  { id: 'built', name: '地上面积', type: 'number', unit: 'm2', values: undefined },
  { id: 'site', name: '用地面积', type: 'number', unit: '平方米', values: undefined },
  { id: 'investment', name: '投资额', type: 'number', unit: '万元', values: undefined },
  { id: 'price', name: '单价', type: 'number', unit: '万元 / ㎡', values: undefined },
];

function faultsIn(text: string, fields: readonly CaseField[] = MEASURED): readonly string[] {
  const { expression } = parseCondition(text, namesOfFields(fields));
  if (expression === undefined) throw new Error(`cannot be read: ${text}`);
  return checkCondition(expression, fields).map(
    ({ about, message, range, replacement }) =>
      `${about}.${message} «${text.slice(range.start, range.end)}»${replacement === undefined ? '' : ` → ${replacement}`}`,
  );
}

describe('checking a condition', () => {
  it('finds nothing wrong with what is well typed', () => {
    fc.assert(fc.property(randomCondition, (condition) => checkCondition(condition, FIELDS).length === 0));
  });

  it.each([
    '地上面积 / 用地面积 > 2.5',
    '地上面积 + 100 > 用地面积 * 2',
    '投资额 / 地上面积 > 单价',
    '单价 * 用地面积 < 投资额',
    '(投资额 + 1) / 投资额 < 2',
    '建筑面积 > 投资额',
    '重点项目 = (建筑面积 > 500)',
    '重点项目 in (true)',
    '用途 = null and null != 申请日期',
    '"新建" = 项目类型',
    '用途 = "任何文字"',
  ])('accepts %s', (text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  it.each([
    ['地上面积 > 投资额', ['types.units «投资额»']],
    ['投资额 + (地上面积 + 1) > 3', ['types.units «(地上面积 + 1)»']],
    ['地上面积 * 用地面积 > 地上面积', ['types.units «地上面积»']],
    ['1 / 投资额 > 投资额', ['types.units «投资额»']],
    ['投资额 / 投资额 > 投资额', ['types.units «投资额»']],
    ['建筑面积', ['types.not-condition «建筑面积»']],
    ['null', ['types.not-condition «null»']],
    ['not(3)', ['types.not-boolean «3»']],
    ['建筑面积 > 500 or (用途)', ['types.not-boolean «(用途)»']],
    ['-用途 > 3', ['types.arithmetic «用途»']],
    ['建筑面积 + null > 3', ['types.arithmetic «null»']],
    ['3 < "大"', ['types.should-be-number «"大"»']],
    ['3 = 用途', ['types.should-be-text «3»']],
    ['重点项目 != 0', ['types.should-be-boolean «0»']],
    ['申请日期 = 2026', ['types.should-be-date «2026»']],
    ['"2026-10-08" <= 申请日期', ['types.date-as-text «"2026-10-08"» → date("2026-10-08")']],
    ['申请日期 in ("二月")', ['types.date-as-text «"二月"»']],
    ['申请日期 > date("2026-02-29")', ['types.no-such-day «date("2026-02-29")»']],
    ['申请日期 > date("1899-12-31")', ['types.no-such-day «date("1899-12-31")»']],
    ['申请日期 > date("1950-12-31")', []],
    ['用途 < "住宅"', ['types.no-order «用途»']],
    ['重点项目 in [true..false]', ['types.no-order «重点项目»', 'types.no-order «重点项目»']],
    ['层数 < null', ['types.null-order «null»']],
    ['层数 in (1, "二", [5..3], [3..3])', ['types.should-be-number «"二"»', 'types.empty-range «[5..3]»']],
    ['层数 in [3..3)', ['types.empty-range «[3..3)»']],
    ['层数 between 3 and 2.5', ['types.empty-range «层数 between 3 and 2.5»']],
    ['项目类型 in ("新建", "新建设")', ['types.similar-value «"新建设"»']],
    ['项目类型 != "拆除"', ['types.unknown-value «"拆除"»']],
    ['层数 / 0.0 > 3', ['types.division-by-zero «0.0»']],
    ['面积 > 3 and 楼层数 > 3', ['names.unknown «面积»', 'names.similar «楼层数»']],
    ['项目类型 = 新建', ['names.unquoted «新建» → "新建"']],
    ['拆除 != 项目类型', ['names.unquoted «拆除»']],
    ['constructor > 3', ['names.unknown «constructor»']],
  ])('%s', (text, expected) => {
    expect(faultsIn(text)).toEqual(expected);
  });

  it('tells one fault once, whatever stands around it', () => {
    expect(faultsIn('(面积 + 1) * 2 > 地上面积 and not(面积)')).toEqual([
      'names.unknown «面积»',
      'names.unknown «面积»',
    ]);
  });

  it('knows a field by its id before any other by its name', () => {
    const fields: readonly CaseField[] = [
      { id: 'area', name: '面积', type: 'number', unit: undefined, values: undefined },
      { id: 'site', name: 'area', type: 'text', unit: undefined, values: undefined },
      { id: 'plot', name: '面积', type: 'number', unit: undefined, values: undefined },
    ];
    expect(faultsIn('area > 3', fields)).toEqual([]);
    expect(faultsIn('面积 > 3', fields)).toEqual(['names.ambiguous «面积»']);
    expect(faultsIn('面积 > 3', [])).toEqual(['names.no-fields «面积»']);
  });
});
