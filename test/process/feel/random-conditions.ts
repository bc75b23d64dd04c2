/** Random conditions without faults over a fixed set of fields, and random values of these. */
import fc from 'fast-check';
import type { CaseField } from '../../../src/process/blocks.ts';
import type {
  Arithmetic,
  ComparisonOperator,
  Constant,
  Expression,
  Junction,
  Range,
} from '../../../src/process/feel/expression.ts';
import type { CaseValues } from '../../../src/process/feel/values.ts';

export const FIELDS: readonly CaseField[] = [
  { id: 'area', name: '建筑面积', type: 'number', unit: undefined, values: undefined },
  { id: 'floors', name: '层数', type: 'number', unit: undefined, values: undefined },
  { id: 'key-project', name: '重点项目', type: 'boolean', unit: undefined, values: undefined },
  { id: 'urgent', name: '加急', type: 'boolean', unit: undefined, values: undefined },
  { id: 'kind', name: '项目类型', type: 'text', unit: undefined, values: ['新建', '改建', '扩建'] },
  { id: 'purpose', name: '用途', type: 'text', unit: undefined, values: undefined },
  { id: 'applied', name: '申请日期', type: 'date', unit: undefined, values: undefined },
];

const NOWHERE = { start: 0, end: 0 };
/** Values near each other, so that comparisons come out both ways; halves and quarters are exact in binary too. */
const DECIMALS = ['0', '1', '2', '3', '0.5', '.25', '2.75', '10'];
const DAYS = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-10-08'];
const PURPOSES = ['住宅', '商业', 'a "b" \\ c', ''];

const named = (...names: string[]) =>
  fc.constantFrom(...names).map((name): Expression => ({ kind: 'name', name, range: NOWHERE }));

const numberConstant = fc.tuple(fc.constantFrom(...DECIMALS), fc.boolean()).map(
  ([decimal, isNegative]): Constant => ({
    kind: 'number',
    decimal: isNegative ? `-${decimal}` : decimal,
    range: NOWHERE,
  }),
);
/** Within arithmetic a sign before a number is a sign of its own. */
const plainNumber = numberConstant.filter(
  (constant) => constant.kind === 'number' && !constant.decimal.startsWith('-'),
);
const dateConstant = fc.constantFrom(...DAYS).map((day): Constant => ({ kind: 'date', day, range: NOWHERE }));
const booleanConstant = fc.boolean().map((value): Constant => ({ kind: 'boolean', value, range: NOWHERE }));
const textConstant = (values: readonly string[]) =>
  fc.constantFrom(...values).map((value): Constant => ({ kind: 'text', value, range: NOWHERE }));
const nothing: Expression = { kind: 'null', range: NOWHERE };

const ORDERS: readonly ComparisonOperator[] = ['=', '!=', '<', '<=', '>', '>='];
const EQUALITIES: readonly ComparisonOperator[] = ['=', '!='];

function comparisons(
  left: fc.Arbitrary<Expression>,
  operators: readonly ComparisonOperator[],
  right: fc.Arbitrary<Expression> = left,
): fc.Arbitrary<Expression> {
  return fc.tuple(left, fc.constantFrom(...operators), right).map(
    ([one, operator, other]): Expression => ({
      kind: 'comparison',
      operator,
      left: one,
      right: other,
      range: NOWHERE,
    }),
  );
}

function nullTests(operands: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc
    .tuple(operands, fc.constantFrom(...EQUALITIES), fc.boolean())
    .map(([operand, operator, isTurned]): Expression => {
      const [left, right] = isTurned ? [nothing, operand] : [operand, nothing];
      return { kind: 'comparison', operator, left, right, range: NOWHERE };
    });
}

function ranges(constants: fc.Arbitrary<Constant>): fc.Arbitrary<Range> {
  return fc
    .tuple(constants, constants, fc.boolean(), fc.boolean())
    .filter(([from, to]) => orderKey(from) < orderKey(to))
    .map(
      ([from, to, includesFrom, includesTo]): Range => ({
        kind: 'range',
        from,
        to,
        includesFrom,
        includesTo,
        range: NOWHERE,
      }),
    );
}

