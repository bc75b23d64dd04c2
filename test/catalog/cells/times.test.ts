import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Duration, formatDuration } from '../../../src/base/duration.ts';
import { readTime, readTimeUnit } from '../../../src/catalog/cells/times.ts';

function read(text: string, unit?: string): string {
  const reading = readTime(text, unit);
  return reading.kind === 'value' ? formatDuration(reading.value, 'zh') : reading.kind;
}

describe('readTime', () => {
  it.each([
    ['20(工作日)', '20个工作日'],
    ['20（工作日）', '20个工作日'],
    ['20个工作日', '20个工作日'],
    ['20 个工作日', '20个工作日'],
    ['２０个工作日', '20个工作日'],
    ['20工作日', '20个工作日'],
    ['二十个工作日', '20个工作日'],
    ['五个工作日', '5个工作日'],
    ['半个工作日', '0.5个工作日'],
    ['0.5个工作日', '0.5个工作日'],
    ['90(自然日)', '90日'],
    ['90日', '90日'],
    ['90个自然日', '90日'],
    ['90天', '90日'],
    ['1.5小时', '1.5小时'],
    ['2个小时', '2小时'],
    ['30分钟', '0.5小时'],
    ['1个工作日2小时', '1个工作日2小时'],
    ['即办', '即办'],
    ['当场办结', '即办'],
    ['即时办结。', '即办'],
    ['自受理之日起5个工作日内', '5个工作日'],
    ['自受理之日起10个工作日内办结', '10个工作日'],
    ['不超过3个工作日', '3个工作日'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['无', '无。', '/', '法律未规定', '无法定时限'])('takes %s for no limit', (text) => {
    expect(read(text)).toBe('nothing');
  });

  it.each([
    '约一周',
    '20',
    '3个月',
    '5-7个工作日',
    '法定20个工作日，承诺5个工作日',
    '5个工作日（特殊情形10个工作日）',
    '按通知',
    '0.125个工作日',
  ])('does not guess at %s', (text) => {
    expect(read(text)).toBe('unread');
  });

  it('takes a bare number with the unit of its header', () => {
    expect(readTimeUnit('承诺时限（工作日）')).toBe('工作日');
    expect(readTimeUnit('承诺时限')).toBeUndefined();
    expect(read('20', '工作日')).toBe('20个工作日');
    expect(read('5个自然日', '工作日')).toBe('5日');
  });

  it('keeps a remark that does not change the limit', () => {
    expect(readTime('20个工作日（不含专家评审时间）')).toEqual({
      kind: 'value',
      value: { unit: 'working-time', time: { centidays: 2000, minutes: 0 } },
      rest: ['不含专家评审时间'],
    });
  });

  const workingDays = fc
    .integer({ min: 1, max: 20_000 })
    .map((centidays): Duration => ({ unit: 'working-time', time: { centidays, minutes: 0 } }));
  const hours = fc
    .integer({ min: 1, max: 2000 })
    .map((tenths): Duration => ({ unit: 'working-time', time: { centidays: 0, minutes: tenths * 6 } }));
  const calendarDays = fc.integer({ min: 1, max: 400 }).map((days): Duration => ({ unit: 'calendar-days', days }));
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => ` ${text} `,
    (text) => text.replace(/(\d)(个工作日|小时|日)$/u, '$1 $2'),
    (text) => text.replace(/^([\d.]+)个?(工作日|日|小时)$/u, '$1($2)'),
    (text) => text.replace(/^([\d.]+)个?(工作日|日|小时)$/u, '$1（$2）'),
    (text) => text.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ];

  it('reads every duration in every spelling', () => {
    fc.assert(
      fc.property(fc.oneof(workingDays, hours, calendarDays), fc.constantFrom(...spellings), (duration, spell) => {
        const written = formatDuration(duration, 'zh');
        expect(readTime(spell(written))).toEqual({ kind: 'value', value: duration, rest: [] });
      }),
    );
  });
});
