/** What can be computed of texts and times, and what is left unproved. */
import { describe, expect, it } from 'vitest';
import { compareAmounts } from '../../src/change/amounts.ts';
import { duration } from '../../src/change/compare-values.ts';
import { compareOpeningHours } from '../../src/change/opening-hours.ts';
import { compareValidity } from '../../src/change/validity.ts';
import { pairAlike, sameWording } from '../../src/change/wording.ts';

const OPPOSITE = { more: 'less', less: 'more', same: 'same', unlike: 'unlike' } as const;

describe('limits', () => {
  const tierOf = (before: string, after: string): string | undefined => {
    const spot = { pointer: '/item/limits/promised', params: {}, minutesPerDay: 420 };
    const [change] = duration('promised')(before, after, spot);
    return change && `${change.tier}${change.proven ? '' : ' unproven'}`;
  };

  it.each([
    ['5wd', '3wd', 'better'],
    ['3wd', '5wd', 'worse'],
    ['1wd', '7h', 'neutral'],
    ['30d', '20d', 'better'],
    // Days are never longer than as many working days.
    ['16wd', '15d', 'better'],
    ['5wd', '5d', 'better'],
    ['15d', '16wd', 'worse'],
    // Of these nothing is proved, whichever way.
    ['5wd', '7d', 'worse unproven'],
    ['7d', '5wd', 'worse unproven'],
    ['instant', '1wd', 'worse'],
    ['1wd', 'instant', 'better'],
    ['instant', '2h', 'worse unproven'],
    ['2h', 'instant', 'worse unproven'],
    ['instant', '1d', 'worse'],
    ['1d', 'instant', 'better'],
  ])('%s → %s is %s', (before, after, tier) => {
    expect(tierOf(before, after)).toBe(tier);
  });
});

describe('fees', () => {
  it.each([
    ['80元/件', '100元/件', 'more'],
    ['80元／件', '80.00元/件', 'same'],
    ['住宅80元/件，非住宅550元/件', '住宅80元/件，非住宅500元/件', 'less'],
    ['住宅80元/件，非住宅550元/件', '住宅70元/件，非住宅560元/件', 'unlike'],
    ['1,000元', '1200元', 'more'],
    ['前3页免费，以后每页1元', '前5页免费，以后每页1元', 'unlike'],
    ['80元/件', '每人80元', 'unlike'],
    ['合同金额的1%', '合同金额的0.5%', 'less'],
    ['按安徽省核定的标准计收', '免收', 'unlike'],
  ] as const)('%s → %s: %s', (before, after, judgement) => {
    expect(compareAmounts(before, after)).toBe(judgement);
    expect(compareAmounts(after, before)).toBe(OPPOSITE[judgement]);
  });
});

describe('opening hours', () => {
  it.each([
    ['工作日 9:00-12:00，13:00-17:00', '工作日 8:30-12:00，13:00-17:30', 'more'],
    ['工作日 9:00-12:00，13:00-17:00', '工作日 9:00-17:00', 'more'],
    ['工作日 9:00-12:00，13:00-17:00', '工作日 09：00—12：00、13：00—17：00', 'same'],
    ['工作日 9:00-12:00，13:00-17:00', '工作日 8:00-11:00，14:00-18:00', 'unlike'],
    ['工作日 9:00-17:00', '每天 9:00-17:00', 'unlike'],
    ['全天', '9:00-17:00', 'unlike'],
  ] as const)('%s → %s: %s', (before, after, judgement) => {
    expect(compareOpeningHours(before, after)).toBe(judgement);
    expect(compareOpeningHours(after, before)).toBe(OPPOSITE[judgement]);
  });
});

describe('validity', () => {
  it.each([
    ['三年', '五年', 'more'],
    ['三年', '36个月', 'same'],
    ['五年', '长期', 'more'],
    ['长期', '长期有效', 'same'],
    ['90日', '6个月', 'unlike'],
    ['三年', '与营业执照一致', 'unlike'],
  ] as const)('%s → %s: %s', (before, after, judgement) => {
    expect(compareValidity(before, after)).toBe(judgement);
    expect(compareValidity(after, before)).toBe(OPPOSITE[judgement]);
  });
});

describe('wording', () => {
  it.each([
    ['有固定的经营场所；', '有固定的经营场所', true],
    ['（一）有场所', '(一) 有场所', true],
    ['注册资金不少于１０万元', '注册资金不少于10万元', true],
    ['注册资金不少于10万元', '注册资金不少于100万元', false],
    // Between digits a mark tells numbers apart.
    ['满3、5年', '满35年', false],
    ['满1.5年', '满15年', false],
    ['提交原件', '提交复印件', false],
  ])('%s and %s: %s', (one, other, isSame) => {
    expect(sameWording(one, other)).toBe(isSame);
  });

  it('pairs what is most alike, whichever list comes first', () => {
    const before = ['有固定的经营场所', '从业人员有健康证明', '三年内没有处罚记录'];
    const after = ['五年内没有处罚记录', '有固定并且合格的经营场所', '法定代表人到场'];
    const pairs = pairAlike(before, after).map((pair) => [pair.before, pair.after]);
    expect(pairs.toSorted()).toEqual([
      [0, 1],
      [2, 0],
    ]);
    const back = pairAlike(after, before).map((pair) => [pair.after, pair.before]);
    expect(back.toSorted()).toEqual(pairs.toSorted());
  });
});