function orderKey(constant: Constant): number {
  if (constant.kind === 'number') return Number(constant.decimal);
  return constant.kind === 'date' ? Date.parse(constant.day) : 0;
}

function betweens(subjects: fc.Arbitrary<Expression>, constants: fc.Arbitrary<Constant>): fc.Arbitrary<Expression> {
  return fc
    .tuple(subjects, ranges(constants))
    .map(([subject, { from, to }]): Expression => ({ kind: 'between', subject, from, to, range: NOWHERE }));
}

function memberships(
  subjects: fc.Arbitrary<Expression>,
  members: fc.Arbitrary<Constant | Range>,
): fc.Arbitrary<Expression> {
  return fc
    .tuple(subjects, fc.array(members, { minLength: 1, maxLength: 3 }))
    .map(([subject, list]): Expression => ({ kind: 'membership', subject, members: list, range: NOWHERE }));
}

/** One division, compared with a constant: quotients are exact here and rounded elsewhere, which then makes no difference. */
const quotients = fc
  .tuple(
    named('area', '层数'),
    fc.oneof(
      named('建筑面积', '层数'),
      plainNumber.filter((divisor) => orderKey(divisor) !== 0),
    ),
  )
  .map(([left, right]): Expression => ({ kind: 'arithmetic', operator: '/', left, right, range: NOWHERE }));

/** Random conditions. */
export const randomCondition: fc.Arbitrary<Expression> = fc.letrec<{ number: Expression; condition: Expression }>(
  (tie) => ({
    number: fc.oneof(
      { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
      named('area', '建筑面积', '层数'),
      plainNumber,
      tie('number').map((operand): Expression => ({ kind: 'negative', operand, range: NOWHERE })),
      fc
        .tuple(tie('number'), fc.constantFrom<Arithmetic['operator']>('+', '-', '*'), tie('number'))
        .map(([left, operator, right]): Expression => ({ kind: 'arithmetic', operator, left, right, range: NOWHERE })),
    ),
    condition: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      named('重点项目', '加急', 'key-project'),
      booleanConstant,
      comparisons(tie('number'), ORDERS),
      comparisons(quotients, ORDERS, plainNumber),
      betweens(tie('number'), numberConstant),
      memberships(tie('number'), fc.oneof(numberConstant, ranges(numberConstant))),
      comparisons(fc.oneof(named('kind', '项目类型'), textConstant(['新建', '改建'])), EQUALITIES),
      memberships(named('用途'), textConstant(PURPOSES)),
      comparisons(fc.oneof(named('申请日期'), dateConstant), ORDERS),
      memberships(named('applied'), fc.oneof(dateConstant, ranges(dateConstant))),
      nullTests(named('area', '重点项目', '用途', '申请日期')),
      comparisons(tie('condition'), EQUALITIES),
      memberships(tie('condition'), booleanConstant),
      tie('condition').map((operand): Expression => ({ kind: 'not', operand, range: NOWHERE })),
      junctions(tie('condition')),
    ),
  }),
).condition;

function junctions(operands: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc
    .tuple(fc.constantFrom<Junction['kind']>('and', 'or'), fc.array(operands, { minLength: 2, maxLength: 3 }))
    .map(([kind, list]): Expression => ({ kind, operands: list, range: NOWHERE }));
}

/** Values of the fields; each may be missing. */
export const randomValues: fc.Arbitrary<CaseValues> = fc.record({
  area: fc.option(fc.constantFrom(-2, -1, 0, 0.25, 0.5, 1, 2, 2.75, 3, 10)),
  floors: fc.option(fc.constantFrom(0, 1, 2, 3)),
  'key-project': fc.option(fc.boolean()),
  urgent: fc.option(fc.boolean()),
  kind: fc.option(fc.constantFrom('新建', '改建', '扩建')),
  purpose: fc.option(fc.constantFrom(...PURPOSES)),
  applied: fc.option(fc.constantFrom(...DAYS, '2026-06-30')),
});
